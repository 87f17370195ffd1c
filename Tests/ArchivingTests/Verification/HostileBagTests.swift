import Archiving
import Diagnostics
import Foundation
import SampleBags
import Testing

/// Bags that somebody made to mislead, and folders that are no bags.
@Suite struct HostileBagTests {
  /// A bag whose manifest was edited with care: the tag manifests agree with it.
  private func verified(editing name: String = "manifest-sha256.txt", _ change: (inout [String]) -> Void) throws -> Verified {
    let bag = try BagFolder()
    try bag.edit(name) { text in
      var lines = text.split(separator: "\n").map(String.init)
      change(&lines)
      text = lines.map { $0 + "\n" }.joined()
    }
    try bag.renewTagManifests()
    return try Verified(bag.path)
  }

  private let digest = String(repeating: "a", count: 64)

  @Test(arguments: [
    ("../../etc/passwd", "has a part '..', which leads out of its folder"),
    ("data/../../x", "has a part '..', which leads out of its folder"),
    ("/etc/passwd", "is absolute"), ("~/x", "begins with '~', which a shell reads as a home folder"),
    ("data//x", "has a part that is empty or '.'"), ("data/./x", "has a part that is empty or '.'"),
    ("data/", "has a part that is empty or '.'"),
    ("data\\x", "has a '\\', which Windows reads as '/'"), ("bagit.txt", "lies outside data/"),
    ("data/" + String(repeating: "x", count: 1100), "is longer than 1024 bytes"),
  ])
  func `a path that leads elsewhere is refused, with its line`(path: String, reason: String) throws {
    let verified = try verified { $0.insert("\(digest)  \(path)", at: 0) }
    let problem = try #require(verified.problems.first { $0.code == "archive-path" })
    #expect(problem.headline == "'\(path)' \(reason)")
    #expect(problem.location?.path.hasSuffix("/manifest-sha256.txt") == true)
    #expect(problem.location?.position == SourcePosition(line: 1, column: 1))
    #expect(problem.rule?.contains("relative") == true)
    #expect(verified.verdict?.isComplete == false)
  }

  @Test(arguments: [
    "", "x", "\u{FEFF}", String(repeating: "g", count: 64) + "  data/x", String(repeating: "A", count: 64) + "  data/x",
    String(repeating: "a", count: 64) + " data/x", String(repeating: "a", count: 64) + " *data/x",
    String(repeating: "a", count: 63) + "  data/x",
    String(repeating: "a", count: 128) + "  data/x", String(repeating: "a", count: 64) + "  data/x\r",
    String(repeating: "a", count: 64) + "  data/%41",
    String(repeating: "a", count: 64) + "  data/%", String(repeating: "a", count: 64) + "  data/%0a",
  ])
  func `a line of another form is an error at that line`(line: String) throws {
    let verified = try verified { $0.insert(line, at: 1) }
    let problem = try #require(verified.problems.first { $0.code == "manifest-line" })
    #expect(problem.location?.position?.line == 2)
    #expect(problem.rule?.contains("64 digits 0-9 a-f, two spaces") == true)
    #expect(verified.verdict?.isValid == false)
  }

  @Test func `a path listed twice, and a list out of order, are errors`() throws {
    let twice = try verified { $0.insert($0[1], at: 2) }
    #expect(twice.codes == ["listed-twice"])
    #expect(twice.problems.first?.location?.position?.line == 3)
    let swapped = try verified { $0.swapAt(0, 1) }
    #expect(swapped.codes == ["manifest-order"])
    #expect(swapped.verdict?.isValid == false)
  }

  @Test func `both manifests must list the same files`() throws {
    let verified = try verified { $0.removeFirst() }
    #expect(verified.problems.map(\.headline) == ["'data/README.txt' is not listed in 'manifest-sha256.txt'"])
    #expect(verified.verdict?.isComplete == false)
  }

  @Test func `where one manifest proves a file, the other one's line is at fault`() throws {
    let verified = try verified { $0[0] = digest + $0[0].dropFirst(64) }
    #expect(verified.codes == ["altered-manifest"])
    #expect(verified.problems.first?.location?.position?.line == 1)
    #expect(verified.problems.first?.headline.contains("'data/README.txt'") == true)
  }

  @Test func `a manifest of many bad lines has a hundred messages, and their number`() throws {
    let verified = try verified { $0 = (0..<20_000).map { "bad line \($0)" } + $0 }
    #expect(verified.problems.count == 101)
    #expect(verified.problems.last?.headline == "'manifest-sha256.txt' has 19900 more mistakes of this kind")
  }

  @Test func `a digest that is not known is told, and not taken for proof`() throws {
    let bag = try BagFolder()
    try bag.write(Array("0  data/x\n".utf8), to: "manifest-sha265.txt")
    let verified = try Verified(bag.path)
    let problem = try #require(verified.problems.first { $0.code == "unknown-digest" })
    #expect(problem.headline == "'sha265' in 'manifest-sha265.txt' is no digest that is known here; did you mean 'sha256'?")
    #expect(verified.verdict?.isValid == false)
  }

  @Test func `files that would have to be fetched are refused`() throws {
    let bag = try BagFolder()
    try bag.write(Array("https://example.org/x 1 data/x\n".utf8), to: "fetch.txt")
    #expect(try Verified(bag.path).fails(naming: "fetch.txt"))
  }

  @Test(arguments: [
    "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n", "BagIt-Version: 1.0\nTag-File-Character-Encoding: GBK\n", "",
  ])
  func `a bag of another version or encoding is refused`(text: String) throws {
    let bag = try BagFolder()
    try bag.write(Array(text.utf8), to: "bagit.txt")
    try bag.renewTagManifests()
    #expect(try Verified(bag.path).codes == ["bag-version"])
  }

  @Test func `a folder that is no bag is told so`() throws {
    let bag = try BagFolder()
    let verified = try Verified(bag.path + "/data/site")
    #expect(verified.problems.contains { $0.code == "not-a-bag" && $0.rule?.contains("RFC 8493") == true })
    #expect(verified.verdict?.isComplete == false)
  }

  @Test func `nothing at a path is a failure that tells it`() throws {
    #expect {
      _ = try Verified("/nowhere/2010")
    } throws: { error in
      (error as? ArchivingFailure)?.isAbsence == true && "\(error)" == "could not read '/nowhere/2010': No such file or directory"
    }
  }

  @Test func `links, pipes and names that are no text are refused, and nothing is read`() throws {
    let bag = try BagFolder()
    try FileManager.default.createSymbolicLink(atPath: bag.path + "/data/site/link.html", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(atPath: bag.path + "/data/folder", withDestinationPath: "/etc")
    #expect(mkfifo(bag.path + "/data/pipe", 0o644) == 0)
    #expect(bag.path.withCString { mkdir("\(String(cString: $0))/data/bad", 0o755) } == 0)
    let name: [CChar] = Array((bag.path + "/data/bad/").utf8CString.dropLast()) + [-1, 0]
    #expect(open(name, O_CREAT | O_WRONLY, 0o644) >= 0)
    let verified = try Verified(bag.path)
    #expect(verified.verdict == nil)
    #expect(
      verified.problems.map { $0.headline.replacing(bag.path, with: "BAG") }.sorted() == [
        "'data/folder' is a symbolic link", "'data/pipe' is neither a file nor a folder", "'data/site/link.html' is a symbolic link",
        "a file in 'BAG/data/bad' has a name that is no UTF-8",
      ])
  }

  @Test func `many files are verified in time that grows with their number`() throws {
    let bag = try BagFolder(Dictionary(uniqueKeysWithValues: (0..<3000).map { ("data/\($0 % 50)/\($0).txt", "\($0)") }))
    for folder in 0..<50 { try bag.rename("data/\(folder)", to: "data/moved/\(folder)") }
    let start = ContinuousClock.now
    let verified = try Verified(bag.path)
    #expect(verified.verdict?.renamed == 3000)
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
