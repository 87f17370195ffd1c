import Diagnostics
import Reading

/// Keeps a yearbook in memory up to date with its sources, drafts included. Nothing is written.
package final class LivePress {
  /// As the sources are now.
  package private(set) var site: LiveSite
  /// Whether only the newest edition was read so far.
  package private(set) var isPartial = false
  private let workspace: Workspace
  private var stages = LiveStages()
  /// As long as no file comes or goes; nothing after a failure.
  private var listing: SourceListing?
  /// Whether the stages went on without the pages, because a template does wrong with one of them.
  private var isAhead = false

  /// Reads the sources; of very many those of the newest edition, so that there is a page soon: ``readRest(viewed:)`` reads the others.
  ///
  /// - Parameter mostAtOnce: how many files are not yet very many.
  /// - Throws: ``PressFailure`` where there is no site, or its folders cannot be read.
  package init(_ workspace: Workspace, mostAtOnce: Int = 4000) throws(PressFailure) {
    self.workspace = workspace
    let listing = try SourceListing(of: workspace)
    self.listing = listing
    var press = try Press(workspace, listing, known: ArchivedEditions())
    site = LiveSite(sourceReader: press.sourceReader)
    if press.tree.paths.count > mostAtOnce, let first = try Self.newestEdition(workspace, press.tree) {
      site.pages = first
      isPartial = true
    } else {
      try read(&press, .all, viewed: [])
    }
  }

  /// The pages of the newest edition, as far as it stands alone: what it lacks of others is no mistake yet.
  private static func newestEdition(_ workspace: Workspace, _ tree: SourceTree) throws(PressFailure) -> LivePages? {
    guard let newest = tree.editions.last else { return nil }
    var part = workspace
    part.edition = newest
    var press = Press(part, tree: tree.keeping(onlyEdition: newest, before: tree.editions.dropLast().last))
    var stages = LiveStages()
    try stages.read(&press, .all)
    return stages.problems.hasErrors ? nil : stages.pages(press, after: nil, .all)?.asPart
  }

  /// Reads what the first look left out.
  package func readRest(viewed: [LiveAddress]) {
    isPartial = false
    _ = update(changed: [], viewed: viewed)
  }

  /// How much was done for a change.
  package enum Extent: Equatable, Sendable {
    /// Files that stand in no page's bytes.
    case assets
    /// Templates or their words: pages are rendered anew from the book as it was.
    case templates
    /// Texts, by edition their files: they were read again, and these editions computed again.
    case texts([String: Set<String>])
    /// Content: what changed was read again, and these editions computed again.
    case editions(Set<String>)
    /// Cells of data: these files were read again, and what uses them computed again.
    case cells
    /// Content: what changed was read again, and everything computed again.
    case content
    case all
  }

  /// Reads again what the change of some files, or folders, makes necessary.
  ///
  /// What the machine cannot do is a problem then: a file that is gone between two looks is not the end of a preview.
  ///
  /// - Parameters:
  ///   - paths: below the site's folder: `Content/2010/edition.yaml`.
  ///   - viewed: the pages that someone looks at. They are rendered at once, so that what a template does wrong with them is known.
  package func update(changed paths: Set<String>, viewed: [LiveAddress]) -> Extent {
    do throws(PressFailure) {
      let listing = try listing(after: paths)
      self.listing = listing
      var press = try Press(workspace, listing, known: stages.archives)
      site.sourceReader = press.sourceReader
      let extent = stages.extent(ofChange: paths, to: press.tree)
      try read(&press, extent, viewed: viewed)
      return extent
    } catch {
      (stages, listing) = (LiveStages(), nil)
      (site.sourceProblems, site.pageProblems) = ([error.diagnostic], [])
      return .all
    }
  }

  private func listing(after changed: Set<String>) throws(PressFailure) -> SourceListing {
    if let listing, listing.holds(after: changed, in: workspace) { return listing }
    return try SourceListing(of: workspace)
  }

  private func read(_ press: inout Press, _ extent: Extent, viewed: [LiveAddress]) throws(PressFailure) {
    try stages.read(&press, extent)
    site.sourceProblems = stages.problems
    if extent != .assets { site.pageProblems = [] }
    guard !site.sourceProblems.hasErrors, let next = stages.pages(press, after: isAhead ? nil : site.pages, extent) else {
      isAhead = true
      return
    }
    site.pageProblems += next.problems(of: viewed)
    isAhead = site.pageProblems.hasErrors
    if !isAhead { site.pages = next }
  }

  /// Notes what templates do wrong with any page, one page after another until `isWanted` says no.
  package func checkAllPages(whileWanted isWanted: () -> Bool) {
    if let pages = site.pages, !site.problems.hasErrors { site.pageProblems = pages.problemsOfAll(whileWanted: isWanted) }
  }
}

extension PressFailure {
  fileprivate var diagnostic: Diagnostic {
    switch self {
    case .usage(let text): Diagnostic("no-site", text)
    case .machine(let text): Diagnostic("unreadable", text, fix: "save the file again, or see to it that it can be read")
    }
  }
}
