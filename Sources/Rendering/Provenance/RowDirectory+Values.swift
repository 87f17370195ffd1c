import Model

extension RowDirectory {
  /// A cell by the directory's table. A table asked for its cell would be copied for each.
  func value(table: Int, row: Int, field: Int) -> DataValue {
    tables[table].values[row * tables[table].resource.schema.fields.count + field]
  }
}
