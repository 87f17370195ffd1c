import SampleSites
import Testing

@testable import Rendering

/// Figures that have names, and the way from a figure to where it comes from.
@Suite struct FigureListTests {
  private static let figures = """
    sum: {title: {en: Sum, zh: 和}, field: flows.amount, sql: "select sum(amount) as value, rows(origin) as rows from flows", note: {en: Added, zh: 相加}}
    most: {title: {en: Most, zh: 最多}, field: flows.amount, sql: "select max(amount) as value, rows(origin) as rows from flows"}
    one: {title: {en: One, zh: 一款}, field: flows.amount, sql: "select amount as value, origin as rows from flows where flow = 'b'"}
    twice: {title: {en: Twice, zh: 两倍}, field: flows.amount, sql: "select 2 * amount as value, origin as rows from flows where flow = 'b'"}
    bare: {title: {en: Bare, zh: 无出处}, sql: "select count(*) as value from flows"}
    cell: {title: {en: Cell, zh: 格}, cell: t/a/amount}
    """

  private func sample(_ templates: [String: String]) throws -> RenderedSample {
    var site = SampleSite()
    site.setFlows("flow,amount,bound\na,5,\nb,3,over")
    site.files["Content/2010/figures.yaml"] = Self.figures
    site.addTable("t", SampleSite.flowTable())
    site.setEntry(
      "notes",
      "![](table:t)\n\n"
        + ["sum", "most", "one", "twice", "bare", "cell", "sum", "flows/b/amount", "t/b/amount", "units/mu/numerator"]
        .map { "[](figure:\($0))" }.joined())
    return try RenderedSample(site, templates)
  }

  @Test func `every figure leads to its cell, its data row, its register or the list of figures`() throws {
    let sample = try sample(["references/figure": "{{href}}\n"])
    #expect(
      sample.file("en/2010/notes.html").split(separator: "\n").map { $0.replacing("<p>", with: "") }.prefix(10) == [
        "data/named-figures.html#figure-sum", "data/named-figures.html#figure-most", "data/flows.html#row-b",
        "data/named-figures.html#figure-twice", "data/named-figures.html#figure-bare", "tables/t.html#table-t--a.amount",
        "data/named-figures.html#figure-sum", "tables/t.html#table-t--b.amount", "tables/t.html#table-t--b.amount",
        "../../data/registers/units.csv",
      ])
  }

  @Test func `the list has each named figure once, with value, formula and note`() throws {
    let sample = try sample([
      "pages/figures": "{{#figures}}{{id}} {{title}} {{{value}}}\(RenderedOrigins.formula){{#cell}} in {{title}} {{href}}{{/cell}}"
        + "{{#note}} note {{note}}{{/note}}\n{{/figures}}"
    ])
    #expect(
      sample.file("en/2010/data/named-figures.html") == """
        figure-sum Sum more than 8 yuan = 5 [flows.html#row-a] + >3 [flows.html#row-b] note Added
        figure-most Most more than 5 yuan of Row 1 [flows.html#row-a], Row 2 [flows.html#row-b]
        figure-one One more than 3 yuan says Row 2 [flows.html#row-b]
        figure-twice Twice more than 6 yuan of Row 2 [flows.html#row-b]
        figure-bare Bare 2
        figure-cell Cell 5 yuan in Title of t ../tables/t.html#table-t--a.amount

        """)
    #expect(
      sample.file("zh/2010/data/named-figures.html").hasPrefix("figure-sum 和 超过8元 = 5 [flows.html#row-a] + >3 [flows.html#row-b] note 相加\n")
    )
  }

  @Test func `an edition without named figures has no such list`() throws {
    #expect(try !RenderedSample(.ordered).addresses.contains { $0.contains("named-figures") || $0.contains("reconciliation") })
  }
}
