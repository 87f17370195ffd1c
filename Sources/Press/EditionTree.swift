import Model
import Reading

extension SourceTree {
  /// The sources from which one edition's pages can be made: of others only data and what says what they are, and some entries.
  ///
  /// - Parameter named: entries of other editions, as `2010/xiamen/overview`.
  func keeping(allOf edition: String, naming named: [String] = []) -> SourceTree {
    let named = Set(named.flatMap { name in Language.allCases.map { "Content/\(name).\($0.folder).md" } })
    return keeping(allOf: edition) { path, file in
      file.hasPrefix("data/") || file == "edition.yaml" || file == "errata.csv" || file == "queries.csv" || named.contains(path)
    }
  }

  /// The sources that tell which others an edition needs: its own, and of others what says what they are and what they correct.
  func keeping(needsOf edition: String) -> SourceTree {
    keeping(allOf: edition) { _, file in file == "edition.yaml" || file == "errata.csv" }
  }

  /// - Parameter isWanted: is asked for the files of other editions, by their paths in the tree and in the edition's folder.
  private func keeping(allOf edition: String, _ isWanted: (_ path: String, _ file: Substring) -> Bool) -> SourceTree {
    let (content, own, registers) = ("Content/", "Content/\(edition)/", "Content/registers/")
    let paths = paths.filter { path in
      guard path.hasPrefix(content), !path.hasPrefix(own), !path.hasPrefix(registers),
        let slash = path.utf8.dropFirst(content.utf8.count).firstIndex(of: UInt8(ascii: "/"))
      else { return true }
      return isWanted(path, path[path.utf8.index(after: slash)...])
    }
    return SourceTree(paths: paths, read: read)
  }
}
