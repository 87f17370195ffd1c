import Diagnostics
import Model

/// The rows of a result as cells, in the result's order.
struct TableRows {
  struct Row {
    var row: ComputedTable.Row
    /// What the row is grouped by: its cell, and that cell's key.
    var group: (key: String, cell: ComputedTable.Cell)?
  }

  private(set) var rows: [Row] = []
  /// For each column the kinds of rows that its sums put together, as the query says.
  private(set) var addedKinds: [Set<String>]
  private let table: PreparedTable

  init(table: PreparedTable, result: [[SQLValue]], reader: inout CellReader) {
    self.table = table
    addedKinds = table.columns.map { $0.kinds(in: result) }
    rows.reserveCapacity(result.count)
    for (number, values) in result.enumerated() {
      let cells = reader.cells(of: values)
      var row = ComputedTable.Row(
        kind: table.ofWhich.map { values[$0] != .null } ?? false ? .ofWhich : .row,
        key: table.key.map { values[$0].text } ?? String(number + 1), cells: cells)
      if let note = table.note, values[note.english] != .null || values[note.chinese] != .null {
        row.note = Bilingual(english: values[note.english].text, chinese: values[note.chinese].text)
      }
      let group = table.group.flatMap { index in table.columns[index].firstResult.map { (values[$0].text, cells[index]) } }
      rows.append(Row(row: row, group: group))
    }
  }

  /// Each row of the finished table has a key of its own, so that figures can name it; the rows of a group stand together.
  func problems(among finished: [ComputedTable.Row]) -> [Diagnostic] {
    var seen: [String: ComputedTable.Row.Kind] = [:]
    var problems: [Diagnostic] = []
    for row in finished {
      guard let other = seen.updateValue(row.kind, forKey: row.key) else { continue }
      if row.kind == .group {
        problems.append(apart(row))
      } else if other != .subtotal || row.kind != .subtotal {
        problems.append(duplicate(row.key))
      }
    }
    return problems
  }

  private func duplicate(_ key: String) -> Diagnostic {
    let isProgram = key == RowAssembly.totalKey || key.hasPrefix("subtotal-") || key.hasPrefix("group-")
    return Diagnostic(
      "duplicate-row", "two rows have the key '\(key)'", at: table.specification.key?.location ?? table.specification.sql.location,
      rule: "the values of the key column (by default the first) name the rows"
        + (isProgram ? "; the program itself names rows total, subtotal-… and group-…" : ""),
      fix: "declare 'key:' with a column that is unique")
  }

  private func apart(_ heading: ComputedTable.Row) -> Diagnostic {
    Diagnostic(
      "group-apart", "the rows of group '\(heading.key.dropFirst("group-".count))' do not stand together",
      at: table.specification.sql.location,
      rule: "rows are grouped as they stand, with a subtotal after each group", fix: "order by the group first")
  }
}
