import Foundation
import TestSupport
import Testing

/// Whatever happens to a build, readers have the old site or the new one, whole.
@Suite(.serialized) struct CrashTests {
  /// One yearbook for two addresses, so that every page differs, published to one folder.
  private struct Rivals {
    let sites: [TemporarySite]
    let trees: [TreeSnapshot]
    let duration: Duration
    let output: String

    init(_ site: () throws -> TemporarySite) throws {
      let (first, second) = (try site(), try site())
      try first.write("only here\n", to: "Templates/assets/first/only.txt")
      try second.write("only here\n", to: "Templates/assets/second/only.txt")
      sites = [first, second]
      output = first.path + "/Output"
      var trees: [TreeSnapshot] = []
      var duration = Duration.zero
      for index in sites.indices {
        let result = try sites[index].start(Self.arguments(index, output)).wait()
        guard result.status == 0 else { throw CocoaError(.fileWriteUnknown) }
        trees.append(try TreeSnapshot(output + "/site"))
        duration = result.duration
      }
      (self.trees, self.duration) = (trees, duration)
    }

    func start(_ index: Int, after preparation: String = ":") throws -> RunningProgram {
      try sites[index].start(Self.arguments(index, output), after: preparation)
    }

    private static func arguments(_ index: Int, _ output: String) -> [String] {
      ["build", "--quiet", "--output", output, "--base-url", "https://rival-\(index).example.org/"]
    }

    /// The index of the tree that is published; nothing where it is neither, or not whole.
    func published() throws -> Int? {
      let tree = try TreeSnapshot(output + "/site")
      return trees.firstIndex { $0.differences(to: tree, in: [.bytes, .mode]).isEmpty }
    }
  }

  @Test(.timeLimit(.minutes(20)))
  func `killed at fifty moments, the site is the old one or the new one, and the next build mends all`() throws {
    let rivals = try Rivals { try TemporarySite(fixture: "features") }
    var (published, duration) = (1, rivals.duration)
    var (killed, old, new) = (0, 0, 0)
    for moment in 0..<50 {
      let build = try rivals.start(1 - published)
      // Spread over the whole build, in an order that mixes early and late: 37 and 50 have no common divisor.
      usleep(UInt32(duration / .microseconds(1)) * UInt32(moment * 37 % 50) / 48)
      build.killAtOnce()
      if try build.wait().status == nil { killed += 1 }
      let now = try #require(try rivals.published(), "neither site is whole after moment \(moment * 37 % 50)")
      if now == published { old += 1 } else { new += 1 }
      published = now
      let next = try rivals.start(1 - published).wait()
      try #require(next.status == 0)
      (published, duration) = (1 - published, next.duration)
      #expect(try rivals.published() == published)
      #expect(rivals.sites[0].namesInOutput() == [".site.build-record", "site"])
    }
    #expect(killed >= 15 && old >= 10, "\(killed) killed: \(old) left the old site, \(new) the new one")
  }

  @Test func `a site is there at every moment of a build`() throws {
    let rivals = try Rivals { try TemporarySite.real() }
    var (looks, missing) = (0, 0)
    for index in [0, 1] {
      let build = try rivals.start(index)
      let end = ContinuousClock.now + rivals.duration
      while ContinuousClock.now < end {
        looks += 1
        missing += ["index.html", "en/index.html", "zh/2010/index.html"].count { access("\(rivals.output)/site/\($0)", R_OK) != 0 }
      }
      try #require(try build.wait().status == 0)
    }
    #expect(missing == 0)
    #expect(looks > 100)
  }

  @Test func `of two builds at once one may give way, and the site is whole`() throws {
    let rivals = try Rivals { try TemporarySite.real() }
    for _ in 0..<2 {
      let builds = try [rivals.start(0), rivals.start(1)]
      let results = try builds.map { try $0.wait() }
      let statuses = results.compactMap(\.status)
      #expect(statuses == [0, 0] || statuses.sorted() == [0, 3])
      for result in results where result.status == 3 {
        #expect(
          result.standardError == "yearbook: '\(rivals.output)/site' is being written by another yearbook; wait until that one has ended\n")
      }
      #expect(try rivals.published() != nil)
      #expect(rivals.sites[0].namesInOutput() == [".site.build-record", "site"])
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
  func `on a full disk the old site stays, and the disk is named`() throws {
    let small = try TemporarySite(fixture: "features")
    let output = small.path + "/Output"
    let disk = try #require(SmallDisk(over: output, kilobytes: 700))
    try #require(try small.run("build").status == 0)
    let before = try small.publishedTree()
    let large = try TemporarySite.real()
    let result = try large.run("build", "--output", output)
    #expect(result.status == 3)
    #expect(result.standardError.contains("yearbook: could not "))
    #expect(result.standardError.contains("'\(output)/site/"))
    #expect(result.standardError.hasSuffix("': No space left on device\n"))
    #expect(before.differences(to: try small.publishedTree()) == [])
    #expect(small.namesInOutput() == [".site.build-record", "site"])
    try small.append("\nMore.\n", to: "Content/2010/work/aid.en.md")
    #expect(try small.run("build").status == 0)
    withExtendedLifetime(disk) {}
  }

  /// With few files that may be open, a build fails at one point or another: while it reads, writes, or puts the new site in place.
  @Test func `a build that may open only a few files ends in order, and the site is whole`() throws {
    let rivals = try Rivals { try TemporarySite(fixture: "features") }
    var statuses: Set<Int32?> = []
    for most in 8...20 {
      let result = try rivals.start(0, after: "ulimit -n \(most)").wait()
      statuses.insert(result.status)
      if result.status == 3 { #expect(result.standardError.hasSuffix(": Too many open files\n")) }
      #expect(try rivals.published() != nil)
      try #require(try rivals.start(1).wait().status == 0)
      #expect(rivals.sites[0].namesInOutput() == [".site.build-record", "site"])
    }
    // With next to none, libdispatch itself traps: that is no end in order, but the site is whole then too.
    #expect(statuses.subtracting([nil]) == [0, 3])
  }
}
