import Model

/// In which columns the data tables have one field and its qualifiers.
struct FieldPlaces: Sendable {
  struct Place {
    /// Nothing where the table of an edition has no such field.
    let value: Int?
    let qualifier: Int?
  }

  /// By the index of the data table.
  private let places: [Int: Place]

  init(_ name: FieldName, _ field: TableSchema.Field, in rows: RowDirectory) {
    let indices = rows.tables.indices.filter { rows.tables[$0].name == name.table }
    let places = indices.map { index in
      let schema = rows.tables[index].schema
      return (index, Place(value: schema.index(of: name.column), qualifier: field.qualifier.flatMap { schema.index(of: $0.text) }))
    }
    self.places = Dictionary(uniqueKeysWithValues: places)
  }

  /// Nothing where the table has another name.
  subscript(table: Int) -> Place? { places[table] }
}
