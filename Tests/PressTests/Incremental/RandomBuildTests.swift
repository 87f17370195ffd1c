import Foundation
import TestSupport
import Testing

@testable import Press

/// Builds one after another, each of which may use what the last one left.
@Suite struct RandomBuildTests {
  @Test(arguments: [1, 2, 3] as [UInt64]) func `after every edit of a random editor the site is that of a fresh build`(seed: UInt64) throws
  {
    let site = try IncrementalSite(fixture: "features")
    var editor = RandomEditor(site: site.site, seed: seed)
    var dice = Dice(seed: seed)
    var kept = site.build()
    try #require(kept.isPublished)
    var (failed, partial) = (0, 0)
    for number in 1...40 {
      let before = try TreeSnapshot(site.site.path + "/Content")
      let path = try edit(site.site, &editor, &dice, number)
      kept = site.build()
      let differences = try site.differencesFromFresh(kept)
      try #require(differences == [], "edit \(number) of \(path)")
      if !kept.isPublished { failed += 1 } else if (kept.rendered ?? 0) < 60 { partial += 1 }
      // Undone at times, and where it is wrong.
      guard path.hasSuffix("flows.csv") || Int.random(in: 0..<6, using: &dice) == 0, !path.hasPrefix("Templates") else { continue }
      try restore(before, in: site.site)
      kept = site.build()
      try #require(try site.differencesFromFresh(kept) == [], "undoing edit \(number) of \(path)")
    }
    #expect(failed > 0 && partial > 1, "\(failed) failed, \(partial) made less than all pages")
  }

  /// One edit; what it changed.
  private func edit(_ site: TemporarySite, _ editor: inout RandomEditor, _ dice: inout Dice, _ number: Int) throws -> String {
    let letters = String(number).map { String(UnicodeScalar(UInt8($0.wholeNumberValue ?? 0) + 97)) }.joined()
    let path: String
    switch Int.random(in: 0..<8, using: &dice) {
    case 0:
      path = "Content/2009/history.en.md"
      try site.append("\nOld words, \(letters).\n", to: path)
    case 1:
      path = "Content/2010/work/projects.zh.md"
      try site.append("\n新的一段。\n", to: path)
    case 2:
      path = "Content/2009/history.en.md"
      let text = try site.text(path)
      try site.write(text.replacing(#/title: [^\n]*/#, with: "title: History \(letters)", maxReplacements: 1), to: path)
    case 3:
      path = "Content/2009/history.zh.md"
      try site.append("\n参见[](entry:2010/work/aid)。\n", to: path)
    case 4:
      // The words of an entry say otherwise.
      path = "Content/2009/data/flows.csv"
      try site.replace("2500000", with: "\(number)500000", in: path)
    default:
      let edit = editor.next()
      try edit.work()
      return edit.path
    }
    return path
  }

  private func restore(_ tree: TreeSnapshot, in site: TemporarySite) throws {
    try site.remove("Content")
    for path in tree.files { try site.write(tree.entries[path]?.bytes ?? Data(), to: "Content/" + path) }
  }
}
