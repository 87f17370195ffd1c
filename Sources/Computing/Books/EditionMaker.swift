import Diagnostics
import Model
import Parallel

/// Computes one edition of a book: tables, checks, figures, references, in this order.
struct EditionMaker: Sendable {
  let manuscript: Manuscript
  let dataset: Dataset
  let units: [String: Unit]
  let threads: Int

  /// The edition with that index.
  ///
  /// - Parameter known: what of it is as it was.
  func edition(_ index: Int, _ known: KnownParts?) -> BookMemory.Kept {
    var problems: [Diagnostic] = []
    let edition = manuscript.editions[index]
    let names = RegisterNames(manuscript.registers + edition.data)
    let previous = index > 0 ? manuscript.editions[index - 1] : nil
    let computer = TableComputer(
      dataset: dataset, units: units, names: names, entries: Set(edition.entries.map(\.path)), bindings: Self.bindings(edition),
      previousBindings: previous.map(Self.bindings))
    let order = ReadingOrder(edition)
    let contents = order.contents()
    problems += order.problems
    var placement = TablePlacement(edition: edition, order: order, computer: computer, known: known?.tables, threads: threads)
    let tables = placement.computeTables()
    problems += placement.problems
    // What a check names counts as used, so checks come before the entries.
    var checks = EditionChecks(
      dataset: dataset, edition: edition, names: names, tables: tables, units: units, bindings: Self.bindings(edition),
      figures: FigureResolver(
        dataset: dataset, edition: edition, tables: tables, units: units, bindings: Self.bindings(edition)))
    checks.run()
    problems += checks.problems
    var resolver = ReferenceResolver(
      manuscript: manuscript, edition: edition, names: names, tables: tables, placement: placement, rows: dataset.rows,
      units: units, figures: checks.figures)
    let hasSameTables = known?.hasSameNumbers(tables) ?? false
    let entries = edition.entries.enumerated().map { index, entry in
      resolver.entry(entry, in: order, known: hasSameTables ? known?.entry(index) : nil)
    }
    let comparisons = comparisons(of: entries, known)
    problems += comparisons.flatMap { $0 }
    resolver.checkRest()
    problems += resolver.problems
    var made = Edition(
      key: edition.key, settings: edition.settings, contents: contents, sections: order.sections, entries: entries, tables: tables,
      data: edition.data, names: names)
    made.checks = checks.outcomes
    made.computation = Computation()
    let parts = EditionParts(
      tables: placement.made, entryProblems: resolver.entryProblems, comparisons: comparisons,
      foundEveryFigure: resolver.foundEveryFigure)
    return BookMemory.Kept(edition: made, parts: parts, problems: problems)
  }

  /// What is wrong between the languages of each entry, and which of its numbers nothing vouches for.
  private func comparisons(of entries: [Entry], _ known: KnownParts?) -> [[Diagnostic]] {
    let severity = manuscript.settings.unboundAmounts
    return inParallel(count: entries.count, threads: threads) { index in
      let entry = entries[index]
      if let problems = known?.comparison(of: entry, at: index) { return problems }
      let texts = entry.manuscript.texts.map(\.opened)
      let uncovered = severity.map { Coverage.problems(in: texts, severity: $0) } ?? []
      return Parity.problems(in: texts, entry.resolutions) + uncovered
    }
  }

  /// What every query of an edition may bind.
  private static func bindings(_ edition: EditionManuscript) -> [String: SQLValue] {
    ["edition": .text(edition.key), "data_year": .integer(edition.settings.dataYear)]
  }
}
