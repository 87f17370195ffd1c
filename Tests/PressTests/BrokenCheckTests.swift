import Testing

/// Mistakes in checks.yaml, and checks that fail, as a whole site tells them.
@Suite struct BrokenCheckTests {
  private static func check(_ name: String, _ key: String, _ keys: String, _ code: String, says: String) -> Mistake {
    Mistake(name, in: "2010/checks.yaml", .write("\(key): {title: {en: Aid, zh: 帮扶}, \(keys)}\n"), code, says: says)
  }

  static let mistakes: [Mistake] = [
    check(
      "parts that are no total", "⟦aid⟧", "kind: parts, parts: [flows/north/amount, flows/south/amount], total: 3334567", "check-fails",
      says: "the parts add up"),
    check(
      "parts in two units", "aid", "kind: parts, parts: [flows/north/amount, ⟦projects/north/land⟧], total: 1", "check-units",
      says: "one unit"),
    check("a figure that is none", "aid", "kind: equal, left: ⟦flows/nort/amount⟧, right: 1", "unknown-figure", says: "TABLE/ROW/COLUMN"),
    check("a kind that is none", "aid", "kind: ⟦sum⟧, left: 1, right: 1", "unknown-word", says: "parts, of-which, equal"),
    check("a side of another kind", "aid", "kind: equal, left: 1, right: 1, ⟦total⟧: 1", "unknown-key", says: "left, right"),
    check(
      "division in a query", "aid", "kind: none, rows: {sql: select flow from flows where amount ⟦/⟧ 2 > 1}", "sql-inexact",
      says: "cuts the result off"),
    check(
      "a waiver for a query that nobody asked", "aid",
      "kind: equal, left: 1, right: 2, waived: {date: 2026-11-26, reason: {en: R, zh: 因}, query: ⟦q-none⟧}", "unknown-query",
      says: "queries.csv"),
  ]

  @Test(arguments: mistakes) func `a mistake in a check is refused`(mistake: Mistake) throws { try expectRefused(mistake) }
}
