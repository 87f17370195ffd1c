import Diagnostics
import Model

/// Reports values of foreign keys that are not in the table they refer to, and foreign keys that refer to no table or column.
///
/// A register refers to registers; data of an edition refer to registers and to the data of the same edition.
/// - Parameters:
///   - tables: the registers and the data of all editions.
///   - problems: what reading the tables has found. Where a table has lost rows by a mistake, or its file is empty, no value is looked up
///     in it.
package func checkForeignKeys(_ tables: [DataTable], problems: inout [Diagnostic]) {
  var check = ForeignKeyCheck(tables, after: problems)
  for table in tables where !table.schema.foreignKeys.isEmpty {
    var found = FileProblems(table.file)
    for key in table.schema.foreignKeys { check.check(key, of: table, &found, &problems) }
    found.finish(&problems)
  }
}

private struct ForeignKeyCheck {
  private struct IndexedColumns: Hashable {
    var table: Int
    var columns: [Int]
  }

  private let tables: [DataTable]
  private let tablesByName: [String: [Int]]
  private let incompleteFiles: Set<String>
  private var indexes: [IndexedColumns: RowIndex] = [:]

  init(_ tables: [DataTable], after problems: [Diagnostic]) {
    self.tables = tables
    tablesByName = Dictionary(grouping: tables.indices) { tables[$0].name }
    let codes: Set<String> = ["csv-line-end", "csv-quote", "csv-separator", "encoding", "line-too-long", "missing-column", "nul-byte"]
    incompleteFiles = Set(problems.filter { $0.severity == .error && codes.contains($0.code) }.compactMap(\.location?.path))
  }

  mutating func check(
    _ key: TableSchema.ForeignKey, of table: DataTable, _ found: inout FileProblems, _ problems: inout [Diagnostic]
  ) {
    guard let target = target(of: key, in: table, &problems) else { return }
    let columns = key.fields.compactMap { table.schema.index(of: $0.text) }
    guard columns.count == key.fields.count, let referenced = referencedColumns(key, from: table, columns, tables[target], &problems),
      !tables[target].file.bytes.isEmpty, !incompleteFiles.contains(tables[target].file.path)
    else { return }
    let index = index(of: target, by: referenced)
    let keys = RowKeys(table, columns)
    for row in 0..<keys.rowCount where !index.contains(row, of: keys) {
      found.report(at: Int(table.cellOffsets[row * table.schema.fields.count + columns[0]])) { location in
        unknownKey(columns.map { table[row, $0].plainText }, key, tables[target], referenced, at: location)
      }
    }
  }

  private mutating func index(of table: Int, by columns: [Int]) -> RowIndex {
    let place = IndexedColumns(table: table, columns: columns)
    let index = indexes[place] ?? RowIndex(RowKeys(tables[table], columns))
    indexes[place] = index
    return index
  }

  private func target(of key: TableSchema.ForeignKey, in table: DataTable, _ problems: inout [Diagnostic]) -> Int? {
    let isVisible = { (other: DataTable) in other.edition == nil || other.edition == table.edition }
    if let found = tablesByName[key.table.text]?.first(where: { isVisible(tables[$0]) }) { return found }
    let names = Set(tables.filter(isVisible).map(\.name)).sorted()
    problems.append(
      Diagnostic(
        "unknown-table", "table \(quoted(key.table.text)) of a foreign key does not exist\(suggestion(for: key.table.text, among: names))",
        at: key.table.location, rule: "a foreign key refers to a register, or to data of the same edition"))
    return nil
  }

  /// The columns that the key refers to; nothing, with a problem, where one of them is missing or of another type.
  private func referencedColumns(
    _ key: TableSchema.ForeignKey, from table: DataTable, _ columns: [Int], _ target: DataTable, _ problems: inout [Diagnostic]
  ) -> [Int]? {
    let names = target.schema.fields.map(\.name)
    var result: [Int] = []
    for (name, column) in zip(key.referenced, columns) {
      guard let index = target.schema.index(of: name.text) else {
        problems.append(
          Diagnostic(
            "unknown-field", "field \(quoted(name.text)) is not a field of '\(target.name)'\(suggestion(for: name.text, among: names))",
            at: name.location, rule: "the fields of '\(target.name)' are " + names.joined(separator: ", ")))
        continue
      }
      let (from, to) = (table.schema.fields[column], target.schema.fields[index])
      if from.type.isNumeric != to.type.isNumeric || from.decimals != to.decimals {
        problems.append(
          Diagnostic(
            "wrong-type", "field '\(from.name)' (\(from.type.rawValue)) refers to '\(to.name)' of another type (\(to.type.rawValue))",
            at: name.location, rule: "a foreign key and the field that it refers to are of one type"))
        continue
      }
      result.append(index)
    }
    return result.count == columns.count ? result : nil
  }

}

/// Longer tables are not searched for names that the author may have meant.
private let longestSearch = 10_000

private func unknownKey(
  _ values: [String], _ key: TableSchema.ForeignKey, _ target: DataTable, _ columns: [Int], at location: SourceLocation
) -> Diagnostic {
  let noun = key.referenced.map { $0.text.replacing("_", with: " ") }.joined(separator: ", ")
  let known = columns.count == 1 && target.rowCount <= longestSearch ? (0..<target.rowCount).compactMap { target[$0, columns[0]].text } : []
  let near = Set(nearestNames(to: values[0], among: known, limit: 1))
  let place = target.edition == nil ? "the register of \(target.name.replacing("_", with: " "))" : "the table '\(target.name)'"
  return Diagnostic(
    target.name == "places" ? "unknown-place" : "unknown-key",
    "\(noun) \(quoted(values.joined(separator: ", "))) is not in \(place)\(suggestion(for: values[0], among: near))", at: location,
    rule: "every \(noun) in a data file is a row of \(target.file.path)",
    fix: near.first.map { "write '\($0)', or add the row" } ?? "add the row to \(target.file.path), or write one that is there")
}
