import Diagnostics
import Model

/// Reports rows whose primary key, or whose value in a `unique` column, an earlier row has.
func checkKeys(of table: DataTable, _ problems: inout FileProblems) {
  let schema = table.schema
  let key = schema.primaryKey.compactMap { schema.index(of: $0) }
  let unique = schema.fields.indices.filter { schema.fields[$0].constraints.unique && key != [$0] }
  for columns in [key] + unique.map({ [$0] }) where !columns.isEmpty {
    for (row, first) in RowIndex(RowKeys(table, columns)).duplicates {
      let offset = { (row: Int) in Int(table.cellOffsets[row * schema.fields.count + columns[0]]) }
      problems.report(at: offset(row), first: offset(first)) { location in
        duplicate(columns, of: row, in: table, isKey: columns == key, at: location)
      }
    }
  }
}

private func duplicate(_ columns: [Int], of row: Int, in table: DataTable, isKey: Bool, at location: SourceLocation) -> Diagnostic {
  let names = columns.map { table.schema.fields[$0].name }.joined(separator: ", ")
  let values = quoted(columns.map { table[row, $0].plainText }.joined(separator: ", "))
  return Diagnostic(
    "duplicate-value", "\(names) \(values) stands twice", at: location,
    rule: "each row has its own \(names)" + (isKey ? ": the primary key of '\(table.name)'" : ""),
    fix: "change it in one of the rows, or take one of them out")
}

extension DataValue {
  /// The value as a message shows it.
  var plainText: String {
    switch self {
    case .integer(let integer): String(integer)
    case .text(let text): text
    case .missing: ""
    }
  }
}
