import SampleSites
import Testing

@testable import Rendering

/// How cells of a computed table follow from others.
@Suite struct CellFormulaTests {
  private static let base = [
    "name: flow, label: {en: Flow, zh: 款}", "name: amount, label: {en: A, zh: 额}, kind: number, field: flows.amount, total: sum",
  ]
  private static let sql =
    "select flow, amount, projects, part_of, region, origin as rows from flows where edition = :edition order by region, flow"

  private func lines(_ flows: String, _ columns: [String], keys: String = "", in language: String = "en") throws -> [String] {
    let selected = Self.sql
      .replacing(columns.contains { $0.contains("name: projects") } ? "" : " projects,", with: "")
      .replacing(keys.contains("of-which") ? "" : " part_of,", with: "")
      .replacing(columns.contains { $0.contains("name: region") } ? "" : " region,", with: "")
    return try RenderedOrigins(flows, columns: columns, sql: selected, keys: keys).lines(language)
  }

  @Test func `a share is part of the total, which adds up the cells`() throws {
    let columns = Self.base + ["name: share, label: {en: S, zh: 比}, share-of: amount, decimals: 1"]
    let flows = "flow,amount\na,2000000\nb,6000000"
    #expect(
      try lines(flows, columns) == [
        "a: (a.amount A 2 million yuan says Row 1 [a]) (a.share S 25 percent = 2,000,000 [#a.amount] / 8,000,000 [#total.amount] × 100)",
        "b: (b.amount A 6 million yuan says Row 2 [b]) (b.share S 75 percent = 6,000,000 [#b.amount] / 8,000,000 [#total.amount] × 100)",
        "Total: (total.amount A 8 million yuan = 2,000,000 [#a.amount] + 6,000,000 [#b.amount]) "
          + "(total.share S 100 percent = 8,000,000 [#total.amount] / 8,000,000 [#total.amount] × 100)",
      ])
    #expect(
      try lines(flows, columns, in: "zh")[0]
        == "a: (a.amount 额 200万元 says 第1行 [a]) (a.share 比 25% = 200万 [#a.amount] / 800万 [#total.amount] × 100)")
  }

  @Test func `a rounded share says that it is`() throws {
    let columns = Self.base + ["name: share, label: {en: S, zh: 比}, share-of: amount, decimals: 1"]
    #expect(try lines("flow,amount\na,1\nb,2", columns)[0].hasSuffix("(a.share S 33.3 percent ≈ 1 [#a.amount] / 3 [#total.amount] × 100)"))
  }

  @Test func `parts of which are not added`() throws {
    let lines = try lines("flow,amount,part_of\na,5,\nb,3,a\nc,1,", Self.base, keys: "of-which: part_of\n")
    #expect(lines.last == "Total: (total.amount A 6 yuan = 5 [#a.amount] + 1 [#c.amount])")
  }

  @Test func `a subtotal adds up its group, and the total all of them`() throws {
    let columns = ["name: region, label: {en: R, zh: 区}"] + Self.base
    let lines = try lines("flow,region,amount\na,e,5\nb,e,3\nc,w,1", columns, keys: "group: region\nkey: flow\n")
    #expect(
      lines == [
        "a <Row 1 [a]: (a.amount A 5 yuan)", "b <Row 2 [b]: (b.amount A 3 yuan)",
        "Subtotal: (subtotal-e.amount A 8 yuan = 5 [#a.amount] + 3 [#b.amount])", "c <Row 3 [c]: (c.amount A 1 yuan)",
        "Subtotal: (subtotal-w.amount A 1 yuan = 1 [#c.amount])",
        "Total: (total.amount A 9 yuan = 5 [#a.amount] + 3 [#b.amount] + 1 [#c.amount])",
      ])
  }

  @Test func `a value for each unit is divided row by row, that of the total by the sums`() throws {
    let columns =
      Self.base + [
        "name: projects, label: {en: P, zh: 项}, kind: number, total: sum",
        "name: each, label: {en: E, zh: 均}, of: amount, per: projects, unit: yuan, decimals: 0",
      ]
    let lines = try lines("flow,amount,projects\na,100,3\nb,50,2", columns)
    #expect(lines[0].hasSuffix("(a.each E 33 yuan ≈ 100 [#a.amount] / 3 [#a.projects])"))
    #expect(lines[2].hasSuffix("(total.each E 30 yuan = 150 [#total.amount] / 5 [#total.projects])"))
  }

  @Test func `an average divides the sum by the number of rows that have a value`() throws {
    let columns = [Self.base[0], Self.base[1].replacing("total: sum", with: "total: average, decimals: 1")]
    #expect(
      try lines("flow,amount\na,3\nb,\nc,4", columns).last == "Average: (total.amount A 3.5 yuan = (3 [#a.amount] + 4 [#c.amount]) / 2)")
  }

  @Test func `a sum with an unknown part is not known, and names its rows`() throws {
    let lines = try lines("flow,amount\na,3\nb,..", Self.base)
    #expect(lines[1] == "b <Row 2 [b]: (b.amount A not known)")
    #expect(lines.count == 2)
  }

  @Test func `growth shows what it is measured from, and where that stands in the edition before`() throws {
    var site = SampleSite()
    site.addEdition("2009", dataYear: 2008)
    site.setFlows("flow,amount\na,8", edition: "2009")
    site.setFlows("flow,amount\na,10\nb,3")
    let columns = (Self.base + ["name: growth, label: {en: G, zh: 增}, growth-of: amount, decimals: 1"]).map { "  - {\($0)}\n" }.joined()
    site.addTable("t", "columns:\n\(columns)sql: select flow, amount, origin as rows from flows where edition = :edition order by flow\n")
    let lines = try RenderedOrigins(site).lines()
    #expect(
      lines[0]
        == "a: (a.amount A 10 yuan says Row 1 [a]) (a.growth G 25 percent = 10 [#a.amount] / 8 [../../2009/data/flows.html#row-a] × 100 − 100)"
    )
    #expect(lines[1] == "b <Row 2 [b]: (b.amount A 3 yuan)")
  }

  @Test func `a row is called by its first name and its first date, not by a mark`() throws {
    let columns = [
      "name: mark, label: {en: M, zh: 记}", "name: flow, label: {en: Flow, zh: 款}",
      "name: starts, label: {en: S, zh: 起}, kind: date", Self.base[1].replacing("total: sum", with: "total: none"),
    ]
    let sql = "select '|' as mark, flow, starts, amount, origin as rows from flows where edition = :edition order by flow"
    let origins = try RenderedOrigins("flow,starts,amount\na,2009-06,1\nb,,2", columns: columns, sql: sql, keys: "key: flow\n")
    #expect(origins.lines() == ["a June 2009 <June 2009 [a]: (a.amount A 1 yuan)", "b <Row 2 [b]: (b.amount A 2 yuan)"])
  }

  @Test func `the numbers of the table lead to their places, and those of entries do not`() throws {
    var site = SampleSite()
    site.setFlows("flow,amount\na,1")
    site.addTable("t", SampleSite.flowTable())
    let templates = [
      "pages/table": "{{#table}}{{#rows}}{{#cells}}{{html}} {{href}};{{/cells}}{{/rows}}{{/table}}",
      "tables/table": "{{#rows}}{{#cells}}{{html}} {{href}};{{/cells}}{{/rows}}",
    ]
    let sample = try RenderedSample(site, templates)
    #expect(sample.file("en/2010/tables/t.html") == "a ;1 #table-t--a.amount;")
    #expect(sample.file("en/2010/notes.html") == "a ;1 ;")
  }
}
