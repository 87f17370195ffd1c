import Diagnostics
import Model

/// The columns of a data table whose names mean something to the program, by their index; README lists them.
///
/// A class, for it is handed on for every row of a review, and a table is much to copy.
final class KnownColumns: Sendable {
  let table: DataTable
  let kind: Int?
  let basis: Int?
  let scope: Int?
  let starts: Int?
  let ends: Int?
  let date: Int?
  let partOf: Int?
  let breakMark: Int?
  /// The unit of the row's `value`.
  let unit: Int?
  let key: [Int]
  /// The columns that hold amounts: those with a unit, and `value` where a column `unit` stands beside it.
  let amounts: [Int]

  init(_ table: DataTable) {
    self.table = table
    let schema = table.schema
    let columns = Dictionary(schema.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    (kind, basis, scope) = (columns["kind"], columns["basis"], columns["scope"])
    (starts, ends, date) = (columns["starts"], columns["ends"], columns["date"])
    (partOf, breakMark, unit) = (columns["part_of"], columns["break"], columns["unit"])
    key = schema.primaryKey.compactMap { columns[$0] }
    let hasUnits = unit != nil
    amounts = schema.fields.indices.filter { index in
      let field = schema.fields[index]
      return [.integer, .number].contains(field.type) && (field.unit != nil || hasUnits && field.name == "value")
    }
  }

  func text(_ row: Int, _ column: Int?) -> String? { column.flatMap { table[row, $0].text } }

  func date(_ row: Int, _ column: Int?) -> PartialDate? {
    guard let column else { return nil }
    return switch table[row, column] {
    case .text(let text): PartialDate(text)
    case .integer(let year): PartialDate(year: year)
    case .missing: nil
    }
  }

  func number(_ row: Int, _ field: Int) -> ExactNumber? {
    table[row, field].integer.map { ExactNumber($0, decimals: table.schema.fields[field].decimals) }
  }

  func qualifier(_ row: Int, _ field: Int) -> Qualifier {
    let column = table.schema.fields[field].qualifier.flatMap { table.schema.index(of: $0.text) }
    return text(row, column).flatMap(Qualifier.init) ?? .exact
  }

  /// Whether the row is marked as not comparable with that of the edition before.
  func isBreak(_ row: Int) -> Bool { breakMark.map { [.text("yes"), .integer(1)].contains(table[row, $0]) } ?? false }

  /// The row's name in `TABLE/ROW/COLUMN`; nothing where its key is not complete.
  func name(ofRow row: Int) -> String? {
    let parts = key.compactMap { table[row, $0].text ?? table[row, $0].integer.map(String.init) }
    return key.isEmpty || parts.count < key.count ? nil : parts.joined(separator: "/")
  }

  /// The value as messages show it: `over 20000000 yuan`.
  func shown(_ row: Int, _ field: Int) -> String {
    guard let number = number(row, field) else { return "nothing" }
    let qualifier = qualifier(row, field)
    let unit = table.schema.fields[field].unit?.text ?? text(row, unit)
    return (qualifier == .exact ? "" : qualifier.rawValue + " ") + number.normalized.plainText + (unit.map { " " + $0 } ?? "")
  }

  /// Where the row's key stands, or of a row without one its first cell.
  func location(ofRow row: Int) -> SourceLocation { table.location(row: row, field: key.first ?? 0) }
}
