import Diagnostics
import Model
import Writing

extension Press {
  /// Reads, computes and renders everything, and publishes it where nothing is wrong; where neither the sources nor the site have changed
  /// since the last build, it says again what that one said.
  package consuming func build() throws(PressFailure) -> Outcome {
    guard problems.isEmpty, let maker = BuildRecord.Maker(workspace, archives) else { return try run(writing: true) }
    progress("comparing sources")
    guard let sources = SourceDigests(of: tree, threads: workspace.threads) else { return try run(writing: true) }
    let last = BuildRecord(ofSite: workspace.publishedSite, by: maker)
    if let last, sources.areSame(as: last.sources), last.site == SiteSnapshot(workspace.publishedSite) { return last.outcome }
    tree = sources.watching(tree)
    let notes = BuildNotes(maker: maker, sources: sources, last: last)
    if let last, let change = TextChange(from: last.sources, to: sources.all),
      let outcome = try TextBuild(change: change, last: last, workspace: workspace, archives: archives, tree: tree).run(notes, progress)
    {
      return outcome
    }
    self.notes = notes
    return try run(writing: true)
  }
}

/// What of a build is known before its end and belongs into its record.
struct BuildNotes {
  let maker: BuildRecord.Maker
  let sources: SourceDigests
  /// What the last build noted down; nothing where that cannot be trusted.
  let last: BuildRecord?
  var needs: [EditionNeeds] = []
  var outlines: [EntryOutline] = []

  init(maker: BuildRecord.Maker, sources: SourceDigests, last: BuildRecord?) {
    (self.maker, self.sources, self.last) = (maker, sources, last)
  }

  /// Notes down what the pages of each edition are made of.
  mutating func complete(_ book: Book, from manuscript: Manuscript, threads: Int) {
    outlines = EntryOutline.all(in: manuscript, threads: threads) ?? []
    needs = EditionNeeds.all(in: book, from: manuscript, sources.all, outlines, threads: threads) ?? []
  }

  /// Nothing where a source has changed while it was read.
  func record(_ site: SiteSnapshot, problems: [Diagnostic], _ report: Report) -> BuildRecord? {
    sources.areStill ? BuildRecord(self, site, problems: problems, report) : nil
  }

  /// The pages that need not be made; nothing where the published site is not the one that the last build left.
  func keptPages(_ site: String, _ writer: SiteWriter) -> KeptPages? {
    guard let last, sources.areStill, writer.snapshot == last.site else { return nil }
    return KeptPages(last, needs, in: site, writer)
  }
}

extension BuildRecord {
  /// What a build says that finds nothing changed.
  fileprivate var outcome: Press.Outcome {
    var report = report
    report.publication = PublicationReport(written: 0, unchanged: site.pages.count, removed: 0, bytes: site.bytes)
    return Press.Outcome(problems: problems, report: report)
  }
}
