import CSQLite

/// A SELECT that an author wrote, prepared once and run as often as wanted.
package final class AuthorQuery {
  package let columns: [ResultColumn]
  /// The names of the parameters in the order of the text, without the colon.
  package let parameters: [String]
  /// The fields the statement looks at, whether for the result or to choose, join or sort by.
  package let fieldsRead: Set<FieldName>
  /// The tables the statement looks at, also those of which it only counts the rows.
  package let tablesRead: Set<String>
  /// Whether numbers are multiplied somewhere: the scale of the product is not that of its columns.
  package let multiplies: Bool
  /// Whether an ORDER BY fixes the order of the result; without one SQLite may give the rows in any.
  package let hasOrder: Bool

  private let database: Database
  private let statement: OpaquePointer
  private let text: SQLText

  init(database: Database, statement: OpaquePointer, text: SQLText, finding: SQLSandbox.Finding) {
    self.database = database
    self.statement = statement
    self.text = text
    columns = (0..<sqlite3_column_count(statement)).map { Self.column($0, of: statement) }
    parameters = (0..<sqlite3_bind_parameter_count(statement)).compactMap { index in
      sqlite3_bind_parameter_name(statement, index + 1).map { String(String(cString: $0).dropFirst()) }
    }
    (fieldsRead, tablesRead) = (finding.fields, finding.tables)
    (multiplies, hasOrder) = (text.multiplies, text.hasOrder)
  }

  deinit { sqlite3_finalize(statement) }

  private static func column(_ index: Int32, of statement: OpaquePointer) -> ResultColumn {
    let name = sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
    guard let table = sqlite3_column_table_name(statement, index), let column = sqlite3_column_origin_name(statement, index) else {
      return ResultColumn(name: name, origin: nil)
    }
    return ResultColumn(name: name, origin: FieldName(table: String(cString: table), column: String(cString: column)))
  }

  /// The rows of the result. Every parameter needs a value; values for other names are left aside.
  package func run(_ values: [String: SQLValue] = [:]) throws(SQLFailure) -> [[SQLValue]] {
    database.beginAuthorRun(of: statement)
    defer {
      sqlite3_reset(statement)
      database.endAuthorRun()
    }
    try bind(values)
    var rows: [[SQLValue]] = []
    var bytesLeft = database.limits.resultBytes
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        guard rows.count < database.limits.rows else { throw tooManyRows }
        rows.append(try row(rows.count + 1, &bytesLeft))
      case SQLITE_DONE: return rows
      case let code: throw database.explanation(of: code, in: text)
      }
    }
  }

  private func bind(_ values: [String: SQLValue]) throws(SQLFailure) {
    for (index, name) in parameters.enumerated() {
      guard let value = values[name] else {
        let known = values.keys.sorted().map { ":" + $0 }.joined(separator: ", ")
        throw SQLFailure(
          .missingParameter, "parameter ':\(name)' has no value", at: text.offset(ofParameter: name),
          fix: known.isEmpty ? "leave it out: no parameters are given here" : "use one of those given here: \(known)")
      }
      let code =
        switch value {
        case .null: sqlite3_bind_null(statement, Int32(index + 1))
        case .integer(let number): sqlite3_bind_int64(statement, Int32(index + 1), Int64(number))
        case .text(let text): sqlite3_bind_text(statement, Int32(index + 1), text, Int32(clamping: text.utf8.count), sqliteCopies)
        }
      guard code == SQLITE_OK else { throw database.explanation(of: code, in: text) }
    }
  }

  private func row(_ number: Int, _ bytesLeft: inout Int) throws(SQLFailure) -> [SQLValue] {
    var row: [SQLValue] = []
    row.reserveCapacity(columns.count)
    for index in 0..<Int32(columns.count) {
      switch sqlite3_column_type(statement, index) {
      case SQLITE_NULL: row.append(.null)
      case SQLITE_INTEGER: row.append(.integer(Int(sqlite3_column_int64(statement, index))))
      case SQLITE_TEXT: row.append(.text(textValue(index, &bytesLeft)))
      default: throw float(in: columns[Int(index)].name, row: number)
      }
    }
    guard bytesLeft >= 0 else {
      throw SQLFailure(.tooLarge, "result has more than \(database.limits.resultBytes) bytes of text", fix: "select fewer rows or texts")
    }
    return row
  }

  private func textValue(_ index: Int32, _ bytesLeft: inout Int) -> String {
    guard let start = sqlite3_column_text(statement, index) else { return "" }
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
    bytesLeft -= bytes.count
    return String(decoding: bytes, as: UTF8.self)
  }

  private func float(in column: String, row: Int) -> SQLFailure {
    SQLFailure(
      .float, "column '\(column)' has a binary floating-point number in row \(row) of the result",
      fix: "add and multiply only numeric columns, and only where the result stays below \(Int.max)")
  }

  private var tooManyRows: SQLFailure {
    SQLFailure(
      .tooManyRows, "result has more than \(database.limits.rows) rows",
      fix: "join tables on their keys, choose with WHERE or group with GROUP BY")
  }
}
