import Foundation
import TestSupport
import Testing

@testable import Press

/// Archives beside a site that is not, or not any more, what a build of the same sources would make.
@Suite struct StaleSiteTests {
  enum Change: String, CaseIterable {
    case alteredPage, removedPage, replacedPage, ownText, otherText, earlierCell, laterCell, template, laterErrata, added, removed, renamed
    case damagedRecord, noRecord, otherProgram, oneEdition, drafts, otherAddress, strict, buildAtWork, settings, register
  }

  private static let page = "Output/site/en/2010/notes.html"

  @Test(arguments: Change.allCases) func `whatever happened to site and sources, the archive is that of the sources`(change: Change) throws
  {
    let twice = try TwiceArchived.threeEditions()
    try #require(try twice.build().report != nil)
    try happen(change, twice)
    for edition in ["2010", "2011"] { #expect(try twice.differences(edition) == [], "\(change) and \(edition)") }
    // Otherwise nothing was compared.
    #expect(try twice.besideSite("2010").digest != nil)
  }

  @Test(arguments: [
    Change.ownText, .earlierCell, .template, .laterErrata, .added, .damagedRecord, .otherProgram, .oneEdition, .otherAddress, .buildAtWork,
  ])
  func `nothing is taken from a site that may be another`(change: Change) throws {
    let twice = try TwiceArchived.threeEditions()
    try #require(try twice.build().report != nil)
    try happen(change, twice)
    #expect(try twice.besideSite("2010").rendered == twice.withoutSite("2010").rendered)
  }

  private func happen(_ change: Change, _ twice: TwiceArchived) throws {
    let site = twice.site
    switch change {
    case .alteredPage: try alter(Self.page, in: site)
    case .removedPage: try site.remove(Self.page)
    case .replacedPage: try site.shell("cp -p \(Self.page) new && sed -i s/e/a/ new && touch -r \(Self.page) new && mv new \(Self.page)")
    case .ownText: try site.append("\nMore words.\n", to: "Content/2010/notes.en.md")
    case .otherText: try site.append("\nMore words.\n", to: "Content/2011/later.en.md")
    case .earlierCell: try site.replace("1000000", with: "1100000", in: "Content/2009/data/flows.csv")
    case .laterCell: try site.replace("1300000", with: "1400000", in: "Content/2011/data/flows.csv")
    case .template: try site.append("<!-- changed -->\n", to: "Templates/pages/entry.mustache")
    case .laterErrata: try site.append("l2,A name,一名,two,二,other,另一,A slip,笔误,2011-09\n", to: "Content/2011/errata.csv")
    case .added: for language in ["en", "zh"] { try site.shell("cp Content/2011/later.\(language).md Content/2011/more.\(language).md") }
    case .removed: try site.shell("rm Content/2011/later.*.md")
    case .renamed:
      for language in ["en", "zh"] { try site.move("Content/2011/later.\(language).md", to: "Content/2011/new.\(language).md") }
    case .damagedRecord: try damageRecord(of: site)
    case .noRecord: try site.remove("Output/.site.build-record")
    case .otherProgram: _ = try twice.build { $0.program = "other" }
    case .oneEdition: _ = try twice.build { $0.edition = "2010" }
    case .drafts:
      try site.replace("published", with: "draft", in: "Content/2011/edition.yaml")
      _ = try twice.build { $0.drafts = true }
    case .otherAddress: _ = try twice.build { $0.baseURL = "https://elsewhere.example/" }
    case .strict: _ = try twice.build { $0.strict = true }
    case .buildAtWork: try site.write("", to: "Output/.site.staging-lock")
    case .settings: try site.replace("title:", with: "title: {en: Another Yearbook, zh: 另一年鉴}\n#", in: "Content/yearbook.yaml")
    case .register: try site.shell("sed -i 's/Li Ming/Li Min/' Content/registers/people.csv")
    }
  }

  /// Other bytes of the same size in the same file, which says that it was written when it was.
  private func alter(_ place: String, in site: TemporarySite) throws {
    let path = "\(site.path)/\(place)"
    var status = stat()
    try #require(stat(path, &status) == 0)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64(status.st_size / 2))
    try file.write(contentsOf: Data("~~~~".utf8))
    try file.close()
    let times = [status.st_atim, status.st_mtim].map { timeval(tv_sec: $0.tv_sec, tv_usec: $0.tv_nsec / 1000) }
    try #require(utimes(path, times) == 0)
  }

  private func damageRecord(of site: TemporarySite) throws {
    let path = URL(fileURLWithPath: site.path + "/Output/.site.build-record")
    var record = try Data(contentsOf: path)
    record[record.count / 2] ^= 1
    try record.write(to: path)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `after every edit of a random editor the archive is the same, with the site of before and with that of now`(seed: UInt64) throws {
    let twice = try TwiceArchived.threeEditions()
    var editor = RandomEditor(site: twice.site, seed: seed)
    var dice = Dice(seed: seed)
    try #require(try twice.build().report != nil)
    var (archived, taken) = (0, 0)
    for number in 1...16 {
      let edit = editor.next()
      try edit.work()
      if Int.random(in: 0..<3, using: &dice) == 0 {
        try twice.site.append("\nStill later words.\n", to: "Content/2011/later.en.md")
      }
      let edition = ["2009", "2010", "2011"][Int.random(in: 0..<3, using: &dice)]
      let without = try twice.withoutSite(edition)
      let stale = try twice.besideSite(edition)
      _ = try twice.build()
      let fresh = try twice.besideSite(edition)
      try #require(stale.words == without.words, "edit \(number) of \(edit.path), archive of \(edition)")
      try #require(fresh.words == without.words, "edit \(number) of \(edit.path), then a build, archive of \(edition)")
      if fresh.digest != nil { archived += 1 }
      if (fresh.rendered ?? 0) < (without.rendered ?? 0) { taken += 1 }
    }
    #expect(archived > 2 && taken > 2, "\(archived) archives, pages taken for \(taken)")
  }
}
