import Archiving
import Model
import Reading
import Writing

/// The last build of a site, where it has read the very sources that an archive takes now, and all else that tells of other editions.
struct FormerBuild {
  /// Whether it found nothing in data and tables: then nobody need look there again.
  let foundNothingInData: Bool
  private let pages: PublishedPages
  private let results: ContentDigest

  /// Nothing where there is none by the same program with the usual options, or a source has changed since.
  ///
  /// - Parameters:
  ///   - key: of the edition that is archived.
  ///   - all: the whole site.
  init?(of key: String, _ sources: EditionSources, _ all: Press) {
    guard let record = Self.record(of: all), let needs = record.needs.first(where: { $0.edition == key }),
      Self.hasRead(record, sources, all)
    else { return nil }
    results = needs.results
    foundNothingInData = record.problems.allSatisfy { problem in
      guard let path = problem.location?.path, problem.code != "unused-row" else { return true }
      return path.hasSuffix(".md") || path.hasPrefix("Templates/")
    }
    pages = PublishedPages(of: key, record.site, at: all.workspace.publishedSite)
  }

  /// The pages of the edition, byte for byte what would be rendered for its archive.
  ///
  /// - Parameter edition: as it was computed from the archive's sources alone.
  /// - Returns: nothing where that differs from what the build computed with all editions: some query read others too.
  func pages(of edition: Edition) -> PublishedPages? { EditionResults(edition)?.digest == results ? pages : nil }

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
