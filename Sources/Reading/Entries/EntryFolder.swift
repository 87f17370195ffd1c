import Diagnostics
import Model
import Packing
import Parallel

/// The entries of one edition: files paired by language, each at an address of its own.
struct EntryFolder {
  /// `Content/2010/`.
  let folder: String
  /// The folders of its sections.
  let sections: [String]
  /// In which numerals count nothing.
  var names = NumeralNames.common
  /// How many of them read files.
  var threads = 1
  /// Whether texts are packed as soon as they are read.
  var packs = false

  /// Addresses that the program needs for itself.
  static let reservedNames: Set<String> = ["corrections", "data", "index", "tables"]

  func entries(
    _ files: [ContentFile.EditionFile], from tree: SourceTree, memory: inout ReadingMemory, problems: inout [Diagnostic]
  ) throws(SourceTree.Failure) -> [EntryManuscript] {
    var languages: [String: Set<Language>] = [:]
    for case .entry(let path, let language) in files { languages[path, default: []].insert(language) }
    try readAll(files, tree, &memory)
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

  /// Reads the files that are not in the memory yet.
  private func readAll(_ files: [ContentFile.EditionFile], _ tree: SourceTree, _ memory: inout ReadingMemory) throws(SourceTree.Failure) {
    var unread: [(file: String, language: Language)] = []
    for case .entry(let path, let language) in files {
      let file = self.file(path, language)
      if !memory.entries.knows(file) { unread.append((file, language)) }
    }
    let wanted = unread
    let packers = packs && !wanted.isEmpty ? try packers(wanted, tree, &memory) : nil
    let read = try inParallel(count: wanted.count, threads: threads) { index throws(SourceTree.Failure) -> (EntryFile?, [Diagnostic]) in
      var problems: [Diagnostic] = []
      let (file, language) = wanted[index]
      let entry = try self.read(file, language, tree, packedBy: packers?[language], &problems)
      return (entry, problems)
    }
    for (unread, read) in zip(wanted, read) { memory.entries.keep(read.0, read.1, of: unread.file) }
  }

  /// What packs texts: made from some of the first ones, since those of all editions are much alike.
  private func packers(
    _ files: [(file: String, language: Language)], _ tree: SourceTree, _ memory: inout ReadingMemory
  ) throws(SourceTree.Failure) -> Bilingual<Packer> {
    if let known = memory.packers { return known }
    var samples = Bilingual(english: [UInt8](), chinese: [UInt8]())
    for (file, language) in files where samples[language].count < Packer.longestSample {
      var ignored: [Diagnostic] = []
      samples[language] += try read(file, language, tree, packedBy: nil, &ignored)?.text.opened.html ?? []
    }
    let made = samples.map { Packer(sample: $0) }
    // A folder with few texts says too little of those of other folders.
    if Language.allCases.allSatisfy({ samples[$0].count >= Packer.longestSample }) { memory.packers = made }
    return made
  }

  private func file(_ path: String, _ language: Language) -> String { "\(folder)\(path).\(language.folder).md" }

  private func read(
    _ file: String, _ language: Language, _ tree: SourceTree, packedBy packer: Packer?, _ problems: inout [Diagnostic]
  ) throws(SourceTree.Failure) -> EntryFile? {
    try tree.text(file, problems: &problems).flatMap {
      EntryFile.read($0, in: language, names: names, packedBy: packer, problems: &problems)
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
