import Diagnostics
import Model
import SampleSites

/// One table, computed for a test.
struct TableSample {
  let book: SampleBook

  /// - Parameters:
  ///   - flows: rows of the data, as CSV with any of its columns.
  ///   - yaml: the table file without its title.
  init(_ flows: String, _ yaml: String) throws {
    var site = SampleSite()
    site.setFlows(flows)
    site.addTable("t", yaml)
    book = try site.made()
  }

  var table: ComputedTable? { book.table() }
  var codes: [String] { book.codes }
  var headlines: [String] { book.headlines }

  /// Each row as `key: cell | cell`.
  var rows: [String] { table?.shownRows ?? [] }
}

extension ComputedTable {
  /// Each row as `key: cell | cell`, with the symbols of states, and `>`, `<`, `~` before bounds and what is about right.
  var shownRows: [String] {
    rows.map { $0.key + ": " + $0.cells.map(\.content.shown).joined(separator: " | ") }
  }
}

extension ComputedTable.Cell.Content {
  fileprivate var shown: String {
    switch self {
    case .empty: ""
    case .number(let number, .exact): number.plainText
    case .number(let number, .over): ">" + number.plainText
    case .number(let number, .under): "<" + number.plainText
    case .number(let number, .about): "~" + number.plainText
    case .state(let state): state.symbol ?? state.rawValue
    case .text(let text): text.english == text.chinese ? text.english : text.english + "/" + text.chinese
    case .date(let date): date.isoText
    case .keys(let keys): keys.joined(separator: "+")
    case .totalLabel: "Total"
    case .averageLabel: "Average"
    }
  }
}

/// Table files that many tests begin with.
enum TableYAML {
  /// Flow and amount, with a total.
  static let amounts = columns(
    "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number, total: sum}",
    sql: "select flow, amount, origin as rows from flows order by flow")

  static func columns(_ columns: String..., more: String = "", sql: String) -> String {
    "columns:\n" + columns.map { "  - \($0)\n" }.joined() + more + (more.isEmpty ? "" : "\n") + "sql: |\n  " + sql + "\n"
  }
}
