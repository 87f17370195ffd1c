import Foundation
import TestSupport
import Testing

/// Corrections of the project's own yearbook, from a row of errata to the pages.
@Suite struct CorrectionSiteTests {
  @Test func `a new erratum changes the page of corrections, its style sheet and lists, and no page of the corrected edition`() throws {
    let site = try TemporarySite.real()
    try site.run("build")
    let before = try site.publishedTree()
    let row = "later,A slip in the overview,概况笔误,one,一,two,二,Found by a reader,读者指出,2026-12-01,2010,xiamen/overview,\n"
    try site.append(row, to: "Content/2012/errata.csv")
    #expect(try site.run("build").status == 0)
    let after = try site.publishedTree()
    let changed = Set(before.files).union(after.files).filter { before.text($0) != after.text($0) }
    let ofEdition = changed.filter { $0.contains("/2010/") || $0.contains("2010-") }
    #expect(ofEdition == ["en/2010/corrections.html", "zh/2010/corrections.html", "assets/2010-corrections.css"])
    #expect(changed.isSuperset(of: ["en/index.html", "zh/index.html", "sitemap.xml", "en/feed.xml", "data/2012/errata.csv"]))
    let page = try #require(after.text("en/2010/corrections.html"))
    #expect(
      page.contains("A slip in the overview") && page.contains("href=\"xiamen/overview.html\"") && page.contains("../2012/errata.html#"))
    #expect(after.text("zh/2010/corrections.html")?.contains("概况笔误") == true)
    #expect(after.text("zh/index.html")?.contains("4处更正") == true)
    #expect(after.text("assets/2010-corrections.css")?.contains("content: \"本版有4处更正。\"") == true)
    #expect(after.text("assets/2012-corrections.css") == "")
  }

  @Test func `every page of an edition links its corrections and the style sheet beside it`() throws {
    let site = try TemporarySite.real()
    try site.run("build", "--edition", "2011")
    let tree = try site.publishedTree()
    let pages = tree.files.filter { ($0.hasPrefix("en/2011/") || $0.hasPrefix("zh/2011/")) && $0.hasSuffix(".html") }
    #expect(pages.count > 100)
    for page in pages {
      let text = try #require(tree.text(page))
      #expect(text.contains("assets/2011-corrections.css\">"), "\(page)")
      #expect(page.hasSuffix("/corrections.html") || text.contains("<p class=\"corrections\">"), "\(page)")
    }
  }

  @Test(arguments: [
    ("2010,", "1999,", "erratum-edition"), (",context/chongqing,", ",context/chongqin,", "unknown-entry"),
    ("flows/chongqing-funds-2009/amount", "flows/chongqing-funds/amount", "unknown-figure"),
    (",2026-11-26,2010,context/chongqing", ",2026-11-25,2010,context/chongqing", "erratum-date"),
    ("605 million yuan", "\"953 million yuan, as implied\"", "erratum-same"), (",1997年,", ",,", "missing-value"),
  ])
  func `a broken erratum stops the build where it stands`(_ old: String, _ new: String, _ code: String) throws {
    let site = try TemporarySite.real()
    try site.replace(old, with: new, in: "Content/2011/errata.csv")
    let result = try site.run("build", "--format", "json")
    #expect(result.status == 1)
    let message = try #require(try result.messages().first { $0.code == code })
    #expect(message.path == "Content/2011/errata.csv" && message.line != nil && message.rule != nil)
    #expect(site.namesInOutput() == [])
  }

  @Test func `an entry may not take the address of the corrections`() throws {
    let site = try TemporarySite(fixture: "minimal")
    for language in ["en", "zh"] { try site.write("---\ntitle: T\n---\nText.\n", to: "Content/2010/corrections.\(language).md") }
    let result = try site.run("check", "--format", "json")
    #expect(try result.messages().contains { $0.code == "reserved-address" })
  }
}
