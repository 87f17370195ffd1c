import Foundation
import Testing

@testable import Writing

@Suite struct FailureTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// The old site, to be found as it is after every failure.
  private func publishOldSite() throws -> [Int] {
    try publish(["en/a.html": "old", "b.html": "old"], to: folder.site)
    return try folder.identity("Output/site")
  }

  private func expectOldSite(_ identity: [Int], sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try folder.identity("Output/site") == identity, sourceLocation: sourceLocation)
    #expect(try folder.pages() == ["en/a.html": "old", "b.html": "old"], sourceLocation: sourceLocation)
    #expect(folder.names(in: "Output") == ["site"], sourceLocation: sourceLocation)
  }

  private func fillDisk() throws {
    try folder.put("", at: "filler")
    let file = try #require(FileHandle(forWritingAtPath: folder.path + "/filler"))
    while (try? file.write(contentsOf: Data(count: 4096))) != nil {}
  }

  @Test func `a page that cannot be written ends the build and leaves the old site`() throws {
    let old = try publishOldSite()
    let writer = try SiteWriter(target: folder.site)
    try writer.write([49], to: "en/a.html")
    let name = String(repeating: "x", count: 300)
    let failure = try catchFailure { try writer.write([49], to: name) }
    #expect(failure.description == "could not write '\(folder.site)/\(name)': File name too long")
    try expectOldSite(old)
    #expect(try catchFailure { try writer.write([49], to: "c.html") } == failure)
    #expect(try catchFailure { _ = try writer.publish() } == failure)
    writer.discard()
    try expectOldSite(old)
  }

  @Test(arguments: [
    (["a.html", "a.html"], "could not write 'SITE/a.html': File exists"),
    (["b", "b/c.html"], "could not create the folder 'SITE/b': File exists"),
    (["d/e.html", "d"], "could not write 'SITE/d': File exists"),
  ])
  func `a path that is taken is a failure`(paths: [String], message: String) throws {
    let old = try publishOldSite()
    let writer = try SiteWriter(target: folder.site)
    try writer.write([49], to: paths[0])
    let failure = try catchFailure { try writer.write([49], to: paths[1]) }
    #expect(failure.description.replacing(folder.site, with: "SITE") == message)
    try expectOldSite(old)
  }

  @Test func `a path that is taken by an unchanged file is a failure when the site is published`() throws {
    let old = try publishOldSite()
    let writer = try SiteWriter(target: folder.site)
    for _ in 1...2 { try writer.write(Array("old".utf8), to: "b.html") }
    #expect(try catchFailure { _ = try writer.publish() } == WritingFailure("keep", folder.site + "/b.html", .system(EEXIST)))
    try expectOldSite(old)
  }

  @Test func `a file that grows past the limit fails in the middle, and all that was written goes`() async throws {
    let old = try publishOldSite()
    await #expect(processExitsWith: .success) { [site = folder.site as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let writer = try SiteWriter(target: site)
      try writer.write(Array(repeating: 49, count: 100_000), to: "en/a.html")
      let failure = try catchFailure { try writer.write(Array(repeating: 49, count: 100_001), to: "b.html") }
      #expect(failure == WritingFailure("write", site + "/b.html", .system(EFBIG)))
    }
    try expectOldSite(old)
  }

  @Test(.enabled(if: SmallDisk.isAvailable, "needs the right to mount a file system"))
  func `on a full disk the old site stays and the new one leaves nothing`() async throws {
    let disk = try #require(SmallDisk(at: folder.path))
    let old = try publishOldSite()
    let writer = try SiteWriter(target: folder.site)
    let failure = try catchFailure {
      for number in 0... { try writer.write(Array(repeating: 49, count: 12_000), to: "zh/\(number).html") }
    }
    #expect(failure.cause == .system(ENOSPC))
    #expect(failure.description.hasSuffix("No space left on device"))
    try expectOldSite(old)
    try fillDisk()
    #expect(try catchFailure { _ = try SiteWriter(target: folder.site) }.cause == .system(ENOSPC))
    try expectOldSite(old)
    withExtendedLifetime(disk) {}
  }
}
