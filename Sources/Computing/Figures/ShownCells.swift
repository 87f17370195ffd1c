import Model

/// Which cell of a computed table shows a data cell as it is, so that the figure in prose can lead there.
struct ShownCells {
  private struct DataCell: Hashable {
    var row: Int
    var field: String
  }

  private var addresses: [DataCell: Figure.CellAddress] = [:]

  init(_ tables: [ComputedTable], of data: RowDirectory) {
    for table in tables {
      for (index, row) in table.rows.enumerated() where row.kind == .row || row.kind == .ofWhich {
        for (place, column) in table.columns.enumerated() {
          let cell = row.cells[place]
          guard let field = column.field, cell.origins.count == 1, Self.shows(cell, field, in: data) else { continue }
          let shown = DataCell(row: cell.origins[0], field: field)
          if addresses[shown] == nil { addresses[shown] = Figure.CellAddress(table: table.id, row: index, column: place) }
        }
      }
    }
  }

  /// Whether the cell holds what the field of its one data row holds: a query may compute something else from it.
  private static func shows(_ cell: ComputedTable.Cell, _ field: String, in data: RowDirectory) -> Bool {
    guard let (table, row) = data.row(cell.origins[0]), field.hasPrefix(table.name + "."),
      let index = table.schema.index(of: String(field.dropFirst(table.name.count + 1)))
    else { return false }
    return switch (cell.content, table[row, index]) {
    case (.number(let number, _), .integer(let value)): number.unscaled == value
    case (.date(let date), .text(let value)): date.isoText == value
    case (.date(let date), .integer(let year)): date == PartialDate(year: year)
    case (.text(let text), .text(let value)): text.english == value
    default: false
    }
  }

  /// The cell that shows the field `TABLE.COLUMN` of the row with that number.
  func address(of row: Int, field: String) -> Figure.CellAddress? { addresses[DataCell(row: row, field: field)] }
}
