import Diagnostics
import Model

/// What follows from a table's cells: subtotals, totals, averages, shares, per-unit values and growth, all from unrounded values.
struct ColumnDerivation {
  let table: PreparedTable
  /// The rows of the same table in the edition before.
  let before: [ComputedTable.Row]
  var problems: [Diagnostic] = []

  init(table: PreparedTable, before: [ComputedTable.Row]) {
    (self.table, self.before) = (table, before)
  }

  private typealias Cell = ComputedTable.Cell

  /// The key of the total row in references: `aid-by-recipient/total/aid`.
  static let totalKey = "total"

  /// `rows` with group headings, subtotals and a total row where they are declared, and every derived cell filled.
  mutating func rowsWithTotals(_ rows: [TableRows.Row]) -> [ComputedTable.Row] {
    var result: [ComputedTable.Row] = []
    var index = 0
    while index < rows.count {
      let group = rows[index].group
      let end = group == nil ? rows.count : rows[index...].firstIndex { $0.group?.key != group?.key } ?? rows.count
      let members = rows[index..<end].map(\.row)
      if let group { result.append(heading(group)) }
      result += members
      if let group, hasTotals { result.append(totalRow(.subtotal, key: "subtotal-" + group.key, of: members)) }
      index = end
    }
    if hasTotals && !rows.isEmpty { result.append(totalRow(.total, key: Self.totalKey, of: rows.map(\.row))) }
    derive(&result)
    return result
  }

  private var hasTotals: Bool { table.columns.contains { $0.declared.total != .none } }

  private func heading(_ group: (key: String, cell: ComputedTable.Cell)) -> ComputedTable.Row {
    .init(kind: .group, key: "group-" + group.key, cells: [group.cell])
  }

  // MARK: Totals

  private mutating func totalRow(_ kind: ComputedTable.Row.Kind, key: String, of rows: [ComputedTable.Row]) -> ComputedTable.Row {
    let counted = rows.filter { $0.kind == .row }
    var cells = table.columns.indices.map { index -> Cell in
      switch table.columns[index].declared.total {
      case .none: Cell(.empty)
      case .sum: sum(index, of: counted)
      case .average: average(index, of: counted)
      }
    }
    let label = table.columns.indices.first { $0 != table.group && table.columns[$0].declared.total == .none }
    if let label { cells[label] = Cell(kind == .total ? table.specification.totalLabel.map { .text($0) } ?? .totalLabel : .totalLabel) }
    return .init(kind: kind, key: key, cells: cells)
  }

  /// The exact sum. A part that is unknown makes the sum unknown; a bound makes it a bound.
  private mutating func sum(_ index: Int, of rows: [ComputedTable.Row]) -> Cell {
    var total = ExactNumber(0, decimals: table.columns[index].dataDecimals)
    var qualifier = Qualifier.exact
    for cell in rows.map({ $0.cells[index] }) {
      switch cell.content {
      case .number(let number, let own):
        guard let sum = total.adding(number) else {
          report(index, "number-size", "the total does not fit 64 bits", "amounts are smaller than nine million million million")
          return Cell(.empty)
        }
        guard let combined = qualifier.combined(with: own) else {
          report(index, "wrong-cell", "the total sums a lower and an upper bound", "of 'over' and 'under' no sum can be said")
          return Cell(.empty)
        }
        (total, qualifier) = (sum, combined)
      case .state(.unknown): return Cell(.state(.unknown))
      default: break
      }
    }
    return Cell(.number(total, qualifier), origins: origins(index, rows))
  }

  private mutating func average(_ index: Int, of rows: [ComputedTable.Row]) -> Cell {
    let count = rows.count { $0.cells[index].number != nil }
    let sum = sum(index, of: rows)
    guard case .number(let total, let qualifier) = sum.content, count > 0 else { return Cell(.state(.notApplicable)) }
    let decimals = table.columns[index].declared.mostDecimals ?? table.columns[index].dataDecimals
    guard let value = total.divided(by: ExactNumber(count), decimals: decimals) else { return Cell(.state(.notApplicable)) }
    return Cell(.number(value, qualifier), origins: sum.origins)
  }

  private func origins(_ index: Int, _ rows: [ComputedTable.Row]) -> [Int] {
    Set(rows.flatMap { $0.cells[index].origins }).sorted()
  }

  // MARK: Derived columns

  private mutating func derive(_ rows: inout [ComputedTable.Row]) {
    for (index, column) in table.columns.enumerated() {
      guard let derivation = column.declared.derivation else { continue }
      for row in rows.indices where rows[row].kind != .group {
        rows[row].cells[index] = cell(derivation, column, rows[row], in: rows)
      }
    }
  }

  private func cell(
    _ derivation: TableSpecification.Derivation, _ column: PreparedColumn, _ row: ComputedTable.Row, in rows: [ComputedTable.Row]
  ) -> Cell {
    let decimals = column.declared.mostDecimals ?? 1
    switch derivation {
    case .share(let of):
      return quotient(row.cell(of, table), whole(of, rows), times: 100, decimals: decimals)
    case .ratio(let of, let per):
      return quotient(row.cell(of, table), row.cell(per, table), times: 1, decimals: column.declared.mostDecimals ?? 0)
    case .growth(let of):
      return growth(row.cell(of, table), before.first { $0.key == row.key && $0.kind == row.kind }?.cell(of, table), decimals: decimals)
    }
  }

  /// The column's total row, or the sum of its rows where it prints none.
  private func whole(_ column: LocatedText, _ rows: [ComputedTable.Row]) -> Cell? {
    if let total = rows.last(where: { $0.kind == .total })?.cell(column, table), total.number != nil { return total }
    guard let index = table.columns.firstIndex(where: { $0.declared.name.text == column.text }) else { return nil }
    var summing = self
    return summing.sum(index, of: rows.filter { $0.kind == .row })
  }

  private func quotient(_ part: Cell?, _ whole: Cell?, times factor: Int128, decimals: Int) -> Cell {
    guard let part, let whole, part.content != .empty else { return Cell(.empty) }
    guard case .number(let dividend, let above) = part.content, case .number(let divisor, let below) = whole.content else {
      return Cell(part.content.isUnknown || whole.content.isUnknown ? .state(.unknown) : .state(.notApplicable))
    }
    let scale = Int128.powerOfTen(max(0, divisor.decimals - dividend.decimals))
    let depth = Int128.powerOfTen(max(0, dividend.decimals - divisor.decimals))
    let value = ExactNumber.quotient(of: Int128(dividend.unscaled) * scale * factor, by: Int128(divisor.unscaled) * depth, decimals: decimals)
    guard let value else { return Cell(.state(.notApplicable)) }
    return Cell(.number(value, Self.qualifier(of: above, over: below)), origins: Set(part.origins + whole.origins).sorted())
  }

  /// A larger divisor makes a smaller quotient.
  private static func qualifier(of dividend: Qualifier, over divisor: Qualifier) -> Qualifier {
    let turned: Qualifier =
      switch divisor {
      case .over: .under
      case .under: .over
      case .exact, .about: divisor
      }
    return dividend.combined(with: turned) ?? .about
  }

  /// `(now - before) / before` in percent; unknown where there is no value to compare with.
  private func growth(_ now: Cell?, _ before: Cell?, decimals: Int) -> Cell {
    guard case .number(let value, let own)? = now?.content else { return Cell(.empty) }
    guard case .number(let base, let other)? = before?.content, !base.isZero, let difference = value.adding(-base) else {
      return Cell(.state(.unknown))
    }
    let change = Cell(.number(difference, own == .exact && other == .exact ? .exact : .about), origins: now!.origins)
    return quotient(change, Cell(.number(base, .exact), origins: before!.origins), times: 100, decimals: decimals)
  }

  private mutating func report(_ index: Int, _ code: String, _ headline: String, _ rule: String) {
    problems.append(Diagnostic(code, headline, at: table.columns[index].declared.name.location, rule: rule))
  }
}

extension ComputedTable.Row {
  fileprivate func cell(_ column: LocatedText, _ table: PreparedTable) -> ComputedTable.Cell? {
    guard cells.count == table.columns.count else { return nil }
    return table.columns.firstIndex { $0.declared.name.text == column.text }.map { cells[$0] }
  }
}

extension TableSpecification.Column {
  /// What a derived value is rounded to: the finer of the two languages.
  fileprivate var mostDecimals: Int? { decimals.map { max($0.english, $0.chinese) } }
}

extension ComputedTable.Cell.Content {
  fileprivate var isUnknown: Bool { self == .state(.unknown) }
}
