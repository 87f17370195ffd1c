import Diagnostics
import Model
import Parallel

/// Computes a ``Book`` from a ``Manuscript``: data into SQL, then each edition.
package enum BookMaker {
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
  ///   - threads: how many of them compute.
  package static func make(
    _ manuscript: Manuscript, memory: BookMemory, change: BookChange = .anything, threads: Int = 1, problems: inout [Diagnostic]
  ) throws(SQLFailure) -> Book {
    let (dataset, wanted) = try memory.prepare(manuscript, change, problems: &problems)
    let units = UnitRegister.units(in: manuscript.registers, problems: &problems)
    problems += unknownUnits(in: dataset, units)
    let due = manuscript.editions.map { edition in
      let kept = wanted.contains(edition.key) ? nil : memory.edition(edition.key)
      return (kept: kept, known: kept == nil ? memory.knownParts(ofEdition: edition.key, after: change) : nil)
    }
    // Of the threads each edition that is made at the same time has its part; one of which only data are read takes no time.
    let together = max(1, min(threads, zip(due, manuscript.editions).count { $0.kept == nil && !$1.entries.isEmpty }))
    let maker = EditionMaker(manuscript: manuscript, dataset: dataset, units: units, threads: max(1, threads / together))
    let made = inParallel(count: due.count, threads: together) { index in due[index].kept ?? maker.edition(index, due[index].known) }
    for (kept, due) in zip(made, due) {
      problems += kept.problems
      if due.kept == nil { memory.keep(kept, hasSameTables: change.texts(of: kept.edition.key) != nil) }
    }
    var book = Book(
      settings: manuscript.settings, units: units, registers: manuscript.registers, rows: dataset.rows, editions: made.map(\.edition))
    for (index, corrections) in Corrections.all(book, manuscript).enumerated() { book.editions[index].corrections = corrections }
    return book
  }

  /// Every unit that a schema names is a row of the register.
  private static func unknownUnits(in dataset: Dataset, _ units: [String: Unit]) -> [Diagnostic] {
    dataset.rows.tables.flatMap { table in
      table.schema.fields.compactMap(\.unit).filter { units[$0.text] == nil }.map { unknownUnit($0, units) }
    }
  }
}
