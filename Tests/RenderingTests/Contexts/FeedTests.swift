import Model
import SampleSites
import Testing

@testable import Rendering

/// The feed and the sitemap.
@Suite struct FeedTests {
  @Test func `the feed has editions and errata, the newest first, and instants`() throws {
    var site = SampleSite()
    site.addEdition("2009", dataYear: 2008)
    site.files["Content/2010/errata.csv"] = """
      erratum,about_en,about_zh,old_en,old_zh,new_en,new_zh,reason_en,reason_zh,date
      one,Table 1,表1,5,5,6,6,A slip,笔误,2011-03
      two,Table 2,表2,7,7,8,8,A slip,笔误,2009

      """
    let template = "{{updated_iso}} {{self}} {{home}}\n{{#entries}}{{id}} {{title}} {{href}} {{updated_iso}} {{summary}}\n{{/entries}}"
    let sample = try RenderedSample(site, ["feed": template])
    // A correction is told where it stands: on the page of the edition that it corrects.
    let corrections = "https://example.org/en/2009/corrections.html#correction-2010-"
    #expect(
      sample.file("en/feed.xml") == """
        2011-03-01T00:00:00Z https://example.org/en/feed.xml https://example.org/en/index.html
        \(corrections)one Table 1 \(corrections)one 2011-03-01T00:00:00Z 5 → 6. A slip
        https://example.org/en/2010/index.html 2010 edition, data for 2009 https://example.org/en/2010/index.html 2010-11-23T00:00:00Z\u{20}
        https://example.org/en/2009/index.html 2009 edition https://example.org/en/2009/index.html 2009-11-23T00:00:00Z\u{20}
        \(corrections)two Table 2 \(corrections)two 2009-01-01T00:00:00Z 7 → 8. A slip

        """)
    #expect(
      sample.file("zh/feed.xml").contains(
        "表1 https://example.org/zh/2009/corrections.html#correction-2010-one 2011-03-01T00:00:00Z 5 → 6。笔误"))
  }

  @Test func `drafts are neither in the feed nor in the sitemap`() throws {
    var site = SampleSite()
    site.addEdition("2009", dataYear: 2008)
    site.files["Content/2010/edition.yaml"] = site.files["Content/2010/edition.yaml"]?.replacing("published", with: "draft")
    let sample = try RenderedSample(site, ["feed": "{{#entries}}{{id}}\n{{/entries}}", "sitemap": "{{#urls}}{{loc}}\n{{/urls}}"])
    #expect(sample.file("en/feed.xml") == "https://example.org/en/2009/index.html\n")
    #expect(sample.file("sitemap.xml").contains("/2009/") && !sample.file("sitemap.xml").contains("/2010/"))
  }

  @Test func `the sitemap has every page that readers read, with its alternates`() throws {
    let template = "{{#urls}}{{loc}}{{#lastmod}} {{lastmod}}{{/lastmod}}{{#alternates}} {{href}}{{/alternates}}\n{{/urls}}"
    let sample = try RenderedSample(.ordered, ["sitemap": template])
    let lines = sample.file("sitemap.xml").split(separator: "\n")
    #expect(lines.count == 2 * 9)
    let base = "https://example.org/"
    #expect(lines[0] == "\(base)en/index.html \(base)en/index.html \(base)zh/index.html \(base)index.html")
    #expect(
      lines.contains("\(base)zh/2010/notes.html 2010-11-23 \(base)en/2010/notes.html \(base)zh/2010/notes.html \(base)zh/2010/notes.html"))
    #expect(!lines.contains { $0.contains("feed.xml") || $0.contains("404") || $0.contains(".csv") || $0.contains(".json") })
  }
}
