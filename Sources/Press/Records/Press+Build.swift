import Diagnostics
import Writing

extension Press {
  /// Reads, computes and renders everything, and publishes it where nothing is wrong; where neither the sources nor the site have changed
  /// since the last build, it says again what that one said.
  package consuming func build() throws(PressFailure) -> Outcome {
    guard problems.isEmpty, let maker = BuildRecord.Maker(workspace, archives) else { return try run(writing: true) }
    progress("comparing sources")
    guard let sources = SourceDigests(of: tree, threads: workspace.threads) else { return try run(writing: true) }
    if let last = BuildRecord(ofSite: workspace.publishedSite, by: maker), sources.areSame(as: last.sources),
      last.site == SiteSnapshot(workspace.publishedSite)
    {
      return last.outcome
    }
    tree = sources.watching(tree)
    notes = BuildNotes(maker: maker, sources: sources)
    return try run(writing: true)
  }
}

/// What of a build is known before its end and belongs into its record.
struct BuildNotes: Sendable {
  let maker: BuildRecord.Maker
  let sources: SourceDigests

  /// Nothing where a source has changed while it was read.
  func record(_ site: SiteSnapshot, problems: [Diagnostic], _ report: Report) -> BuildRecord? {
    sources.areStill ? BuildRecord(maker, sources.all, site, problems: problems, report: report) : nil
  }
}

extension BuildRecord {
  /// What a build says that finds nothing changed.
  fileprivate var outcome: Press.Outcome {
    var report = report
    let files = site.items.filter(\.isFile)
    // The marker does not count.
    report.publication = PublicationReport(written: 0, unchanged: files.count - 1, removed: 0, bytes: files.reduce(0) { $0 + $1.size })
    return Press.Outcome(problems: problems, report: report)
  }
}
