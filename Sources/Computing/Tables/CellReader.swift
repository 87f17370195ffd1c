import Diagnostics
import Model

/// Turns the values of a result row into cells: typed, with qualifier, state and the data rows behind them.
struct CellReader {
  let table: PreparedTable
  let dataset: Dataset
  let names: RegisterNames
  /// The paths of the edition's entries.
  let entries: Set<String>
  private var problems = CellProblems()
  /// The data rows behind the row that is read, by the result column that names them.
  private var origins: [Int: [Int]] = [:]

  init(table: PreparedTable, dataset: Dataset, names: RegisterNames, entries: Set<String> = []) {
    (self.table, self.dataset, self.names, self.entries) = (table, dataset, names, entries)
  }

  /// What was wrong with the cells so far.
  var diagnostics: [Diagnostic] { problems.diagnostics }

  /// The cells of a row; empty where they are derived, which is done later.
  mutating func cells(of row: [SQLValue]) -> [ComputedTable.Cell] {
    origins.removeAll(keepingCapacity: true)
    return table.columns.map { cell($0, in: row) }
  }

  private mutating func cell(_ column: PreparedColumn, in row: [SQLValue]) -> ComputedTable.Cell {
    switch column.source {
    case .derived: return .init(.empty)
    case .pair(let english, let chinese):
      return .init(text(row[english], row[chinese]))
    case .result(let index):
      let numbers = originNumbers(column, in: row)
      if row[index] == .null { return .init(.state(state(column, in: row, numbers)), origins: numbers) }
      checkState(column, in: row, numbers)
      let content = column.isNumber ? number(column, row[index], numbers) : other(column, row[index], numbers)
      return .init(content, origins: numbers)
    }
  }

  // MARK: Numbers

  private mutating func number(_ column: PreparedColumn, _ value: SQLValue, _ numbers: [Int]) -> ComputedTable.Cell.Content {
    guard case .integer(let integer) = value else {
      report(
        column, "holds the text '\(value.text)'", "a number column holds numbers: give it another 'kind', or select a numeric column",
        numbers)
      return .empty
    }
    guard integer != .min else {
      report(column, "holds a number that does not fit", "amounts are below 9 × 10^18", numbers)
      return .empty
    }
    // A sum of SQL leaves out what is not known, and so is not known itself.
    guard let qualifier = qualifier(column, numbers) else { return .state(.unknown) }
    return .number(ExactNumber(integer, decimals: column.dataDecimals), qualifier != .exact && column.turnsBounds ? .about : qualifier)
  }

  /// The qualifier of what the rows say together; nothing where one of them says that its value is not known.
  private mutating func qualifier(_ column: PreparedColumn, _ numbers: [Int]) -> Qualifier? {
    guard let places = column.places, let field = column.field else { return .exact }
    var result = Qualifier.exact
    var count = 0
    for (place, row) in numbers.lazy.compactMap(dataset.rows.place) {
      guard let columns = places[place] else { continue }
      count += 1
      guard let value = columns.value else { continue }
      if dataset.rows.tables[place][row, value] == .missing(.unknown) { return nil }
      guard let qualifier = columns.qualifier else { continue }
      let own = dataset.rows.tables[place][row, qualifier].text.flatMap(Qualifier.init) ?? .exact
      guard let combined = result.combined(with: own) else {
        report(column, "sums a lower and an upper bound", "of 'over' and 'under' no sum can be said: show them apart", numbers)
        return .about
      }
      result = combined
    }
    if count == 0 { checkOrigins(of: column, field, numbers) }
    return result
  }

  /// A value with qualifiers comes with its rows.
  private mutating func checkOrigins(of column: PreparedColumn, _ field: FieldName, _ numbers: [Int]) {
    guard dataset.field(field)?.qualifier != nil, table.query.fieldsRead.contains(field) else { return }
    report(
      column, "has a value, but its 'rows' name no row of '\(field.table)'",
      "the qualifiers of '\(field.table).\(field.column)' travel through its data rows: 'rows(origin) as rows', or 'as \(column.name)_rows'",
      numbers)
  }

  /// Why there is no number: what the query says, or what the rows behind the cell say together.
  private mutating func state(_ column: PreparedColumn, in row: [SQLValue], _ numbers: [Int]) -> CellState {
    if let index = column.state, case .text(let word) = row[index] {
      if let state = CellState(rawValue: word), state != .value { return state }
      report(
        column, "has the state '\(word)'",
        "states are " + CellState.allCases.filter { $0 != .value }.map(\.rawValue).joined(separator: ", "), numbers)
    }
    guard let field = column.field else { return .none }
    var states: Set<CellState> = []
    for (table, row) in numbers.lazy.compactMap(dataset.rows.row) where table.name == field.table {
      guard let index = table.schema.index(of: field.column), case .missing(let state) = table[row, index] else { continue }
      states.insert(state)
    }
    return states.ofSum
  }

  /// A cell with a value has no other state.
  private mutating func checkState(_ column: PreparedColumn, in row: [SQLValue], _ numbers: [Int]) {
    guard let index = column.state, case .text(let word) = row[index], word != CellState.value.rawValue else { return }
    report(column, "has a value and the state '\(word)'", "a state says why there is no value", numbers)
  }

  // MARK: Other kinds

  private mutating func other(_ column: PreparedColumn, _ value: SQLValue, _ numbers: [Int]) -> ComputedTable.Cell.Content {
    switch column.declared.kind {
    case .date, .year:
      if let date = PartialDate(value.text) { return .date(date) }
      report(column, "holds '\(value.text)', which is no date", "a date is written 2009, 2009-06 or 2009-06-05", numbers)
      return .empty
    case let kind:
      return kind.scheme.map { keys(column, $0, value.text, numbers) } ?? text(value, value)
    }
  }

  private mutating func keys(
    _ column: PreparedColumn, _ scheme: Reference.Scheme, _ list: String, _ numbers: [Int]
  ) -> ComputedTable.Cell.Content {
    let (names, entries) = (names, entries)
    let keys = list.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0.drop { $0 == UInt8(ascii: " ") })) }
    for key in keys {
      if scheme == .entry {
        guard !entries.contains(key) else { continue }
        report(
          column, "names the entry '\(key)', which does not exist", "an entry is named by its path below the edition", numbers, near: key,
          Array(entries))
      } else if names.names(scheme, key) == nil {
        report(
          column, "names the \(scheme.rawValue) '\(key)', which no register has",
          "every \(scheme.rawValue) is a row of the table '\(RegisterNames.table(for: scheme) ?? "")'", numbers, near: key,
          names.keys(scheme))
      }
    }
    return .keys(keys)
  }

  private func text(_ english: SQLValue, _ chinese: SQLValue) -> ComputedTable.Cell.Content {
    if english == .null && chinese == .null { return .state(.none) }
    return .text(Bilingual(english: english.text, chinese: chinese.text))
  }

  // MARK: Origins

  private mutating func originNumbers(_ column: PreparedColumn, in row: [SQLValue]) -> [Int] {
    guard let index = column.rows ?? table.rows else { return [] }
    if let known = origins[index] { return known }
    let numbers = RowsFunction.numbers(in: row[index].text)
    if numbers == nil {
      report(column, "has the rows '\(row[index].text.prefix(40))'", "'rows' is rows(origin), or origin where the query does not group", [])
    }
    origins[index] = numbers ?? []
    return numbers ?? []
  }

  private mutating func report(
    _ column: PreparedColumn, _ headline: String, _ rule: String, _ numbers: [Int], near name: String = "",
    _ known: @autoclosure () -> [String] = []
  ) {
    guard problems.admit(column.declared.name) else { return }
    let related = numbers.first.flatMap(dataset.rows.row).map {
      Diagnostic.Related("a data row behind it", $0.table.location(row: $0.row, field: 0))
    }
    let hint = name.isEmpty ? "" : suggestion(for: name, among: known())
    problems.add("column '\(column.name)' " + headline + hint, at: column.declared.name.location, rule, related)
  }
}

/// What is wrong with a table's cells: of each column the first few, and how many more there are.
private struct CellProblems {
  private static let most = 5
  private var found: [Diagnostic] = []
  private var counts: [LocatedText: Int] = [:]

  /// Whether one more problem of this column is told.
  mutating func admit(_ column: LocatedText) -> Bool {
    counts[column, default: 0] += 1
    return counts[column, default: 0] <= Self.most
  }

  mutating func add(_ headline: String, at location: SourceLocation, _ rule: String, _ related: Diagnostic.Related?) {
    found.append(Diagnostic("wrong-cell", headline, at: location, related: related.map { [$0] } ?? [], rule: rule))
  }

  var diagnostics: [Diagnostic] {
    found
      + counts.filter { $0.value > Self.most }.map { column, count in
        Diagnostic("wrong-cell", "column '\(column.text)' has \(count - Self.most) more wrong cells", at: column.location)
      }
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
