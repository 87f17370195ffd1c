import Model

/// Compares the rows of two tables by their keys, in time that grows with their number.
package enum TableComparison {
  /// What differs; nothing where nothing does.
  package static func change(_ name: String, from old: ComparedTable, to new: ComparedTable) -> TableChange? {
    var change = TableChange(name: name, .changed)
    change.addedColumns = new.header.filter { !old.header.contains($0) }
    change.removedColumns = old.header.filter { !new.header.contains($0) }
    let (oldRows, newRows) = (old.rowsByKey, new.rowsByKey)
    let shared = new.header.enumerated().compactMap { index, column in
      old.header.firstIndex(of: column).map { (column: column, old: $0, new: index) }
    }
    for (key, row) in oldRows.order {
      guard let other = newRows.places[key] else {
        change.rows.append(.init(key: key, .removed))
        continue
      }
      let cells = shared.compactMap { column -> TableChange.CellChange? in
        let (before, after) = (old.rows[row][column.old], new.rows[other][column.new])
        return before.utf8.elementsEqual(after.utf8)
          ? nil : .init(column: column.column, old: .init(exact: before), new: .init(exact: after))
      }
      if !cells.isEmpty { change.rows.append(.init(key: key, .changed, cells: cells)) }
    }
    for (key, _) in newRows.order where oldRows.places[key] == nil { change.rows.append(.init(key: key, .added)) }
    return change.rows.isEmpty && change.addedColumns.isEmpty && change.removedColumns.isEmpty ? nil : change
  }
}

extension ComparedTable {
  /// Each row's key, in the order of the rows, and where it stands. A key that comes again has a number, so that no row is lost.
  package var rowsByKey: (order: [(key: String, row: Int)], places: [String: Int]) {
    var order: [(key: String, row: Int)] = []
    var places: [String: Int] = [:]
    var seen: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      let plain = key.isEmpty ? String(index + 1) : key.map { row[$0] }.joined(separator: " ")
      let count = seen[plain, default: 0] + 1
      seen[plain] = count
      let name = count == 1 ? plain : "\(plain) (\(count))"
      order.append((name, index))
      places[name] = index
    }
    return (order, places)
  }
}
