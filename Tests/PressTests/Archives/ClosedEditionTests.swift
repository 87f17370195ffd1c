import Foundation
import TestSupport
import Testing

/// The pages of an edition, whichever other editions are there.
@Suite struct ClosedEditionTests {
  /// The project's own yearbook, whole.
  private static let whole: Result<TreeSnapshot, any Error> = Result {
    let site = try TemporarySite.real()
    try #require(try site.run("build").status == 0)
    return try site.publishedTree()
  }

  @Test(arguments: ["2010", "2011", "2012"]) func `an edition alone has the bytes that it has among all`(edition: String) throws {
    let all = try Self.whole.get()
    let site = try TemporarySite.real()
    let result = try site.run("build", "--edition", edition, "--strict")
    try #require(result.status == 0, "\(result.standardError)")
    let alone = try site.publishedTree()
    let wanted = all.files(of: edition)
    #expect(wanted.count > 200)
    #expect(alone.files(of: edition) == wanted)
    for other in ["2010", "2011", "2012"] where other != edition {
      for (address, bytes) in alone.files(of: other) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(all.files.contains(address), "\(address) stands for no page")
        #expect(text.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(text.contains("\(other) edition") && text.contains("\(other)年版"))
      }
      #expect(alone.text("sitemap.xml")?.contains("/\(other)/") == false)
      #expect(alone.text("en/index.html")?.contains("\(other)/") == false)
    }
  }

  @Test func `a page of an edition leads to the list of years, and names no other year that it does not mean`() throws {
    let all = try Self.whole.get()
    let page = try #require(all.text("en/2010/notes.html"))
    #expect(page.contains("<li><a href=\"../index.html\">All editions</a></li>"))
    #expect(!page.contains("2011/index.html") && !page.contains("2012/index.html"))
    let home = try #require(all.text("en/index.html"))
    for year in ["2010", "2011", "2012"] { #expect(home.contains("href=\"\(year)/index.html\"")) }
  }

  @Test func `an edition's pages have a copy of the assets of their own`() throws {
    let all = try Self.whole.get()
    for year in ["2010", "2011", "2012"] {
      #expect(all.entries["assets/\(year)/yearbook.css"]?.bytes == all.entries["assets/yearbook.css"]?.bytes)
      #expect(all.text("zh/\(year)/index.html")?.contains("href=\"../../assets/\(year)/yearbook.css\"") == true)
    }
    #expect(all.text("zh/index.html")?.contains("href=\"../assets/yearbook.css\"") == true)
  }

  @Test func `a folder of assets with the name of an edition is refused`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.write("x", to: "Templates/assets/2010/a.txt")
    let messages = try site.run("check", "--format", "json").messages()
    #expect(messages.map { "\($0.code) \($0.place)" } == ["asset-folder Templates/assets/2010/a.txt"])
    #expect(messages.first?.rule?.contains("assets/2010/") == true)
  }

  @Test func `what is wrong with another edition's texts does not concern an edition alone, and with its data does`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.append("\n[x](figure:nothing)\n", to: "Content/2009/history.en.md")
    #expect(try site.run("check", "--edition", "2010").status == 0)
    #expect(try site.run("check").status == 1)
    try site.replace("1000000", with: "many", in: "Content/2009/data/flows.csv")
    let messages = try site.run("check", "--edition", "2010", "--format", "json").messages()
    #expect(Set(messages.compactMap(\.path)).contains("Content/2009/data/flows.csv"))
  }
}
