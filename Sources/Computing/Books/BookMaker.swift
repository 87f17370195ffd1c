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
      let edition = maker.edition(index)
      problems += maker.problems
      memory.keep(edition, maker.problems, hasSameTables: change.isInTextsOnly)
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

  private mutating func edition(_ index: Int) -> Edition {
    let edition = manuscript.editions[index]
    let names = RegisterNames(manuscript.registers + edition.data)
    let previous = index > 0 ? manuscript.editions[index - 1] : nil
    let computer = TableComputer(
      dataset: dataset, units: units, names: names, entries: Set(edition.entries.map(\.path)), bindings: Self.bindings(edition),
      previousBindings: previous.map(Self.bindings))
    let order = ReadingOrder(edition)
    let contents = order.contents()
    problems += order.problems
    var placement = TablePlacement(edition: edition, order: order, computer: computer)
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
    let entries = edition.entries.map { entry in
      let section = entry.section.flatMap { order.sectionIndices[$0] }
      return Entry(
        manuscript: entry, resolutions: resolver.resolutions(of: entry), section: section,
        contributor: resolver.contributor(of: entry, section.map { order.sections[$0] }))
    }
    resolver.checkRest()
    problems += resolver.problems
    var made = Edition(
      key: edition.key, settings: edition.settings, contents: contents, sections: order.sections, entries: entries, tables: tables,
      data: edition.data, names: names)
    made.checks = checks.outcomes
    return made
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
