import Diagnostics
import Model
import SampleSites
import Testing

/// A lower bound is not summed or printed as exact, in tables, figures and words.
@Suite struct BoundTests {
  private static let flows = "flow,region,amount,bound\na,x,20000000,over\nb,x,5000000,exact"

  @Test func `a sum with a lower bound is one, in each cell, subtotal and total`() throws {
    let sample = try TableSample(
      Self.flows,
      TableYAML.columns(
        "{name: region, label: {en: R, zh: 区}}", "{name: flow, label: {en: F, zh: 款}}",
        "{name: amount, label: {en: A, zh: 额}, kind: number, total: sum}", more: "group: region\nkey: flow",
        sql: "select region, flow, amount, origin as rows from flows order by region, flow"))
    #expect(
      sample.rows.compactMap { $0.split(separator: "|").last } == ["group-x: x", " >20000000", " 5000000", " >25000000", " >25000000"])
  }

  @Test func `an amount is not shown as a text, which would be exact`() throws {
    for kind in ["", ", kind: text", ", kind: english"] {
      let sample = try TableSample(
        Self.flows,
        TableYAML.columns(
          "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}\(kind)}",
          sql: "select flow, amount, origin as rows from flows order by flow"))
      #expect(sample.headlines == ["column 'amount' shows 'flows.amount' as a text"])
    }
    let count = try TableSample(
      "flow,people\na,1",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: people, label: {en: P, zh: 人}}",
        sql: "select flow, people, origin as rows from flows order by flow"))
    #expect(count.headlines == [])
  }

  @Test(
    arguments: [
      "select sum(amount) as value, rows(origin) as rows from flows",
      "select (select sum(amount) from flows) as value, rows(origin) as rows from flows",
      "with f as (select * from flows) select sum(amount) as value, rows(origin) as rows from f",
    ])
  func `a figure that sums one is one`(_ sql: String) throws {
    #expect(try figure(sql) == .amount(Amount(ExactNumber(25_000_000), unit: "yuan", qualifier: .over)))
  }

  @Test(
    arguments: [
      // No rows are named, rows of another table are, or none of the table's rows is.
      "select sum(amount) as value from flows",
      "select sum(f.amount) as value, rows(p.origin) as rows from flows f join places p on p.place = 'park'",
      "select sum(amount) as value, '' as rows from flows",
      "select sum(amount) as value, '999999' as rows from flows",
    ])
  func `a figure that hides where its amount comes from is refused`(_ sql: String) throws {
    let book = try book(sql, "[](figure:sum)")
    #expect(book.errors.map(\.code).allSatisfy { ["missing-rows", "wrong-cell"].contains($0) } && !book.errors.isEmpty)
  }

  @Test func `words that print a bound as exact are refused, in both languages`() throws {
    for (words, language, passes) in [
      ("20 million yuan", Language.english, false), ("more than 20 million yuan", .english, true), ("2000万元", .chinese, false),
      ("2000多万元", .chinese, true), ("超过2000万元", .chinese, true), ("about 20 million yuan", .english, false), ("近2000万元", .chinese, false),
    ] {
      #expect((try FigureSample.problem(words, "amount,bound", "20000000,over", in: language) == nil) == passes, "\(words)")
    }
  }

  private func book(_ sql: String, _ text: String) throws -> SampleBook {
    try FigureSample.book(
      Self.flows, text, figures: "sum:\n  title: {en: S, zh: 和}\n  field: flows.amount\n  sql: |\n    \(sql)\n")
  }

  private func figure(_ sql: String) throws -> Figure.Value? {
    let book = try book(sql, "[](figure:sum)")
    #expect(book.errors == [])
    return FigureSample.figures(book).first?.value
  }
}
