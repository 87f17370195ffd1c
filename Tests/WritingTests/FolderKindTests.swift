import Testing

@testable import Writing

/// Folders that are no site: archives, and what is restored of them.
@Suite struct FolderKindTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func write(_ pages: [String: String], _ kind: FolderKind) throws -> PublicationReport {
    let writer = try SiteWriter(target: folder.site, kind: kind)
    for (path, text) in pages { try writer.write(Array(text.utf8), to: path) }
    return try writer.publish()
  }

  @Test func `a new folder holds what was written and no marker, and nothing stands beside it`() throws {
    let report = try write(["data/a.html": "1", "bagit.txt": "2"], .new)
    #expect(report == PublicationReport(written: 2, unchanged: 0, removed: 0, bytes: 2))
    #expect(folder.names(in: "Output/site") == ["bagit.txt", "data"])
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `an empty folder may become a new one`() throws {
    try folder.makeFolder("Output/site")
    _ = try write(["a": "1"], .new)
    #expect(try folder.pages() == ["a": "1"])
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `a folder with files, even a site of ours, does not become a new one`() throws {
    try publish(["a.html": "1"], to: folder.site)
    let refusal = try catchFailure { _ = try SiteWriter(target: folder.site, kind: .new) }
    #expect(refusal.cause == .occupied && refusal.isRefusal)
    #expect(refusal.description == "'\(folder.site)' holds files already; name a folder that is new or empty")
    #expect(try folder.pages() == ["a.html": "1"])
  }

  @Test func `a folder that fills while a new one is written is kept`() throws {
    let writer = try SiteWriter(target: folder.site, kind: .new)
    try writer.write([1], to: "a")
    try folder.put("mine", at: "Output/site/thesis.txt")
    let refusal = try catchFailure { _ = try writer.publish() }
    #expect(refusal.cause == .occupied)
    #expect(try folder.pages() == ["thesis.txt": "mine"])
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `a replacement takes the place of a folder with whatever is in it`() throws {
    _ = try write(["old/a": "1", "old/b": "2", "same": "3"], .new)
    let report = try write(["new/a": "1", "same": "3"], .replacement)
    #expect(report.written == 2)
    #expect(try folder.pages() == ["new/a": "1", "same": "3"])
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `a replacement that is given up leaves the old folder`() throws {
    _ = try write(["a": "1"], .new)
    let writer = try SiteWriter(target: folder.site, kind: .replacement)
    try writer.write([2], to: "a")
    writer.discard()
    #expect(try folder.pages() == ["a": "1"])
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `an archive is no site: a build does not replace it, and clean does not remove it`() throws {
    _ = try write(["a": "1"], .new)
    #expect(try catchFailure { _ = try SiteWriter(target: folder.site) }.cause == .foreignFolder)
    #expect(try catchFailure { _ = try removeSite(at: folder.site) }.cause == .foreignFolder)
  }
}
