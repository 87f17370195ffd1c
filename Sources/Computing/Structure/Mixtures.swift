import Diagnostics
import Model

/// Rows in one sum that differ in a column in which they must not.
struct Mixture {
  /// `kind`, `basis` or `unit`.
  var column: String
  var values: Set<String>
  /// A row of each of the first few, with its value.
  var examples: [Diagnostic.Related]
}

/// Tells sums from other numbers, and finds what is mixed in them.
struct Mixtures {
  private struct Rows {
    var columns: KnownColumns
    var field: Int
    var rows: [Int]
  }

  /// `flows.amount`, taken apart.
  struct Field {
    fileprivate let table: String
    fileprivate let column: String

    /// Nothing for a name of another form.
    init?(_ name: String) {
      guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
      (table, column) = (String(name[..<dot]), String(name[name.utf8.index(after: dot)...]))
    }

    fileprivate init(table: String, column: String) { (self.table, self.column) = (table, column) }
  }

  private let data: RowDirectory
  /// The names of the data tables: a table asked for its own would be copied for each row.
  private let names: [String]
  /// By the number of the data table.
  private var known: [Int: KnownColumns] = [:]
  /// The parts of each row of a data file that have a value, by the file, the field and the row's key.
  private var parts: [String: [String: Set<Int>]] = [:]

  init(_ book: Book) { (data, names) = (book.rows, book.rows.tables.map(\.name)) }

  /// Whether the cell's number is the sum of what `field` holds in the rows behind it; nothing where it is no number.
  mutating func isSum(_ cell: ComputedTable.Cell, of field: Field) -> Bool? {
    guard let number = cell.number, !cell.origins.isEmpty else { return nil }
    guard let rows = rows(cell.origins, of: field) else { return false }
    return isSum(number, of: rows)
  }

  /// What is mixed in the sum of `field` over the rows with those numbers, other than `allowed`.
  mutating func mixture(of origins: [Int], of field: Field, butFor allowed: Set<String>) -> Mixture? {
    guard origins.count > 1, let rows = rows(origins, of: field) else { return nil }
    return mixture(of: rows, butFor: allowed)
  }

  /// Likewise of a figure, whose field is the one that adds up to its amount.
  mutating func mixture(of origins: [Int], addedTo amount: Amount, butFor allowed: Set<String>) -> Mixture? {
    guard let columns = origins.first.flatMap(data.place).map({ columns(of: $0.table) }) else { return nil }
    let table = columns.table
    for field in columns.amounts where table.schema.fields[field].unit?.text == amount.unit {
      let name = Field(table: table.name, column: table.schema.fields[field].name)
      if let rows = rows(origins, of: name), isSum(amount.number, of: rows), let found = mixture(of: rows, butFor: allowed) { return found }
    }
    return nil
  }

  // MARK: Sums

  /// The rows of the field's table among `origins` that have a value other than zero; nothing where they are of several files, or the
  /// field holds no amounts.
  private mutating func rows(_ origins: [Int], of field: Field) -> Rows? {
    guard let first = origins.lazy.compactMap(data.place).first(where: { names[$0.table] == field.table }) else { return nil }
    let columns = columns(of: first.table)
    guard let index = columns.table.schema.index(of: field.column), columns.amounts.contains(index) else { return nil }
    var rows: [Int] = []
    for place in origins.lazy.compactMap(data.place) where place.table == first.table || names[place.table] == field.table {
      guard place.table == first.table || data.tables[place.table].edition == columns.table.edition else { return nil }
      if let value = columns.table[place.row, index].integer, value != 0 { rows.append(place.row) }
    }
    return Rows(columns: columns, field: index, rows: rows)
  }

  private func isSum(_ number: ExactNumber, of rows: Rows) -> Bool {
    var sum = ExactNumber(0)
    for row in rows.rows {
      guard let next = rows.columns.number(row, rows.field).flatMap(sum.adding) else { return false }
      sum = next
    }
    return sum == number
  }

  private mutating func columns(of table: Int) -> KnownColumns {
    if let columns = known[table] { return columns }
    let columns = KnownColumns(data.tables[table])
    known[table] = columns
    return columns
  }

  // MARK: Mixtures

  private mutating func mixture(of rows: Rows, butFor allowed: Set<String>) -> Mixture? {
    guard rows.rows.count > 1 else { return nil }
    let columns = rows.columns
    let mixtures = [
      columns.unit.flatMap { mixture(of: rows, in: $0) }, columns.kind.flatMap { mixture(of: rows, in: $0) },
      columns.basis.flatMap { mixture(of: rows, in: $0, among: ["actual", "commitment"]) },
    ]
    guard let found = mixtures.lazy.compactMap({ $0 }).first(where: { !$0.values.isSubset(of: allowed) }) else { return nil }
    return found.column != "unit" && isWhole(rows) ? nil : found
  }

  private func mixture(of rows: Rows, in column: Int, among opposites: Set<String>? = nil) -> Mixture? {
    var examples: [String: Int] = [:]
    for row in rows.rows {
      guard let value = rows.columns.text(row, column), opposites?.contains(value) ?? true, examples[value] == nil else { continue }
      examples[value] = row
    }
    guard examples.count > 1 else { return nil }
    let table = rows.columns.table
    let shown = examples.sorted { $0.value < $1.value }.prefix(4)
    return Mixture(
      column: table.schema.fields[column].name, values: Set(examples.keys),
      examples: shown.map { .init("\($0.key): \(rows.columns.shown($0.value, rows.field))", rows.columns.location(ofRow: $0.value)) })
  }

  /// Whether the rows are all parts of one row that states a value.
  private mutating func isWhole(_ rows: Rows) -> Bool {
    let columns = rows.columns
    guard let whole = rows.rows.first.flatMap({ columns.text($0, columns.partOf) }) else { return false }
    return parts(in: columns, rows.field)[whole] == Set(rows.rows)
  }

  private mutating func parts(in columns: KnownColumns, _ field: Int) -> [String: Set<Int>] {
    let name = "\(columns.table.file.path) \(field)"
    if let known = parts[name] { return known }
    var (found, stated): ([String: Set<Int>], Set<String>) = ([:], [])
    for row in 0..<columns.table.rowCount {
      guard let value = columns.table[row, field].integer else { continue }
      if let key = columns.name(ofRow: row) { stated.insert(key) }
      if value != 0, let whole = columns.text(row, columns.partOf) { found[whole, default: []].insert(row) }
    }
    found = found.filter { stated.contains($0.key) }
    parts[name] = found
    return found
  }
}
