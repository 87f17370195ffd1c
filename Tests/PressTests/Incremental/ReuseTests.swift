import Foundation
import TestSupport
import Testing

@testable import Press

/// How much a build does after a change: only what may come out otherwise.
@Suite struct ReuseTests {
  /// A site that was built, and how many pages that took.
  private func built(_ site: TemporarySite) throws -> (site: IncrementalSite, all: Int) {
    let site = IncrementalSite(site)
    return (site, try #require(site.build().rendered))
  }

  private func rebuild(_ site: IncrementalSite) throws -> IncrementalSite.Build {
    let build = site.build()
    #expect(try site.differencesFromFresh(build) == [])
    return build
  }

  // MARK: The project's own yearbook

  @Test func `a changed paragraph writes its page, and no other edition's texts are read`() throws {
    let (site, all) = try built(.real())
    for (path, words) in [("Content/2010/xiamen/overview.en.md", "And more was done."), ("Content/2012/notes.zh.md", "还有更多。")] {
      try site.site.append("\n\(words)\n", to: path)
      let build = try rebuild(site)
      #expect(build.publication.first == 1)
      #expect(try #require(build.rendered) < all / 2)
      #expect(build.steps.count { $0 == "reading content" } == 2)
    }
  }

  @Test func `a change of the newest edition's questions leaves the pages of the first`() throws {
    let (site, all) = try built(.real())
    let path = "Content/2012/queries.csv"
    try site.site.write(try site.site.text(path).replacing("?", with: "??", maxReplacements: 1), to: path)
    let build = try rebuild(site)
    // A query of the edition between names two editions, and might read the newest.
    #expect(try #require(build.rendered) < all * 9 / 10)
    #expect(build.publication.first ?? 0 > 0)
  }

  @Test func `with an archived edition a build reuses what it can, and is the same`() throws {
    let (site, _) = try built(.real())
    try site.site.archive("2010")
    try site.site.declareArchived("2010")
    #expect(try rebuild(site).isPublished)
    #expect(site.build().steps == ["comparing sources"])
    try site.site.append("\nAnd more was done.\n", to: "Content/2012/notes.en.md")
    #expect(try rebuild(site).publication.first == 1)
    try site.site.append("x", to: "Output/archive/2010/data/README.txt")
    #expect(!site.build().isPublished)
  }

  // MARK: A small one

  @Test func `a text that names something else is no mere paragraph`() throws {
    let (site, _) = try built(TemporarySite(fixture: "features"))
    try site.site.append("\nSee [](place:south).\n", to: "Content/2009/history.en.md")
    #expect(try rebuild(site).steps.count { $0 == "reading content" } == 3)
    #expect(try rebuild(site).steps == ["comparing sources"])
  }

  @Test func `a changed title is on every page that shows it`() throws {
    let (site, all) = try built(TemporarySite(fixture: "features"))
    try site.site.replace("title: Lists", with: "title: Long lists", in: "Content/2010/lists.en.md")
    let build = try rebuild(site)
    #expect(build.publication.first ?? 0 > 2)
    #expect(try site.site.publishedTree().text("en/index.html")?.contains("Long lists") == true)
    #expect(try #require(build.rendered) < all)
  }

  @Test(arguments: [
    (true, "xiamen/measures", ["en": ("A fund set aside every year", "A fund"), "zh": ("每年安排专项资金", "专项资金")]),
    (false, "notes", ["en": ("Signs", "Marks"), "zh": ("符号", "记号")]),
  ])
  func `a changed heading writes its page alone`(_ isReal: Bool, _ entry: String, _ headings: [String: (String, String)]) throws {
    let (site, all) = try built(isReal ? .real() : TemporarySite(fixture: "features"))
    for (language, (old, new)) in headings {
      try site.site.replace("## \(old)\n", with: "## \(new)\n", in: "Content/2010/\(entry).\(language).md")
    }
    let build = try rebuild(site)
    #expect(build.publication.first == 2)
    #expect(try #require(build.rendered) < all * 9 / 10)
    for (language, (_, new)) in headings {
      #expect(try site.site.publishedTree().text("\(language)/2010/\(entry).html")?.contains(new) == true)
    }
  }

  @Test func `a title that another edition's page prints reaches that page`() throws {
    let site = try IncrementalSite(fixture: "features")
    for (language, end) in [("en", "."), ("zh", "。")] {
      try site.site.append("\n[](entry:2009/history)\(end)\n", to: "Content/2010/lists.\(language).md")
    }
    try #require(site.build().isPublished)
    try site.site.replace("title: History", with: "title: Old history", in: "Content/2009/history.en.md")
    #expect(try rebuild(site).isPublished)
    #expect(try site.site.publishedTree().text("en/2010/lists.html")?.contains("Old history") == true)
    try site.site.append("\nMore of it.\n", to: "Content/2010/lists.en.md")
    #expect(try rebuild(site).publication.first == 1)
  }

  @Test func `a stylesheet is copied, and no edition's page is made`() throws {
    let (site, all) = try built(TemporarySite(fixture: "features"))
    try site.site.append("\n/* more */\n", to: "Templates/assets/style.css")
    let build = try rebuild(site)
    #expect(build.publication.first == 3)
    #expect(try #require(build.rendered) < all / 2)
  }

  @Test func `a changed template makes every page anew`() throws {
    let (site, all) = try built(TemporarySite(fixture: "features"))
    try site.site.append("<!-- more -->\n", to: "Templates/pages/entry.mustache")
    #expect(try rebuild(site).rendered == all)
  }

  @Test func `an edition alone is built likewise`() throws {
    let (site, _) = try built(TemporarySite(fixture: "features"))
    let alone: (inout Workspace) -> Void = { $0.edition = "2010" }
    #expect(site.build(alone).isPublished)
    for path in ["Content/2010/lists.en.md", "Content/2009/history.en.md"] {
      try site.site.append("\nAnd more was done.\n", to: path)
      let build = site.build(alone)
      #expect(try site.differencesFromFresh(build, alone) == [])
      #expect(build.publication.first == (path.contains("2010") ? 1 : 0))
    }
  }
}
