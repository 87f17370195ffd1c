import Diagnostics
import Model

/// Sums and averages of a table's columns, from unrounded values.
struct ColumnSums {
  let table: PreparedTable
  private(set) var problems: [Diagnostic] = []

  init(_ table: PreparedTable) { self.table = table }

  /// The exact sum. A part that is unknown makes the sum unknown, a bound makes it a bound, one too small to print counts as nothing;
  /// where no part is a number, the sum is none either.
  mutating func sum(_ column: Int, of rows: [ComputedTable.Row]) -> ComputedTable.Cell {
    var total = ExactNumber(0, decimals: table.columns[column].dataDecimals)
    var qualifier = Qualifier.exact
    var states: Set<CellState> = []
    var hasNumbers = false
    for row in rows {
      guard let (number, own) = row.cells[column].amount else {
        if case .state(let state) = row.cells[column].content { states.insert(state) }
        continue
      }
      guard let sum = total.adding(number) else {
        return failure(column, "number-size", "does not fit 64 bits", "amounts are below 9 × 10^18")
      }
      guard let combined = qualifier.combined(with: own) else {
        return failure(column, "wrong-cell", "sums a lower and an upper bound", "of 'over' and 'under' no sum can be said: show them apart")
      }
      (total, qualifier, hasNumbers) = (sum, combined, true)
    }
    if !hasNumbers || states.contains(.unknown) { return .init(.state(states.ofSum)) }
    return .init(.number(total, qualifier), origins: Self.origins(of: column, in: rows))
  }

  /// Each once, in ascending order.
  private static func origins(of column: Int, in rows: [ComputedTable.Row]) -> [Int] {
    var origins: [Int] = []
    for number in rows.lazy.flatMap({ $0.cells[column].origins }).sorted() where number != origins.last { origins.append(number) }
    return origins
  }

  /// `sum` divided by the number of rows that have a value.
  mutating func average(_ column: Int, of rows: [ComputedTable.Row], sum: ComputedTable.Cell) -> ComputedTable.Cell {
    let count = rows.count { $0.cells[column].amount != nil || $0.cells[column].content == .state(.tooSmall) }
    guard let (total, qualifier) = sum.amount else { return sum }
    guard let value = Quotient(total, by: ExactNumber(count), decimals: table.columns[column].mostDecimals) else {
      return failure(column, "number-size", "does not fit 64 bits", "amounts are below 9 × 10^18")
    }
    return .init(.number(value.rounded, qualifier), unrounded: value.unrounded, origins: sum.origins)
  }

  private mutating func failure(_ column: Int, _ code: String, _ what: String, _ rule: String) -> ComputedTable.Cell {
    let name = table.columns[column].declared.name
    problems.append(Diagnostic(code, "the total of column '\(name.text)' \(what)", at: name.location, rule: rule))
    return .init(.empty)
  }
}

extension Set<CellState> {
  /// Why a sum has no value, from why its parts have none.
  var ofSum: CellState {
    if contains(.unknown) { return .unknown }
    if contains(.tooSmall) { return .tooSmall }
    return self == [.notApplicable] ? .notApplicable : .none
  }
}

extension ComputedTable.Cell {
  /// What the cell counts in a sum or quotient.
  var amount: (ExactNumber, Qualifier)? {
    switch content {
    case .number(let number, let qualifier): (number, qualifier)
    case .state(.zero): (ExactNumber(0), .exact)
    default: nil
    }
  }
}
