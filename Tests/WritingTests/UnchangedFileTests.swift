import Foundation
import Testing

@testable import Writing

@Suite struct UnchangedFileTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func `a file with the same bytes stays the same file, with its time`() throws {
    try publish(["en/a.html": "1", "en/b.html": "2"], to: folder.site)
    let before = try folder.identity("Output/site/en/a.html")
    let report = try publish(["en/a.html": "1", "en/b.html": "3"], to: folder.site)
    #expect(report == PublicationReport(written: 1, unchanged: 1, removed: 0, bytes: 2))
    #expect(try folder.identity("Output/site/en/a.html") == before)
    #expect(try folder.status("Output/site/en/a.html").st_nlink == 1)
  }

  @Test func `where nothing changed, not even the folders are touched`() throws {
    let pages = ["en/a.html": "1", "en/x/b.html": "2", "c.html": ""]
    try publish(pages, to: folder.site)
    let places = ["Output/site", "Output/site/en", "Output/site/en/x", "Output/site/en/a.html", "Output/site/.yearbook"]
    let before = try places.map(folder.identity)
    #expect(try publish(pages, to: folder.site) == PublicationReport(written: 0, unchanged: 3, removed: 0, bytes: 2))
    #expect(try places.map(folder.identity) == before)
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `a file that only lost others beside it stays the same file`() throws {
    try publish(["en/a.html": "1", "en/b.html": "2"], to: folder.site)
    let before = try folder.identity("Output/site/en/a.html")
    #expect(try publish(["en/a.html": "1"], to: folder.site).removed == 1)
    #expect(try folder.identity("Output/site/en/a.html") == before)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 1_000_000])
  func `files of any size are compared to their last byte`(size: Int) throws {
    let text = String(repeating: "x", count: size)
    try publish(["a.txt": text], to: folder.site)
    #expect(try publish(["a.txt": text], to: folder.site).unchanged == 1)
    guard size > 0 else { return }
    #expect(try publish(["a.txt": text.dropLast() + "y"], to: folder.site).written == 1)
    #expect(try folder.pages() == ["a.txt": text.dropLast() + "y"])
  }

  @Test func `a file that somebody edited in the published site is made again`() throws {
    try publish(["a.html": "1", "b.html": "2"], to: folder.site)
    try folder.put("x", at: "Output/site/a.html")
    #expect(try publish(["a.html": "1", "b.html": "2"], to: folder.site).written == 1)
    #expect(try folder.pages() == ["a.html": "1", "b.html": "2"])
  }

  @Test func `a file or folder with other permissions gets its own back`() throws {
    try publish(["en/a.html": "1"], to: folder.site)
    chmod(folder.site + "/en/a.html", 0o600)
    #expect(try publish(["en/a.html": "1"], to: folder.site).written == 1)
    #expect(try folder.status("Output/site/en/a.html").st_mode == S_IFREG | 0o644)
    chmod(folder.site + "/en", 0o700)
    #expect(try publish(["en/a.html": "1"], to: folder.site).unchanged == 1)
    #expect(try folder.status("Output/site/en").st_mode == S_IFDIR | 0o755)
  }

  @Test func `what else was put into the published site goes, empty folders too`() throws {
    try publish(["en/a.html": "1"], to: folder.site)
    try folder.put("mine", at: "Output/site/en/.mine")
    #expect(try publish(["en/a.html": "1"], to: folder.site).removed == 1)
    try folder.makeFolder("Output/site/empty/inner")
    #expect(try publish(["en/a.html": "1"], to: folder.site).removed == 0)
    #expect(folder.names(in: "Output/site") == [".yearbook", "en"])
    #expect(folder.names(in: "Output/site/en") == ["a.html"])
  }

  @Test func `a symbolic link in the published site is neither followed nor kept`() throws {
    try folder.put("1", at: "outside/a.html")
    try publish(["en/a.html": "1", "b.html": "1"], to: folder.site)
    try FileManager.default.removeItem(atPath: folder.site + "/en")
    try FileManager.default.removeItem(atPath: folder.site + "/b.html")
    try folder.link("Output/site/en", to: "../../outside")
    try folder.link("Output/site/b.html", to: "../../outside/a.html")
    #expect(try publish(["en/a.html": "1", "b.html": "1"], to: folder.site).written == 2)
    #expect(try folder.pages() == ["en/a.html": "1", "b.html": "1"])
    #expect(try folder.status("Output/site/b.html").st_mode & S_IFMT == S_IFREG)
    #expect(try folder.pages(of: "outside") == ["a.html": "1"])
  }

  @Test func `pipes, deep folders and names that are no UTF-8 in the published site go with it`() throws {
    try publish(["en/a.html": "1", "pipe": "1"], to: folder.site)
    try FileManager.default.removeItem(atPath: folder.site + "/pipe")
    mkfifo(folder.site + "/pipe", 0o644)
    mkfifo(folder.site + "/\u{FFFD}", 0o644)
    try #require(rename(folder.site + "/\u{FFFD}", folder.site.utf8CString.dropLast() + [47, -1, -2, 0]) == 0)
    try folder.makeFolder("Output/site/" + Array(repeating: "x", count: 200).joined(separator: "/"))
    #expect(try publish(["en/a.html": "1", "pipe": "1"], to: folder.site).removed == 1)
    #expect(folder.names(in: "Output/site") == [".yearbook", "en", "pipe"])
    #expect(folder.names(in: "Output") == ["site"])
  }
}
