import Archiving
import Diagnostics
import Model
import Parallel
import Reading
import Rendering
import Writing

/// Freezes one published edition: its pages, made from nothing but the sources that are archived with them.
package struct EditionArchiver {
  private let workspace: Workspace
  private let key: String
  private let progress: @Sendable (String) -> Void
  private let steady = SteadySources()

  /// - Parameter edition: its key, `2010`.
  package init(_ workspace: Workspace, edition: String, progress: @escaping @Sendable (String) -> Void = { _ in }) {
    var workspace = workspace
    // With drafts, so that a draft is refused by its name.
    (workspace.edition, workspace.drafts, workspace.baseURL) = (edition, true, nil)
    (self.workspace, key, self.progress) = (workspace, edition, progress)
  }

  private var folder: String { workspace.archive(of: key) }
  private var zip: String { folder + ".zip" }

  /// Archives the edition; nothing is written where it is a draft, archived already, or has mistakes or open checks.
  ///
  /// - Parameters:
  ///   - makesZip: whether a zip file is made too; one that the replaced archive had is made anew in any case.
  ///   - old: the digest of the archive that is to be replaced; nothing where there is none.
  /// - Throws: ``PressFailure`` where there is no such edition, an archive is in the way, or the system refuses.
  package func archive(makesZip: Bool, replacing old: String?) throws(PressFailure) -> ArchivingOutcome {
    try refuseOccupied(makesZip: makesZip, old)
    var all = try Press(workspace, progress: progress)
    all.tree = steady.watching(all.tree)
    var outcome = ArchivingOutcome(source: all.sourceReader)
    // Which sources it needs, its own say, and what the others are and correct.
    var (memory, part) = (ReadingMemory(), Press(workspace, tree: all.tree.keeping(needsOf: key), progress: progress))
    let manuscript = all.archives.isBroken ? nil : try part.readManuscript(memory: &memory)
    guard let manuscript, let edition = manuscript.editions.first(where: { $0.key == key }) else {
      outcome.problems = try mistakes(of: all)
      return outcome
    }
    if let refusal = refusal(of: edition.settings.state) {
      outcome.problems = [refusal]
      return outcome
    }
    let sources = EditionSources(of: key, in: manuscript, all.tree, all.archives)
    var press = Press(workspace, tree: sources.ownTree, progress: progress)
    let former = FormerBuild(of: key, sources, all)
    press.reviewsOnlyTexts = former?.foundNothingInData ?? false
    // An archived edition says of itself here what it said before.
    memory.forget(Set(all.archives.keys.map { "Content/\($0)/edition.yaml" }))
    let made = try press.makeBook(memory: &memory)
    // Its files are written from the book alone.
    memory = ReadingMemory()
    if let made { press.problems += Unreadiness(StatusMaker(made.book, problems: press.problems), made.book, key).problems(press.problems) }
    if let made, !press.fails {
      let published = made.book.editions.first { $0.key == key }.flatMap { former?.pages(of: $0) }
      outcome.report = try write(&press, made, besides: published, replacing: old)
    }
    outcome.problems = press.problems
    let wantsZip = makesZip || old != nil && Workspace.exists(zip)
    if wantsZip, let report = outcome.report { outcome.report?.zip = try writeZip(edition, report, problems: &outcome.problems) }
    return outcome
  }

  // MARK: Refusals

  /// What is wrong with an edition that cannot be read, and with the data beside it.
  private func mistakes(of all: Press) throws(PressFailure) -> [Diagnostic] {
    var (memory, part) = (ReadingMemory(), Press(workspace, tree: all.tree.keeping(allOf: key), progress: progress))
    if !all.archives.isBroken { _ = try part.readManuscript(memory: &memory) }
    return all.archives.shown((all.problems + part.problems).filter(all.concern.isConcerned))
  }

  private func refuseOccupied(makesZip: Bool, _ old: String?) throws(PressFailure) {
    if old != nil {
      if Workspace.exists(folder) { return }
      throw .usage("there is no archive '\(folder)' to replace")
    }
    for path in makesZip ? [folder, zip] : [folder] where Workspace.exists(path) {
      throw .usage("'\(path)' exists; to make the archive anew, add --replace with the digest that 'yearbook verify \(folder)' prints")
    }
  }

  private func refusal(of state: EditionSettings.State) -> Diagnostic? {
    let place = SourceLocation("Content/\(key)/edition.yaml")
    switch state {
    case .published: return nil
    case .draft:
      return Diagnostic(
        "draft", "edition '\(key)' is a draft", at: place, rule: "only a published edition is archived",
        fix: "publish it first: write 'state: published'")
    case .archived:
      return Diagnostic(
        "archived", "edition '\(key)' is archived already", at: place,
        rule: "an edition whose state is 'archived' is published from its archive, and stays as it is",
        fix: "to make its archive anew, write 'state: published' and use --replace")
    }
  }

  // MARK: Writing

  private func write(
    _ press: inout Press, _ made: Press.MadeBook, besides published: PublishedPages?, replacing old: String?
  ) throws(PressFailure) -> ArchivingReport? {
    let writer = try ArchiveWriter(at: folder, replacing: old, threads: workspace.threads)
    do {
      _ = try press.produce(made.renderer, assets: made.templates.assets, besides: published) { bytes, address throws(PressFailure) in
        try writer.write(bytes, to: ArchivedEdition.site + address)
      }
      guard !press.fails else {
        writer.discard()
        return nil
      }
      let sources = press
      _ = try inParallel(count: sources.tree.paths.count, threads: workspace.threads) { index throws(PressFailure) -> Void in
        let path = sources.tree.paths[index]
        try writer.write(try sources.read(path), to: ArchivedEdition.sources + path)
      }
      try steady.check()
      let closing = try writer.publish(description(of: made))
      return ArchivingReport(edition: key, path: folder, digest: closing.digest, files: closing.count, bytes: closing.size)
    } catch {
      writer.discard()
      throw error
    }
  }

  private func description(of made: Press.MadeBook) -> BagDescription {
    let settings = made.book.settings
    let edition = made.renderer.publishedEditions[0]
    var description = BagDescription(
      identifier: key, title: Bilingual { "\(settings.title[$0])\($0 == .english ? ": " : "：")\(edition.settings.title[$0])" },
      description: settings.description, publisher: settings.publisher, dataYear: edition.settings.dataYear,
      date: edition.settings.date, generator: generatorName)
    description.licence = settings.licence
    description.url = settings.baseURL
    for (address, title) in made.renderer.titles { description.names[ArchivedEdition.site + address] = title }
    return description
  }

  private func writeZip(
    _ edition: EditionManuscript, _ report: ArchivingReport, problems: inout [Diagnostic]
  ) throws(PressFailure) -> String? {
    progress("writing \(zip)")
    let file: GrowingFile
    do throws(WritingFailure) { file = try GrowingFile(at: zip) } catch { throw PressFailure(error) }
    let isWritten: Bool
    do throws(ArchivingFailure) {
      let bag = try Bag(at: folder, problems: &problems)
      isWritten = try bag?.writeZip(topFolder: key, date: edition.settings.date, problems: &problems) { file.append($0) } ?? false
    } catch {
      file.discard()
      throw PressFailure(error)
    }
    guard isWritten || file.hasFailed else {
      file.discard()
      return nil
    }
    do throws(WritingFailure) { try file.publish() } catch { throw PressFailure(error) }
    return zip
  }
}
