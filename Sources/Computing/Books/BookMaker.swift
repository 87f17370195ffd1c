import Diagnostics
import Model

/// Computes a ``Book`` from a ``Manuscript``: data into SQL, tables, checks, figures, references, in this order.
package struct BookMaker {
  private let manuscript: Manuscript
  private let dataset: Dataset
  private let units: [String: Unit]
  private var problems: [Diagnostic] = []

  /// The book; what is wrong with the content is in `problems`, and a book with errors is not to be published.
  ///
  /// - Throws: ``SQLFailure`` where SQLite itself fails; never for an author's query.
  package static func make(_ manuscript: Manuscript, problems: inout [Diagnostic]) throws(SQLFailure) -> Book {
    try make(manuscript, memory: BookMemory(), problems: &problems)
  }

  /// The same, where `memory` has what the last book was made with.
  ///
  /// - Parameter change: what differs from the last time.
  package static func make(
    _ manuscript: Manuscript, memory: BookMemory, change: BookChange = .anything, problems: inout [Diagnostic]
  ) throws(SQLFailure) -> Book {
    let (dataset, wanted) = try memory.prepare(manuscript, onlyEditions: change.editions, problems: &problems)
    var maker = BookMaker(
      manuscript: manuscript, dataset: dataset, units: UnitRegister.units(in: manuscript.registers, problems: &problems))
    maker.checkUnits()
    problems += maker.problems
    let made = manuscript.editions.indices.map { index in
      let key = manuscript.editions[index].key
      if let wanted, !wanted.contains(key), let kept = memory.edition(key) {
        problems += kept.problems
        return kept.edition
      }
      maker.problems = []
      let texts = wanted == nil ? nil : change.texts(of: key)
      let (edition, parts) = maker.edition(index, last: texts.flatMap { _ in memory.kept(key) }, changed: texts ?? [])
      problems += maker.problems
      memory.keep(BookMemory.Kept(edition: edition, parts: parts, problems: maker.problems), hasSameTables: texts != nil)
      return edition
    }
    var book = Book(
      settings: manuscript.settings, units: maker.units, registers: manuscript.registers, rows: dataset.rows, editions: made)
    for (index, corrections) in Corrections.all(book, manuscript).enumerated() { book.editions[index].corrections = corrections }
    return book
  }

  private init(manuscript: Manuscript, dataset: Dataset, units: [String: Unit]) {
    (self.manuscript, self.dataset, self.units) = (manuscript, dataset, units)
  }

  /// - Parameters:
  ///   - last: the edition as it was, where nothing but some texts differs.
  ///   - changed: the files of these.
  private mutating func edition(
    _ index: Int, last: BookMemory.Kept?, changed: Set<String>
  ) -> (edition: Edition, parts: EditionParts) {
    let edition = manuscript.editions[index]
    let names = RegisterNames(manuscript.registers + edition.data)
    let previous = index > 0 ? manuscript.editions[index - 1] : nil
    let computer = TableComputer(
      dataset: dataset, units: units, names: names, entries: Set(edition.entries.map(\.path)), bindings: Self.bindings(edition),
      previousBindings: previous.map(Self.bindings))
    let order = ReadingOrder(edition)
    let contents = order.contents()
    problems += order.problems
    var placement = TablePlacement(edition: edition, order: order, computer: computer, known: last?.parts.tables)
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
    let known = last.flatMap { $0.hasSameNumbers(tables) ? KnownEntries(of: $0, besides: changed) : nil }
    let entries = edition.entries.indices.map { resolver.entry(edition.entries[$0], in: order, known: known?[$0]) }
    resolver.checkRest()
    problems += resolver.problems
    var made = Edition(
      key: edition.key, settings: edition.settings, contents: contents, sections: order.sections, entries: entries, tables: tables,
      data: edition.data, names: names)
    made.checks = checks.outcomes
    made.computation = Computation()
    let parts = EditionParts(tables: placement.made, entryProblems: resolver.entryProblems, foundEveryFigure: resolver.foundEveryFigure)
    return (made, parts)
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
