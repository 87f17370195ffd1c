import Diagnostics
import Model

/// Computes declared tables of one edition. A table's query is prepared once, however often it is shown.
struct TableComputer: Sendable {
  let dataset: Dataset
  let units: [String: Unit]
  let names: RegisterNames
  /// The paths of the edition's entries.
  let entries: Set<String>
  /// What every query of the edition may bind.
  let bindings: [String: SQLValue]
  /// The same for the edition before, if there is one: growth is against it.
  let previousBindings: [String: SQLValue]?
  private var prepared: [String: PreparedTable?] = [:]

  init(
    dataset: Dataset, units: [String: Unit], names: RegisterNames, entries: Set<String>, bindings: [String: SQLValue],
    previousBindings: [String: SQLValue]?
  ) {
    (self.dataset, self.units, self.names, self.entries) = (dataset, units, names, entries)
    (self.bindings, self.previousBindings) = (bindings, previousBindings)
  }

  /// The table with `parameters` bound; nothing, with problems, where it cannot be computed; nothing, without, where it was
  /// not prepared.
  func compute(
    _ specification: TableSpecification, _ parameters: [Reference.Parameter], problems: inout [Diagnostic]
  ) -> ComputedTable? {
    guard case let table?? = prepared[specification.name], let result = run(table, bindings, parameters, &problems) else { return nil }
    var reader = CellReader(table: table, dataset: dataset, names: names, entries: entries)
    let rows = TableRows(table: table, result: result, reader: &reader)
    let before = previousRows(table, parameters, &problems)
    var assembly = RowAssembly(table, rows: rows.rows, before: before)
    let finished = assembly.assemble(rows.rows)
    let found = reader.diagnostics + rows.problems(among: finished) + assembly.problems
    problems += found
    guard !found.hasErrors else { return nil }
    var computed = ComputedTable(
      id: .init(name: specification.name, parameters: parameters.filter { table.query.parameters.contains($0.name) }),
      specification: table.shared, columns: zip(table.columns, rows.addedKinds).map(Self.column), rows: finished,
      dataTables: table.query.tablesRead.sorted())
    for row in before {
      for cell in row.cells { computed.comparedOrigins.formUnion(cell.origins) }
    }
    return computed
  }

  /// The parameters that the table's query binds beside those of the edition; nothing where it cannot be prepared.
  mutating func parameters(of specification: TableSpecification, problems: inout [Diagnostic]) -> [String]? {
    prepare(specification, &problems)?.query.parameters.filter { bindings[$0] == nil }
  }

  /// Prepares a table that was prepared for the last book already: what is wrong with it is known.
  mutating func prepareAgain(_ specification: TableSpecification?) {
    var told: [Diagnostic] = []
    if let specification { _ = prepare(specification, &told) }
  }

  private mutating func prepare(_ specification: TableSpecification, _ problems: inout [Diagnostic]) -> PreparedTable? {
    if let known = prepared[specification.name] { return known }
    let table = PreparedTable(specification, dataset: dataset, units: units, problems: &problems)
    prepared[specification.name] = .some(table)
    return table
  }

  private func run(
    _ table: PreparedTable, _ bindings: [String: SQLValue], _ parameters: [Reference.Parameter], _ problems: inout [Diagnostic]
  ) -> [[SQLValue]]? {
    var values = bindings
    for parameter in parameters { values[parameter.name] = .text(parameter.value) }
    do throws(SQLFailure) {
      return try table.query.run(values)
    } catch {
      problems.append(table.specification.sql.diagnostic(error))
      return nil
    }
  }

  /// The rows of the same table for the edition before, where a column shows growth. What is wrong with its cells is told there.
  private func previousRows(
    _ table: PreparedTable, _ parameters: [Reference.Parameter], _ problems: inout [Diagnostic]
  ) -> [ComputedTable.Row] {
    let wanted = table.columns.contains { if case .derived(.growth) = $0.source { true } else { false } }
    guard wanted, let previousBindings, let result = run(table, previousBindings, parameters, &problems) else { return [] }
    var reader = CellReader(table: table, dataset: dataset, names: names)
    let rows = TableRows(table: table, result: result, reader: &reader).rows
    var assembly = RowAssembly(table, rows: rows, before: [])
    return assembly.assemble(rows)
  }

  private static func column(_ column: PreparedColumn, addedKinds: Set<String>) -> ComputedTable.Column {
    let usual = Bilingual(english: column.usualDecimals, chinese: column.usualDecimals)
    let isWhole = column.scale == Bilingual(english: 1, chinese: 1)
    var result = ComputedTable.Column(
      name: column.name, label: column.declared.label, kind: column.declared.kind, unit: column.unit, scale: column.scale,
      decimals: column.declared.decimals ?? (column.isNumber && isWhole ? usual : nil),
      field: column.field.map { $0.table + "." + $0.column })
    result.addedKinds = addedKinds
    return result
  }
}
