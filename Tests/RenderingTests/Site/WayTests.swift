import Model
import SampleSites
import Testing

@testable import Rendering

/// The ways around that every page offers.
@Suite struct WayTests {
  private static let pages = [
    "pages/home", "pages/edition", "pages/section", "pages/entry", "pages/table",
  ]

  private func sample(_ template: String, _ site: SampleSite = .ordered) throws -> RenderedSample {
    try RenderedSample(site, Dictionary(uniqueKeysWithValues: Self.pages.map { ($0, template) }))
  }

  @Test func `alternates are reciprocal, and the default is the default language or the choice`() throws {
    let sample = try sample("{{#alternates}}{{hreflang}}={{href}}\n{{/alternates}}")
    for address in ["2010/index.html", "2010/east/index.html", "2010/east/one.html", "2010/tables/t.html"] {
      let files = sample.files(address)
      #expect(files[0] == files[1])
      #expect(
        files[0]
          == "en=https://example.org/en/\(address)\nzh-Hans=https://example.org/zh/\(address)\nx-default=https://example.org/zh/\(address)\n"
      )
    }
    let homes = sample.files("index.html")
    #expect(homes[0] == homes[1])
    #expect(homes[0].hasSuffix("x-default=https://example.org/index.html\n"))
  }

  @Test func `the language switch leads to the same page`() throws {
    let sample = try sample("{{page.canonical}} {{other.tag}} {{other.name}} {{other.href}} {{other.title}}")
    #expect(
      sample.files("2010/east/one.html") == [
        "https://example.org/en/2010/east/one.html zh-Hans 中文 ../../../zh/2010/east/one.html 标题 east/one",
        "https://example.org/zh/2010/east/one.html en English ../../../en/2010/east/one.html Title east/one",
      ])
    #expect(sample.file("en/index.html") == "https://example.org/en/index.html zh-Hans 中文 ../zh/index.html 年鉴")
  }

  @Test func `breadcrumbs lead from the home page to the page itself`() throws {
    let sample = try sample("{{#breadcrumbs}}{{title}} {{href}}{{#last}}!{{/last}}; {{/breadcrumbs}}")
    #expect(sample.file("en/index.html") == "Yearbook index.html!; ")
    #expect(sample.file("en/2010/index.html") == "Yearbook ../index.html; 2010 edition, data for 2009 index.html!; ")
    #expect(
      sample.file("en/2010/east/index.html") == "Yearbook ../../index.html; 2010 edition, data for 2009 ../index.html; East index.html!; ")
    #expect(
      sample.file("zh/2010/east/regions/wanzhou.html")
        == "年鉴 ../../../index.html; 2010年版（2009年数据） ../../index.html; 东部 ../index.html; 标题 east/regions/wanzhou wanzhou.html!; ")
    #expect(
      sample.file("en/2010/tables/t.html") == "Yearbook ../../index.html; 2010 edition, data for 2009 ../index.html; Title of t t.html!; ")
  }

  @Test func `entries follow each other in reading order, and other pages nothing`() throws {
    let sample = try sample(
      "{{#navigation}}{{#previous}}{{href}}{{/previous}} < {{page.heading}} > {{#next}}{{href}}{{/next}}{{/navigation}}")
    #expect(sample.file("en/2010/east/one.html") == " < Title east/one > regions/wanzhou.html")
    #expect(sample.file("en/2010/east/regions/wanzhou.html") == "../one.html < Title east/regions/wanzhou > ../../notes.html")
    #expect(sample.file("en/2010/notes.html") == "east/regions/wanzhou.html < Title notes > ")
    #expect(
      ["en/index.html", "en/2010/index.html", "en/2010/east/index.html", "en/2010/tables/t.html"].map(sample.file) == ["", "", "", ""])
    #expect(try self.sample("{{#navigation}}x{{/navigation}}", SampleSite()).file("en/2010/notes.html") == "")
  }

  @Test func `contents are in reading order, sections with their entries`() throws {
    let template = "{{#contents}}{{title}} {{href}}{{#is_section}} [{{#entries}}{{href}} {{/entries}}]{{/is_section}}; {{/contents}}"
    let sample = try RenderedSample(
      .ordered,
      ["pages/edition": template + "{{counts.entries}} {{counts.tables}}", "pages/home": "{{#editions}}" + template + "{{/editions}}"])
    #expect(
      sample.file("en/2010/index.html")
        == "East east/index.html [east/one.html east/regions/wanzhou.html ]; Title notes notes.html; 3 2")
    #expect(
      sample.file("en/index.html")
        == "East 2010/east/index.html [2010/east/one.html 2010/east/regions/wanzhou.html ]; Title notes 2010/notes.html; ")
  }

  @Test func `the headings of an entry, to the third level, are its table of contents`() throws {
    let sample = try sample("{{#toc}}{{level}} {{title}} {{id}}; {{/toc}}{{#has_toc}}yes{{/has_toc}}")
    #expect(
      sample.files("2010/east/one.html") == ["2 First s1; 3 Deeper s2; 2 Second s4; yes", "2 First s1; 3 Deeper s2; 2 Second s4; yes"])
  }

  @Test func `editions stand newest first on pages of none, and an edition's pages name none but it`() throws {
    var site = SampleSite.ordered
    site.files["Content/2010/tables/t.yaml"] = nil
    site.files["Content/2010/tables/by-place.yaml"] = nil
    for path in ["notes", "east/regions/wanzhou"] { site.setEntry(path, "-") }
    site.addEdition("2009", dataYear: 2008)
    let sample = try sample("{{#editions}}{{key}} {{href}}; {{/editions}}{{#edition}}{{key}} {{href}}{{/edition}}, {{assets}}", site)
    #expect(sample.file("en/2009/notes.html") == "2009 index.html, ../../assets/2009/")
    #expect(sample.file("en/index.html") == "2010 2010/index.html; 2009 2009/index.html; , ../assets/")
  }
}
