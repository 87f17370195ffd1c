import Model
import SampleSites
import Testing

@testable import Rendering

/// What of a computed edition is compared, and how changes are printed.
@Suite struct ComparedBookTests {
  private func sample() throws -> RenderedSample {
    var site = SampleSite.ordered
    site.files["Content/2010/figures.yaml"] =
      "aid.all: {title: {en: All, zh: 全部}, field: flows.amount, sql: \"select sum(amount) as value, rows(origin) as rows from flows\"}\n"
    site.setEntry(
      "east/one", "## First\n\nThere were [](figure:aid.all) & *more*.\n\n![](table:t)", "## 一\n\n共[3元](figure:aid.all)。\n\n![](table:t)")
    return try RenderedSample(site)
  }

  @Test func `titles, units, figures and paragraphs are gathered by name`() throws {
    let texts = try sample().renderer.comparedTexts(ofEdition: 0)
    #expect(texts.titles[.init(.section, "east")] == Bilingual(english: "East", chinese: "东部"))
    #expect(texts.titles[.init(.table, "t")]?.chinese == "t表")
    #expect(texts.titles[.init(.unit, "t/amount")] == Bilingual(english: "yuan", chinese: "元"))
    #expect(texts.titles[.init(.entry, "east/one")]?.english == "Title east/one")
    let figure = try #require(texts.figures["aid.all"])
    #expect(figure.printed == Bilingual(english: "3 yuan", chinese: "3元") && figure.exact == "3 yuan")
    #expect(figure.amount == Amount(ExactNumber(3), unit: "yuan"))
    #expect(texts.entries["east/one"]?.english == ["First", "There were [figure:aid.all] & more .", "[table:t]"])
    #expect(texts.entries["east/one"]?.chinese == ["一", "共3元。", "[table:t]"])
  }

  @Test func `a rise is printed in each language, with its percentage`() throws {
    let renderer = try sample().renderer
    func rise(_ old: Int, _ new: Int, _ unit: String = "yuan") -> Bilingual<String>? {
      renderer.difference(from: Amount(ExactNumber(old), unit: "yuan"), to: Amount(ExactNumber(new), unit: unit))
    }
    #expect(rise(8_000_000, 10_000_000) == Bilingual(english: "+2 million yuan (+25.0%)", chinese: "+200万元（+25.0%）"))
    #expect(rise(4, 3)?.english == "−1 yuan (−25.0%)")
    #expect(rise(0, 3)?.english == "+3 yuan")
    #expect(rise(1, 1, "people") == nil)
    #expect(rise(Int.max, -Int.max) == nil)
  }

  @Test func `a cell of a table's file is printed as its page prints it`() throws {
    let renderer = try sample().renderer
    let table = try #require(PrintedTable("tables/t", of: 0, in: renderer))
    #expect(table.key == ["row"] && table.title.english == "Title of t")
    #expect(table.printed(row: 1, column: "amount") == Bilingual(english: "2", chinese: "2"))
    #expect(table.printed(row: 0, column: "kind") == nil && table.printed(row: 9, column: "amount") == nil)
    let data = try #require(PrintedTable("flows", of: 0, in: renderer))
    #expect(data.key == ["flow"] && data.printed(row: 0, column: "amount") == Bilingual(english: "1 yuan", chinese: "1元"))
    #expect(PrintedTable("tables/none", of: 0, in: renderer) == nil && PrintedTable("none", of: 0, in: renderer) == nil)
  }
}
