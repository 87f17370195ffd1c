import Model
import SampleSites
import Testing

@testable import Rendering

/// Cells that are no numbers.
@Suite struct CellNamesTests {
  private func cells(
    _ columns: String, _ flows: String = "flow,place,starts\na,park,2009-06", sql: String, _ references: [String: String] = [:]
  ) throws -> [String] {
    var site = SampleSite()
    site.setFlows(flows)
    site.addTable("t", "key: flow\ncolumns:\n" + columns + "sql: \(sql)\n")
    let table = ["tables/table": "{{#rows}}{{#cells}}{{#date_iso}}({{date_iso}}){{/date_iso}}{{html}}|{{/cells}}{{/rows}}"]
    return try RenderedSample(site, table.merging(references) { $1 }).files("2010/notes.html")
  }

  @Test func `dates are in the language's style, years are years`() throws {
    let columns = "  - {name: starts, label: {en: S, zh: 起}, kind: date}\n  - {name: year, label: {en: Y, zh: 年}, kind: year}\n"
    #expect(
      try cells(columns, sql: "select flow, starts, 2009 as year, origin as rows from flows order by flow")
        == ["(2009-06)June 2009|(2009)2009|", "(2009-06)2009年6月|(2009)2009|"])
  }

  @Test func `names are in the page's language, or marked where they are not confirmed`() throws {
    let name = ["references/place": "{{#foreign}}[{{foreign}}]{{/foreign}}{{text}}{{#unconfirmed}}?{{/unconfirmed}}"]
    let column = "  - {name: places, label: {en: P, zh: 地}, kind: place}\n"
    #expect(
      try cells(column, sql: "select flow, 'park,wanzhou, ningxia' as places from flows order by flow", name)
        == ["Logistics Park, Wanzhou, Ningxia|", "[en]Logistics Park?、万州、宁夏|"])
  }

  @Test func `entries are links, and addresses are links only where they are addresses`() throws {
    let columns = "  - {name: entries, label: {en: E, zh: 条}, kind: entries}\n  - {name: url, label: {en: U, zh: 址}, kind: url}\n"
    let links = ["references/entry": "<{{href}}>{{text}}", "references/url": "<{{href}}>"]
    for (url, shown) in [
      ("https://example.org/?a=1&b=2", "<https://example.org/?a=1&amp;b=2>"), ("javascript:alert(1)", "javascript:alert(1)"),
    ] {
      #expect(
        try cells(columns, sql: "select flow, 'notes' as entries, '\(url)' as url from flows order by flow", links)[0]
          == "<notes.html>Title notes|\(shown)|")
    }
  }

  @Test func `a text in the other language is marked, and markup in data is text`() throws {
    let columns =
      "  - {name: en, label: {en: E, zh: 英}, kind: english}\n  - {name: zh, label: {en: C, zh: 中}, kind: chinese}\n  - {name: raw, label: {en: R, zh: 原}}\n"
    let passage = ["references/passage": "[{{tag}}]{{text}}"]
    #expect(
      try cells(columns, sql: "select flow, 'One' as en, '一' as zh, '<b>&' as raw from flows order by flow", passage)
        == ["One|[zh-Hans]一|&lt;b&gt;&amp;|", "[en]One|一|&lt;b&gt;&amp;|"])
  }

  @Test func `a pair of which one language is empty shows none there`() throws {
    let columns = "  - {name: note, label: {en: N, zh: 注}}\n"
    #expect(try cells(columns, sql: "select flow, 'Yes' as note_en, null as note_zh from flows order by flow") == ["Yes|", "—|"])
  }
}
