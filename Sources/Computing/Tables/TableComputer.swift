import Diagnostics
import Model

/// Computes declared tables of one edition. A table's query is prepared once, however often it is shown.
struct TableComputer {
  let dataset: Dataset
  let units: [String: Unit]
  let names: RegisterNames
  /// What every query of the edition may bind.
  let bindings: [String: SQLValue]
  /// The same for the edition before, if there is one: growth is against it.
  let previousBindings: [String: SQLValue]?
  private var prepared: [String: PreparedTable?] = [:]

  init(
    dataset: Dataset, units: [String: Unit], names: RegisterNames, bindings: [String: SQLValue], previousBindings: [String: SQLValue]?
  ) {
    (self.dataset, self.units, self.names) = (dataset, units, names)
    (self.bindings, self.previousBindings) = (bindings, previousBindings)
  }

  /// The table with `parameters` bound; nothing, with problems, where it cannot be computed.
  mutating func compute(
    _ specification: TableSpecification, _ parameters: [Reference.Parameter], problems: inout [Diagnostic]
  ) -> ComputedTable? {
    guard let table = prepare(specification, &problems) else { return nil }
    var values = bindings
    for parameter in parameters { values[parameter.name] = .text(parameter.value) }
    guard let result = run(table, values, &problems) else { return nil }
    var reader = CellReader(table: table, dataset: dataset, names: names)
    let rows = TableRows(table: table, result: result, reader: &reader)
    problems += reader.problems
    if reader.problems.hasErrors { return nil }
    rows.checkKeys(&problems)
    let before = previousRows(table, parameters)
    var derivation = ColumnDerivation(table: table, before: before)
    let finished = derivation.rowsWithTotals(rows.rows)
    problems += derivation.problems
    return ComputedTable(
      id: .init(name: specification.name, parameters: parameters.filter { table.query.parameters.contains($0.name) }),
      specification: specification, columns: table.columns.map { column($0, of: specification) }, rows: finished,
      dataTables: table.query.tablesRead.sorted())
  }

  /// The parameters that the table's query binds beside those of the edition; nothing where it cannot be prepared.
  mutating func parameters(of specification: TableSpecification, problems: inout [Diagnostic]) -> [String]? {
    prepare(specification, &problems)?.query.parameters.filter { bindings[$0] == nil }
  }

  private mutating func prepare(_ specification: TableSpecification, _ problems: inout [Diagnostic]) -> PreparedTable? {
    if let known = prepared[specification.name] { return known }
    let table = PreparedTable(specification, dataset: dataset, units: units, problems: &problems)
    prepared[specification.name] = .some(table)
    return table
  }

  private func run(_ table: PreparedTable, _ values: [String: SQLValue], _ problems: inout [Diagnostic]) -> [[SQLValue]]? {
    do throws(SQLFailure) {
      return try table.query.run(values)
    } catch {
      problems.append(table.specification.sql.diagnostic(error))
      return nil
    }
  }

  /// The rows of the same table for the edition before, where a column shows growth.
  private func previousRows(_ table: PreparedTable, _ parameters: [Reference.Parameter]) -> [ComputedTable.Row] {
    let wanted = table.columns.contains { if case .growth? = $0.declared.derivation { true } else { false } }
    guard wanted, var values = previousBindings else { return [] }
    for parameter in parameters { values[parameter.name] = .text(parameter.value) }
    guard let result = try? table.query.run(values) else { return [] }
    var reader = CellReader(table: table, dataset: dataset, names: names)
    var derivation = ColumnDerivation(table: table, before: [])
    return derivation.rowsWithTotals(TableRows(table: table, result: result, reader: &reader).rows)
  }

  private func column(_ prepared: PreparedColumn, of table: TableSpecification) -> ComputedTable.Column {
    let declared = prepared.declared
    let sharesUnit = table.unit?.text == prepared.unit
    let ones = Bilingual(english: 1, chinese: 1)
    let scale = declared.scale ?? (sharesUnit ? table.scale : nil) ?? ones
    let own = prepared.dataDecimals
    return .init(
      name: declared.name.text, label: declared.label, kind: declared.kind, unit: prepared.unit, scale: scale,
      decimals: declared.decimals ?? (prepared.isNumber && scale == ones ? Bilingual(english: own, chinese: own) : nil),
      field: prepared.field.map { $0.table + "." + $0.column })
  }
}

/// The rows of a result as cells, in the result's order.
struct TableRows {
  struct Row {
    var row: ComputedTable.Row
    /// What the row is grouped by: its cell, and that cell's key.
    var group: (key: String, cell: ComputedTable.Cell)?
  }

  private(set) var rows: [Row]
  private let table: PreparedTable

  init(table: PreparedTable, result: [[SQLValue]], reader: inout CellReader) {
    self.table = table
    var rows: [Row] = []
    for (number, values) in result.enumerated() {
      let cells = table.columns.map { reader.cell($0, in: values) }
      let key = table.key.map { values[$0].text } ?? String(number + 1)
      let isOfWhich = table.ofWhich.map { values[$0] != .null } ?? false
      let note = table.note.flatMap { values[$0.english] == .null ? nil : Bilingual(english: values[$0.english].text, chinese: values[$0.chinese].text) }
      var row = Row(row: .init(kind: isOfWhich ? .ofWhich : .row, key: key, cells: cells, note: note))
      if let group = table.group { row.group = (table.columns[group].firstResult.map { values[$0].text } ?? "", cells[group]) }
      rows.append(row)
    }
    self.rows = rows
  }

  /// Each row has a key of its own, so that figures can name it.
  func checkKeys(_ problems: inout [Diagnostic]) {
    var seen: Set<String> = []
    for row in rows where !seen.insert(row.row.key).inserted {
      let place = table.specification.key?.location ?? table.specification.sql.location
      problems.append(
        Diagnostic(
          "duplicate-row", "two rows have the key '\(row.row.key)'", at: place,
          rule: "the values of the key column (by default the first) name the rows", fix: "declare 'key:' with a column that is unique"))
    }
  }
}
