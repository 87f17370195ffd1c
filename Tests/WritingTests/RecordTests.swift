import Foundation
import Testing

@testable import Writing

/// What is noted down beside a site, and pages that are taken over unread.
@Suite struct RecordTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    let writer = try SiteWriter(target: folder.site)
    try writer.write(Array("one".utf8), to: "a/one.html")
    try writer.write(Array("two".utf8), to: "two.html")
    _ = try writer.publish { _ in Array("noted".utf8) }
  }

  @Test func `a record is there after a publication, and gone after one without`() throws {
    #expect(readSiteRecord(of: folder.site) == Array("noted".utf8))
    #expect(folder.names(in: "Output") == [".site.build-record", "site"])
    let writer = try SiteWriter(target: folder.site)
    try writer.write(Array("one".utf8), to: "a/one.html")
    #expect(readSiteRecord(of: folder.site) == nil, "a build is at work")
    _ = try writer.publish()
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `a build that is given up leaves the record`() throws {
    let writer = try SiteWriter(target: folder.site)
    try writer.write(Array("other".utf8), to: "two.html")
    writer.discard()
    #expect(readSiteRecord(of: folder.site) == Array("noted".utf8))
  }

  @Test func `removal takes the record away, and a half of one`() throws {
    try folder.put("no", at: "Output/.site.build-record-new")
    #expect(try removeSite(at: folder.site))
    #expect(folder.names(in: "Output") == [])
  }

  @Test func `only a site has a record`() throws {
    let writer = try SiteWriter(target: folder.path + "/Output/archive", kind: .new)
    try writer.write(Array("one".utf8), to: "one")
    _ = try writer.publish { _ in Array("noted".utf8) }
    #expect(folder.names(in: "Output") == [".site.build-record", "archive", "site"])
  }

  @Test func `a record that cannot be written is no failure`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/Output/.site.build-record")
    try folder.put("x", at: "Output/.site.build-record/inside")
    let writer = try SiteWriter(target: folder.site)
    try writer.write(Array("two".utf8), to: "two.html")
    #expect(try writer.publish { _ in Array("noted".utf8) } == PublicationReport(written: 0, unchanged: 1, removed: 1, bytes: 3))
    #expect(readSiteRecord(of: folder.site) == nil)
  }

  @Test func `a kept file is the same file, and counts as unchanged`() throws {
    let before = try folder.status("Output/site/a/one.html")
    let writer = try SiteWriter(target: folder.site)
    try writer.keep("a/one.html")
    #expect(try writer.write(Array("2".utf8), to: "two.html"))
    #expect(try writer.publish() == PublicationReport(written: 1, unchanged: 1, removed: 0, bytes: 4))
    #expect(try folder.pages() == ["a/one.html": "one", "two.html": "2"])
    #expect(try folder.status("Output/site/a/one.html").st_ino == before.st_ino)
  }

  @Test func `where everything is kept nothing is touched`() throws {
    let before = SiteSnapshot(folder.site)
    let writer = try SiteWriter(target: folder.site)
    #expect(writer.snapshot == before)
    for page in ["a/one.html", "two.html"] { try writer.keep(page) }
    #expect(try writer.publish() == PublicationReport(written: 0, unchanged: 2, removed: 0, bytes: 6))
    #expect(SiteSnapshot(folder.site) == before)
  }

  @Test(arguments: ["three.html", "b/one.html", "a"]) func `what the site does not have cannot be kept`(page: String) throws {
    let writer = try SiteWriter(target: folder.site)
    #expect(throws: WritingFailure("keep", "\(folder.site)/\(page)", .changed)) { try writer.keep(page) }
    #expect(throws: WritingFailure.self) { try writer.publish() }
    #expect(try folder.pages() == ["a/one.html": "one", "two.html": "two"])
    #expect(folder.names(in: "Output") == [".site.build-record", "site"])
  }

  @Test func `a snapshot tells of every touch, and of nothing else`() throws {
    let before = try #require(SiteSnapshot(folder.site))
    #expect(SiteSnapshot(folder.site) == before)
    #expect(before.pages == ["a/one.html", "two.html"] && before.bytes == 6)
    try folder.put("two", at: "Output/site/two.html")
    let saved = SiteSnapshot(folder.site)
    #expect(saved != before)
    try folder.makeFolder("Output/site/c")
    #expect(SiteSnapshot(folder.site) != saved)
    #expect(SiteSnapshot(folder.path + "/nowhere") == nil)
  }
}
