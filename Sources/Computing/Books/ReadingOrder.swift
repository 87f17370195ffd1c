import Diagnostics
import Model

/// The order in which a reader meets an edition's sections and entries: as declared, and what is not named follows by name.
struct ReadingOrder {
  private let edition: EditionManuscript
  /// In reading order, with their entries.
  private(set) var sections: [Section] = []
  private(set) var problems: [Diagnostic] = []
  /// The index of each section by its folder.
  private(set) var sectionIndices: [String: Int] = [:]
  private var ownEntries: [Int] = []

  init(_ edition: EditionManuscript) {
    self.edition = edition
    let members = Dictionary(grouping: edition.entries.indices) { edition.entries[$0].section }
    ownEntries = members[nil] ?? []
    for (folder, settings) in Self.sorted(edition.sections, by: edition.settings.order, \.folder) {
      let names = settings.order.map { LocatedText(folder + "/" + $0.text, $0.location) }
      let entries = Self.sorted(members[folder] ?? [], by: names) { edition.entries[$0].path }
      sectionIndices[folder] = sections.count
      sections.append(Section(folder: folder, settings: settings, entries: entries))
      checkNames(settings.order, among: entries.map { String(edition.entries[$0].path.dropFirst(folder.count + 1)) })
    }
    checkNames(edition.settings.order, among: sections.map(\.folder) + ownEntries.map { edition.entries[$0].path })
  }

  /// Sections and the edition's own entries.
  func contents() -> [Edition.Content] {
    let items: [(name: String, content: Edition.Content)] =
      sections.indices.map { (sections[$0].folder, .section($0)) } + ownEntries.map { (edition.entries[$0].path, .entry($0)) }
    return Self.sorted(items, by: edition.settings.order, \.name).map(\.content)
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

  private static func sorted<Item>(_ items: [Item], by order: [LocatedText], _ name: (Item) -> String) -> [Item] {
    let places = Dictionary(order.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
    return items.map { item in (place: places[name(item)] ?? .max, name: name(item), item: item) }
      .sorted { ($0.place, $0.name) < ($1.place, $1.name) }
      .map(\.item)
  }

  private mutating func checkNames(_ names: [LocatedText], among known: [String]) {
    let all = Set(known)
    for name in names where !all.contains(name.text) {
      problems.append(
        Diagnostic(
          "unknown-entry", "'\(name.text)' in 'order' is neither a section nor an entry here\(suggestion(for: name.text, among: known))",
          at: name.location, rule: "'order' names what is here: " + known.sorted().joined(separator: ", ")))
    }
  }
}
