import Diagnostics
import Model

/// Finds the value behind a figure's name: an item of figures.yaml, a cell of data, or a cell of a computed table.
struct FigureResolver {
  private let dataset: Dataset
  private let specifications: [String: FigureSpecification]
  private let tables: [String: ComputedTable]
  private let data: [String: (index: Int, table: DataTable)]
  private let units: [String: Unit]
  private let bindings: [String: SQLValue]
  private let shownCells: ShownCells
  private var rowsByKey: [String: [String: Int]] = [:]
  private var known: [String: Figure?] = [:]
  /// The names in figures.yaml that something asked for.
  private(set) var used: Set<String> = []

  /// - Parameter tables: the computed tables that stand without parameters.
  init(
    dataset: Dataset, edition: EditionManuscript, tables: [ComputedTable], units: [String: Unit], bindings: [String: SQLValue]
  ) {
    self.dataset = dataset
    self.units = units
    self.bindings = bindings
    specifications = Dictionary(edition.figures.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    self.tables = Dictionary(tables.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    var data: [String: (Int, DataTable)] = [:]
    for (index, table) in dataset.rows.tables.enumerated() where table.edition == nil || table.edition == edition.key {
      data[table.name] = (index, table)
    }
    self.data = data
    shownCells = ShownCells(tables)
  }

  /// The figure that `target` names; nothing, with a problem at `location`, where there is none. Each name is looked up once.
  mutating func figure(_ target: String, at location: SourceLocation, problems: inout [Diagnostic]) -> Figure? {
    if let figure = known[target] { return figure }
    let before = problems.count
    let figure = lookUp(LocatedText(target, location), &problems)
    // A name that fails is looked up again, so that every place that uses it is reported.
    if figure != nil || problems.count == before { known[target] = .some(figure) }
    return figure
  }

  private mutating func lookUp(_ target: LocatedText, _ problems: inout [Diagnostic]) -> Figure? {
    if let specification = specifications[target.text] {
      used.insert(target.text)
      return named(specification, &problems)
    }
    let parts = target.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else {
      problems.append(unknown(target, "figure '\(target.text)' is not in figures.yaml", near: Array(specifications.keys), parts[0]))
      return nil
    }
    if let table = tables[parts[0]] { return cell(of: table, row: parts[1], column: parts[2], target, &problems) }
    if let data = data[parts[0]] { return dataCell(data, row: parts[1], column: parts[2], target, &problems) }
    let known = Array(tables.keys) + Array(data.keys)
    problems.append(unknown(target, "'\(parts[0])' is neither a computed table nor a data table", near: known, parts[0]))
    return nil
  }

  /// The cell that `target` names, for a figure or an origin in figures.yaml.
  private mutating func named(_ specification: FigureSpecification, _ problems: inout [Diagnostic]) -> Figure? {
    var figure: Figure?
    switch specification.origin {
    case .cell(let target):
      guard specifications[target.text] == nil else {
        problems.append(Diagnostic("figure-cell", "'\(target.text)' is a figure itself", at: target.location, rule: "'cell' is TABLE/ROW/COLUMN"))
        return nil
      }
      figure = lookUp(target, &problems)
    case .query(let query, let field):
      figure = self.query(query, field, of: specification, &problems)
    }
    if let unit = specification.unit, units[unit.text] == nil { problems.append(unknownUnit(unit, units)) }
    if case .amount(var amount)? = figure?.value, let unit = specification.unit?.text {
      amount.unit = unit
      figure?.value = .amount(amount)
    }
    figure?.title = specification.title
    figure?.note = specification.note
    return figure
  }

  // MARK: Cells of computed tables

  private func cell(
    of table: ComputedTable, row key: String, column name: String, _ target: LocatedText, _ problems: inout [Diagnostic]
  ) -> Figure? {
    guard let row = table.rows.first(where: { $0.key == key && $0.kind != .group }) else {
      problems.append(unknown(target, "table '\(table.id.name)' has no row '\(key)'", near: table.rows.map(\.key), key))
      return nil
    }
    guard let index = table.columns.firstIndex(where: { $0.name == name }) else {
      problems.append(unknown(target, "table '\(table.id.name)' has no column '\(name)'", near: table.columns.map(\.name), name))
      return nil
    }
    let title = table.specification.title
    let address = Figure.CellAddress(table: table.id, row: key, column: name)
    switch row.cells[index].content {
    case .number(let number, let qualifier):
      return Figure(value: .amount(Amount(number, unit: table.columns[index].unit, qualifier: qualifier)), title: title, cell: address)
    case .date(let date): return Figure(value: .date(date), title: title, cell: address)
    case .text(let text): return Figure(value: .text(text), title: title, cell: address)
    default:
      problems.append(noValue(target))
      return nil
    }
  }

  // MARK: Cells of data

  private mutating func dataCell(
    _ data: (index: Int, table: DataTable), row key: String, column name: String, _ target: LocatedText, _ problems: inout [Diagnostic]
  ) -> Figure? {
    let table = data.table
    guard let row = row(key, of: table) else {
      problems.append(unknown(target, "data table '\(table.name)' has no row '\(key)'", near: Array((rowsByKey[table.name] ?? [:]).keys), key))
      return nil
    }
    guard let index = table.schema.index(of: name) else {
      problems.append(unknown(target, "data table '\(table.name)' has no column '\(name)'", near: table.schema.fields.map(\.name), name))
      return nil
    }
    let field = table.schema.fields[index]
    let title = field.title ?? table.resource.title
    let address = shownCells.address(of: dataset.rows.number(table: data.index, row: row), field: table.name + "." + name)
    switch (table[row, index], field.type) {
    case (.integer(let year), .year):
      return PartialDate(year: year).map { Figure(value: .date($0), title: title, cell: address) }
    case (.integer(let integer), _):
      let qualifier = field.qualifier.flatMap { table.schema.index(of: $0.text) }.flatMap { table[row, $0].text }.flatMap(Qualifier.init)
      let amount = Amount(ExactNumber(integer, decimals: field.decimals), unit: field.unit?.text ?? "", qualifier: qualifier ?? .exact)
      return Figure(value: .amount(amount), title: title, cell: address)
    case (.text(let text), .date):
      return PartialDate(text).map { Figure(value: .date($0), title: title, cell: address) }
    case (.text(let text), _):
      return Figure(value: .text(Bilingual(english: text, chinese: text)), title: title, cell: address)
    case (.missing, _):
      problems.append(noValue(target))
      return nil
    }
  }

  private mutating func row(_ key: String, of table: DataTable) -> Int? {
    if rowsByKey[table.name] == nil {
      var rows: [String: Int] = [:]
      if table.schema.primaryKey.count == 1, let field = table.schema.index(of: table.schema.primaryKey[0]) {
        for row in 0..<table.rowCount {
          if let key = table[row, field].text ?? table[row, field].integer.map({ String($0) }) { rows[key] = row }
        }
      }
      rowsByKey[table.name] = rows
    }
    return rowsByKey[table.name]?[key]
  }

  // MARK: Queries

  private func query(
    _ query: TableSpecification.Query, _ field: LocatedText?, of specification: FigureSpecification, _ problems: inout [Diagnostic]
  ) -> Figure? {
    let valueColumn = TableSpecification.Column(
      name: LocatedText("value", specification.name.location), label: specification.title, kind: .number)
    var table = TableSpecification(
      name: specification.name.text, file: query.location.path, title: specification.title, columns: [valueColumn], sql: query)
    table.columns[0].field = field
    guard let prepared = PreparedTable(table, dataset: dataset, units: units, needsOrder: false, problems: &problems) else { return nil }
    let rows: [[SQLValue]]
    do throws(SQLFailure) { rows = try prepared.query.run(bindings) } catch {
      problems.append(query.diagnostic(error))
      return nil
    }
    guard rows.count == 1 else {
      problems.append(
        Diagnostic("figure-rows", "the query of figure '\(specification.name.text)' gives \(rows.count) rows", at: query.location, rule: "a figure is one value"))
      return nil
    }
    var reader = CellReader(table: prepared, dataset: dataset, names: RegisterNames([]))
    let cell = reader.cell(prepared.columns[0], in: rows[0])
    problems += reader.problems
    guard case .number(let number, let qualifier) = cell.content else {
      problems.append(noValue(specification.name))
      return nil
    }
    return Figure(value: .amount(Amount(number, unit: prepared.columns[0].unit, qualifier: qualifier)))
  }

  // MARK: Messages

  private func unknown(_ target: LocatedText, _ headline: String, near names: [String], _ name: String) -> Diagnostic {
    Diagnostic(
      "unknown-figure", headline + suggestion(for: name, among: names), at: target.location,
      rule: "a figure is a name in figures.yaml, or TABLE/ROW/COLUMN of a computed table or a data table with a one-column key")
  }

  private func noValue(_ target: LocatedText) -> Diagnostic {
    Diagnostic(
      "no-value", "figure '\(target.text)' has no value", at: target.location, rule: "a figure in prose is a number, a date or a text",
      fix: "say in words why there is none")
  }
}
