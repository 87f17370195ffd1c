import Computing
import Diagnostics
import Model
import Reading
import Rendering
import Writing

/// The one room that knows every other: takes sources through reading, computing, rendering and writing.
package struct Press {
  let workspace: Workspace
  let tree: SourceTree
  let progress: @Sendable (String) -> Void
  var problems: [Diagnostic] = []

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
  package init(_ workspace: Workspace, progress: @escaping @Sendable (String) -> Void = { _ in }) throws(PressFailure) {
    self.workspace = workspace
    self.progress = progress
    var problems: [Diagnostic] = []
    tree = try workspace.sources(problems: &problems)
    self.problems = problems
  }

  /// Of sources that lie elsewhere than in the folder of a site.
  init(_ workspace: Workspace, tree: SourceTree) {
    (self.workspace, self.tree) = (workspace, tree)
    progress = { _ in }
  }

  /// Gives the sources again as they were read, for messages that quote them; what is no text, as its bytes.
  package var sourceReader: @Sendable (String) -> SourceFile? {
    let tree = tree
    return { path in
      var known: [Diagnostic] = []
      let text = try? tree.text(path, acceptsGB18030: path.hasSuffix(".csv"), problems: &known)
      return text ?? (try? tree.read(path)).map { SourceFile(path: path, bytes: $0) }
    }
  }

  /// Reads, computes and renders everything, and publishes it where nothing is wrong.
  package consuming func build() throws(PressFailure) -> Outcome { try run(writing: true) }

  /// The same without writing.
  ///
  /// - Parameter makesStatusPage: whether editors want a page that says how far each edition is.
  package consuming func check(makesStatusPage: Bool = false) throws(PressFailure) -> Outcome {
    try run(writing: false, makesStatusPage: makesStatusPage)
  }

  private consuming func run(writing: Bool, makesStatusPage: Bool = false) throws(PressFailure) -> Outcome {
    let templates = try readTemplates()
    guard let manuscript = try readManuscript() else { return Outcome(problems: problems) }
    var book = try compute(manuscript)
    check(templates, for: book)
    if let wanted = workspace.edition { book.keep(only: wanted) }
    let renderer = SiteRenderer(book, templates: templates.library, words: templates.words, generator: generatorName)
    var report = Report(renderer, assets: templates.assets.count)
    if writing, !fails {
      report.publication = try publish(renderer, assets: templates.assets)
    } else if !fails {
      try render(renderer) { _, _ throws(PressFailure) in }
    }
    var outcome = Outcome(problems: problems, report: fails ? nil : report)
    outcome.status = StatusMaker(book, problems: problems).statuses()
    if makesStatusPage { outcome.statusPage = renderer.statusReport(outcome.status, problems: &outcome.problems) }
    return outcome
  }

  /// Whether what was found so far forbids publishing.
  private var fails: Bool {
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
    let read: Manuscript?
    do throws(SourceTree.Failure) {
      read = try ManuscriptReader.read(tree, memory: &memory, problems: &problems)
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
      book = try BookMaker.make(manuscript, memory: memory, change: change, problems: &problems)
    } catch {
      throw .machine(error.message)
    }
    problems += StructureReview.problems(of: book, from: manuscript, after: problems, memory: memory)
    return book
  }

  mutating func check(_ templates: TemplateSet, for book: Book) {
    let pages = book.editions.flatMap(\.entries).compactMap { entry in
      entry.manuscript.template.map { (name: "pages/" + $0.text, location: SourceLocation?.some($0.location)) }
    }
    templates.check(roots: SiteRenderer.requiredTemplates.map { ($0, nil) } + pages, problems: &problems)
  }

  /// Renders every page and hands it on; afterwards `problems` has what the templates did wrong.
  private mutating func render(
    _ renderer: SiteRenderer, _ take: @Sendable @escaping ([UInt8], String) throws(PressFailure) -> Void
  ) throws(PressFailure) {
    let pages = renderer.pages
    progress("rendering \(pages.count) files")
    problems += try inParallel(count: pages.count, threads: workspace.threads) { index throws(PressFailure) in
      var problems: [Diagnostic] = []
      let bytes = renderer.render(pages[index], problems: &problems)
      if problems.isEmpty { try take(bytes, renderer.address(of: pages[index])) }
      return problems
    }
  }

  /// Renders into a staging folder and puts it in place; nothing is published where a template is wrong.
  private mutating func publish(_ renderer: SiteRenderer, assets: [String]) throws(PressFailure) -> PublicationReport? {
    let writer: SiteWriter
    do throws(WritingFailure) { writer = try SiteWriter(target: workspace.publishedSite) } catch { throw PressFailure(error) }
    do {
      try render(renderer) { bytes, address throws(PressFailure) in
        do throws(WritingFailure) { try writer.write(bytes, to: address) } catch { throw PressFailure(error) }
      }
      try copy(assets, to: writer)
      guard !fails else {
        writer.discard()
        return nil
      }
      return try publish(writer)
    } catch {
      writer.discard()
      throw error
    }
  }

  private func copy(_ assets: [String], to writer: SiteWriter) throws(PressFailure) {
    for asset in assets {
      let bytes: [UInt8]
      do throws(SourceTree.Failure) { bytes = try tree.read(asset) } catch { throw .machine(error.description) }
      let address = String(asset.dropFirst("Templates/".utf8.count))
      do throws(WritingFailure) { try writer.write(bytes, to: address) } catch { throw PressFailure(error) }
    }
  }

  private func publish(_ writer: SiteWriter) throws(PressFailure) -> PublicationReport {
    do throws(WritingFailure) { return try writer.publish() } catch { throw PressFailure(error) }
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
