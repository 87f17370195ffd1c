import Archiving
import Computing
import Model
import Reading

/// The files from which an edition's pages can be made again.
///
/// An edition is computed with the data of those before it, its entries name entries of others, and errata of later ones correct it: of these
/// that much is needed and no more. What all editions share is taken whole.
struct EditionSources {
  let paths: [String]
  private let tree: SourceTree
  private let archives: ArchivedEditions

  /// - Parameter manuscript: of other editions it may have the data and the settings alone.
  init(of key: String, in manuscript: Manuscript, _ tree: SourceTree, _ archives: ArchivedEditions) {
    (self.tree, self.archives) = (tree, archives)
    var wanted = Set(tree.paths.filter { Self.isShared($0) || $0.hasPrefix("Content/\(key)/") })
    guard let edition = manuscript.editions.first(where: { $0.key == key }) else {
      paths = []
      return
    }
    wanted.formUnion(Self.errata(of: key, in: manuscript))
    let queries = edition.queryReaches.map(\.text)
    for other in manuscript.editions where other.key != key && other.settings.state != .draft {
      let folder = "Content/\(other.key)/"
      let named = edition.entriesNamed(of: other.key).filter { entry in
        Language.allCases.allSatisfy { tree.contains("\(folder)\(entry).\($0.folder).md") }
      }
      let givesData = other.key < key || queries.contains { $0.contains(other.key) }
      if !named.isEmpty || givesData { wanted.insert(folder + "edition.yaml") }
      for entry in named { wanted.formUnion(Language.allCases.map { "\(folder)\(entry).\($0.folder).md" }) }
      if givesData { wanted.formUnion(tree.paths.filter { Self.isData($0, in: folder) }) }
    }
    paths = wanted.filter(tree.contains).sorted()
  }

  /// The errata of later editions that correct the edition, so that what was known to be wrong is archived as wrong.
  ///
  /// An erratum without an edition corrects the one before its own: the editions between are taken too, so that this stays the same one.
  private static func errata(of key: String, in manuscript: Manuscript) -> Set<String> {
    let others = manuscript.editions.filter { $0.key == key || $0.settings.state != .draft }
    guard let own = others.firstIndex(where: { $0.key == key }) else { return [] }
    let correcting = others.indices.filter { index in
      index > own && others[index].errata.contains { ($0.target.edition?.text ?? others[index - 1].key) == key }
    }
    guard let last = correcting.last else { return [] }
    let settings = (own + 1...last).map { "Content/\(others[$0].key)/edition.yaml" }
    return Set(settings + correcting.map { "Content/\(others[$0].key)/errata.csv" })
  }

  private static func isShared(_ path: String) -> Bool {
    path.hasPrefix("Templates/") || path.hasPrefix("Content/registers/") || path == "Content/yearbook.yaml"
  }

  private static func isData(_ path: String, in folder: String) -> Bool {
    path.hasPrefix(folder + "data/") || [folder + "queries.csv", folder + "errata.csv"].contains(path)
  }

  /// The same files as the sources of a site, none of them from an archive: an archived edition says of itself what it said before.
  var ownTree: SourceTree {
    let (tree, archives) = (tree, archives)
    return SourceTree(paths: paths) { path throws(SourceTree.Failure) in
      let parts = path.split(separator: "/")
      guard parts.count == 3, parts[2] == "edition.yaml", let edition = archives[String(parts[1])] else { return try tree.read(path) }
      do throws(ArchivingFailure) { return try edition.source(path) } catch { throw .init(path: path, reason: error.description) }
    }
  }
}

extension EditionManuscript {
  /// The paths of the entries of another edition that its own entries name.
  fileprivate func entriesNamed(of other: String) -> Set<String> {
    let references = entries.lazy.flatMap { entry in Language.allCases.lazy.flatMap { entry.texts[$0].references } }
    let named = references.filter { $0.scheme == .entry && $0.target.hasPrefix(other + "/") }
    return Set(named.map { String($0.target.dropFirst(other.utf8.count + 1)) })
  }
}
