import Diagnostics
import Model

/// A number of a table is some 10,000 times what the edition before has in its place: the slip between 元 and 万元.
///
/// Rows are compared by their keys. Where all of a column jumps alike, by a thousand times or more, the column is told instead of its
/// rows; a total is told where no row says the same.
enum JumpedCells {
  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    for (before, edition) in zip(book.editions, book.editions.dropFirst()) {
      let earlier = Dictionary(before.tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for table in edition.tables {
        guard let other = earlier[table.id] else { continue }
        Comparison(table: table, before: other, edition: before.key, data: book.rows).report(&problems)
      }
    }
  }

  private struct Comparison {
    let table: ComputedTable
    let before: ComputedTable
    let edition: String
    let data: RowDirectory

    func report(_ problems: inout StructureProblems) {
      let rows = Dictionary(before.rows.filter { $0.kind != .group }.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      for (index, column) in table.columns.enumerated() where table.specification.columns[index].derivation == nil {
        guard let other = before.columns.firstIndex(where: { $0.name == column.name && $0.unit == column.unit }) else { continue }
        var changes = JumpedColumn()
        var places: [Int] = []
        for (place, row) in table.rows.enumerated() where row.kind != .group {
          guard !row.cells[index].origins.isEmpty, let now = row.cells[index].number, let then = rows[row.key]?.cells[other].number,
            changes.add(then, now, isSum: row.kind == .total || row.kind == .subtotal)
          else { continue }
          places.append(place)
        }
        report(changes, in: index, places, &problems)
      }
    }

    private func report(_ changes: JumpedColumn, in index: Int, _ places: [Int], _ problems: inout StructureProblems) {
      let name = table.specification.columns[index].name
      if let factor = changes.factorOfAll {
        problems.report("jump", in: name.location.path, .warning) {
          .jump("column '\(name.text)' of table '\(table.id.name)' is in every row", factor, edition, at: name.location)
        }
        return
      }
      for (change, place) in zip(changes.all, places) where change.isJump && !(change.isSum && changes.hasJumpedRows) {
        let row = table.rows[place]
        let location = dataCell(row.cells[index], table.columns[index].field) ?? name.location
        problems.report("jump", in: location.path, .warning) {
          .jump(
            "\(change.now.plainText) in row '\(row.key)', column '\(name.text)' of table '\(table.id.name)' is", change.factor, edition,
            then: change.then, at: location)
        }
      }
    }

    /// Where the value stands, if it comes from one cell of data.
    private func dataCell(_ cell: ComputedTable.Cell, _ field: String?) -> SourceLocation? {
      guard cell.origins.count == 1, let field, let (table, row) = data.row(cell.origins[0]), field.hasPrefix(table.name + "."),
        let index = table.schema.index(of: String(field.dropFirst(table.name.utf8.count + 1)))
      else { return nil }
      return table.location(row: row, field: index)
    }
  }
}

extension Diagnostic {
  /// - Parameters:
  ///   - what: the subject and its verb: "800 in row 'a' is".
  ///   - then: what the edition before has.
  static func jump(
    _ what: String, _ factor: JumpFactor, _ edition: String, then: ExactNumber? = nil, at location: SourceLocation,
    related: [Related] = []
  ) -> Diagnostic {
    let value = then.map { " (\($0.plainText))" } ?? ""
    return Diagnostic(
      .warning, "jump",
      "\(what) \(factor.words) that of edition \(edition)\(value): \(factor.isTenThousand ? "万元 and 元" : "another unit")?",
      at: location, related: related, rule: "a value that jumps by thousands of times is mostly in another unit than its column",
      fix: "convert it to the unit of the column; if it is right, say so with 'break' in the row, or give the row another key")
  }
}
