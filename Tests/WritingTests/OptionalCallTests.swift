import Foundation
import Testing

@testable import Writing

@Suite struct OptionalCallTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func calls(exchange number: Int32) -> OptionalCalls {
    var calls = OptionalCalls.system
    calls.exchange = { _, _ in number }
    return calls
  }

  @Test(arguments: [EINVAL, ENOSYS, EOPNOTSUPP])
  func `where folders cannot be swapped, two renames publish`(number: Int32) throws {
    try publish(["a.html": "1", "b.html": "1"], to: folder.site)
    let before = try folder.identity("Output/site/a.html")
    let report = try publish(["a.html": "1", "c.html": "2"], to: folder.site, calls: calls(exchange: number))
    #expect(report == PublicationReport(written: 1, unchanged: 1, removed: 1, bytes: 2))
    #expect(try folder.pages() == ["a.html": "1", "c.html": "2"])
    #expect(try folder.identity("Output/site/a.html") == before)
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `where the second rename fails, the old site is put back`() throws {
    try publish(["a.html": "old"], to: folder.site)
    var calls = OptionalCalls.system
    calls.exchange = { staging, _ in
      rename(staging, staging + "-lost")
      return ENOSYS
    }
    let failure = try catchFailure { try publish(["a.html": "new"], to: folder.site, calls: calls) }
    #expect(failure == WritingFailure("publish", folder.site, .system(ENOENT)))
    #expect(try folder.pages() == ["a.html": "old"])
    #expect(folder.names(in: "Output") == [".site.staging-new-lost", "site"])
  }

  @Test func `another failure of the swap leaves the old site`() throws {
    try publish(["a.html": "old"], to: folder.site)
    let failure = try catchFailure { try publish(["a.html": "new"], to: folder.site, calls: calls(exchange: EBUSY)) }
    #expect(failure.description == "could not publish '\(folder.site)': Device or resource busy")
    #expect(try folder.pages() == ["a.html": "old"])
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test(arguments: [EXDEV, EMLINK, EPERM, EOPNOTSUPP, ENOSYS])
  func `where an unchanged file cannot be linked, its copy keeps the time`(number: Int32) throws {
    let text = String(repeating: "x", count: 200_000)
    try publish(["en/a.html": text, "b.html": "1"], to: folder.site)
    let before = try folder.identity("Output/site/en/a.html")
    var calls = OptionalCalls.system
    calls.link = { _, _, _ in number }
    #expect(try publish(["en/a.html": text, "b.html": "2"], to: folder.site, calls: calls).unchanged == 1)
    #expect(try folder.pages() == ["en/a.html": text, "b.html": "2"])
    let after = try folder.identity("Output/site/en/a.html")
    #expect(after.dropFirst() == before.dropFirst())
    #expect(after[0] != before[0])
  }

  @Test func `another failure of a link leaves the old site`() throws {
    try publish(["a.html": "1", "b.html": "1"], to: folder.site)
    var calls = OptionalCalls.system
    calls.link = { _, _, _ in EIO }
    let failure = try catchFailure { try publish(["a.html": "1", "b.html": "2"], to: folder.site, calls: calls) }
    #expect(failure.description == "could not keep '\(folder.site)/a.html': Input/output error")
    #expect(try folder.pages() == ["a.html": "1", "b.html": "1"])
    #expect(folder.names(in: "Output") == ["site"])
  }
}
