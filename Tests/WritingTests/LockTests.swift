import Foundation
import Testing

@testable import Writing

@Suite struct LockTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func `a second build of the same site fails at once, and the first goes on`() throws {
    let first = try SiteWriter(target: folder.site)
    try first.write([49], to: "a.html")
    let busy = try catchFailure { _ = try SiteWriter(target: folder.site) }
    #expect(busy == WritingFailure("lock", folder.site, .busy))
    #expect(!busy.isRefusal)
    #expect(try catchFailure { _ = try removeSite(at: folder.site) } == busy)
    #expect(try first.publish().written == 1)
    #expect(try folder.pages() == ["a.html": "1"])
  }

  @Test func `the lock is free after a publication, a discard, a removal and a failure`() throws {
    try publish(["a.html": "1"], to: folder.site)
    try SiteWriter(target: folder.site).discard()
    #expect(try removeSite(at: folder.site))
    let writer = try SiteWriter(target: folder.site)
    _ = try catchFailure { try writer.write([], to: String(repeating: "x", count: 300)) }
    try publish(["a.html": "1"], to: folder.site)
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `sites beside each other are built at the same time`() throws {
    let first = try SiteWriter(target: folder.site)
    try publish(["a.html": "1"], to: folder.path + "/Output/other")
    try first.write([50], to: "a.html")
    _ = try first.publish()
    #expect(try folder.pages() == ["a.html": "2"])
    #expect(try folder.pages(of: "Output/other") == ["a.html": "1"])
  }

  @Test func `a lock file without a holder is no lock`() throws {
    try folder.put("", at: "Output/.site.staging-lock")
    try publish(["a.html": "1"], to: folder.site)
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `a symbolic link in the lock's place is not followed`() throws {
    try folder.makeFolder("Output")
    try folder.link("Output/.site.staging-lock", to: "../made-by-mistake")
    #expect(try catchFailure { _ = try SiteWriter(target: folder.site) }.cause == .system(ELOOP))
    #expect(folder.names(in: "") == ["Output"])
  }
}
