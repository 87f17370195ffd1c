import Diagnostics
import Model

/// Computes the sides that have a query of their own.
struct SideQuery {
  /// Of the rows that a query should not give, so many are told.
  private static let mostUnwantedRows = 100

  let dataset: Dataset
  let units: [String: Unit]
  let labels: RowLabels
  /// What every query of the edition may bind.
  let bindings: [String: SQLValue]

  /// One value a row, from the column 'value'; nothing, with problems, where the query cannot be used.
  func terms(
    _ check: CheckSpecification, _ query: TableSpecification.Query, _ field: LocatedText?, _ problems: inout [Diagnostic]
  ) -> [CheckTerm]? {
    var column = TableSpecification.Column(
      name: LocatedText("value", query.location), label: check.title, kind: columnKind(check.kind, query, field))
    column.field = field
    guard let (prepared, rows) = run(check, query, [column], &problems) else { return nil }
    var reader = CellReader(table: prepared, dataset: dataset, names: RegisterNames([]))
    let terms = rows.map { term(reader.cells(of: $0)[0], prepared.columns[0], query.location) }
    problems += reader.diagnostics
    return reader.diagnostics.hasErrors ? nil : terms
  }

  /// The first rows of a query that should give none, without values, and how many there are.
  func unwantedRows(
    _ check: CheckSpecification, _ query: TableSpecification.Query, _ problems: inout [Diagnostic]
  ) -> (terms: [CheckTerm], count: Int)? {
    guard let (prepared, rows) = run(check, query, [], &problems) else { return nil }
    let terms = rows.prefix(Self.mostUnwantedRows).map { row in
      let origins = prepared.rows.map { row[$0].text.split(separator: ",").compactMap { Int($0) } } ?? []
      let words = row.first?.text ?? ""
      var term = CheckTerm(.unknown, label: labels.label(ofDataRows: origins) ?? Bilingual { _ in words }, at: query.location)
      term.origins = origins
      return term
    }
    return (Array(terms), rows.count)
  }

  private func run(
    _ check: CheckSpecification, _ query: TableSpecification.Query, _ columns: [TableSpecification.Column], _ problems: inout [Diagnostic]
  ) -> (PreparedTable, [[SQLValue]])? {
    let table = TableSpecification(
      name: check.name.text, file: query.location.path, title: check.title, columns: columns, sql: query)
    var found: [Diagnostic] = []
    let prepared = PreparedTable(table, dataset: dataset, units: units, isFigure: true, problems: &found)
    // Where no row is wanted, whatever the query gives tells its author something.
    problems += columns.isEmpty ? found.filter { $0.code != "unused-column" } : found
    guard let prepared else { return nil }
    do throws(SQLFailure) { return (prepared, try prepared.query.run(bindings)) } catch {
      problems.append(query.diagnostic(error))
      return nil
    }
  }

  /// What the values are: dates and keys where the kind of the check says so; where two values are compared, what their field holds.
  private func columnKind(
    _ kind: CheckSpecification.Kind, _ query: TableSpecification.Query, _ field: LocatedText?
  ) -> TableSpecification.ColumnKind {
    switch kind {
    case .order, .within: return .date
    case .same: return .text
    case .equal:
      let result = try? dataset.database.prepare(authorSQL: query.text).columns.first { $0.name == "value" }?.origin
      let type = (field.flatMap { dataset.field(named: $0.text) } ?? result).flatMap(dataset.field)?.type
      return type == .date || type == .year ? .date : type == .string ? .text : .number
    default: return .number
    }
  }

  private func term(_ cell: ComputedTable.Cell, _ column: PreparedColumn, _ place: SourceLocation) -> CheckTerm {
    var term = CheckTerm(.unknown, at: place)
    (term.origins, term.field) = (cell.origins, column.field)
    if let label = labels.label(ofDataRows: cell.origins) { term.label = label }
    switch cell.content {
    case .number(let number, let qualifier):
      term.value = .amount(Amount(number, unit: column.unit, qualifier: qualifier))
      let written = cell.origins.count == 1 ? dataset.writtenNumber(number, column.field, row: cell.origins[0]) : nil
      term.lastDigit = LastPrintedDigit.worth(of: number, unit: units[column.unit], written: written)
    case .date(let date): term.value = .date(date)
    case .text(let text): term.value = .text(text)
    default: break
    }
    return term
  }
}
