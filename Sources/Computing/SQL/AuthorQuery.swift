import CSQLite

/// A SELECT that an author wrote, prepared once and run as often as wanted.
@dynamicMemberLookup
package final class AuthorQuery {
  let shape: QueryShape

  private let database: Database
  private let statement: OpaquePointer
  private let text: SQLText

  init(database: Database, statement: OpaquePointer, text: SQLText, finding: SQLSandbox.Finding) {
    self.database = database
    self.statement = statement
    self.text = text
    shape = QueryShape(
      columns: (0..<sqlite3_column_count(statement)).map { Self.column($0, of: statement) },
      parameters: (0..<sqlite3_bind_parameter_count(statement)).compactMap { index in
        sqlite3_bind_parameter_name(statement, index + 1).map { String(String(cString: $0).dropFirst()) }
      },
      fieldsRead: finding.fields, tablesRead: finding.tables, multiplies: text.multiplies, hasOrder: text.hasOrder)
  }

  deinit { sqlite3_finalize(statement) }

  package subscript<Value>(dynamicMember path: KeyPath<QueryShape, Value>) -> Value { shape[keyPath: path] }

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
    for (index, name) in shape.parameters.enumerated() {
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
    row.reserveCapacity(shape.columns.count)
    for index in 0..<Int32(shape.columns.count) {
      switch sqlite3_column_type(statement, index) {
      case SQLITE_NULL: row.append(.null)
      case SQLITE_INTEGER: row.append(.integer(Int(sqlite3_column_int64(statement, index))))
      case SQLITE_TEXT: row.append(.text(textValue(index, &bytesLeft)))
      default: throw float(in: shape.columns[Int(index)].name, row: number)
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
