import Computing
import Diagnostics
import Model
import Reading

/// A small yearbook in memory, which a test changes where it looks: units, places, one table of data, and one entry.
package struct SampleSite {
  /// By path: `Content/2010/notes.en.md`.
  package var files: [String: String]
  private var placed: [String] = []

  package init() {
    files = SampleFiles.base
    setFlows("flow,amount\na,1")
  }

  /// The rows of the data table `flows`, as CSV with any of its columns: flow, place, region, amount, bound, rate, projects, people,
  /// starts, part_of, note_en, note_zh.
  package mutating func setFlows(_ csv: String, edition: String = "2010") {
    let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let header = lines[0]
    let rows = lines.map { line in
      SampleFiles.flowColumns.map { name in header.firstIndex(of: name).map { line[$0] } ?? "" }.joined(separator: ",")
    }
    files["Content/\(edition)/data/flows.csv"] =
      ([SampleFiles.flowColumns.joined(separator: ",")] + rows.dropFirst()).joined(separator: "\n") + "\n"
    files["Content/\(edition)/data/datapackage.yaml"] = SampleFiles.dataPackage
  }

  /// A declared table; its title is added. `placed`: the entry notes shows it.
  package mutating func addTable(_ name: String, _ yaml: String, edition: String = "2010", isPlaced: Bool = true) {
    files["Content/\(edition)/tables/\(name).yaml"] = "title: {en: Title of \(name), zh: \(name)表}\n" + yaml
    if isPlaced, edition == "2010" {
      placed.append("![](table:\(name))")
      setEntry("notes", placed.joined(separator: "\n\n"))
    }
  }

  /// An entry with the same text in both languages, or with one for each.
  package mutating func setEntry(_ path: String, _ english: String, _ chinese: String? = nil, front: String = "", edition: String = "2010")
  {
    for (language, title, text) in [("en", "Title", english), ("zh", "标题", chinese ?? english)] {
      files["Content/\(edition)/\(path).\(language).md"] = "---\ntitle: \(title) \(path)\n\(front)---\n\(text)\n"
    }
  }

  /// Another edition, without data.
  package mutating func addEdition(_ key: String, dataYear: Int) {
    files["Content/\(key)/edition.yaml"] =
      "title: {en: \"\(key) edition\", zh: \(key)年版}\ndata_year: \(dataYear)\nstate: published\ndate: \(key)-11-23\n"
    setEntry("notes", "Text.", "文。", edition: key)
  }

  /// What reading and computing make of it.
  package func made() throws -> SampleBook {
    var problems: [Diagnostic] = []
    guard let manuscript = try ManuscriptReader.read(SourceTree(files), problems: &problems) else {
      return SampleBook(book: nil, problems: problems)
    }
    return SampleBook(book: try BookMaker.make(manuscript, problems: &problems), problems: problems)
  }
}

/// A book that was made for a test, and what is wrong with it.
package struct SampleBook {
  package let book: Book?
  package let problems: [Diagnostic]

  package var errors: [Diagnostic] { problems.filter { $0.severity == .error } }
  package var codes: [String] { problems.map(\.code) }
  package var headlines: [String] { problems.map(\.headline) }
  package var edition: Edition? { book?.editions.last }

  package func table(_ name: String = "t") -> ComputedTable? { edition?.tables.first { $0.id.name == name } }
}
