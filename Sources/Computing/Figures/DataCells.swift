import Diagnostics
import Model

/// The cells of the registers and of an edition's data, as figures.
struct DataCells {
  private let dataset: Dataset
  private let shownCells: ShownCells
  private let tables: [String: (index: Int, table: DataTable)]
  /// The rows of each table that was asked for, by its one-column primary key.
  private var rows: [String: [String: Int]] = [:]

  init(_ dataset: Dataset, edition: String, shownCells: ShownCells) {
    (self.dataset, self.shownCells) = (dataset, shownCells)
    var tables: [String: (Int, DataTable)] = [:]
    for (index, table) in dataset.rows.tables.enumerated() where table.edition == nil || table.edition == edition {
      tables[table.name] = (index, table)
    }
    self.tables = tables
  }

  var names: [String] { Array(tables.keys) }

  func has(_ table: String) -> Bool { tables[table] != nil }

  /// The figure that a cell is; nothing, with a problem, where there is no such cell or it has no value.
  mutating func figure(_ address: CellTarget, _ problems: inout [Diagnostic]) -> Figure? {
    guard let (number, table) = tables[address.table] else { return nil }
    let target = address.target
    guard let row = row(address.row, of: table) else {
      let keys = rows[table.name]?.keys.map { $0 } ?? []
      problems.append(target.unknownFigure("data table '\(table.name)' has no row '\(address.row)'", near: keys, address.row))
      return nil
    }
    guard let index = table.schema.index(of: address.column) else {
      let names = table.schema.fields.map(\.name)
      problems.append(target.unknownFigure("data table '\(table.name)' has no column '\(address.column)'", near: names, address.column))
      return nil
    }
    guard let value = value(of: table, row, index) else {
      problems.append(target.figureWithoutValue())
      return nil
    }
    let field = table.schema.fields[index]
    let origin = dataset.rows.number(table: number, row: row)
    let name = table.name + "." + field.name
    var figure = Figure(
      value: value, title: field.title ?? table.resource.title, cell: shownCells.address(of: origin, field: name))
    (figure.origins, figure.field) = ([origin], name)
    return figure
  }

  private func value(of table: DataTable, _ row: Int, _ index: Int) -> Figure.Value? {
    let field = table.schema.fields[index]
    switch (table[row, index], field.type) {
    case (.integer(let year), .year): return PartialDate(year: year).map { .date($0) }
    case (.integer(let integer), _):
      let qualifier = field.qualifier.flatMap { table.schema.index(of: $0.text) }.flatMap { table[row, $0].text }.flatMap(Qualifier.init)
      return .amount(Amount(ExactNumber(integer, decimals: field.decimals), unit: field.unit?.text ?? "", qualifier: qualifier ?? .exact))
    case (.text(let text), .date): return PartialDate(text).map { .date($0) }
    case (.text(let text), _): return .text(Bilingual(english: text, chinese: text))
    case (.missing, _): return nil
    }
  }

  private mutating func row(_ key: String, of table: DataTable) -> Int? {
    if rows[table.name] == nil {
      var found: [String: Int] = [:]
      if table.schema.primaryKey.count == 1, let field = table.schema.index(of: table.schema.primaryKey[0]) {
        for row in 0..<table.rowCount {
          if let key = table[row, field].text ?? table[row, field].integer.map({ String($0) }) { found[key] = row }
        }
      }
      rows[table.name] = found
    }
    return rows[table.name]?[key]
  }
}
