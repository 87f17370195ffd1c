import Archiving
import Foundation
import TestSupport
import Testing

@testable import Press

/// Records that are damaged, foreign, or made to mislead.
@Suite struct HostileRecordTests {
  private let site: IncrementalSite
  private let record: Data

  init() throws {
    site = try IncrementalSite(fixture: "minimal")
    try #require(site.build().isPublished)
    record = try site.recordBytes()
  }

  private var path: String { "\(site.site.path)/\(site.record)" }

  /// A build does everything, says nothing of the record, and puts a good one in its place.
  private func expectIgnored(_ what: String) throws {
    let build = site.build()
    #expect(build.steps.contains("reading content"), "\(what)")
    #expect(try site.differencesFromFresh(build) == [], "\(what)")
    #expect(site.build().steps == ["comparing sources"], "\(what)")
  }

  @Test func `a record cut off anywhere is ignored, and replaced`() throws {
    for count in [0, 1, 20, 24, 56, 100, record.count / 2, record.count - 1] {
      try record.prefix(count).write(to: URL(fileURLWithPath: path))
      try expectIgnored("\(count) bytes")
    }
  }

  @Test func `a record with any byte changed is ignored, and replaced`() throws {
    var dice = Dice(seed: 6)
    for place in [0, 23, 24, 60] + (0..<12).map({ _ in Int.random(in: record.indices, using: &dice) }) {
      var damaged = record
      damaged[place] ^= 0x20
      try damaged.write(to: URL(fileURLWithPath: path))
      try expectIgnored("byte \(place)")
    }
  }

  @Test func `bytes added, bytes of another kind, and a text are ignored`() throws {
    let foreign = [
      record + Data([0]), Data(repeating: 0, count: 1 << 20), Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
      Data("yearbook build record 2\n".utf8), Data("{\"version\": 1}".utf8),
    ]
    for bytes in foreign {
      try bytes.write(to: URL(fileURLWithPath: path))
      try expectIgnored("\(bytes.count) bytes")
    }
  }

  @Test func `a link, a folder or a pipe in its place is not followed, and no build fails for it`() throws {
    try record.write(to: URL(fileURLWithPath: site.site.path + "/kept"))
    try site.site.remove(site.record)
    try site.site.link(site.record, to: "../kept")
    try expectIgnored("a link")
    #expect(try Data(contentsOf: URL(fileURLWithPath: site.site.path + "/kept")) == record)
    try site.site.remove(site.record)
    try #require(mkfifo(path, 0o666) == 0)
    try expectIgnored("a pipe")
    try site.site.remove(site.record)
    try site.site.write("x", to: site.record + "/inside")
    for _ in 0..<2 {
      let build = site.build()
      #expect(build.isPublished && build.steps.contains("reading content"))
    }
    #expect(try site.site.text(site.record + "/inside") == "x")
  }

  @Test func `a huge record is not read`() throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 1 << 40)
    try file.close()
    try expectIgnored("a terabyte of nothing")
  }

  @Test func `a record with the right digest and wrong counts is no harm`() throws {
    let title = "yearbook build record 2\n"
    for number in [Int64.max, -1, 1 << 40, 8] {
      var content = Data()
      withUnsafeBytes(of: number.littleEndian) { content.append(contentsOf: $0) }
      content.append(contentsOf: Data("something".utf8))
      let bytes = Array(content)
      let digest = try #require(ContentDigest(of: bytes)?.bytes)
      #expect(throws: RecordDamage.self) { try BuildRecord(Array(title.utf8) + digest + bytes) }
    }
  }

  @Test func `what is written is read again, byte for byte`() throws {
    #expect(try BuildRecord(Array(record)).bytes.map { Data($0) } == record)
  }

  @Test func `a build that was killed leaves a sign, and the next one does everything`() throws {
    try site.site.write("", to: "Output/.site.staging-new/index.html")
    try expectIgnored("a staging folder")
    #expect(site.site.namesInOutput() == [".site.build-record", "site"])
  }
}
