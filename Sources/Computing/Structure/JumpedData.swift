import Diagnostics
import Model

/// A value of a data file is some 10,000 times what the edition before has under the same key.
enum JumpedData {
  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    for (before, edition) in zip(book.editions, book.editions.dropFirst()) {
      for table in edition.data {
        guard let other = before.data.first(where: { $0.name == table.name }) else { continue }
        compare(KnownColumns(table), with: KnownColumns(other), of: before.key, &problems)
      }
    }
  }

  private static func compare(
    _ columns: KnownColumns, with before: KnownColumns, of edition: String, _ problems: inout StructureProblems
  ) {
    let pairs = RowPairs(columns, before)
    guard !pairs.all.isEmpty else { return }
    for (field, other) in columns.sharedAmounts(with: before) {
      var changes = JumpedColumn()
      var rows: [(now: Int, then: Int)] = []
      for pair in pairs.all where !columns.isBreak(pair.now) {
        guard let now = columns.number(pair.now, field), let then = before.number(pair.then, other), changes.add(then, now) else {
          continue
        }
        rows.append(pair)
      }
      let name = columns.table.schema.fields[field].name
      if let factor = changes.factorOfAll, let first = rows.first {
        let place = columns.table.location(row: first.now, field: field)
        problems.report("jump", in: place.path, .warning) {
          .jump("column '\(columns.table.name).\(name)' is in all \(rows.count) rows of both", factor, edition, at: place)
        }
        continue
      }
      for (change, row) in zip(changes.all, rows) where change.isJump {
        let place = columns.table.location(row: row.now, field: field)
        problems.report("jump", in: place.path, .warning) {
          .jump(
            "'\(name)' \(columns.shown(row.now, field)) of row '\(columns.name(ofRow: row.now) ?? "")' is", change.factor, edition,
            then: change.then, at: place, related: [.init("edition \(edition)", before.table.location(row: row.then, field: other))])
        }
      }
    }
  }
}

/// The rows of two data tables of one name that have the same key.
struct RowPairs {
  private(set) var all: [(now: Int, then: Int)] = []

  init(_ columns: KnownColumns, _ before: KnownColumns) {
    var rows: [String: Int] = [:]
    for row in 0..<before.table.rowCount {
      if let name = before.name(ofRow: row) { rows[name] = row }
    }
    guard !rows.isEmpty else { return }
    for row in 0..<columns.table.rowCount {
      if let name = columns.name(ofRow: row), let then = rows[name] { all.append((row, then)) }
    }
  }
}

extension KnownColumns {
  /// The columns of amounts that both tables have, by their index in each.
  func sharedAmounts(with other: KnownColumns) -> [(own: Int, other: Int)] {
    amounts.compactMap { field in
      other.amounts.first { other.table.schema.fields[$0].name == table.schema.fields[field].name }.map { (field, $0) }
    }
  }
}
