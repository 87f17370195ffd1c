import Diagnostics
import Model

/// What holds for the waiver of a check: it is needed, and its query is open.
struct WaiverRules {
  private let names: RegisterNames
  private let queries: DataTable?

  /// - Parameter data: the tables of the edition.
  init(names: RegisterNames, data: [DataTable]) {
    self.names = names
    queries = data.first { $0.name == "queries" }
  }

  /// - Parameter outcomes: what the check came to; none where it could not be made.
  func problems(of check: CheckSpecification, _ outcomes: [CheckOutcome]) -> [Diagnostic] {
    guard let waiver = check.waiver else { return [] }
    var problems = waiver.query.map(problems) ?? []
    let holds = outcomes.allSatisfy { $0.verdict == .holds || $0.verdict == .holdsWithinRounding }
    if !outcomes.isEmpty, holds {
      problems.append(
        Diagnostic(
          .warning, "waiver-unneeded", "check '\(check.name.text)' holds, and is waived", at: check.name.location,
          rule: "a waiver lets a check pass that does not hold", fix: "remove 'waived'"))
    }
    return problems
  }

  private func problems(of query: LocatedText) -> [Diagnostic] {
    guard names.names(.query, query.text) != nil else {
      return [
        Diagnostic(
          "unknown-query",
          "query '\(query.text)' is not in the register of queries\(suggestion(for: query.text, among: names.keys(.query)))",
          at: query.location, rule: "the query of a waiver is a row of the edition's queries.csv",
          fix: "write the key of a row, or add the row")
      ]
    }
    guard let queries, let row = queries.row(withKey: query.text), let field = queries.schema.index(of: "resolved"),
      let date = queries[row, field].text
    else { return [] }
    return [
      Diagnostic(
        .warning, "query-resolved", "query '\(query.text)' was resolved on \(date), and a check is still waived for it", at: query.location,
        related: [.init("resolved here", queries.location(row: row, field: field))],
        rule: "a waiver waits for the answer to its query", fix: "correct the data by the answer and remove 'waived', or name another query"
      )
    ]
  }
}
