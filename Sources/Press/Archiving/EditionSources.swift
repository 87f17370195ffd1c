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

  /// - Parameter manuscript: of other editions it may have what they are and correct alone.
  init(of key: String, in manuscript: Manuscript, _ tree: SourceTree, _ archives: ArchivedEditions) {
    (self.tree, self.archives) = (tree, archives)
    guard let edition = manuscript.editions.first(where: { $0.key == key }) else {
      paths = []
      return
    }
    var wanted = ["Content/yearbook.yaml"] + Self.shared.flatMap { tree.paths(in: $0) } + tree.paths(in: "Content/\(key)/")
    wanted += Self.errata(of: key, in: manuscript)
    let queries = edition.queryReaches.map(\.text)
    let names = edition.namedEntries
    for other in manuscript.editions where other.key != key && other.settings.state != .draft {
      let folder = "Content/\(other.key)/"
      let named = names.filter { $0.hasPrefix(other.key + "/") }.map { name in
        Language.allCases.map { "Content/\(name).\($0.folder).md" }
      }.filter { $0.allSatisfy(tree.contains) }
      let givesData = other.key < key || queries.contains { $0.contains(other.key) }
      if !named.isEmpty || givesData { wanted.append(folder + "edition.yaml") }
      wanted += named.flatMap { $0 }
      if givesData { wanted += tree.paths(in: folder + "data/") + [folder + "queries.csv", folder + "errata.csv"] }
    }
    paths = Set(wanted).filter(tree.contains).sorted()
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

  /// The folders that all editions share.
  private static let shared = ["Templates/", "Content/registers/"]

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
