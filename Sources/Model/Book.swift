import Diagnostics

/// A yearbook with everything computed and every reference resolved: what the pages are made from.
package struct Book: Sendable {
  package var settings: YearbookSettings
  package var units: [String: Unit]
  package var registers: [DataTable]
  /// What the origins of computed cells are numbers of.
  package var rows: RowDirectory
  /// The oldest first.
  package var editions: [Edition]

  package init(
    settings: YearbookSettings, units: [String: Unit], registers: [DataTable], rows: RowDirectory, editions: [Edition]
  ) {
    (self.settings, self.units, self.registers, self.rows, self.editions) = (settings, units, registers, rows, editions)
  }
}

package struct Edition: Sendable {
  /// What a reader meets in order: a section with its entries, or an entry of the edition itself.
  package enum Content: Sendable {
    case section(Int)
    case entry(Int)
  }

  package var key: String
  package var settings: EditionSettings
  package var contents: [Content]
  package var sections: [Section]
  package var entries: [Entry]
  /// Sorted by number; those that no entry shows last.
  package var tables: [ComputedTable]
  package var data: [DataTable]
  package var names: RegisterNames
  /// In the order of their names, those of one table's rows in the order of the table.
  package var checks: [CheckOutcome] = []
  /// What this edition and later ones correct in it, the newest first.
  package var corrections: [Correction] = []
  /// Two editions with the same one are the same.
  package var computation: Computation?

  package init(
    key: String, settings: EditionSettings, contents: [Content], sections: [Section], entries: [Entry], tables: [ComputedTable],
    data: [DataTable], names: RegisterNames
  ) {
    (self.key, self.settings, self.contents, self.sections) = (key, settings, contents, sections)
    (self.entries, self.tables, self.data, self.names) = (entries, tables, data, names)
  }

  /// All entries in reading order, as indices of ``entries``.
  package var readingOrder: [Int] {
    contents.flatMap { content in
      switch content {
      case .section(let index): sections[index].entries
      case .entry(let index): [index]
      }
    }
  }
}

package struct Section: Sendable {
  /// Below the edition: `xiamen`.
  package var folder: String
  package var settings: SectionSettings
  /// In reading order.
  package var entries: [Int]

  package init(folder: String, settings: SectionSettings, entries: [Int]) {
    (self.folder, self.settings, self.entries) = (folder, settings, entries)
  }
}

package struct Entry: Sendable {
  package var manuscript: EntryManuscript
  /// Parallel to the references of each language's text.
  package var resolutions: Bilingual<[Resolution]>
  /// An index of the edition's sections.
  package var section: Int?
  /// A key of the register of organisations.
  package var contributor: String?

  package init(manuscript: EntryManuscript, resolutions: Bilingual<[Resolution]>, section: Int?, contributor: String?) {
    (self.manuscript, self.resolutions, self.section, self.contributor) = (manuscript, resolutions, section, contributor)
  }

  package var address: String { manuscript.address }
}

/// One computing of an edition: what was made from an edition serves as long as it has not been computed again.
package final class Computation: Sendable {
  package init() {}
}

/// What a reference turned out to mean.
package enum Resolution: Hashable, Sendable {
  // Apart, as most references are none, and it is large.
  indirect case figure(Figure)
  case table(ComputedTable.ID)
  /// A row of a register.
  case name(Reference.Scheme, key: String)
  case entry(edition: String, index: Int)
  /// It was reported; nothing is published.
  case unresolved
}

/// One value that prose prints.
package struct Figure: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case amount(Amount)
    case date(PartialDate)
    case text(Bilingual<String>)
    /// From a lower amount to a higher one of the same unit and qualifier; the two may be equal.
    case range(Amount, Amount)
    /// From an earlier date to a later one; the two may be equal.
    case dateRange(PartialDate, PartialDate)
  }

  package var value: Value
  /// Of a value that is a rounded quotient, the same with some further digits: words are compared with these.
  package var unrounded: ExactNumber?
  package var title: Bilingual<String>?
  package var note: Bilingual<String>?
  /// Its name in figures.yaml, if it has one.
  package var name: String?
  /// The cell of a computed table that shows it; of a range, that of its lower end.
  package var cell: CellAddress?
  /// The data field that its value is, or is made from: `flows.amount`.
  package var field: String?
  /// The data rows behind it, as numbers of the book's ``RowDirectory``.
  package var origins: [Int] = []
  /// Of a figure with a query, the kinds of rows that it puts together on purpose, as its author says.
  package var addedKinds: Set<String> = []

  package struct CellAddress: Hashable, Sendable {
    package var table: ComputedTable.ID
    /// An index of the table's rows.
    package var row: Int
    /// An index of its columns.
    package var column: Int

    package init(table: ComputedTable.ID, row: Int, column: Int) {
      (self.table, self.row, self.column) = (table, row, column)
    }
  }

  package init(value: Value, title: Bilingual<String>? = nil, note: Bilingual<String>? = nil, cell: CellAddress? = nil) {
    (self.value, self.title, self.note, self.cell) = (value, title, note, cell)
  }
}
