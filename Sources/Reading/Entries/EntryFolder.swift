import Diagnostics
import Model

/// The entries of one edition: files paired by language, each at an address of its own.
struct EntryFolder {
  /// `Content/2010/`.
  let folder: String
  /// The folders of its sections.
  let sections: [String]

  /// Addresses that the program needs for itself.
  static let reservedNames: Set<String> = ["corrections", "data", "index", "tables"]

  /// The texts that the memory does not hold yet.
  func unread(
    _ files: [ContentFile.EditionFile], names: NumeralNames, besides memory: borrowing ReadingMemory
  ) -> [TextReading.Unread] {
    var unread: [TextReading.Unread] = []
    for case .entry(let path, let language) in files {
      let file = self.file(path, language)
      if !memory.entries.knows(file) { unread.append(TextReading.Unread(path: file, language: language, names: names)) }
    }
    return unread
  }

  /// The entries, of whose files the memory holds what they gave.
  func entries(
    _ files: [ContentFile.EditionFile], from memory: borrowing ReadingMemory, problems: inout [Diagnostic]
  ) -> [EntryManuscript] {
    var languages: [String: Set<Language>] = [:]
    for case .entry(let path, let language) in files { languages[path, default: []].insert(language) }
    var entries: [EntryManuscript] = []
    let sections = Set(sections)
    for (path, found) in languages.sorted(by: { $0.key < $1.key }) {
      let english = memory.entries.known(file(path, .english), problems: &problems) ?? nil
      let chinese = memory.entries.known(file(path, .chinese), problems: &problems) ?? nil
      if found.count == 1 { reportMissing(path, only: found.contains(.english) ? .english : .chinese, &problems) }
      guard let english, let chinese else { continue }
      let files = Bilingual(english: english, chinese: chinese)
      entries.append(EntryManuscript(path: path, section: Self.section(of: path, among: sections), files: files, problems: &problems))
    }
    checkAddresses(entries, &problems)
    return entries
  }

  private func file(_ path: String, _ language: Language) -> String { "\(folder)\(path).\(language.folder).md" }

  /// The innermost folder with a section.yaml.
  private static func section(of path: String, among sections: Set<String>) -> String? {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if sections.contains(String(folder)) { return String(folder) }
    }
    return nil
  }

  private func reportMissing(_ path: String, only language: Language, _ problems: inout [Diagnostic]) {
    let there = "\(folder)\(path).\(language.folder).md"
    let missing = "\(folder)\(path).\(language.other.folder).md"
    problems.append(
      Diagnostic(
        "one-language", "entry '\(path)' is in one language only: '\(missing)' is missing", at: SourceLocation(there),
        rule: "every entry stands in both languages", fix: "add '\(missing)'"))
  }

  private func checkAddresses(_ entries: [EntryManuscript], _ problems: inout [Diagnostic]) {
    var taken: [String: EntryManuscript] = [:]
    for entry in entries {
      let place = entry.slug?.location ?? SourceLocation(entry.texts.english.file)
      if Self.reservedNames.contains(String(entry.address.split(separator: "/").last!)) {
        problems.append(
          Diagnostic(
            "reserved-address", "address '\(entry.address)' is the program's own", at: place,
            rule: "no entry is called " + Self.reservedNames.sorted().joined(separator: ", "), fix: "choose another name or slug"))
      }
      guard let first = taken.updateValue(entry, forKey: entry.address) else { continue }
      problems.append(
        Diagnostic(
          "duplicate-address", "two entries have the address '\(entry.address)'", at: place,
          related: [.init("the other entry", first.slug?.location ?? SourceLocation(first.texts.english.file))],
          rule: "each entry has an address of its own", fix: "change the slug of one of them"))
    }
  }
}
