import Model
import SampleSites
import Testing

@testable import Rendering

/// References within a text.
@Suite struct ReferenceNamesTests {
  private static let figure =
    "[{{#is_generated}}*{{/is_generated}}{{text}} {{value}}{{#is_date}} date{{/is_date}}{{#is_text}} text{{/is_text}}{{#href}} {{href}}{{/href}}{{#notes}} {{mark}}{{/notes}}]"

  private func entries(_ english: String, _ chinese: String? = nil, figures: String? = nil, with templates: [String: String]) throws
    -> [String]
  {
    var site = SampleSite.ordered
    site.setFlows("flow,place,amount,bound,people,starts\na,wanzhou,7806000,,100,2009-06-05\nb,park,2,over,30,")
    site.setEntry("east/one", english, chinese)
    site.files["Content/2010/figures.yaml"] = figures
    var all = templates
    all["pages/entry"] = "{{entry.body}}{{#notes}}{{mark}} {{html}} {{back}};{{/notes}}"
    return try RenderedSample(site, all).files("2010/east/one.html")
  }

  @Test func `a figure is written in the page's language, and leads to where it comes from`() throws {
    let text = "[](figure:flows/a/amount)[](figure:flows/b/amount)[](figure:land)[](figure:flows/a/starts)[](figure:flows/a/place)"
    let figures = "land: {title: {en: Land, zh: 土地}, cell: flows/a/people, unit: mu, note: {en: Estimate, zh: 估计}}"
    let (cell, row) = ("../tables/t.html#table-t--", "../data/flows.html#row-a")
    #expect(
      try entries(text, figures: figures, with: ["references/figure": Self.figure]) == [
        "<p>[*7.806 million yuan 7806000 \(cell)a.amount][*more than 2 yuan 2 \(cell)b.amount][*100 mu (about 6.67 ha) 100 \(row) 1]"
          + "[*June 5, 2009 2009-06-05 date \(row)][*wanzhou wanzhou text \(row)]</p>\n1 Estimate #text_note-1-mark;",
        "<p>[*780.6万元 7806000 \(cell)a.amount][*超过2元 2 \(cell)b.amount][*100亩（约6.67公顷） 100 \(row) 1]"
          + "[*2009年6月5日 2009-06-05 date \(row)][*wanzhou wanzhou text \(row)]</p>\n1 估计 #text_note-1-mark;",
      ])
  }

  @Test func `a range is written with both ends`() throws {
    let figures = """
      span: {title: {en: S, zh: 区间}, from: flows/a/amount, to: flows/a/amount}
      years: {title: {en: Y, zh: 年份}, from: flows/a/starts, to: flows/a/starts}
      size: {title: {en: Z, zh: 面积}, from: flows/b/people, to: flows/a/people, unit: mu}
      """
    let printed = try entries("[](figure:span)[](figure:years)[](figure:size)", figures: figures, with: ["references/figure": Self.figure])
    let (cell, row, list) = ("../tables/t.html#table-t--a.amount", "../data/flows.html#row-a", "../data/named-figures.html#figure-size")
    #expect(
      printed[0] == "<p>[*7.806 million yuan 7806000/7806000 \(cell)][*June 5, 2009 2009-06-05/2009-06-05 \(row)]"
        + "[*30 to 100 mu (about 2 to 6.67 ha) 30/100 \(list)]</p>\n")
    #expect(
      printed[1] == "<p>[*780.6万元 7806000/7806000 \(cell)][*2009年6月5日 2009-06-05/2009-06-05 \(row)]"
        + "[*30至100亩（约2至6.67公顷） 30/100 \(list)]</p>\n")
  }

  @Test func `words that were verified stand as they were written`() throws {
    let text = "[**7.8 million** yuan](figure:flows/a/amount)"
    #expect(
      try entries(text, "[](figure:flows/a/amount)", with: ["references/figure": Self.figure])[0]
        == "<p>[<strong>7.8 million</strong> yuan 7806000 ../tables/t.html#table-t--a.amount]</p>\n")
  }

  @Test func `a cross-reference leads to where the table stands`() throws {
    let template = ["references/table": "[{{number}} {{title}} {{href}} {{#text}}{{text}}{{/text}}{{^text}}none{{/text}}]"]
    #expect(
      try entries("[](table:t) [the *table*](table:t) [](table:by-place?place=wanzhou)", with: template)[0]
        == "<p>[Table A-1 Title of t ../notes.html#table-t none] [Table A-1 Title of t ../notes.html#table-t the <em>table</em>] "
        + "[Table 1-1 Title of by-place regions/wanzhou.html#table-by-place.wanzhou none]</p>\n")
  }

  @Test func `places lead to their region page, and unconfirmed names are marked`() throws {
    let template = ["references/place": "[{{text}} {{href}} {{foreign}}{{#unconfirmed}}?{{/unconfirmed}}]"]
    #expect(
      try entries("[](place:park) [the park](place:park) [](place:wanzhou)", with: template) == [
        "<p>[Logistics Park  ] [the park  ] [Wanzhou regions/wanzhou.html ]</p>\n",
        "<p>[Logistics Park  en?] [the park  ] [万州 regions/wanzhou.html ]</p>\n",
      ])
  }

  @Test func `entries and rows of registers are linked to where they stand`() throws {
    var site = SampleSite.ordered
    site.addTable(
      "places", "columns:\n  - {name: place, label: {en: P, zh: 地}, kind: place}\nsql: select place from places order by place\n")
    site.setEntry("east/one", "[](entry:notes) [Here](entry:east/one) [](place:park)")
    let templates = [
      "references/entry": "[{{text}} {{href}}]", "references/place": "[{{text}} {{href}}]",
      "tables/table": "{{#rows}}{{#cells}}{{html}}{{/cells}}{{/rows}}",
    ]
    let sample = try RenderedSample(site, templates)
    #expect(
      sample.file("en/2010/east/one.html")
        == "<p>[Title notes ../notes.html] [Here one.html] [Logistics Park ../notes.html#table-places--park]</p>\n")
    // In the table itself a row does not lead to itself; the region page does not stand there.
    #expect(sample.file("en/2010/notes.html").hasSuffix("[Ningxia ][Logistics Park ][Wanzhou east/regions/wanzhou.html]"))
  }
}
