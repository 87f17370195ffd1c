import Diagnostics
import Model

/// What follows from a row's cells: shares, per-unit values and growth, all from unrounded values.
struct ColumnDerivation {
  typealias Cell = ComputedTable.Cell

  let table: PreparedTable
  /// The sum of each column of which shares are taken.
  private let wholes: [Int: Cell]
  private let before: [RowName: ComputedTable.Row]
  private(set) var problems: [Diagnostic] = []

  private struct RowName: Hashable {
    var kind: ComputedTable.Row.Kind
    var key: String
  }

  /// - Parameters:
  ///   - wholes: the sum of each column of which shares are taken.
  ///   - before: the rows of the same table in the edition before.
  init(_ table: PreparedTable, wholes: [Int: Cell], before: [ComputedTable.Row]) {
    (self.table, self.wholes) = (table, wholes)
    self.before = Dictionary(before.map { (RowName(kind: $0.kind, key: $0.key), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Fills the derived cells of `row` from `cells`: its own, or in a row of totals and averages the sums.
  mutating func fill(_ row: inout ComputedTable.Row, from cells: [Cell]) {
    for index in table.columns.indices {
      guard case .derived(let derivation) = table.columns[index].source else { continue }
      switch derivation {
      case .ratio(let of, let per): row.cells[index] = quotient(cells[of], cells[per], in: index)
      case .share(let of): row.cells[index] = isAverage(of, in: row) ? Cell(.empty) : share(cells[of], of: wholes[of], in: index, row)
      case .growth(let of): row.cells[index] = isAverage(of, in: row) ? Cell(.empty) : growth(cells[of], of, in: index, row)
      }
    }
  }

  /// Averages are no part of the whole, and growth is not theirs.
  private func isAverage(_ column: Int, in row: ComputedTable.Row) -> Bool {
    (row.kind == .total || row.kind == .subtotal) && table.columns[column].total == .average
  }

  private mutating func share(_ part: Cell, of whole: Cell?, in column: Int, _ row: ComputedTable.Row) -> Cell {
    var share = quotient(part, whole ?? Cell(.empty), times: 100, in: column)
    // The whole is all of itself, however well it is known.
    if row.kind == .total, case .number(let number, _) = share.content { share.content = .number(number, .exact) }
    return share
  }

  /// `part / whole`; why there is none, where there is none. It has no origins of its own: they are those of the cells it follows from.
  private mutating func quotient(_ part: Cell, _ whole: Cell, times factor: Int = 1, in column: Int) -> Cell {
    if part.content == .empty || whole.content == .empty { return Cell(.empty) }
    guard let dividend = part.amount else { return Cell(.state(part.state ?? .notApplicable)) }
    guard let divisor = whole.amount else {
      return Cell(.state(whole.state == .unknown || whole.state == .tooSmall ? .unknown : .notApplicable))
    }
    guard !divisor.0.isZero else { return Cell(.state(.notApplicable)) }
    guard let value = Quotient(dividend.0, by: divisor.0, times: factor, decimals: table.columns[column].mostDecimals) else {
      return failure(column)
    }
    return Cell(.number(value.rounded, .ofQuotient(dividend, by: divisor)), unrounded: value.unrounded)
  }

  /// `(now - before) / before` in percent; unknown where there is no value to compare with, not applicable where growth means nothing.
  private mutating func growth(_ now: Cell, _ of: Int, in column: Int, _ row: ComputedTable.Row) -> Cell {
    let before = before[RowName(kind: row.kind, key: row.key)]?.cells[of]
    if now.content == .empty { return Cell(.empty) }
    if [now.state, before?.state].contains(where: { $0 == .unknown || $0 == .tooSmall }) { return Cell(.state(.unknown)) }
    guard let (value, own) = now.amount else { return Cell(.state(.notApplicable)) }
    guard let before else { return Cell(.state(.unknown)) }
    guard let (base, other) = before.amount, !base.isZero, !base.isNegative else { return Cell(.state(.notApplicable)) }
    guard let difference = value.adding(-base) else { return failure(column) }
    let change = Cell(.number(difference, own == .exact && other == .exact ? .exact : .about))
    var growth = quotient(change, Cell(.number(base, .exact)), times: 100, in: column)
    growth.base = .init(base, other, origins: before.origins)
    return growth
  }

  private mutating func failure(_ column: Int) -> Cell {
    let name = table.columns[column].declared.name
    problems.append(
      Diagnostic(
        "number-size", "a value of column '\(name.text)' does not fit 64 bits", at: name.location,
        rule: "a number and its digits after the point are below 9 × 10^18 together", fix: "declare fewer 'decimals'"))
    return Cell(.empty)
  }
}

extension ComputedTable.Cell {
  fileprivate var state: CellState? {
    if case .state(let state) = content { state } else { nil }
  }
}
