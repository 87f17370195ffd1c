import Diagnostics
import Model

@testable import Reading

/// The file of an entry that was read for a test, with its marked places.
struct EntryReading {
  let entry: EntryFile?
  let problems: [Diagnostic]
  let places: [Diagnostics.SourceLocation]

  init(_ marked: String, in language: Language = .english) {
    let source = MarkedSource(marked, path: "Content/2010/a.\(language.rawValue).md")
    var problems: [Diagnostic] = []
    entry = EntryFile.read(source.file, in: language, problems: &problems)
    (self.problems, places) = (problems, source.locations)
  }
}

/// A site of one edition, whose entries are `entries` by path, language and extension: `notes.en.md`.
struct EditionReading {
  let edition: EditionManuscript?
  let problems: [Diagnostic]

  init(_ entries: [String: String], also files: [String: String] = [:]) throws {
    var all = files.merging(frame) { given, _ in given }
    for (name, text) in entries { all["Content/2010/" + name] = text }
    var problems: [Diagnostic] = []
    edition = try ManuscriptReader.read(SourceTree(all), problems: &problems)?.editions.first
    self.problems = problems
  }

  /// Entries of one line in both languages.
  init(paths: String..., frontMatter: [String: String] = [:], also files: [String: String] = [:]) throws {
    var entries: [String: String] = [:]
    for path in paths {
      for language in ["en", "zh"] {
        let name = "\(path).\(language).md"
        entries[name] = "---\ntitle: T\n\(frontMatter[name].map { $0 + "\n" } ?? "")---\ntext\n"
      }
    }
    try self.init(entries, also: files)
  }
}

/// What every site has.
let frame = [
  "Content/yearbook.yaml": """
  title: {en: Yearbook, zh: 年鉴}
  description: {en: A yearbook, zh: 一部年鉴}
  publisher: {name: {en: Centre, zh: 中心}}
  base_url: https://yearbook.example.org/
  default_language: zh
  """,
  "Content/2010/edition.yaml": """
  title: {en: 2010 edition, zh: 2010年版}
  data_year: 2009
  state: published
  date: 2010-11-23
  """,
]
