import Diagnostics

/// A table with every cell computed: exact values, states, qualifiers and where they come from; no text of numbers yet.
package struct ComputedTable: Sendable {
  /// A table and the parameters it was shown with.
  package struct ID: Hashable, Sendable {
    package var name: String
    package var parameters: [Reference.Parameter]

    package init(name: String, parameters: [Reference.Parameter] = []) {
      self.name = name
      self.parameters = parameters
    }
  }

  /// `Table 2-1`: the chapter is the section's place in the edition; nothing for the edition's own entries, whose tables are `A-1`.
  package struct Number: Hashable, Sendable {
    package var chapter: Int?
    package var number: Int

    package init(chapter: Int?, number: Int) {
      self.chapter = chapter
      self.number = number
    }
  }

  package struct Column: Sendable {
    package var name: String
    package var label: Bilingual<String>
    package var kind: TableSpecification.ColumnKind
    /// A key of the register of units; empty for a plain count.
    package var unit: String
    /// What is printed is divided by this.
    package var scale: Bilingual<Int>
    /// Digits printed after the point; nothing where each value shows its own.
    package var decimals: Bilingual<Int>?
    /// The data field that its values are, or are made from: `flows.amount`.
    package var field: String?
    /// The kinds of rows (or bases, or units) that its sums put together on purpose, as its author says.
    package var addedKinds: Set<String> = []

    package init(
      name: String, label: Bilingual<String>, kind: TableSpecification.ColumnKind, unit: String, scale: Bilingual<Int>,
      decimals: Bilingual<Int>?,
      field: String?
    ) {
      (self.name, self.label, self.kind, self.unit) = (name, label, kind, unit)
      (self.scale, self.decimals, self.field) = (scale, decimals, field)
    }
  }

  package struct Row: Sendable {
    package enum Kind: String, Sendable {
      case row, ofWhich, group, subtotal, total
    }

    package var kind: Kind
    /// Names the row in references and in the page.
    package var key: String
    package var cells: [Cell]
    package var note: Bilingual<String>?

    package init(kind: Kind, key: String, cells: [Cell], note: Bilingual<String>? = nil) {
      (self.kind, self.key, self.cells, self.note) = (kind, key, cells, note)
    }
  }

  package struct Cell: Sendable {
    /// What growth is measured from: the value of the same cell in the edition before.
    package struct Base: Hashable, Sendable {
      package var number: ExactNumber
      package var qualifier: Qualifier
      package var origins: [Int]

      package init(_ number: ExactNumber, _ qualifier: Qualifier, origins: [Int]) {
        (self.number, self.qualifier, self.origins) = (number, qualifier, origins)
      }
    }

    package enum Content: Hashable, Sendable {
      case empty
      case number(ExactNumber, Qualifier)
      case state(CellState)
      // Apart, as it is larger than all others, and few cells have it.
      indirect case text(Bilingual<String>)
      case date(PartialDate)
      /// Keys of a register, or paths of entries.
      case keys([String])
      /// The label of a total or subtotal row, where the author gave none.
      case totalLabel
      /// Likewise where all that stands in the row is averages.
      case averageLabel
    }

    package var content: Content
    /// The data rows behind the value, as numbers of the book's ``RowDirectory``; none for a share or quotient, which follows from
    /// other cells.
    package var origins: [Int]
    /// Apart, as few cells have any of it.
    private var derived: Derived?

    private final class Derived: Sendable {
      let unrounded: ExactNumber?
      let base: Base?

      init?(unrounded: ExactNumber?, base: Base?) {
        if unrounded == nil, base == nil { return nil }
        (self.unrounded, self.base) = (unrounded, base)
      }
    }

    package init(_ content: Content, unrounded: ExactNumber? = nil, origins: [Int] = []) {
      (self.content, self.origins) = (content, origins)
      derived = Derived(unrounded: unrounded, base: nil)
    }

    /// Of a number that is a rounded quotient, the same with some further digits: what rounds more coarsely begins here, so that
    /// nothing is rounded twice.
    package var unrounded: ExactNumber? { derived?.unrounded }

    package var base: Base? {
      get { derived?.base }
      set { derived = Derived(unrounded: unrounded, base: newValue) }
    }

    package var number: ExactNumber? {
      if case .number(let number, _) = content { number } else { nil }
    }
  }

  package var id: ID
  @usableFromInline let shared: Shared<TableSpecification>
  package var number: Number?
  package var columns: [Column]
  package var rows: [Row]
  /// The data tables that its query read.
  package var dataTables: [String]
  /// The data rows of the edition before with which it is compared, where a column shows growth.
  package var comparedOrigins: Set<Int> = []

  package init(id: ID, specification: Shared<TableSpecification>, columns: [Column], rows: [Row], dataTables: [String]) {
    (self.id, shared, self.columns, self.rows, self.dataTables) = (id, specification, columns, rows, dataTables)
  }

  @inlinable package var specification: TableSpecification { shared.value }

  /// What identifies the table in a page: `table-aid`, with parameters `table-aid.wanzhou`.
  package var anchor: String {
    id.parameters.reduce("table-" + id.name) { $0 + "." + addressPart($1.value) }
  }

  /// What identifies row `index` in a page: `table-aid--wanzhou`. No name has two hyphens together, so no row is taken for a table.
  package func anchor(ofRow index: Int) -> String { anchor + "--" + addressPart(rows[index].key) }

  /// What identifies the place that tells where a cell comes from: `table-aid--wanzhou.amount`. No key has a point.
  package func anchor(ofRow row: Int, column: Int) -> String { anchor(ofRow: row) + "." + columns[column].name }
}
