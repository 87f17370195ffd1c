import Model

/// What the rows of all data tables are called, and which rows their keys name. One object, so that to ask it is not to copy it.
final class DataNaming: Sendable {
  let rows: RowDirectory
  /// Parallel to the directory's tables, as is what follows.
  let tables: [DataReading]
  /// The tables that a table's keys name rows of, by name.
  private let targets: [[String: Int]]
  /// The columns by which a row without a title is called: they name rows of other tables.
  private let names: [[(field: Int, target: Int)]]
  /// The rows of each table that keys may name.
  private let keys: [[String: Int]]
  private let styles = Bilingual { NumberStyle(language: $0, units: [:]) }

  init(_ rows: RowDirectory) {
    self.rows = rows
    let tables = rows.tables.map(DataReading.init)
    self.tables = tables
    let places = Dictionary(grouping: tables.indices) { tables[$0].name }
    let targets = tables.map { Self.targets(of: $0.table, in: tables, places) }
    let named = Set(targets.flatMap(\.values))
    self.targets = targets
    names = zip(tables, targets).map { table, targets in
      table.layout.columns.compactMap { column in
        guard case .reference(let field, let name) = column, name != table.name else { return nil }
        return targets[name].map { (field, $0) }
      }
    }
    keys = rows.tables.enumerated().map { index, table in
      guard named.contains(index) else { return [:] }
      return Dictionary((0..<table.rowCount).map { (table.key(ofRow: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// A table's own edition comes before the registers.
  ///
  /// - Parameter places: the indices of the tables of each name.
  private static func targets(of table: DataTable, in tables: [DataReading], _ places: [String: [Int]]) -> [String: Int] {
    var targets: [String: Int] = [:]
    for name in table.schema.foreignKeys.map(\.table.text) {
      let named = places[name] ?? []
      targets[name] = named.last { tables[$0].table.edition == table.edition } ?? named.first { tables[$0].table.edition == nil }
    }
    return targets
  }

  /// The row of the table called `name` that a cell of `table` names.
  func target(of key: String, in name: String, from table: Int) -> (table: Int, row: Int)? {
    guard let target = targets[table][name], let row = keys[target][key] else { return nil }
    return (target, row)
  }

  /// What the row is called: its title, else the names that it refers to, else its year or date; nothing where no name is known.
  func name(table: Int, row: Int, in language: Language) -> String? {
    if let title = tables[table].layout.title { return tables[table][row, title[language]].text }
    var names: [String] = []
    addNames(to: &names, table: table, row: row, in: language, depth: 0)
    if names.count < 2 { return names.first ?? date(table: table, row: row).map(styles[language].date) }
    return names.joined(separator: Wording(language: language).listSeparator)
  }

  private func date(table: Int, row: Int) -> PartialDate? {
    for case .value(let field) in tables[table].layout.columns {
      switch (rows.tables[table].resource.schema.fields[field].type, tables[table][row, field]) {
      case (.year, .integer(let year)): return PartialDate(year: year)
      case (.date, .text(let date)): return PartialDate(date)
      default: continue
      }
    }
    return nil
  }

  /// The titles of the rows that a row without one refers to, each once; of those without one, what they refer to.
  private func addNames(to found: inout [String], table: Int, row: Int, in language: Language, depth: Int) {
    for (field, target) in names[table] {
      let value = tables[table][row, field]
      guard let key = value.text ?? value.integer.map(String.init), let place = keys[target][key] else { continue }
      if let title = tables[target].layout.title {
        if let name = tables[target][place, title[language]].text, !found.contains(name) { found.append(name) }
      } else if depth == 0 {
        addNames(to: &found, table: target, row: place, in: language, depth: 1)
      }
    }
  }
}
