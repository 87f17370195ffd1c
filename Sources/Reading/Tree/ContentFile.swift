import Model

/// What a file below Content is, by its path alone.
enum ContentFile: Equatable {
  case settings
  case registerPackage
  /// A CSV that the registers' data package declares.
  case register
  case edition(String, EditionFile)
  /// No file of a yearbook.
  case unknown

  enum EditionFile: Equatable {
    case settings, figures, checks, queries, errata, dataPackage, data
    case table(name: String)
    case section(folder: String)
    /// The path below the edition without language and extension.
    case entry(path: String, Language)
  }

  /// How many folders an entry may be below its edition.
  static let deepestFolder = 3

  init(path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).dropFirst().map { String(Substring($0)) }
    switch (parts.first, parts.count) {
    case ("yearbook.yaml", 1): self = .settings
    case ("registers", 2) where parts[1] == "datapackage.yaml": self = .registerPackage
    case ("registers", 2) where parts[1].hasSuffix(".csv"): self = .register
    case (let year?, 2...) where Self.isEdition(year):
      self = EditionFile(Array(parts.dropFirst())).map { .edition(year, $0) } ?? .unknown
    default: self = .unknown
    }
  }

  /// An edition's folder is a year of four digits.
  static func isEdition(_ name: String) -> Bool {
    name.utf8.count == 4 && name.utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension ContentFile.EditionFile {
  fileprivate init?(_ parts: [String]) {
    let name = parts.last!
    switch (parts[0], parts.count) {
    case ("edition.yaml", 1): self = .settings
    case ("figures.yaml", 1): self = .figures
    case ("checks.yaml", 1): self = .checks
    case ("queries.csv", 1): self = .queries
    case ("errata.csv", 1): self = .errata
    case ("data", 2) where name == "datapackage.yaml": self = .dataPackage
    case ("data", 2) where name.hasSuffix(".csv"): self = .data
    case ("tables", 2) where name.hasSuffix(".yaml") && isSlug(name.dropLast(5)): self = .table(name: String(name.dropLast(5)))
    case ("data", _), ("tables", _): return nil
    default: self.init(narrative: parts)
    }
  }

  private init?(narrative parts: [String]) {
    let folders = parts.dropLast()
    guard folders.count <= ContentFile.deepestFolder, folders.allSatisfy(isSlug) else { return nil }
    if parts.last == "section.yaml", !folders.isEmpty {
      self = .section(folder: folders.joined(separator: "/"))
      return
    }
    let words = parts.last!.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(Substring.init)
    guard words.count == 3, words[2] == "md", isSlug(words[0]), let language = Language(rawValue: String(words[1])) else { return nil }
    self = .entry(path: (folders + [String(words[0])]).joined(separator: "/"), language)
  }
}

extension SourceTree {
  /// The editions that have a folder, the oldest first.
  package var editions: [String] {
    let folders = paths.lazy.map { $0.split(separator: "/", maxSplits: 2) }.filter { $0.count == 3 && $0[0] == "Content" }
    return Set(folders.map { String($0[1]) }.filter(ContentFile.isEdition)).sorted()
  }

  /// The same files without those of other editions; of the edition `before`, against which this one has its growth, all but the texts.
  package func keeping(onlyEdition key: String, before: String?) -> SourceTree {
    let others = editions.filter { $0 != key && $0 != before }.map { "Content/\($0)/" }
    let texts = before.map { "Content/\($0)/" }
    return SourceTree(
      paths: paths.filter { path in
        !others.contains { path.hasPrefix($0) } && !(path.hasSuffix(".md") && texts.map(path.hasPrefix) ?? false)
      }, read: read)
  }
}

/// How far the change of a file below Content reaches.
package enum ContentScope {
  /// Whether it holds rows of data or of a register, and nothing else is read from it.
  package static func isData(_ path: String) -> Bool {
    switch ContentFile(path: path) {
    case .register, .edition(_, .data): true
    default: false
    }
  }

  /// The one edition whose computing can depend on what the file says, as long as it neither comes nor goes; nothing where others may too,
  /// or where that is not known.
  package static func edition(of path: String) -> String? {
    guard case .edition(let edition, let file) = ContentFile(path: path) else { return nil }
    switch file {
    case .entry, .figures, .checks, .table: return edition
    // Data and queries stand in one database with those of all editions; settings decide on the order, the names and the years.
    case .data, .dataPackage, .queries, .errata, .settings, .section: return nil
    }
  }
}
