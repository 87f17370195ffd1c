import Archiving
import Computing
import Model
import Parallel
import Reading
import Rendering
import Writing

/// The pages of an edition that its archive takes from the published site, byte for byte what would be rendered for it.
///
/// Certain is that where the site is as its last build left it, by the same program with the usual options; where that build read the very
/// sources that are archived now, and all else that tells of other editions; and where nothing on a page is of an edition that does not go
/// into the archive.
struct PublishedPages: FinishedPages {
  private let site: String
  private let items: [String: SiteSnapshot.Item]

  /// Nothing where that is not certain.
  ///
  /// - Parameters:
  ///   - manuscript: what is read of the archive's sources.
  ///   - sources: which these are.
  ///   - all: the whole site.
  init?(of key: String, in manuscript: Manuscript, _ sources: EditionSources, _ all: Press) {
    guard let last = Self.lastBuild(all), Self.standsAlone(key, manuscript, sources, all.tree), Self.haveRead(last, sources, all) else {
      return nil
    }
    let files = last.site.items.filter(\.isFile)
    // A file that is changed while the clock stands still looks as it was before; what is older cannot.
    let newest = files.map(\.changed).max() ?? 0
    items = files.reduce(into: [:]) { items, file in
      if editionKey(ofAddress: file.path) == key, file.changed < newest - Self.clockStep { items[file.path] = file }
    }
    site = all.workspace.publishedSite
  }

  /// In nanoseconds, the longest time for which a file system's clock stands still: two ticks of a slow kernel.
  private static let clockStep = 20_000_000

  /// What the last build noted down, if it was one of all editions but drafts.
  private static func lastBuild(_ all: Press) -> BuildRecord? {
    for isStrict in [false, true] {
      var usual = Workspace(site: all.workspace.site, output: all.workspace.output, strict: isStrict)
      usual.program = all.workspace.program
      guard let maker = BuildRecord.Maker(usual, all.archives) else { return nil }
      if let record = BuildRecord(ofSite: usual.publishedSite, by: maker) { return record }
    }
    return nil
  }

  /// Whether the edition's pages show nothing of editions that do not go into the archive.
  private static func standsAlone(_ key: String, _ manuscript: Manuscript, _ sources: EditionSources, _ tree: SourceTree) -> Bool {
    guard let edition = manuscript.editions.first(where: { $0.key == key }) else { return false }
    let queries = edition.queryReaches
    if queries.contains(where: \.readsMentions) { return false }
    let given = Set(sources.paths.filter { $0.contains("/data/") }.compactMap { editionKey(ofSource: $0) })
    let isLast = tree.paths.allSatisfy { path in editionKey(ofSource: path).map { $0 <= key || given.contains($0) } ?? true }
    let tables = Set(manuscript.editions.flatMap(\.data).map(\.name))
    return isLast || !queries.contains { $0.reachesLater(tables) }
  }

  /// Whether the build read the same.
  private static func haveRead(_ last: BuildRecord, _ sources: EditionSources, _ all: Press) -> Bool {
    guard last.sources.map(\.path) == all.tree.paths else { return false }
    let telling = all.tree.paths.filter { $0.hasSuffix("/edition.yaml") || $0.hasSuffix("/errata.csv") }
    let wanted = SourceTree(paths: Array(Set(sources.paths + telling)), read: all.tree.read)
    guard let now = SourceDigests(of: wanted, threads: all.workspace.threads) else { return false }
    var then: [String: ContentDigest] = [:]
    for source in last.sources { then[source.path] = source.digest }
    return now.all.allSatisfy { then[$0.path] == $0.digest }
  }

  // MARK: Giving

  func contains(_ page: Page, of renderer: SiteRenderer) -> Bool { !page.isLiving && items[renderer.address(of: page)] != nil }

  func handOn(_ address: String, noting missing: MissingTargets?, to take: FileTaker) throws(PressFailure) -> Bool {
    guard let bytes = items[address]?.bytes(in: site) else { return false }
    missing?.note(bytes, at: address)
    try take(bytes, address)
    return true
  }
}
