import Diagnostics
import Model

/// No row ends before it starts, as far as both dates are known.
enum DatesInOrder {
  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    for table in book.rows.tables {
      for (from, to) in [("starts", "ends"), ("valid_from", "valid_to")] {
        guard let first = table.schema.index(of: from), let last = table.schema.index(of: to) else { continue }
        check(KnownColumns(table), first, last, &problems)
      }
    }
  }

  private static func check(_ columns: KnownColumns, _ first: Int, _ last: Int, _ problems: inout StructureProblems) {
    let table = columns.table
    let names = [first, last].map { table.schema.fields[$0].name }
    for row in 0..<table.rowCount {
      guard let start = columns.date(row, first), let end = columns.date(row, last), start.isAfter(end) else { continue }
      problems.report("dates-order", in: table.file.path) {
        Diagnostic(
          "dates-order", "'\(names[0])' \(start.isoText) is after '\(names[1])' \(end.isoText)", at: table.location(row: row, field: first),
          related: [.init(names[1], table.location(row: row, field: last))],
          rule: "a row does not end before it starts, as far as both dates are known", fix: "correct one of the two dates")
      }
    }
  }
}
