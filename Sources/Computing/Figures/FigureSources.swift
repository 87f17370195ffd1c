import Diagnostics
import Model

/// Where the values of figures come from, for messages: the cell of a table, and the data rows behind it with file and line.
struct FigureSources {
  private let rows: RowDirectory
  private let tables: [ComputedTable.ID: ComputedTable]
  /// Of the data files that were asked for, by path.
  private var lines: [String: LineIndex] = [:]

  private static let mostPlaces = 4

  init(rows: RowDirectory, tables: [ComputedTable]) {
    self.rows = rows
    self.tables = Dictionary(tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// At most four places: the cell, and the rows, those that say most of the value first.
  mutating func places(of figure: Figure) -> [Diagnostic.Related] {
    var places = figure.cell.flatMap { cell($0) }.map { [$0] } ?? []
    let values = figure.origins.compactMap { value(ofRow: $0, figure.field) }.sorted { $0.size > $1.size }
    let shown = values.prefix(Self.mostPlaces - places.count)
    for (index, value) in shown.enumerated() {
      let rest = index + 1 == shown.count ? values.count - shown.count : 0
      let more = rest == 0 ? "" : rest == 1 ? ", and one row more" : ", and \(rest) rows more"
      places.append(.init(value.label + more, place(of: value)))
    }
    return places
  }

  private func cell(_ address: Figure.CellAddress) -> Diagnostic.Related? {
    guard let table = tables[address.table] else { return nil }
    let column = table.columns[address.column].name
    let declared = table.specification.columns.first { $0.name.text == column }
    return .init(
      "the cell '\(table.id.name)/\(table.rows[address.row].key)/\(column)'",
      declared?.name.location ?? SourceLocation(table.specification.file))
  }

  /// What one data row says of a figure.
  private struct RowValue {
    var table: DataTable
    var row: Int
    var field: Int
    var label: String
    /// Of a number its magnitude, otherwise 0: a row that is only counted.
    var size: UInt
  }

  private func value(ofRow number: Int, _ field: String?) -> RowValue? {
    guard let (table, row) = rows.row(number), !table.schema.fields.isEmpty else { return nil }
    let key = table.schema.primaryKey.first.flatMap(table.schema.index) ?? 0
    let name = table[row, key].text ?? table[row, key].integer.map { String($0) } ?? ""
    let named = field.flatMap { $0.hasPrefix(table.name + ".") ? table.schema.index(of: String($0.dropFirst(table.name.count + 1))) : nil }
    var result = RowValue(table: table, row: row, field: named ?? key, label: "row '\(name)' of \(table.name)", size: 0)
    if let named, let integer = table[row, named].integer {
      let decimals = table.schema.fields[named].decimals
      result.label += ": " + ExactNumber(integer, decimals: decimals).normalized.plainText
      result.size = integer.magnitude
    }
    return result
  }

  private mutating func place(of value: RowValue) -> SourceLocation {
    let path = value.table.file.path
    let index = lines[path] ?? LineIndex(value.table.file)
    lines[path] = index
    return value.table.location(row: value.row, field: value.field, in: index)
  }
}
