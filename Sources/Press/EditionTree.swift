import Model
import Reading

extension SourceTree {
  /// The sources from which one edition's pages can be made: of others only data and what says what they are, and some entries.
  ///
  /// - Parameter named: entries of other editions, as `2010/xiamen/overview`.
  func keeping(allOf edition: String, naming named: [String] = []) -> SourceTree {
    let named = Set(named.flatMap { name in Language.allCases.map { "Content/\(name).\($0.folder).md" } })
    let paths = paths.filter { path in
      guard let other = editionKey(ofSource: path), other != edition else { return true }
      return named.contains(path) || path.hasPrefix("Content/\(other)/data/")
        || ["edition.yaml", "errata.csv", "queries.csv"].contains { path == "Content/\(other)/\($0)" }
    }
    return SourceTree(paths: paths, read: read)
  }
}
