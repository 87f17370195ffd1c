import Foundation
import TestSupport
import Testing

/// Whatever happens while an edition is archived, there is no archive or a whole one.
@Suite(.serialized) struct ArchiveCrashTests {
  /// A fixed sequence of numbers that looks like chance (a linear congruential generator; Knuth's constants).
  private struct Moments {
    private var state: UInt64 = 2010

    mutating func next(below bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
  }

  @Test(.timeLimit(.minutes(10))) func `killed at thirty moments, there is no archive or a whole one`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.archive()
    let whole = try site.archiveTree()
    var duration = UInt64(100_000)
    var moments = Moments()
    var (killed, absent) = (0, 0)
    for _ in 0..<30 {
      try site.remove("Output")
      let archiving = try site.start(["archive", "2010", "--quiet"])
      usleep(UInt32(moments.next(below: duration * 12 / 10)))
      archiving.killAtOnce()
      if try archiving.wait().status == nil { killed += 1 }
      if FileManager.default.fileExists(atPath: site.path + "/Output/archive/2010") {
        #expect(whole.differences(to: try site.archiveTree(), in: [.bytes, .mode]) == [])
        try site.remove("Output/archive/2010")
      } else {
        absent += 1
      }
      let next = try site.start(["archive", "2010", "--quiet"]).wait()
      try #require(next.status == 0)
      duration = UInt64(next.duration / .microseconds(1))
      #expect(whole.differences(to: try site.archiveTree(), in: [.bytes, .mode]) == [])
      #expect(try FileManager.default.contentsOfDirectory(atPath: site.path + "/Output/archive") == ["2010"])
    }
    #expect(killed >= 10 && absent >= 8, "\(killed) killed, \(absent) without an archive")
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"), arguments: [60, 300, 420])
  func `on a full disk nothing half is left, and the disk is named`(kilobytes: Int) throws {
    let site = try TemporarySite(fixture: "features")
    let disk = try #require(SmallDisk(over: site.path + "/Output", kilobytes: kilobytes))
    let result = try site.run("archive", "2010", "--zip")
    #expect(result.status == 3)
    #expect(result.standardError.contains("yearbook: could not "))
    #expect(result.standardError.hasSuffix("': No space left on device\n"))
    let left = (try? FileManager.default.contentsOfDirectory(atPath: site.path + "/Output/archive")) ?? []
    #expect(left == [] || left == ["2010"])
    if left == ["2010"] { #expect(try site.run("verify", "Output/archive/2010").status == 0) }
    withExtendedLifetime(disk) {}
  }
}
