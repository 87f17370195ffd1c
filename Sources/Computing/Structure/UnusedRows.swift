import Diagnostics
import Model

/// A row with an amount that no table, no figure and no check of any edition uses.
enum UnusedRows {
  /// - Parameter used: the rows that each edition uses.
  static func find(_ book: Book, used editions: [RowMarks], _ problems: inout StructureProblems) {
    let used = editions.reduce(into: RowMarks(count: book.rows.numbers.upperBound)) { $0.add($1) }
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

/// A mark for each data row, in one bit: a set of hundreds of thousands would take most of a review.
struct RowMarks: Sendable {
  private var words: [UInt64]
  private let count: Int

  init(count: Int) {
    self.count = count
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// The rows from which something in an edition comes.
  init(usedBy edition: Edition, count: Int) {
    self.init(count: count)
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

  /// A query may name rows that there are not.
  private mutating func mark(_ numbers: some Sequence<Int>) {
    for number in numbers where (0..<count).contains(number) { words[number >> 6] |= 1 << UInt64(number & 63) }
  }

  mutating func add(_ other: RowMarks) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }
}
