import Foundation
import TestSupport
import Testing

/// Files of a size that nobody writes: refused soon, and without much memory.
@Suite(.serialized) struct HugeFileTests {
  /// In kilobytes of address space: what a build of the fixture needs, and a good deal more. A program past it dies.
  static let memoryLimit = "ulimit -v 1500000"

  private func expectRefused(
    _ site: TemporarySite, _ code: String, _ place: String, says: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try site.run("check", after: Self.memoryLimit)
    #expect(result.status == 1, sourceLocation: sourceLocation)
    #expect(result.duration < .seconds(300), sourceLocation: sourceLocation)
    let messages = result.standardError.components(separatedBy: "\n\n")
    let told = messages.first { $0.hasPrefix("error[\(code)]: ") }
    #expect(told?.contains("\n  --> \(place)\n") == true && told?.contains(says) == true, sourceLocation: sourceLocation)
    #expect(result.standardError.utf8.count < 100_000, sourceLocation: sourceLocation)
  }

  @Test(arguments: ["Content/2010/overview.en.md", "Content/2010/edition.yaml", "Templates/pages/entry.mustache"])
  func `a line of 200 MB is refused`(path: String) throws {
    let site = try TemporarySite(fixture: "minimal")
    let line = try #require(FileHandle(forWritingAtPath: "\(site.path)/\(path)"))
    let lines = try site.text(path).split(separator: "\n", omittingEmptySubsequences: false).count
    try line.seekToEnd()
    for _ in 0..<200 { try line.write(contentsOf: Data(repeating: UInt8(ascii: "x"), count: 1 << 20)) }
    try line.close()
    try expectRefused(site, "line-too-long", "\(path):\(lines):1", says: "at most 1000000 bytes")
  }

  @Test func `200 MB of nothing are refused at the first NUL byte`() throws {
    let site = try TemporarySite(fixture: "features")
    let file = try #require(FileHandle(forWritingAtPath: site.path + "/Content/2010/data/flows.csv"))
    try file.truncate(atOffset: UInt64(try file.seekToEnd()) + 200 << 20)
    try file.close()
    try expectRefused(site, "nul-byte", "Content/2010/data/flows.csv:16:1", says: "UTF-8")
  }

  @Test func `a file past the largest that is read is the machine's failure`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let file = try #require(FileHandle(forWritingAtPath: site.path + "/Content/2010/overview.en.md"))
    try file.truncate(atOffset: 1 << 40)
    try file.close()
    let result = try site.run("build", after: Self.memoryLimit)
    #expect(result.status == 3)
    #expect(result.standardError == "yearbook: 'Content/2010/overview.en.md' cannot be read: it is larger than 256 MB\n")
  }

  @Test func `a hundred thousand wrong rows are told by the first hundred`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.append(String(repeating: "x,nowhere,aid,many,exact,,,\n", count: 100_000), to: "Content/2010/data/flows.csv")
    let result = try site.run("check", "--format", "json", after: Self.memoryLimit)
    #expect(result.status == 1)
    let messages = try result.messages().filter { $0.path == "Content/2010/data/flows.csv" }
    #expect(messages.count < 250)
    #expect(messages.contains { $0.code == "too-many-problems" && $0.message.contains("more problems") })
  }
}
