import Model

/// A data table as pages read it: what its schema says of each field is found out once, not for each cell. One object, so that to ask for a
/// cell is not to count everything that the table holds.
final class DataReading: Sendable {
  let table: DataTable
  let name: String
  let layout: DataLayout
  let numbers: [NumberField]
  private let values: DataValues
  private let width: Int
  private let key: Int?
  private let fields: [Field]

  /// A field whose values are numbers.
  struct NumberField: Sendable {
    let index: Int
    /// `flows.amount`
    let fullName: String
    /// Nothing where the row has it, or nobody.
    let unit: String?
  }

  private struct Field: Sendable {
    var isNumber: Bool
    var decimals: Int
    var unit: UnitPlace
    /// The column that tells how the number stands to the true one.
    var qualifier: Int?
  }

  private enum UnitPlace: Sendable {
    case field(String)
    case column(Int)
    case nowhere
  }

  init(_ table: DataTable) {
    let schema = table.schema
    (self.table, name, layout, values, width) = (table, table.name, DataLayout(schema), table.values, schema.fields.count)
    key = schema.primaryKey.count == 1 ? schema.index(of: schema.primaryKey[0]) : nil
    let unitKey = schema.foreignKeys.first { $0.table.text == "units" && $0.fields.count == 1 }
    let unitColumn = unitKey.flatMap { schema.index(of: $0.fields[0].text) }
    fields = schema.fields.map { field in
      Field(
        isNumber: field.isNumber, decimals: field.decimals,
        unit: field.unit.map { .field($0.text) } ?? unitColumn.map { .column($0) } ?? .nowhere,
        qualifier: field.qualifier.flatMap { schema.index(of: $0.text) })
    }
    numbers = schema.fields.enumerated().filter(\.element.isNumber).map { index, field in
      NumberField(index: index, fullName: joined(table.name, ".", field.name), unit: field.unit?.text)
    }
  }

  subscript(row: Int, field: Int) -> DataValue { values[row * width + field] }

  /// What names the row in an address, as ``DataTable/key(ofRow:)`` does.
  func key(ofRow row: Int) -> String {
    switch key.map({ self[row, $0] }) {
    case .text(let text): text
    case .integer(let integer): String(integer)
    default: String(row + 1)
    }
  }

  /// What identifies the row in the page that shows it.
  func anchor(ofRow row: Int) -> String { joined("row-", addressPart(key(ofRow: row))) }

  /// The number in a cell, with its unit and how it stands to the true one; nothing where there is none.
  func amount(row: Int, field index: Int) -> Amount? {
    guard fields[index].isNumber, case .integer(let integer) = self[row, index] else { return nil }
    var unit = ""
    switch fields[index].unit {
    case .field(let text): unit = text
    case .column(let column): unit = self[row, column].text ?? ""
    case .nowhere: break
    }
    let qualifier = fields[index].qualifier.flatMap { self[row, $0].text }.flatMap(Qualifier.init)
    return Amount(ExactNumber(integer, decimals: fields[index].decimals), unit: unit, qualifier: qualifier ?? .exact)
  }
}

extension TableSchema.Field {
  fileprivate var isNumber: Bool { type == .integer || type == .number }
}
