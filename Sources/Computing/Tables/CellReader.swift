import Diagnostics
import Model

/// Turns the values of a result row into cells: typed, with qualifier, state and the data rows behind them.
struct CellReader {
  let table: PreparedTable
  let dataset: Dataset
  let names: RegisterNames
  var problems: [Diagnostic] = []

  init(table: PreparedTable, dataset: Dataset, names: RegisterNames) {
    (self.table, self.dataset, self.names) = (table, dataset, names)
  }

  /// The cell of `column`; empty where it is derived, which is done later.
  mutating func cell(_ column: PreparedColumn, in row: [SQLValue]) -> ComputedTable.Cell {
    switch column.source {
    case .derived: return .init(.empty)
    case .pair(let english, let chinese):
      return .init(text(row[english], row[chinese]), origins: [])
    case .result(let index):
      let numbers = originNumbers(column, in: row)
      if row[index] == .null { return .init(.state(state(column, in: row, numbers)), origins: numbers) }
      let content = column.isNumber ? number(column, row[index], numbers) : other(column, row[index])
      return .init(content, origins: numbers)
    }
  }

  // MARK: Numbers

  private mutating func number(
    _ column: PreparedColumn, _ value: SQLValue, _ numbers: [Int]
  ) -> ComputedTable.Cell.Content {
    if case .integer(let integer) = value {
      return .number(ExactNumber(integer, decimals: column.dataDecimals), qualifier(column, numbers))
    }
    report(column, "holds the text '\(value.text)'", "a number column holds numbers: give it another 'kind', or select a numeric column")
    return .empty
  }

  /// The qualifier of what the rows say together.
  private mutating func qualifier(_ column: PreparedColumn, _ numbers: [Int]) -> Qualifier {
    guard let field = column.field, let name = dataset.field(field)?.qualifier?.text else { return .exact }
    var result = Qualifier.exact
    for (table, row) in numbers.compactMap(dataset.rows.row) where table.name == field.table {
      guard let index = table.schema.index(of: name) else { continue }
      let own = table[row, index].text.flatMap(Qualifier.init) ?? .exact
      guard let combined = result.combined(with: own) else {
        report(column, "sums a lower and an upper bound", "of 'over' and 'under' no sum can be said: show them apart")
        return .about
      }
      result = combined
    }
    return result
  }

  /// Why there is no number: what the query says, or what all the rows behind the cell say alike.
  private mutating func state(_ column: PreparedColumn, in row: [SQLValue], _ numbers: [Int]) -> CellState {
    if let index = column.state, case .text(let word) = row[index] {
      if let state = CellState(rawValue: word), state != .value { return state }
      report(
        column, "has the state '\(word)'", "states are " + CellState.allCases.filter { $0 != .value }.map(\.rawValue).joined(separator: ", "))
    }
    guard let field = column.field else { return .none }
    let states = Set(
      numbers.compactMap(dataset.rows.row).filter { $0.table.name == field.table }.compactMap { table, row -> CellState? in
        guard let index = table.schema.index(of: field.column), case .missing(let state) = table[row, index] else { return nil }
        return state
      })
    return states.count == 1 ? states.first! : .none
  }

  // MARK: Other kinds

  private mutating func other(_ column: PreparedColumn, _ value: SQLValue) -> ComputedTable.Cell.Content {
    switch column.declared.kind {
    case .date, .year:
      if let date = PartialDate(value.text) { return .date(date) }
      report(column, "holds '\(value.text)', which is no date", "a date is written 2009, 2009-06 or 2009-06-05")
      return .empty
    case let kind where kind.scheme != nil:
      return keys(column, kind.scheme!, value.text)
    default:
      return text(value, value)
    }
  }

  private mutating func keys(_ column: PreparedColumn, _ scheme: Reference.Scheme, _ list: String) -> ComputedTable.Cell.Content {
    let keys = list.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
    if scheme != .entry {
      for key in keys where names.names(scheme, key) == nil {
        report(
          column, "names the \(scheme.rawValue) '\(key)', which no register has\(suggestion(for: key, among: names.keys(scheme)))",
          "every \(scheme.rawValue) is a row of the table '\(RegisterNames.table(for: scheme) ?? "")'")
      }
    }
    return .keys(keys)
  }

  private func text(_ english: SQLValue, _ chinese: SQLValue) -> ComputedTable.Cell.Content {
    if english == .null && chinese == .null { return .state(.none) }
    return .text(Bilingual(english: english.text, chinese: chinese.text))
  }

  // MARK: Origins

  private func originNumbers(_ column: PreparedColumn, in row: [SQLValue]) -> [Int] {
    guard let index = column.rows ?? table.rows else { return [] }
    return row[index].text.split(separator: ",").compactMap { Int($0) }
  }

  private mutating func report(_ column: PreparedColumn, _ headline: String, _ rule: String) {
    problems.append(
      Diagnostic("wrong-cell", "column '\(column.declared.name.text)' \(headline)", at: column.declared.name.location, rule: rule))
  }
}

extension SQLValue {
  /// The value as text; nothing is an empty text.
  var text: String {
    switch self {
    case .null: ""
    case .integer(let integer): String(integer)
    case .text(let text): text
    }
  }
}
