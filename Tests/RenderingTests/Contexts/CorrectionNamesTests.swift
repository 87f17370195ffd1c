import Model
import SampleSites
import Testing

@testable import Rendering

/// What readers are told of corrections: on the page of them, on the list of years, and on every page of the edition.
@Suite struct CorrectionNamesTests {
  private static let header = "erratum,about_en,about_zh,old_en,old_zh,new_en,new_zh,reason_en,reason_zh,date,corrects,entry,figure\n"
  private static let page =
    "{{page.heading}} {{count}} {{part}}\n{{#corrections}}{{id}} {{date}} {{date_iso}} {{about}}: {{old}} > {{new}}; {{reason}};"
    + "{{#places}} {{title}} {{href}}{{/places}};{{#printed}} {{title}} {{href}}{{/printed}}\n{{/corrections}}"
  private static let style = "{{#is_corrected}}{{#notices}}{{tag}} {{words}}\n{{/notices}}{{/is_corrected}}"
  private static let templates = [
    "pages/corrections": page, "corrections-style": style,
    "pages/home": "{{#editions}}{{key}}{{#corrections}} {{title}} {{href}}{{/corrections}}\n{{/editions}}",
    "pages/edition": "{{edition.corrections_href}} {{edition.corrections_style_href}}", "pages/table": "{{edition.corrections_href}}",
    "sitemap": "{{#urls}}{{loc}} {{lastmod}}\n{{/urls}}",
  ]

  /// Edition 2010 has data, a table and an entry; the errata are those of 2011.
  private func sample(_ errata: String?, own: String? = nil, _ change: (inout SampleSite) -> Void = { _ in }) throws -> RenderedSample {
    var site = SampleSite()
    site.setFlows("flow,amount\na,1\nb,2")
    site.addTable("t", SampleSite.flowTable(where: "where edition = :edition"))
    site.addEdition("2011", dataYear: 2010)
    site.files["Content/2011/errata.csv"] = errata.map { Self.header + $0 }
    site.files["Content/2010/errata.csv"] = own.map { Self.header + $0 }
    change(&site)
    return try RenderedSample(site, Self.templates)
  }

  private static let row = "e1,A slip,笔误,\"1 & \"\"2\"\"\",1,3,3,Because,因为,2011-12-24,,notes,flows/b/amount\n"

  @Test func `a correction says when, where, what and why in each language, and who prints it`() throws {
    let sample = try sample(Self.row)
    #expect(
      sample.files("2010/corrections.html")
        == [
          "Corrections 1 correction \ncorrection-2011-e1 December 24, 2011 2011-12-24 A slip: 1 &amp; &quot;2&quot; &gt; 3; Because;"
            + " Title notes notes.html Flows data/flows.html#row-b; 2011 edition ../2011/data/errata.html#row-e1\n",
          "更正 1处更正 \ncorrection-2011-e1 2011年12月24日 2011-12-24 笔误: 1 &gt; 3; 因为;"
            + " 标题 notes notes.html 款项 data/flows.html#row-b; 2011年版 ../2011/data/errata.html#row-e1\n",
        ].map { $0.replacing(" &gt; ", with: " > ") })
  }

  @Test func `a table of errata in an entry of the later edition is where the correction is printed`() throws {
    let sample = try sample(Self.row) { site in
      site.addTable(
        "errata-list",
        "columns: [{name: about, label: {en: A, zh: 事}}, {name: erratum, label: {en: E, zh: 误}}]\nkey: erratum\n"
          + "sql: select about_en, about_zh, erratum from errata where edition = :edition order by erratum\n", edition: "2011")
      site.setEntry("errata", "![](table:errata-list)", edition: "2011")
    }
    #expect(sample.file("en/2010/corrections.html").contains("2011 edition ../2011/errata.html#table-errata-list--e1"))
  }

  @Test func `an edition that corrects itself names no later one`() throws {
    let sample = try sample(nil, own: Self.row.replacing(",,notes", with: ",2010,notes"))
    #expect(sample.file("en/2010/corrections.html").hasSuffix("data/flows.html#row-b;\n"))
  }

  @Test func `there is a page of corrections, and an empty style sheet, as long as there is nothing to correct`() throws {
    let sample = try sample(nil)
    #expect(sample.files("2010/corrections.html") == ["Corrections  \n", "更正  \n"])
    #expect(sample.file("assets/2010-corrections.css") == "")
    #expect(sample.file("en/index.html") == "2011\n2010\n")
  }

  @Test func `the list of years marks corrected editions, and the style sheet says how many corrections there are`() throws {
    let sample = try sample(Self.row + Self.row.replacing("e1", with: "e2"))
    #expect(sample.file("en/index.html") == "2011\n2010 2 corrections 2010/corrections.html\n")
    #expect(sample.file("zh/index.html") == "2011\n2010 2处更正 2010/corrections.html\n")
    #expect(sample.file("assets/2010-corrections.css") == "en \"This edition has 2 corrections. \"\nzh-Hans \"本版有2处更正。\"\n")
    #expect(sample.file("assets/2011-corrections.css") == "")
  }

  @Test func `the pages of an edition are the same bytes before and after it was corrected`() throws {
    let (before, after) = (try sample(nil), try sample(Self.row))
    let frozen = before.renderer.pages.filter { !$0.isLiving }.map(before.renderer.address).filter { $0.contains("2010") }
    #expect(frozen.count > 8)
    for address in frozen { #expect(before.file(address) == after.file(address)) }
    #expect(before.file("en/2010/index.html") == "corrections.html ../../assets/2010-corrections.css")
    #expect(before.file("zh/2010/tables/t.html") == "../corrections.html")
  }

  @Test func `living are the corrections, their style sheet, and what belongs to no edition`() throws {
    let renderer = try sample(nil).renderer
    let living = renderer.pages.filter(\.isLiving).map(renderer.address).filter { !$0.hasPrefix("data/registers/") }
    #expect(
      Set(living) == [
        "index.html", "404.html", "sitemap.xml", "en/index.html", "zh/index.html", "en/feed.xml", "zh/feed.xml",
        "en/2010/corrections.html", "zh/2010/corrections.html", "en/2011/corrections.html", "zh/2011/corrections.html",
        "assets/2010-corrections.css", "assets/2011-corrections.css",
      ])
  }

  @Test func `the sitemap has the page, changed last by its newest correction`() throws {
    let lines = try sample(Self.row).file("sitemap.xml").split(separator: "\n")
    #expect(lines.contains("https://example.org/en/2010/corrections.html 2011-12-24"))
    #expect(lines.contains("https://example.org/en/2011/corrections.html 2011-11-23"))
    #expect(lines.contains("https://example.org/en/2010/notes.html 2010-11-23"))
  }

  @Test func `very many corrections are split over pages`() throws {
    let rows = (1...200).map { Self.row.replacing("e1", with: "e\($0)") }.joined()
    let sample = try sample(rows)
    let pages = sample.addresses.filter { $0.hasPrefix("en/2010/corrections") }
    #expect(pages.count > 1 && pages.contains("en/2010/corrections-2.html"))
    let told = pages.map { sample.file($0).split(separator: "\n").count - 1 }
    #expect(told.reduce(0, +) == 200)
  }
}
