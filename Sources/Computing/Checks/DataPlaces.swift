import Diagnostics
import Model

extension Dataset {
  /// The number of the row with that key in a register, or in the edition's data of that name.
  func row(_ key: String, in name: String, edition: String) -> Int? {
    for (index, table) in rows.tables.enumerated() where table.name == name && [nil, edition].contains(table.edition) {
      if let row = table.row(withKey: key) { return rows.number(table: index, row: row) }
    }
    return nil
  }

  /// A number as it is written in a data file, where `row` holds it as it is in that field.
  func writtenNumber(_ number: ExactNumber, _ field: FieldName?, row: Int) -> String? {
    guard let (table, row, index) = cell(field, row: row), table.cellOffsets.count == table.values.count,
      table[row, index] == .integer(number.unscaled), table.schema.fields[index].decimals == number.decimals
    else { return nil }
    return table.writtenText(row: row, field: index)
  }

  /// The amount that a data row has in that field.
  func amount(_ field: FieldName?, row: Int) -> Amount? {
    guard let (table, row, index) = cell(field, row: row), let number = table[row, index].integer else { return nil }
    let schema = table.schema.fields[index]
    return Amount(ExactNumber(number, decimals: schema.decimals), unit: schema.unit?.text ?? "")
  }

  /// Where the field of a data row stands; the first field of the row where it has no such field.
  func place(of field: FieldName?, row: Int) -> SourceLocation? {
    if let (table, row, index) = cell(field, row: row) { return table.location(row: row, field: index) }
    return rows.row(row).map { $0.table.location(row: $0.row, field: 0) }
  }

  private func cell(_ field: FieldName?, row number: Int) -> (table: DataTable, row: Int, field: Int)? {
    guard let field, let (table, row) = rows.row(number), table.name == field.table, let index = table.schema.index(of: field.column)
    else { return nil }
    return (table, row, index)
  }
}
