import Diagnostics
import Model

/// Puts a table's rows together: group headings, subtotals and a last row where they are declared, and every derived cell.
struct RowAssembly {
  /// The key of the total row in references: `aid-by-recipient/total/aid`.
  static let totalKey = "total"

  let table: PreparedTable
  private var sums: ColumnSums
  private var derivation: ColumnDerivation

  /// - Parameters:
  ///   - rows: those of the query, in its order.
  ///   - before: the rows of the same table in the edition before.
  init(_ table: PreparedTable, rows: [TableRows.Row], before: [ComputedTable.Row]) {
    self.table = table
    sums = ColumnSums(table)
    var wholes: [Int: ComputedTable.Cell] = [:]
    let counted = rows.lazy.map(\.row).filter { $0.kind == .row }
    for case .derived(.share(let of)) in table.columns.lazy.map(\.source) where wholes[of] == nil {
      wholes[of] = sums.sum(of, of: Array(counted))
    }
    derivation = ColumnDerivation(table, wholes: wholes, before: before)
  }

  var problems: [Diagnostic] { sums.problems + derivation.problems }

  mutating func assemble(_ rows: [TableRows.Row]) -> [ComputedTable.Row] {
    var result: [ComputedTable.Row] = []
    var index = 0
    while index < rows.count {
      let group = rows[index].group
      let end = group == nil ? rows.count : rows[index...].firstIndex { $0.group?.key != group?.key } ?? rows.count
      let members = rows[index..<end].map(\.row)
      if let group { result.append(.init(kind: .group, key: "group-" + group.key, cells: [group.cell])) }
      for var row in members {
        derivation.fill(&row, from: row.cells)
        result.append(row)
      }
      if let group, hasTotals { result.append(lastRow(.subtotal, key: "subtotal-" + group.key, of: members)) }
      index = end
    }
    if hasTotals && !rows.isEmpty { result.append(lastRow(.total, key: Self.totalKey, of: rows.map(\.row))) }
    return result
  }

  private var hasTotals: Bool { table.columns.contains { $0.total != .none } }

  /// Rows "of which" are parts of other rows and never counted.
  private mutating func lastRow(_ kind: ComputedTable.Row.Kind, key: String, of rows: [ComputedTable.Row]) -> ComputedTable.Row {
    let counted = rows.filter { $0.kind == .row }
    var totals = table.columns.map { _ in ComputedTable.Cell(.empty) }
    var cells = totals
    for index in table.columns.indices where table.columns[index].total != .none {
      totals[index] = sums.sum(index, of: counted)
      cells[index] = table.columns[index].total == .sum ? totals[index] : sums.average(index, of: counted, sum: totals[index])
    }
    if let label = table.labelColumn { cells[label] = .init(self.label(of: kind)) }
    var row = ComputedTable.Row(kind: kind, key: key, cells: cells)
    derivation.fill(&row, from: totals)
    return row
  }

  private func label(of kind: ComputedTable.Row.Kind) -> ComputedTable.Cell.Content {
    if kind == .total, let label = table.specification.totalLabel { return .text(label) }
    return table.columns.contains { $0.total == .sum } ? .totalLabel : .averageLabel
  }
}
