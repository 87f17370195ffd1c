import Diagnostics
import Model

/// A table's query, prepared, with each declared column bound to what the query gives.
struct PreparedTable {
  let shared: Shared<TableSpecification>
  let query: SharedQuery
  private(set) var columns: [PreparedColumn]
  /// The result column `rows`.
  private(set) var rows: Int?
  /// The result column whose values name the rows.
  private(set) var key: Int?
  /// The column whose values are headings.
  private(set) var group: Int?
  private(set) var ofWhich: Int?
  private(set) var note: (english: Int, chinese: Int)?

  /// Nothing, with problems, where the query or a column cannot be used.
  ///
  /// - Parameter isFigure: the query is that of one figure: its one row needs no key and no order.
  init?(
    _ specification: TableSpecification, dataset: Dataset, units: [String: Unit], isFigure: Bool = false, problems: inout [Diagnostic]
  ) {
    shared = Shared(specification)
    do throws(SQLFailure) {
      query = try dataset.database.prepare(authorSQL: specification.sql.text)
    } catch {
      problems.append(specification.sql.diagnostic(error))
      return nil
    }
    var binding = ColumnBinding(specification, query, dataset)
    columns = binding.columns()
    for index in columns.indices { columns[index].places = columns[index].field.flatMap(dataset.places) }
    rows = binding.result("rows")
    key = specification.key.map { binding.requiredResult($0) } ?? columns.first?.firstResult
    group = specification.group.flatMap { binding.index(named: $0, among: columns) }
    ofWhich = specification.ofWhich.flatMap { binding.requiredResult($0) }
    note = specification.rowNote.flatMap { binding.requiredPair($0) }
    var rules = TableRules(table: self, dataset: dataset, units: units)
    rules.check(isFigure: isFigure, unused: binding.unusedResults)
    problems += binding.problems + rules.problems
    if binding.problems.hasErrors || rules.problems.hasErrors { return nil }
  }

  var specification: TableSpecification { shared.value }

  /// The column that says what the last row is: the first one without a total.
  var labelColumn: Int? {
    columns.indices.first { $0 != group && !columns[$0].isDerived && columns[$0].total == .none }
  }
}

extension Dataset {
  /// `flows.amount`, if there is such a column.
  func field(named name: String) -> FieldName? {
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { String(Substring($0)) }
    guard parts.count == 2 else { return nil }
    let field = FieldName(table: parts[0], column: parts[1])
    return self.field(field) == nil ? nil : field
  }
}

func unknownUnit(_ name: LocatedText, _ units: [String: Unit]) -> Diagnostic {
  Diagnostic(
    "unknown-unit", "unit '\(name.text)' is not in the register of units\(suggestion(for: name.text, among: units.keys))",
    at: name.location, rule: "every unit is a row of Content/registers/units.csv", fix: "add the row")
}
