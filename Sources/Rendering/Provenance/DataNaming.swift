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

  /// What the row is called: its title, else the names that it refers to, else its year.
  func names(table: Int, row: Int) -> Names { names(table: table, row: row, depth: 0) }

  private func names(table index: Int, row: Int, depth: Int) -> Names {
    let (table, layout) = (rows.tables[index], layouts[index])
    if let title = layout.title { return title.map { table[row, $0].text } }
    var parts: [Names] = []
    var year: String?
    for column in layout.columns {
      switch column {
      case .reference(let field, let name):
        guard depth < 2, name != table.name, let key = table[row, field].text ?? table[row, field].integer.map(String.init),
          let target = target(of: key, in: name, from: index)
        else { continue }
        parts.append(names(table: target.table, row: target.row, depth: depth + 1))
      case .value(let field) where table.schema.fields[field].type == .year && year == nil:
        year = table[row, field].integer.map(String.init)
      default: continue
      }
    }
    return Names { language in
      var known: [String] = []
      for part in parts.compactMap({ $0[language] }) where !known.contains(part) { known.append(part) }
      return known.isEmpty ? year : known.joined(separator: Wording(language: language).listSeparator)
    }
  }
}
