import Testing

@testable import Writing

@Suite struct PublishingTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func `the first site stands in folders made for it, with a marker`() throws {
    let pages = ["index.html": "start", "en/2010/index.html": "2010", "zh/2010/资料/表.html": "表"]
    let report = try publish(pages, to: folder.site)
    #expect(report == PublicationReport(written: 3, unchanged: 0, removed: 0, bytes: 12))
    #expect(try folder.pages() == pages)
    #expect(try folder.text("Output/site/.yearbook") == SiteMarker.sentence + "\n")
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `a new build replaces what changed, adds what is new and removes what is no longer made`() throws {
    try publish(["a.html": "1", "b/c.html": "2", "d/e/f.html": "3", "d/e/g.html": "4"], to: folder.site)
    let report = try publish(["a.html": "1", "b/c.html": "9", "h/i.html": "55"], to: folder.site)
    #expect(report == PublicationReport(written: 2, unchanged: 1, removed: 2, bytes: 4))
    #expect(try folder.pages() == ["a.html": "1", "b/c.html": "9", "h/i.html": "55"])
    #expect(folder.names(in: "Output/site") == [".yearbook", "a.html", "b", "h"])
  }

  @Test func `a file may take the place of a folder, and a folder that of a file`() throws {
    try publish(["a/b.html": "1", "c": "2"], to: folder.site)
    let report = try publish(["a": "1", "c/d.html": "2"], to: folder.site)
    #expect(report == PublicationReport(written: 2, unchanged: 0, removed: 2, bytes: 2))
    #expect(try folder.pages() == ["a": "1", "c/d.html": "2"])
  }

  @Test func `a site of no pages is a site`() throws {
    #expect(try publish([:], to: folder.site) == PublicationReport(written: 0, unchanged: 0, removed: 0, bytes: 0))
    #expect(folder.names(in: "Output/site") == [".yearbook"])
    try publish(["a/b.html": "1"], to: folder.site)
    #expect(try publish([:], to: folder.site).removed == 1)
    #expect(folder.names(in: "Output/site") == [".yearbook"])
  }

  @Test func `an empty folder is taken over`() throws {
    try folder.makeFolder("Output/site")
    try publish([:], to: folder.site)
    #expect(folder.names(in: "Output/site") == [".yearbook"])
  }

  @Test(arguments: ["/Output/site/", "//Output//site", "/Output/./site", "/Output/../Output/site"])
  func `the target may be spelt in other ways`(spelling: String) throws {
    try folder.makeFolder("Output")
    try publish(["a.html": "1"], to: folder.path + spelling)
    #expect(folder.names(in: "Output") == ["site"])
    #expect(try folder.pages() == ["a.html": "1"])
  }

  @Test func `the folder around the target may be a symbolic link`() throws {
    try folder.makeFolder("elsewhere")
    try folder.link("Output", to: "elsewhere")
    try publish(["a.html": "1"], to: folder.site)
    try publish(["a.html": "2"], to: folder.site)
    #expect(try folder.pages(of: "elsewhere/site") == ["a.html": "2"])
    #expect(folder.names(in: "elsewhere") == ["site"])
  }

  @Test func `a site that is given up leaves the published one as it was`() throws {
    try publish(["a.html": "1"], to: folder.site)
    let before = try folder.identity("Output/site")
    let writer = try SiteWriter(target: folder.site)
    try writer.write([50], to: "a.html")
    writer.discard()
    writer.discard()
    #expect(try folder.identity("Output/site") == before)
    #expect(try folder.pages() == ["a.html": "1"])
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `a writer that is let go cleans up`() throws {
    do {
      let writer = try SiteWriter(target: folder.site)
      try writer.write([50], to: "en/a.html")
    }
    #expect(folder.names(in: "Output") == [])
  }
}
