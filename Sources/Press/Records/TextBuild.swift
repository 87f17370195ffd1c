import Diagnostics
import Model
import Reading
import Writing

/// Builds a site of which nothing has changed but texts of one edition, without a look at the texts of the others.
///
/// The edition is made from its own sources and the data of the others, as it is for an archive. It goes on only as long as it is certain that
/// a whole build would come to the same: that of each entry all is the same that other pages can see, and that every page of the edition but
/// those of the changed entries comes out as it was. Else a whole build is due.
struct TextBuild {
  let change: TextChange
  let last: BuildRecord
  let workspace: Workspace
  let archives: ArchivedEditions
  let tree: SourceTree

  /// What the build says; nothing where a whole one is due.
  func run(_ notes: BuildNotes, _ progress: @escaping @Sendable (String) -> Void) throws(PressFailure) -> Press.Outcome? {
    guard archives[change.edition] == nil, let (made, found) = try makeEdition(progress), let problems = problems(with: found),
      let outlines = outlines(with: made.manuscript), let edition = EditionPages(made, change)
    else { return nil }
    var notes = notes
    notes.outlines = outlines
    notes.needs = last.needs.map { needs in
      guard needs.edition == change.edition, let own = EditionNeeds.own(needs.edition, notes.sources.all) else { return needs }
      return EditionNeeds(edition: needs.edition, own: own, others: needs.others, results: needs.results)
    }
    var report = last.report
    report.numerals = numerals(outlines)
    progress("rendering \(edition.pages.count) files")
    report.publication = try publish(edition) { site in notes.record(site, problems: problems, report)?.bytes }
    return report.publication == nil ? nil : Press.Outcome(problems: problems, report: report)
  }

  // MARK: Making

  /// The edition alone, and what is wrong with it; nothing where anything is.
  private func makeEdition(
    _ progress: @escaping @Sendable (String) -> Void
  ) throws(PressFailure) -> (made: Press.MadeBook, problems: [Diagnostic])? {
    var part = workspace
    part.edition = change.edition
    var memory = ReadingMemory()
    var press = Press(part, tree: tree.keeping(allOf: change.edition), progress: progress)
    guard let alone = try press.readManuscript(memory: &memory)?.editions.first(where: { $0.key == change.edition }) else { return nil }
    press = Press(part, tree: tree.keeping(allOf: change.edition, naming: alone.namedEntries), progress: progress)
    press.reviewsOnlyTexts = true
    guard let made = try press.makeBook(memory: &memory), !press.fails else { return nil }
    return (made, press.problems)
  }

  /// What a whole build would say; nothing where that is not certain.
  private func problems(with found: [Diagnostic]) -> [Diagnostic]? {
    let others = last.problems.filter { !change.isText($0.location?.path) }
    // Its line may have moved.
    if others.contains(where: { $0.related.contains { change.isText($0.location.path) } }) { return nil }
    return others + archives.shown(found.filter { change.isText($0.location?.path) })
  }

  /// Those of all entries as they are now; nothing where another page can see a difference.
  private func outlines(with manuscript: Manuscript) -> [EntryOutline]? {
    let entries = manuscript.editions.first { $0.key == change.edition }?.entries ?? []
    var now: [String: EntryOutline] = [:]
    for entry in entries {
      guard let outline = EntryOutline(entry, of: change.edition) else { return nil }
      now[outline.name] = outline
    }
    var outlines = last.outlines
    for index in outlines.indices where outlines[index].name.hasPrefix(change.edition + "/") {
      guard let outline = now.removeValue(forKey: outlines[index].name), outline.digest == outlines[index].digest else { return nil }
      outlines[index] = outline
    }
    return now.isEmpty ? outlines : nil
  }

  private func numerals(_ outlines: [EntryOutline]) -> Bilingual<NumeralCount> {
    Bilingual { language in
      zip(last.outlines, outlines).reduce(into: last.report.numerals[language]) { count, pair in
        count.replace(pair.0.numerals[language], with: pair.1.numerals[language])
      }
    }
  }

  // MARK: Writing

  /// Puts the new site in place; nothing where a whole build is due.
  private func publish(_ edition: EditionPages, _ record: (SiteSnapshot) -> [UInt8]?) throws(PressFailure) -> PublicationReport? {
    let target = workspace.publishedSite
    do throws(WritingFailure) {
      let writer = try SiteWriter(target: target)
      defer { writer.discard() }
      let files = last.site.pages
      guard writer.snapshot == last.site, edition.addresses == files.filter(edition.owns),
        try edition.write(to: writer, over: target, threads: workspace.threads)
      else { return nil }
      for address in files.subtracting(edition.addresses) { try writer.keep(address) }
      return try writer.publish(recording: record)
    } catch {
      throw PressFailure(error)
    }
  }
}

extension NumeralCount {
  fileprivate mutating func replace(_ old: NumeralCount, with new: NumeralCount) {
    bound += new.bound - old.bound
    literal += new.literal - old.literal
    cited += new.cited - old.cited
    unbound += new.unbound - old.unbound
  }
}
