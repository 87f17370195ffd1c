import Computing
import Diagnostics
import Model
import Reading
import Rendering
import Writing

/// The one room that knows every other: takes sources through reading, computing, rendering and writing.
package struct Press {
  let workspace: Workspace
  var tree: SourceTree
  let archives: ArchivedEditions
  let progress: @Sendable (String) -> Void
  /// Whether the sources are but those that one edition needs.
  private let hasOneEdition: Bool
  var problems: [Diagnostic] = []
  /// The templates that entries of drafts name which are not published.
  private var templatesOfDrafts: [String] = []
  /// Whether only texts are reviewed, since data and tables are those of a build that found nothing wrong.
  var reviewsOnlyTexts = false
  /// For a build that notes down what it does.
  var notes: BuildNotes?

  /// What a command did, and what is wrong with the content.
  package struct Outcome: Sendable {
    package var problems: [Diagnostic]
    /// Nothing where the content has errors.
    package var report: Report?
    /// How far each edition is, the newest first; empty where nothing could be computed.
    package var status: [EditionStatus] = []
    /// The same as a page, where that was asked for.
    package var statusPage: [UInt8]?

    /// The same for programs.
    package var statusJSON: [UInt8] { EditionStatus.json(status) }
  }

  /// - Parameter progress: is told what is done now, in a few words.
  /// - Throws: ``PressFailure`` where there is no site, or its folders or archives cannot be read.
  package init(_ workspace: Workspace, progress: @escaping @Sendable (String) -> Void = { _ in }) throws(PressFailure) {
    try self.init(workspace, SourceListing(of: workspace), known: ArchivedEditions(), progress: progress)
  }

  /// - Parameter known: archives that were verified before.
  init(
    _ workspace: Workspace, _ listing: SourceListing, known: ArchivedEditions, progress: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(PressFailure) {
    var problems = listing.problems
    var archives = try ArchivedEditions(in: listing.tree, of: workspace, known: known, problems: &problems)
    let tree = try archives.overlay(listing.tree, problems: &problems)
    (self.workspace, self.tree, self.archives, self.progress, self.problems) = (workspace, tree, archives, progress, problems)
    hasOneEdition = false
  }

  /// A press for the sources of one edition and what it needs; none of them comes from an archive.
  init(_ workspace: Workspace, tree: SourceTree, progress: @escaping @Sendable (String) -> Void = { _ in }) {
    (self.workspace, self.tree, self.progress, archives) = (workspace, tree, progress, ArchivedEditions())
    hasOneEdition = true
  }

  /// Gives the sources again as they were read, for messages that quote them; what is no text, as its bytes.
  package var sourceReader: @Sendable (String) -> SourceFile? {
    let (tree, archives) = (tree, archives)
    return { shown in
      let path = archives.sourcePath(ofShown: shown)
      var known: [Diagnostic] = []
      let text = try? tree.text(path, acceptsGB18030: path.hasSuffix(".csv"), problems: &known)
      return text ?? (try? tree.read(path)).map { SourceFile(path: shown, bytes: $0) }
    }
  }

  /// Does everything that a build does, without writing.
  ///
  /// - Parameter makesStatusPage: whether editors want a page that says how far each edition is.
  package consuming func check(makesStatusPage: Bool = false) throws(PressFailure) -> Outcome {
    try run(writing: false, makesStatusPage: makesStatusPage)
  }

  consuming func run(writing: Bool, makesStatusPage: Bool = false) throws(PressFailure) -> Outcome {
    guard let made = try makeBook() else { return Outcome(problems: archives.shown(problems)) }
    let (book, templates, renderer) = (made.book, made.templates, made.renderer)
    var report = Report(renderer)
    let threads = workspace.threads
    notes?.complete(book, from: made.manuscript, threads: threads)
    if writing, !fails {
      try publish(renderer, assets: templates.assets, &report)
    } else if !fails {
      report.files = try produce(renderer, assets: templates.assets) { _, _ throws(PressFailure) in }
    }
    var outcome = Outcome(problems: archives.shown(problems), report: fails ? nil : report)
    outcome.status = StatusMaker(book, problems: problems).statuses(of: renderer.publishedEditions)
    if makesStatusPage { outcome.statusPage = renderer.statusReport(outcome.status, problems: &outcome.problems) }
    return outcome
  }

  /// Whether what was found so far forbids publishing.
  var fails: Bool {
    problems.contains { $0.severity == .error || workspace.strict && $0.severity == .warning }
  }

  // MARK: Stages

  /// The problems of the stages that were gone through since they were taken last.
  mutating func takeProblems() -> [Diagnostic] {
    defer { problems = [] }
    return problems
  }

  mutating func readTemplates() throws(PressFailure) -> TemplateSet {
    progress("reading templates")
    do throws(SourceTree.Failure) { return try TemplateSet.read(tree, problems: &problems) } catch { throw .machine(error.description) }
  }

  /// The manuscript with the address that the command asks for. An edition alone is computed with all others: its growth is against the
  /// one before it, and its entries may name theirs.
  mutating func readManuscript() throws(PressFailure) -> Manuscript? {
    var memory = ReadingMemory()
    return try readManuscript(memory: &memory)
  }

  mutating func readManuscript(memory: inout ReadingMemory) throws(PressFailure) -> Manuscript? {
    progress("reading content")
    let baseURL = try baseURL()
    if let wanted = workspace.edition { try checkEdition(wanted) }
    if archives.isBroken { return nil }
    let read: Manuscript?
    do throws(SourceTree.Failure) {
      read = try ManuscriptReader.read(tree, memory: &memory, threads: workspace.threads, problems: &problems)
    } catch {
      throw .machine(error.description)
    }
    guard var manuscript = read else { return nil }
    if !workspace.drafts { leaveOutDrafts(&manuscript) }
    if let baseURL { manuscript.settings.baseURL = baseURL }
    return manuscript
  }

  private func baseURL() throws(PressFailure) -> String? {
    guard let address = workspace.baseURL else { return nil }
    var mistakes: [Diagnostic] = []
    if let baseURL = YearbookSettings.baseURL(LocatedText(address, SourceLocation("--base-url")), &mistakes) { return baseURL }
    throw .usage("\(mistakes[0].headline): \(mistakes[0].rule ?? "")")
  }

  private func checkEdition(_ wanted: String) throws(PressFailure) {
    let parts = tree.paths.map { $0.split(separator: "/") }
    let inFolders = parts.filter { $0.count > 2 && $0[0] == "Content" }
    let editions = Set(inFolders.map { String($0[1]) }).subtracting(["registers"])
    if editions.contains(wanted) { return }
    throw .usage("edition '\(wanted)' is not in Content\(suggestion(for: wanted, among: editions))")
  }

  private mutating func leaveOutDrafts(_ manuscript: inout Manuscript) {
    let drafts = manuscript.editions.filter { $0.settings.state == .draft }
    manuscript.editions.removeAll { $0.settings.state == .draft }
    templatesOfDrafts = drafts.flatMap(\.entries).compactMap(\.template).map { "pages/" + $0.text }
    let wanted = drafts.first { workspace.edition == nil ? manuscript.editions.isEmpty : workspace.edition == $0.key }
    guard let wanted else { return }
    problems.append(
      Diagnostic(
        "only-drafts", "edition '\(wanted.key)' is a draft" + (workspace.edition == nil ? ", and there is no other" : ""),
        at: SourceLocation("Content/\(wanted.key)/edition.yaml"), rule: "drafts are published with --drafts only",
        fix: "write 'state: published', or add --drafts"))
  }

  mutating func compute(
    _ manuscript: Manuscript, memory: BookMemory = BookMemory(), change: BookChange = .anything
  ) throws(PressFailure) -> Book {
    progress("computing")
    let book: Book
    do throws(SQLFailure) {
      book = try BookMaker.make(manuscript, memory: memory, change: change, threads: workspace.threads, problems: &problems)
    } catch {
      throw .machine(error.message)
    }
    problems += StructureReview.problems(
      of: book, from: manuscript, after: problems, memory: memory, onlyTexts: reviewsOnlyTexts, threads: workspace.threads)
    return book
  }

  /// The last stage that finds mistakes in the sources; what concerns nobody is left out then.
  mutating func check(_ templates: TemplateSet, for book: Book) {
    let pages = book.editions.lazy.flatMap(\.entries).compactMap(\.manuscript.template).map { template in
      (name: "pages/" + template.text, location: SourceLocation?.some(template.location))
    }
    templates.check(roots: SiteRenderer.requiredTemplates.map { ($0, nil) } + pages, alsoUsed: templatesOfDrafts, problems: &problems)
    problems = concern.told(problems)
  }

  var concern: Concern { Concern(only: workspace.edition, archived: archives.keys, hasOneEdition: hasOneEdition) }

  /// - Parameter last: the renderer of the book as it was, if there was one.
  func renderer(of book: Book, _ templates: TemplateSet, after last: SiteRenderer? = nil) -> SiteRenderer {
    SiteRenderer(
      book, templates: templates.library, words: templates.words, generator: generatorName,
      selection: SiteSelection(only: workspace.edition, archived: archives.files), after: last, threads: workspace.threads)
  }
}

/// The program's name and version, as pages and messages give it.
package let generatorVersion = "1.0"
let generatorName = "Yearbook " + generatorVersion

extension PressFailure {
  init(_ failure: WritingFailure) {
    self = failure.isRefusal ? .usage(failure.description) : .machine(failure.description)
  }
}
