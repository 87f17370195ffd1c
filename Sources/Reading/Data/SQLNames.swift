import Diagnostics
import Model

/// Reports a name of a table or a column that SQL could not hold without quotation marks, or that is taken.
/// - Parameter kind: "table" or "column".
func checkSQLName(_ name: LocatedText, of kind: String, taken: Set<String>, _ problems: inout [Diagnostic]) {
  let text = name.text
  guard isSQLName(text) else {
    problems.append(
      Diagnostic(
        "sql-name", "\(kind) \(quoted(text)) has a name that SQL cannot take", at: name.location,
        rule: "a \(kind)'s name is a lower-case letter, then lower-case letters, digits and underscores: at most \(longestName) in all",
        fix: sqlName(like: text).map { "write '\($0)'" }))
    return
  }
  if taken.contains(text) {
    problems.append(
      Diagnostic(
        "sql-name", "\(kind) '\(text)' has a name that is taken", at: name.location,
        rule: "the program makes " + taken.sorted().joined(separator: ", ") + " itself", fix: "choose another name"))
  } else if sqlKeywords.contains(text) {
    problems.append(
      Diagnostic(
        "sql-name", "\(kind) '\(text)' has a word of SQL as its name", at: name.location,
        rule: "words of SQL, such as from, to, order and group, are no names", fix: "write '\(text)_\(kind == "table" ? "data" : "value")'")
    )
  }
}

/// Columns that the program adds to every table.
let takenColumns: Set<String> = ["edition", "origin"]
/// Tables that are made from entries, or from files of fixed columns.
let takenTables: Set<String> = ["edition", "errata", "mentions", "origin", "queries"]

private let longestName = 60

private func isSQLName(_ text: String) -> Bool {
  guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= longestName else { return false }
  return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
}

private func sqlName(like text: String) -> String? {
  let name = String(text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }.drop { $0 == "_" })
  return isSQLName(name) ? name : nil
}

/// The words that SQLite 3.40 takes as no name of a column or a table unless quoted, found by trying each of its keywords.
private let sqlKeywords: Set<String> = [
  "add", "all", "alter", "and", "as", "autoincrement", "between", "case", "cast", "check", "collate", "commit", "constraint", "create",
  "current_date", "current_time", "current_timestamp", "default", "deferrable", "delete", "distinct", "drop", "else", "escape", "except",
  "exists", "foreign", "from", "group", "having", "if", "in", "index", "insert", "intersect", "into", "is", "isnull", "join", "limit",
  "not", "nothing", "notnull", "null", "on", "or", "order", "primary", "raise", "references", "returning", "select", "set", "table",
  "then", "to", "transaction", "union", "unique", "update", "using", "values", "when", "where",
]
