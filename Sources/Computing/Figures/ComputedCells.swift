import Diagnostics
import Model

/// The cells of an edition's computed tables, as figures.
struct ComputedCells {
  private let tables: [String: ComputedTable]
  private let declared: Set<String>
  /// The tables that were computed with parameters, and so have no cells of their own.
  private let withParameters: Set<String>
  /// The rows of each table that was asked for, by key.
  private var rows: [String: [String: Int]] = [:]

  init(_ tables: [ComputedTable], declared: [TableSpecification], withParameters: Set<String>) {
    self.tables = Dictionary(tables.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.declared = Set(declared.map(\.name))
    self.withParameters = withParameters.subtracting(self.tables.keys)
  }

  var names: [String] { Array(declared) }

  func declares(_ table: String) -> Bool { declared.contains(table) }

  /// The figure that a cell is; nothing, with a problem, where there is no such cell or it has no value.
  mutating func figure(_ address: CellTarget, _ problems: inout [Diagnostic]) -> Figure? {
    let target = address.target
    guard let table = tables[address.table] else {
      if withParameters.contains(address.table) {
        problems.append(target.unknownFigure("table '\(address.table)' takes parameters: its cells have no names", near: [], ""))
      }
      // A table that could not be computed was reported itself.
      return nil
    }
    guard let row = row(address.row, of: table) else {
      let keys = table.rows.lazy.filter { $0.kind != .group }.map(\.key)
      problems.append(target.unknownFigure("table '\(address.table)' has no row '\(address.row)'", near: keys, address.row))
      return nil
    }
    guard let column = table.columns.firstIndex(where: { $0.name == address.column }) else {
      let names = table.columns.map(\.name)
      problems.append(target.unknownFigure("table '\(address.table)' has no column '\(address.column)'", near: names, address.column))
      return nil
    }
    let cell = table.rows[row].cells[column]
    guard let value = value(of: cell, unit: table.columns[column].unit) else {
      problems.append(target.figureWithoutValue())
      return nil
    }
    var figure = Figure(value: value, title: table.specification.title, cell: .init(table: table.id, row: row, column: column))
    (figure.unrounded, figure.origins, figure.field) = (cell.unrounded, cell.origins, table.columns[column].field)
    return figure
  }

  private func value(of cell: ComputedTable.Cell, unit: String) -> Figure.Value? {
    switch cell.content {
    case .number(let number, let qualifier): .amount(Amount(number, unit: unit, qualifier: qualifier))
    case .date(let date): .date(date)
    case .text(let text): .text(text)
    default: nil
    }
  }

  private mutating func row(_ key: String, of table: ComputedTable) -> Int? {
    let name = table.id.name
    if rows[name] == nil {
      let keys = table.rows.enumerated().lazy.filter { $1.kind != .group }.map { ($1.key, $0) }
      rows[name] = Dictionary(keys, uniquingKeysWith: { first, _ in first })
    }
    return rows[name]?[key]
  }
}
