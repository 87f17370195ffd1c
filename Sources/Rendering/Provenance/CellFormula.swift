import Model

/// How the cells of one computed table came about.
struct CellFormula {
  let table: ComputedTable
  private let rowFormula: RowFormula
  private let derivations: [TableSpecification.Derivation?]
  private let totals: [TableSpecification.Total]
  /// The sums of the columns of which shares are taken.
  private var wholes: [Int: Amount] = [:]

  init(_ table: ComputedTable, _ data: DataNaming) {
    self.table = table
    rowFormula = RowFormula(data: data)
    let declared = Dictionary(table.specification.columns.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    derivations = table.columns.map { declared[$0.name]?.derivation }
    totals = table.columns.map { declared[$0.name]?.total ?? .none }
    for case .share(let of)? in derivations {
      guard let column = column(of.text), wholes[column] == nil else { continue }
      wholes[column] = sum(column, table.rows.indices.filter { table.rows[$0].kind == .row })
    }
  }

  /// Nothing for a cell that is no number, and where nothing is known.
  func formula(row: Int, column: Int) -> Formula? {
    guard table.columns[column].kind == .number, table.rows[row].kind != .group else { return nil }
    let cell = table.rows[row].cells[column]
    guard let number = cell.number else {
      if case .state = cell.content { return rowFormula.rows(cell.origins) }
      return nil
    }
    if let derivation = derivations[column] { return derived(derivation, cell, number, row: row) }
    let isSum = table.rows[row].kind == .total || table.rows[row].kind == .subtotal
    if isSum { return summed(column, number, row: row) ?? rowFormula.rows(cell.origins) }
    let amount = Amount(number, unit: table.columns[column].unit)
    return rowFormula.formula(of: amount, origins: cell.origins, field: table.columns[column].field)
  }

  private func column(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }

  // MARK: Totals

  /// The rows that a total or subtotal counts.
  private func members(of row: Int) -> [Int] {
    let start = table.rows[row].kind == .total ? 0 : table.rows[..<row].lastIndex { $0.kind == .group } ?? 0
    return (start..<row).filter { table.rows[$0].kind == .row }
  }

  private func summed(_ column: Int, _ number: ExactNumber, row: Int) -> Formula? {
    let members = members(of: row)
    let terms = members.compactMap { member in
      amount(member, column).map { Formula.Term(amount: $0, place: .cell(row: member, column: column)) }
    }
    guard let sum = sum(column, members), !terms.isEmpty else { return nil }
    if totals[column] == .average {
      let count = Amount(ExactNumber(terms.count))
      return isQuotient(number, sum, count) ? Formula(.average, terms) : nil
    }
    return sum.number == number ? Formula(.sum, terms) : nil
  }

  /// The exact sum; nothing where it cannot be said.
  private func sum(_ column: Int, _ rows: [Int]) -> Amount? {
    var sum = Amount(ExactNumber(0), unit: table.columns[column].unit)
    for row in rows {
      if table.rows[row].cells[column].content == .state(.unknown) { return nil }
      guard let amount = amount(row, column) else { continue }
      guard let number = sum.number.adding(amount.number), let qualifier = sum.qualifier.combined(with: amount.qualifier) else {
        return nil
      }
      (sum.number, sum.qualifier) = (number, qualifier)
    }
    return sum
  }

  private func amount(_ row: Int, _ column: Int) -> Amount? {
    let unit = table.columns[column].unit
    switch table.rows[row].cells[column].content {
    case .number(let number, let qualifier): return Amount(number, unit: unit, qualifier: qualifier)
    case .state(.zero): return Amount(ExactNumber(0), unit: unit)
    default: return nil
    }
  }

  // MARK: Columns that follow from others

  private func derived(
    _ derivation: TableSpecification.Derivation, _ cell: ComputedTable.Cell, _ number: ExactNumber, row: Int
  ) -> Formula? {
    switch derivation {
    case .ratio(let of, let per):
      guard let dividend = term(of.text, row), let divisor = term(per.text, row) else { return nil }
      return quotient(.quotient, number, dividend, divisor)
    case .share(let of):
      guard let part = term(of.text, row), let column = column(of.text), let whole = wholes[column] else { return nil }
      let total = table.rows.lastIndex { $0.kind == .total && $0.cells[column].number == whole.number }
      let place = total.map { Formula.Place.cell(row: $0, column: column) } ?? .nowhere
      return quotient(.percentage, number, part, .init(amount: whole, place: place))
    case .growth(let of):
      guard let now = term(of.text, row), let base = cell.base else { return nil }
      let before = Amount(base.number, qualifier: base.qualifier)
      let place = base.origins.count == 1 ? Formula.Place.row(base.origins[0]) : .nowhere
      return quotient(.growth, number, now, .init(amount: before, place: place))
    }
  }

  /// The value of a column in a row, as other columns follow from it: in the row of totals its sum, whatever is shown there.
  private func term(_ name: String, _ row: Int) -> Formula.Term? {
    guard let column = column(name) else { return nil }
    let place = Formula.Place.cell(row: row, column: column)
    if table.rows[row].kind == .row || table.rows[row].kind == .ofWhich {
      return amount(row, column).map { .init(amount: $0, place: place) }
    }
    guard let sum = sum(column, members(of: row)) else { return nil }
    return .init(amount: sum, place: table.rows[row].cells[column].number == sum.number ? place : .nowhere)
  }

  private func quotient(_ form: Formula.Form, _ number: ExactNumber, _ dividend: Formula.Term, _ divisor: Formula.Term) -> Formula? {
    guard var above = dividend.amount, let below = divisor.amount else { return nil }
    if form == .growth {
      guard let change = above.number.adding(-below.number) else { return nil }
      above.number = change
    }
    return isQuotient(number, above, below, times: form == .quotient ? 1 : 100) ? Formula(form, [dividend, divisor]) : nil
  }

  /// Whether `dividend * factor / divisor`, rounded as `number` is, is `number`.
  private func isQuotient(_ number: ExactNumber, _ dividend: Amount, _ divisor: Amount, times factor: Int = 1) -> Bool {
    ExactNumber.quotient(of: dividend.number, by: divisor.number, times: factor, decimals: number.decimals) == number
  }
}
