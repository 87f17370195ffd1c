import Diagnostics
import Model

/// A row with an amount that no table, no figure and no check of any edition uses.
enum UnusedRows {
  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    let used = UsedRows(book)
    for (index, table) in book.rows.tables.enumerated() where table.edition != nil {
      let columns = KnownColumns(table)
      guard !columns.amounts.isEmpty else { continue }
      for row in 0..<table.rowCount {
        guard !used.contains(book.rows.number(table: index, row: row)), columns.amounts.contains(where: { table[row, $0].integer != nil })
        else { continue }
        problems.report("unused-row", in: table.file.path, .warning) {
          Diagnostic(
            .warning, "unused-row", "row '\(columns.name(ofRow: row) ?? String(row + 1))' is used by no table, figure or check",
            at: columns.location(ofRow: row),
            rule: "an amount in a data file is shown, added or compared somewhere: a row is used where a computed cell comes from it",
            fix: "show it in a table or name it in a figure or check, or take the row out")
        }
      }
    }
  }
}

/// The data rows from which something in a book comes: a mark for each row, for a set of hundreds of thousands would take most of a review.
private struct UsedRows {
  private var isUsed: [Bool]

  init(_ book: Book) {
    isUsed = Array(repeating: false, count: book.rows.numbers.upperBound)
    for edition in book.editions {
      for table in edition.tables {
        mark(table.comparedOrigins)
        for row in table.rows {
          for cell in row.cells { mark(cell.origins) }
        }
      }
      for figure in edition.figuresInProse { mark(figure.origins) }
      for side in edition.checks.flatMap(\.sides) {
        for part in side.parts { mark(part.origins) }
      }
    }
  }

  /// A query may name rows that there are not.
  private mutating func mark(_ numbers: some Sequence<Int>) {
    for number in numbers where isUsed.indices.contains(number) { isUsed[number] = true }
  }

  func contains(_ number: Int) -> Bool { isUsed[number] }
}
