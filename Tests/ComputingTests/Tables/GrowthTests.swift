import Diagnostics
import Model
import SampleSites
import Testing

/// Growth against the edition before.
@Suite struct GrowthTests {
  private static let yaml = TableYAML.columns(
    "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number, total: sum}",
    "{name: growth, label: {en: G, zh: 增}, growth-of: amount, decimals: 1}",
    sql: "select flow, amount, origin as rows from flows where edition = :edition order by flow")

  private func rows(before: String, now: String, yaml: String = yaml) throws -> (rows: [String], problems: [Diagnostic]) {
    var site = SampleSite()
    site.setFlows(now)
    site.addEdition("2009", dataYear: 2008)
    site.setFlows(before, edition: "2009")
    site.addTable("t", yaml)
    let book = try site.made()
    return (book.table()?.shownRows ?? [], book.problems)
  }

  @Test func `rows are matched by their keys, whatever their order, totals with totals`() throws {
    let (rows, problems) = try rows(before: "flow,amount\nb,485\nc,100\na,1000", now: "flow,amount\na,1115\nb,605\nc,50")
    #expect(problems == [])
    #expect(rows == ["a: a | 1115 | 11.5", "b: b | 605 | 24.7", "c: c | 50 | -50", "total: Total | 1770 | 11.7"])
  }

  @Test func `where there is nothing to compare with, growth is not known`() throws {
    let (rows, _) = try rows(before: "flow,amount\na,1\nc,..\ne,5\nf,5", now: "flow,amount\na,1\nb,1\nc,1\ne,..\nf,…")
    #expect(rows.dropLast() == ["a: a | 1 | 0", "b: b | 1 | ..", "c: c | 1 | ..", "e: e | .. | ..", "f: f | … | .."])
  }

  @Test func `growth from nothing, from less than nothing or of nothing means nothing`() throws {
    let (rows, _) = try rows(before: "flow,amount\na,0\nb,-5\nc,\nd,5", now: "flow,amount\na,1\nb,5\nc,1\nd,")
    #expect(rows.dropLast() == ["a: a | 1 | ×", "b: b | 5 | ×", "c: c | 1 | ×", "d: d | — | ×"])
  }

  @Test func `growth between bounds is about so much`() throws {
    let (rows, _) = try rows(before: "flow,amount,bound\na,100,over", now: "flow,amount,bound\na,150,exact")
    #expect(rows.first == "a: a | 150 | ~50")
  }

  @Test func `the first edition has nothing to compare with`() throws {
    let sample = try TableSample("flow,amount\na,1", Self.yaml)
    #expect(sample.rows == ["a: a | 1 | ..", "total: Total | 1 | .."])
  }

  @Test func `a query over the data of two editions says which it means`() throws {
    let (_, problems) = try rows(
      before: "flow,amount\na,1", now: "flow,amount\na,1", yaml: Self.yaml.replacing("where edition = :edition ", with: ""))
    #expect(problems.map(\.headline) == ["the query reads 'flows' of every edition"])
    let (_, other) = try rows(
      before: "flow,amount\na,1", now: "flow,amount\na,1", yaml: Self.yaml.replacing("edition = :edition", with: "edition = 2010"))
    #expect(other == [])
  }

  @Test func `columns of two editions that differ are told`() throws {
    var site = SampleSite()
    site.addEdition("2009", dataYear: 2008)
    site.setFlows("flow,amount\na,1", edition: "2009")
    let package = site.files["Content/2009/data/datapackage.yaml"] ?? ""
    site.files["Content/2009/data/datapackage.yaml"] = package.replacing(
      "{name: rate, type: number, decimals: 2", with: "{name: rate, type: number, decimals: 1")
    #expect(try site.made().codes == ["fields-differ"])
  }
}
