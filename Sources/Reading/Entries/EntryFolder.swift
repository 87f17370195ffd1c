import Diagnostics
import Model

/// The entries of one edition: files paired by language, each at an address of its own.
struct EntryFolder {
  /// `Content/2010/`.
  let folder: String
  /// The folders of its sections.
  let sections: [String]
  /// In which numerals count nothing.
  var names = NumeralNames.common

  /// Addresses that the program needs for itself.
  static let reservedNames: Set<String> = ["corrections", "data", "index", "tables"]

  func entries(
    _ files: [ContentFile.EditionFile], from tree: SourceTree, memory: inout ReadingMemory, problems: inout [Diagnostic]
  ) throws(SourceTree.Failure) -> [EntryManuscript] {
    var languages: [String: Set<Language>] = [:]
    for case .entry(let path, let language) in files { languages[path, default: []].insert(language) }
    var entries: [EntryManuscript] = []
    let sections = Set(sections)
    for (path, found) in languages.sorted(by: { $0.key < $1.key }) {
      let english = found.contains(.english) ? try read(path, .english, tree, &memory, &problems) : nil
      let chinese = found.contains(.chinese) ? try read(path, .chinese, tree, &memory, &problems) : nil
      if found.count == 1 { reportMissing(path, only: found.contains(.english) ? .english : .chinese, &problems) }
      guard let english, let chinese else { continue }
      let files = Bilingual(english: english, chinese: chinese)
      entries.append(EntryManuscript(path: path, section: Self.section(of: path, among: sections), files: files, problems: &problems))
    }
    checkAddresses(entries, &problems)
    return entries
  }

  private func read(
    _ path: String, _ language: Language, _ tree: SourceTree, _ memory: inout ReadingMemory, _ problems: inout [Diagnostic]
  ) throws(SourceTree.Failure) -> EntryFile? {
    let file = "\(folder)\(path).\(language.folder).md"
    return try memory.entries.recall(file, problems: &problems) { found throws(SourceTree.Failure) in
      try tree.text(file, problems: &found).flatMap { EntryFile.read($0, in: language, names: names, problems: &found) }
    }
  }

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
