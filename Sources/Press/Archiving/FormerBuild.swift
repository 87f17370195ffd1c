import Archiving
import Computing
import Model
import Reading
import Writing

/// The last build of a site, where it has read the very sources that an archive takes now, and all else that tells of other editions.
struct FormerBuild {
  /// Whether it found nothing in data and tables: then nobody need look there again.
  let foundNothingInData: Bool
  private let pages: PublishedPages

  /// Nothing where there is none by the same program with the usual options, or a source has changed since.
  ///
  /// - Parameters:
  ///   - key: of the edition that is archived.
  ///   - all: the whole site.
  init?(of key: String, _ sources: EditionSources, _ all: Press) {
    guard let record = Self.record(of: all), Self.hasRead(record, sources, all) else { return nil }
    foundNothingInData = record.problems.allSatisfy { problem in
      guard let path = problem.location?.path, problem.code != "unused-row" else { return true }
      return path.hasSuffix(".md") || path.hasPrefix("Templates/")
    }
    pages = PublishedPages(of: key, record.site, at: all.workspace.publishedSite)
  }

  /// The pages of the edition, byte for byte what would be rendered for its archive.
  ///
  /// - Parameter manuscript: what is read of the archive's sources.
  /// - Returns: nothing where a page may show something of an edition that does not go into the archive.
  func pages(of key: String, in manuscript: Manuscript, _ sources: EditionSources, _ tree: SourceTree) -> PublishedPages? {
    Self.standsAlone(key, manuscript, sources, tree) ? pages : nil
  }

  // MARK: Certainty

  /// What the last build noted down, if it was one of all editions but drafts.
  private static func record(of all: Press) -> BuildRecord? {
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
    return isLast || false
  }

  /// Whether it read the same.
  private static func hasRead(_ last: BuildRecord, _ sources: EditionSources, _ all: Press) -> Bool {
    guard last.sources.map(\.path) == all.tree.paths else { return false }
    let telling = all.tree.paths.filter { $0.hasSuffix("/edition.yaml") || $0.hasSuffix("/errata.csv") }
    let wanted = SourceTree(paths: Array(Set(sources.paths + telling)), read: all.tree.read)
    guard let now = SourceDigests(of: wanted, threads: all.workspace.threads) else { return false }
    var then: [String: ContentDigest] = [:]
    for source in last.sources { then[source.path] = source.digest }
    return now.all.allSatisfy { then[$0.path] == $0.digest }
  }
}
