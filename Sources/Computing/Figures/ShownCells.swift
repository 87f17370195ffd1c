import Model

/// Which cell of a computed table shows a data cell as it is, so that the figure in prose can lead there.
struct ShownCells {
  private struct DataCell: Hashable {
    var row: Int
    var field: String
  }

  private var addresses: [DataCell: Figure.CellAddress] = [:]

  init(_ tables: [ComputedTable]) {
    for table in tables {
      for row in table.rows where row.kind == .row || row.kind == .ofWhich {
        for (cell, column) in zip(row.cells, table.columns) where cell.origins.count == 1 {
          guard let field = column.field else { continue }
          let address = Figure.CellAddress(table: table.id, row: row.key, column: column.name)
          addresses[DataCell(row: cell.origins[0], field: field), default: address] = address
        }
      }
    }
  }

  /// The cell that shows the field `TABLE.COLUMN` of the row with that number.
  func address(of row: Int, field: String) -> Figure.CellAddress? { addresses[DataCell(row: row, field: field)] }
}
