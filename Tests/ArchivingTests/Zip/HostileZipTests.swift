import Archiving
import Diagnostics
import Foundation
import SampleBags
import TestSupport
import Testing

/// Zip files that were made to do harm. All are refused before a byte of a file is read, and the message names the entry.
@Suite struct HostileZipTests {
  typealias Entry = ZipMaker.Entry

  private func refusals(_ bytes: [UInt8]) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    let path = folder.path + "/2010.zip"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var problems: [Diagnostic] = []
    #expect(try Bag(at: path, problems: &problems) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["2010.zip"])
    #expect(problems.allSatisfy { $0.rule?.contains("one folder") == true && $0.location?.path == path })
    return problems
  }

  private func expectRefused(_ entries: [Entry], _ words: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let headlines = try refusals(ZipMaker(entries).bytes).map(\.headline)
    #expect(headlines.contains { $0.contains(words) }, "\(headlines)", sourceLocation: sourceLocation)
  }

  private func entry(_ name: String, _ change: (inout Entry) -> Void) -> Entry {
    var entry = Entry(name)
    change(&entry)
    return entry
  }

  private func runPython(_ script: String, _ path: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a decent one is read, so that the others are refused for what they are`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/2010.zip"
    try Data(
      ZipMaker(
        [Entry("2010/bagit.txt"), Entry("2010/data/", "")].map { entry in
          var entry = entry
          if entry.bytes.isEmpty { entry.mode = 0o040755 }
          return entry
        }
      ).bytes
    ).write(to: URL(fileURLWithPath: path))
    var problems: [Diagnostic] = []
    #expect(try Bag(at: path, problems: &problems)?.paths == ["bagit.txt"])
    #expect(problems == [])
  }

  @Test(arguments: [
    ("../evil", "has a part '..'"), ("2010/../../evil", "has a part '..'"), ("/etc/passwd", "is absolute"),
    ("2010\\..\\evil", "has a '\\'"),
    ("C:\\evil", "has a '\\'"), ("~/evil", "begins with '~'"), ("2010//x", "is empty or '.'"), ("2010/./x", "is empty or '.'"),
    ("2010/x\0y", "has a zero byte"), ("", "is empty or '.'"), ("other/x", "lies outside the one folder"),
    ("loose", "lies outside the one folder"),
  ])
  func `a name that leads elsewhere`(name: String, words: String) throws {
    try expectRefused([Entry("2010/bagit.txt"), Entry(name)], words)
  }

  @Test func `links, devices and folders with bytes`() throws {
    try expectRefused([entry("2010/link") { $0.mode = 0o120777 }], "'2010/link' in ")
    try expectRefused([entry("2010/link") { $0.mode = 0o120777 }], "is a symbolic link")
    try expectRefused([entry("2010/device") { $0.mode = 0o020666 }], "is no plain file")
    try expectRefused([entry("2010/pipe") { $0.mode = 0o010644 }], "is no plain file")
    try expectRefused([entry("2010/folder/") { $0.mode = 0 }], "is a folder with bytes of its own")
  }

  @Test func `names that are one file on some machines`() throws {
    try expectRefused([Entry("2010/a"), Entry("2010/A")], "'2010/A' in ")
    try expectRefused([Entry("2010/a"), Entry("2010/A")], "differs from '2010/a' in case or composition only")
    try expectRefused([Entry("2010/\u{E9}"), Entry("2010/e\u{301}")], "differs from '2010/\u{E9}' in case or composition only")
    try expectRefused([Entry("2010/X/a"), Entry("2010/x/b")], "lies in a folder that differs from '2010/X'")
    try expectRefused([Entry("2010/a"), Entry("2010/a")], "stands there twice")
    try expectRefused([Entry("2010/a"), Entry("2010/a/b")], "is a file and a folder")
  }

  @Test func `encrypted files, and packings that are not read here`() throws {
    try expectRefused([entry("2010/a") { $0.flags |= 1 }], "is encrypted")
    try expectRefused([entry("2010/a") { $0.method = 14 }], "is packed by method 14, not stored or deflated")
  }

  @Test func `files that share bytes`() throws {
    let first = Entry("2010/a")
    try expectRefused([first, entry("2010/a") { $0.offset = 0 }], "stands there twice")
    // The second file's header is inside the bytes of the first.
    let inner = Array(ZipMaker([Entry("2010/b")]).bytes.prefix(37))
    let outer = entry("2010/a") { $0.bytes = inner }
    try expectRefused([outer, entry("2010/b") { $0.offset = UInt32(30 + 6) }], "'2010/b' in ")
    try expectRefused([outer, entry("2010/b") { $0.offset = UInt32(30 + 6) }], "shares bytes with another file")
  }

  @Test func `headers that say otherwise than the directory`() throws {
    try expectRefused([entry("2010/a") { $0.ownName = Array("2010/b".utf8) }], "has a header that does not agree with the directory")
    try expectRefused([entry("2010/a") { $0.offset = 4000 }, Entry("2010/b")], "has a header that does not agree with the directory")
  }

  @Test func `a bomb of ten gigabytes is refused by what it says of itself`() throws {
    let bomb = { (name: String) in
      self.entry(name) {
        $0.method = 8
        $0.size = 3_400_000_000
      }
    }
    try expectRefused([bomb("2010/a"), bomb("2010/b"), bomb("2010/c")], "'2010/b' in ")
    try expectRefused([bomb("2010/a"), bomb("2010/b"), bomb("2010/c")], "makes the files larger than 4 GiB together")
    try expectRefused([entry("2010/a") { $0.size = .max }], "is larger than 4294967294 bytes")
  }

  @Test func `a bomb that lies about its size is stopped there, and verification names it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/2010.zip"
    let script = """
      import struct, sys, zipfile
      with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('2010/data/bomb', bytes(100_000_000))
      b = open(sys.argv[1], 'rb').read().replace(struct.pack('<I', 100_000_000), struct.pack('<I', 1000))
      open(sys.argv[1], 'wb').write(b)
      """
    try runPython(script, path)
    let verified = try Verified(path)
    #expect(
      verified.problems.contains {
        $0.headline == "'data/bomb' cannot be read: it has more bytes than the 1000 of the zip file's directory"
      })
    #expect(verified.verdict?.bytes == 1000)
  }

  @Test func `a hundred thousand entries are refused by their number alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/2010.zip"
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], 'w') as z:
        for i in range(100_000): z.writestr(zipfile.ZipInfo(f'2010/{i}'), b'')
      """
    try runPython(script, path)
    var problems: [Diagnostic] = []
    let start = ContinuousClock.now
    #expect(try Bag(at: path, problems: &problems) == nil)
    #expect(problems.map(\.headline) == ["'\(path)' has more than 65534 entries, or 4 GiB or more"])
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func `a directory that promises more, or less, than it has`() throws {
    var zip = ZipMaker([Entry("2010/a"), Entry("2010/b")])
    zip.count = 3
    #expect(try refusals(zip.bytes).map(\.headline).contains { $0.hasPrefix("entry 3 of ") })
    zip.count = 1
    #expect(try refusals(zip.bytes).map(\.headline).contains { $0.contains("more in it than its 1 entries") })
  }

  @Test func `names that are no UTF-8`() throws {
    try expectRefused([Entry("2010/a"), entry("") { $0.name = [0x32, 0x2F, 0xFF] }], "entry 2 of ")
  }

  @Test func `comments, programs in front, and files that are no zip files`() throws {
    var zip = ZipMaker([Entry("2010/a")])
    zip.comment = Array("PK".utf8)
    #expect(try refusals(zip.bytes).map(\.headline).contains { $0.contains("does not end as a zip file") })
    #expect(try refusals([UInt8](repeating: 0, count: 5000)).count == 1)
    #expect(try refusals([]).count == 1)
    #expect(try refusals(Array("PK".utf8)).count == 1)
    #expect(try refusals(Array("#!/bin/sh\n".utf8) + ZipMaker([Entry("2010/a")]).bytes).count == 1)
  }

  @Test func `bytes of another checksum are found when they are read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/2010.zip"
    try Data(ZipMaker([entry("2010/bagit.txt") { $0.checksum = 1 }]).bytes).write(to: URL(fileURLWithPath: path))
    let verified = try Verified(path)
    #expect(verified.problems.contains { $0.headline.contains("'bagit.txt' cannot be read: its bytes do not have the checksum") })
    #expect(verified.verdict?.isComplete == false)
  }

  @Test func `another byte in any place never crashes the reader`() throws {
    let decent = ZipMaker([Entry("2010/bagit.txt"), Entry("2010/data/a"), Entry("2010/data/b")]).bytes
    let folder = try TemporaryFolder()
    let path = folder.path + "/2010.zip"
    for offset in decent.indices {
      for byte in [0, 0xFF, decent[offset] ^ 0x10] {
        var damaged = decent
        damaged[offset] = byte
        try Data(damaged).write(to: URL(fileURLWithPath: path))
        #expect(try Verified(path).verdict?.isValid != true)
      }
    }
  }
}
