import Diagnostics
import Model
import Parallel

/// Computes a ``Book`` from a ``Manuscript``: data into SQL, tables, checks, figures, references, in this order.
package struct BookMaker {
  private let manuscript: Manuscript
  private let dataset: Dataset
  private let units: [String: Unit]
  private let threads: Int
  private var problems: [Diagnostic] = []

  /// The book; what is wrong with the content is in `problems`, and a book with errors is not to be published.
  ///
  /// - Throws: ``SQLFailure`` where SQLite itself fails; never for an author's query.
  package static func make(_ manuscript: Manuscript, problems: inout [Diagnostic]) throws(SQLFailure) -> Book {
    try make(manuscript, memory: BookMemory(), problems: &problems)
  }

  /// The same, where `memory` has what the last book was made with.
  ///
  /// - Parameters:
  ///   - change: what differs from the last time.
  ///   - threads: how many of them compare the languages.
  package static func make(
    _ manuscript: Manuscript, memory: BookMemory, change: BookChange = .anything, threads: Int = 1, problems: inout [Diagnostic]
  ) throws(SQLFailure) -> Book {
    let (dataset, wanted) = try memory.prepare(manuscript, change, problems: &problems)
    var maker = BookMaker(
      manuscript: manuscript, dataset: dataset, units: UnitRegister.units(in: manuscript.registers, problems: &problems), threads: threads)
    maker.checkUnits()
    problems += maker.problems
    let made = manuscript.editions.indices.map { index in
      let key = manuscript.editions[index].key
      if !wanted.contains(key), let kept = memory.edition(key) {
        problems += kept.problems
        return kept.edition
      }
      maker.problems = []
      let (edition, parts) = maker.edition(index, memory.knownParts(ofEdition: key, after: change))
      problems += maker.problems
      memory.keep(BookMemory.Kept(edition: edition, parts: parts, problems: maker.problems), hasSameTables: change.texts(of: key) != nil)
      return edition
    }
    var book = Book(
      settings: manuscript.settings, units: maker.units, registers: manuscript.registers, rows: dataset.rows, editions: made)
    for (index, corrections) in Corrections.all(book, manuscript).enumerated() { book.editions[index].corrections = corrections }
    return book
  }

  private init(manuscript: Manuscript, dataset: Dataset, units: [String: Unit], threads: Int) {
    (self.manuscript, self.dataset, self.units, self.threads) = (manuscript, dataset, units, threads)
  }

  /// - Parameter known: what of it is as it was.
  private mutating func edition(_ index: Int, _ known: KnownParts?) -> (edition: Edition, parts: EditionParts) {
    let edition = manuscript.editions[index]
    let names = RegisterNames(manuscript.registers + edition.data)
    let previous = index > 0 ? manuscript.editions[index - 1] : nil
    let computer = TableComputer(
      dataset: dataset, units: units, names: names, entries: Set(edition.entries.map(\.path)), bindings: Self.bindings(edition),
      previousBindings: previous.map(Self.bindings))
    let order = ReadingOrder(edition)
    let contents = order.contents()
    problems += order.problems
    var placement = TablePlacement(edition: edition, order: order, computer: computer, known: known?.tables)
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
    return (made, parts)
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

  /// Every unit that a schema names is a row of the register.
  private mutating func checkUnits() {
    for table in dataset.rows.tables {
      for unit in table.schema.fields.compactMap(\.unit) where units[unit.text] == nil { problems.append(unknownUnit(unit, units)) }
    }
  }
}
