import Diagnostics
import Model

/// The order in which a reader meets an edition's sections and entries: as declared, and what is not named follows by name.
struct ReadingOrder {
  private let edition: EditionManuscript
  /// In reading order, with their entries.
  private(set) var sections: [Section] = []
  private(set) var problems: [Diagnostic] = []
  private var ownEntries: [Int] = []

  init(_ edition: EditionManuscript) {
    self.edition = edition
    let named = edition.settings.order.map(\.text)
    let folders = edition.sections.sorted { Self.precedes($0.folder, $1.folder, in: named) }
    for (folder, settings) in folders {
      let members = edition.entries.indices.filter { edition.entries[$0].section == folder }
      let names = settings.order.map { folder + "/" + $0.text }
      let sorted = members.sorted { Self.precedes(edition.entries[$0].path, edition.entries[$1].path, in: names) }
      sections.append(Section(folder: folder, settings: settings, entries: sorted))
      checkNames(settings.order, among: members.map { String(edition.entries[$0].path.dropFirst(folder.count + 1)) })
    }
    ownEntries = edition.entries.indices.filter { edition.entries[$0].section == nil }
    checkNames(edition.settings.order, among: folders.map(\.folder) + ownEntries.map { edition.entries[$0].path })
  }

  /// Sections and the edition's own entries.
  func contents() -> [Edition.Content] {
    let named = edition.settings.order.map(\.text)
    let items: [(name: String, content: Edition.Content)] =
      sections.indices.map { (sections[$0].folder, .section($0)) } + ownEntries.map { (edition.entries[$0].path, .entry($0)) }
    return items.sorted { Self.precedes($0.name, $1.name, in: named) }.map(\.content)
  }

  /// The entries in reading order with their chapter: the number of their section from 1; nothing for the edition's own.
  var entriesByChapter: [(entry: Int, chapter: Int?)] {
    contents().flatMap { content -> [(Int, Int?)] in
      switch content {
      case .section(let index): sections[index].entries.map { ($0, index + 1) }
      case .entry(let entry): [(entry, nil)]
      }
    }
  }

  private static func precedes(_ left: String, _ right: String, in named: [String]) -> Bool {
    let places = (named.firstIndex(of: left) ?? .max, named.firstIndex(of: right) ?? .max)
    return places.0 == places.1 ? left < right : places.0 < places.1
  }

  private mutating func checkNames(_ names: [LocatedText], among known: [String]) {
    for name in names where !known.contains(name.text) {
      problems.append(
        Diagnostic(
          "unknown-entry", "'\(name.text)' in 'order' is neither a section nor an entry here\(suggestion(for: name.text, among: known))",
          at: name.location, rule: "'order' names what is here: " + known.sorted().joined(separator: ", ")))
    }
  }
}
