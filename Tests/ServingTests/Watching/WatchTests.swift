import Foundation
import Press
import TestSupport
import Testing

@testable import Serving

/// The watches, with real files: each sees what an editor does, as one change.
@Suite struct WatchTests {
  enum Kind: CaseIterable {
    case system, looking
  }

  /// A watch of a site; the test is the thread that waits.
  private struct Watched {
    let site: TemporarySite
    let watch: any SourceWatch
    let stop: StopSignal

    init(_ kind: Kind) throws {
      site = try TemporarySite(fixture: "minimal")
      stop = try StopSignal()
      var timing = BurstTiming()
      timing.polling = .milliseconds(20)
      watch =
        switch kind {
        case .system: try InotifyWatch(site: site.path, timing: timing, stop: stop)
        case .looking: PollingWatch(site: site.path, timing: timing, stop: stop)
        }
    }

    /// What it sees next; nothing where there is nothing for long.
    func seen() -> Set<String> {
      let timer = DispatchWorkItem { [stop] in stop.send() }
      defer { timer.cancel() }
      DispatchQueue.global().asyncAfter(deadline: .now() + 20, execute: timer)
      return watch.next() ?? []
    }
  }

  private let edition = "Content/2010/edition.yaml"

  @Test(arguments: Kind.allCases)
  func `a file that is written`(kind: Kind) throws {
    let watched = try Watched(kind)
    try watched.site.append("\n", to: edition)
    #expect(watched.seen() == [edition])
  }

  @Test(arguments: Kind.allCases)
  func `a file that takes the place of another`(kind: Kind) throws {
    let watched = try Watched(kind)
    try watched.site.write("title: new\n", to: "Content/2010/edition.yaml.tmp")
    #expect(rename(watched.site.path + "/Content/2010/edition.yaml.tmp", watched.site.path + "/" + edition) == 0)
    #expect(watched.seen() == [edition])
  }

  @Test(arguments: Kind.allCases)
  func `a file that goes, and one that is renamed`(kind: Kind) throws {
    let watched = try Watched(kind)
    try watched.site.remove(edition)
    try watched.site.move("Content/yearbook.yaml", to: "Content/2010/notes.yaml")
    let seen = watched.seen()
    #expect(seen.isSuperset(of: [edition, "Content/yearbook.yaml", "Content/2010/notes.yaml"]))
  }

  @Test(arguments: Kind.allCases)
  func `a new folder with what is in it, and what comes into it later`(kind: Kind) throws {
    let watched = try Watched(kind)
    try watched.site.write("x", to: "Content/2010/new/deeper/a.en.md")
    #expect(watched.seen().contains("Content/2010/new/deeper/a.en.md"))
    try watched.site.write("x", to: "Content/2010/new/deeper/b.en.md")
    #expect(watched.seen().contains("Content/2010/new/deeper/b.en.md"))
  }

  @Test(arguments: Kind.allCases)
  func `a folder that is moved is seen at its new place`(kind: Kind) throws {
    let watched = try Watched(kind)
    try watched.site.write("x", to: "Content/2010/old/a.en.md")
    _ = watched.seen()
    try watched.site.move("Content/2010/old", to: "Content/2010/new")
    #expect(watched.seen().contains("Content/2010/new/a.en.md"))
    try watched.site.write("y", to: "Content/2010/new/a.en.md")
    #expect(watched.seen() == ["Content/2010/new/a.en.md"])
  }

  @Test(arguments: Kind.allCases)
  func `a folder outside that was inside before is not watched`(kind: Kind) throws {
    let watched = try Watched(kind)
    try watched.site.write("x", to: "Content/2010/old/a.en.md")
    _ = watched.seen()
    try watched.site.move("Content/2010/old", to: "Aside")
    _ = watched.seen()
    try watched.site.write("y", to: "Aside/a.en.md")
    try watched.site.append("\n", to: edition)
    #expect(watched.seen() == [edition])
  }

  @Test(
    arguments: Kind.allCases,
    [".edition.yaml.swp", "edition.yaml~", "4913", ".#edition.yaml", "#edition.yaml#", "lu12345.tmp", "edition.yaml___jb_tmp___", ".git/x"])
  func `what editors keep beside a file is no change`(kind: Kind, name: String) throws {
    let watched = try Watched(kind)
    try watched.site.write("x", to: "Content/2010/" + name)
    try watched.site.remove("Content/2010/" + name)
    #expect(!watched.watch.hasNews)
    try watched.site.append("\n", to: edition)
    #expect(watched.watch.hasNews)
    #expect(watched.seen() == [edition])
  }

  @Test func `saves in a burst are one change`() throws {
    let watched = try Watched(.system)
    for number in 0..<20 { try watched.site.append("# \(number)\n", to: edition) }
    try watched.site.append("\n", to: "Content/yearbook.yaml")
    #expect(watched.seen() == [edition, "Content/yearbook.yaml"])
    #expect(!watched.watch.hasNews)
  }

  @Test func `a file is not seen before it is written`() throws {
    let watched = try Watched(.system)
    let file = fopen(watched.site.path + "/Content/2010/long.en.md", "w")
    fputs("half", file)
    fflush(file)
    try watched.site.append("\n", to: edition)
    #expect(watched.seen() == [edition])
    fputs("half", file)
    fclose(file)
    #expect(watched.seen() == ["Content/2010/long.en.md"])
  }

  @Test func `a link to a file that is there already is seen`() throws {
    let watched = try Watched(.system)
    #expect(link(watched.site.path + "/Content/yearbook.yaml", watched.site.path + "/Content/2010/b.yaml") == 0)
    #expect(watched.seen() == ["Content/2010/b.yaml"])
  }

  @Test func `where more happens than the system keeps, all is looked at`() throws {
    let watched = try Watched(.system)
    let most = Int(try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8).filter(\.isNumber)) ?? 16_384
    try watched.site.write("x", to: "Content/2010/a")
    let (one, other) = (watched.site.path + "/Content/2010/a", watched.site.path + "/Content/2010/b")
    // Each rename is two events, and no two neighbours are the same, for those the system takes together.
    for _ in 0...(most / 4) {
      rename(one, other)
      rename(other, one)
    }
    try watched.site.append("\n", to: "Templates/feed.mustache")
    var seen: Set<String> = []
    while let more = Optional(watched.seen()), !more.isEmpty, !seen.contains("Templates/feed.mustache") { seen.formUnion(more) }
    #expect(seen.isSuperset(of: ["Content", "Templates", "Templates/feed.mustache"]))
  }

  @Test(arguments: Kind.allCases)
  func `a wait can be ended from elsewhere`(kind: Kind) throws {
    let watched = try Watched(kind)
    watched.stop.send()
    #expect(watched.watch.next() == nil)
  }
}
