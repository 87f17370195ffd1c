import Foundation
import TestSupport
import Testing

@testable import Press

/// How much a build does after a change: only what may come out otherwise.
@Suite struct ReuseTests {
  private let site: IncrementalSite
  private let all: Int

  init() throws {
    site = try IncrementalSite(.real())
    let first = site.build()
    all = try #require(first.rendered)
    try #require(first.publication.first ?? 0 > 700)
  }

  private func rebuild() throws -> IncrementalSite.Build {
    let build = site.build()
    #expect(try site.differencesFromFresh(build) == [])
    return build
  }

  @Test func `a changed paragraph writes its page, and no other edition's texts are read`() throws {
    for path in ["Content/2010/xiamen/overview.en.md", "Content/2012/notes.zh.md", "Content/2011/chronicle.en.md"] {
      try site.site.append(path.contains(".en.") ? "\nAnd more was done.\n" : "\n还有更多。\n", to: path)
      let build = try rebuild()
      #expect(build.publication.first == 1)
      #expect(try #require(build.rendered) < all / 2)
      #expect(build.steps.count { $0 == "reading content" } == 2)
    }
  }

  @Test func `a text that names something else is no mere paragraph`() throws {
    try site.site.append("\nSee [](place:chongqing).\n", to: "Content/2010/notes.en.md")
    let build = try rebuild()
    #expect(build.publication.first ?? 0 > 1)
  }

  @Test func `a changed title is on every page that shows it`() throws {
    try site.site.replace("title: ", with: "title: New ", in: "Content/2011/chronicle.en.md")
    let build = try rebuild()
    #expect(build.publication.first ?? 0 > 2)
    #expect(try site.site.publishedTree().text("en/index.html")?.contains("New ") == true)
    #expect(try #require(build.rendered) < all)
  }

  @Test func `a stylesheet is copied, and no edition's page is made`() throws {
    try site.site.append("\n/* more */\n", to: "Templates/assets/yearbook.css")
    let build = try rebuild()
    #expect(build.publication.first == 4)
    #expect(try #require(build.rendered) < all / 5)
  }

  @Test func `a changed template makes every page anew`() throws {
    try site.site.append("<!-- more -->\n", to: "Templates/pages/entry.mustache")
    let build = try rebuild()
    #expect(build.rendered == all)
  }

  @Test func `a changed note in the newest edition's data leaves the pages of the older ones`() throws {
    let path = "Content/2012/queries.csv"
    try #require(FileManager.default.fileExists(atPath: "\(site.site.path)/\(path)"))
    let text = try site.site.text(path)
    try site.site.write(text.replacing("?", with: "??", maxReplacements: 1), to: path)
    let build = try rebuild()
    #expect(try #require(build.rendered) < all / 2)
    #expect(build.publication.first ?? 0 > 0)
  }

  @Test func `with an archived edition a build reuses what it can, and is the same`() throws {
    try site.site.archive("2010")
    try site.site.declareArchived("2010")
    #expect(try rebuild().isPublished)
    #expect(site.build().steps == ["comparing sources"])
    try site.site.append("\nAnd more was done.\n", to: "Content/2012/notes.en.md")
    #expect(try rebuild().publication.first == 1)
    try site.site.replace("title: ", with: "title: New ", in: "Content/2012/notes.en.md")
    #expect(try rebuild().publication.first ?? 0 > 1)
    try site.site.append("x", to: "Output/archive/2010/data/README.txt")
    #expect(!site.build().isPublished)
  }

  @Test func `an edition alone is built likewise`() throws {
    let alone: (inout Workspace) -> Void = { $0.edition = "2011" }
    #expect(site.build(alone).isPublished)
    for path in ["Content/2011/notes.en.md", "Content/2012/notes.en.md"] {
      try site.site.append("\nAnd more was done.\n", to: path)
      let build = site.build(alone)
      #expect(try site.differencesFromFresh(build, alone) == [])
      #expect(build.publication.first == (path.contains("2011") ? 1 : 0))
    }
  }
}
