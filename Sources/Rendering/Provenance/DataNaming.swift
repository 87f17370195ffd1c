import Model

/// What the rows of all data tables are called, and which rows their keys name.
struct DataNaming: Sendable {
  /// What a row is called in each language; nothing where no name is known.
  typealias Names = Bilingual<String?>

  let rows: RowDirectory
  /// Parallel to the directory's tables, as is what follows.
  let layouts: [DataLayout]
  /// The tables that a table's keys name rows of, by name.
  private let targets: [[String: Int]]
  /// The rows of each table that keys may name.
  private let keys: [[String: Int]]

  init(_ rows: RowDirectory) {
    self.rows = rows
    layouts = rows.tables.map { DataLayout($0.schema) }
    let targets = rows.tables.map { Self.targets(of: $0, in: rows.tables) }
    let named = Set(targets.flatMap(\.values))
    self.targets = targets
    keys = rows.tables.enumerated().map { index, table in
      guard named.contains(index) else { return [:] }
      return Dictionary((0..<table.rowCount).map { (table.key(ofRow: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// A table's own edition comes before the registers.
  private static func targets(of table: DataTable, in tables: [DataTable]) -> [String: Int] {
    let names = Set(table.schema.foreignKeys.map(\.table.text))
    var targets: [String: Int] = [:]
    for (index, other) in tables.enumerated() where names.contains(other.name) {
      if other.edition == nil && targets[other.name] == nil || other.edition == table.edition { targets[other.name] = index }
    }
    return targets
  }

  /// The row of the table called `name` that a cell of `table` names.
  func target(of key: String, in name: String, from table: Int) -> (table: Int, row: Int)? {
    guard let target = targets[table][name], let row = keys[target][key] else { return nil }
    return (target, row)
  }

  /// What the row is called in each language.
  func names(table: Int, row: Int) -> Names { Names { name(table: table, row: row, in: $0) } }

  /// What the row is called: its title, else the names that it refers to, else its year or date.
  func name(table: Int, row: Int, in language: Language) -> String? {
    if let title = layouts[table].title { return rows.value(table: table, row: row, field: title[language]).text }
    let names = referredNames(table: table, row: row, in: language, depth: 0)
    if names.isEmpty { return date(table: table, row: row).map(NumberStyle(language: language, units: [:]).date) }
    return names.joined(separator: Wording(language: language).listSeparator)
  }

  private func date(table: Int, row: Int) -> PartialDate? {
    for case .value(let field) in layouts[table].columns {
      switch (rows.tables[table].resource.schema.fields[field].type, rows.value(table: table, row: row, field: field)) {
      case (.year, .integer(let year)): return PartialDate(year: year)
      case (.date, .text(let date)): return PartialDate(date)
      default: continue
      }
    }
    return nil
  }

  /// The titles of the rows that a row without one refers to, each once; of those without one, what they refer to.
  private func referredNames(table: Int, row: Int, in language: Language, depth: Int) -> [String] {
    let own = rows.tables[table].resource.name.text
    var names: [String] = []
    for case .reference(let field, let name) in layouts[table].columns where name != own {
      let value = rows.value(table: table, row: row, field: field)
      guard let key = value.text ?? value.integer.map(String.init), let target = target(of: key, in: name, from: table) else { continue }
      var found: [String] = []
      if let title = layouts[target.table].title {
        found = [rows.value(table: target.table, row: target.row, field: title[language]).text].compactMap { $0 }
      } else if depth == 0 {
        found = referredNames(table: target.table, row: target.row, in: language, depth: 1)
      }
      for name in found where !names.contains(name) { names.append(name) }
    }
    return names
  }
}
