import CSQLite

/// Takes the values of one row after another for `Database.insert`.
///
/// Texts of a row are kept in one buffer that every row uses again; SQLite reads them there without a copy of its own.
package struct RowBinder {
  private let database: Database
  private let statement: OpaquePointer
  private let table: String
  private let columnCount: Int
  private var column = 0
  private var bytes: [UInt8] = []
  private var texts: [(column: Int32, range: Range<Int>)] = []
  /// Rows finished so far.
  package private(set) var rowCount = 0
  private(set) var failure: SQLFailure?

  init(database: Database, statement: OpaquePointer, table: String, columnCount: Int) {
    self.database = database
    self.statement = statement
    self.table = table
    self.columnCount = columnCount
  }

  package mutating func bind(_ number: Int) {
    column += 1
    sqlite3_bind_int64(statement, Int32(column), Int64(number))
  }

  /// A text as bytes of UTF-8.
  package mutating func bind(_ text: some Collection<UInt8>) {
    column += 1
    let start = bytes.count
    bytes.append(contentsOf: text)
    texts.append((Int32(column), start..<bytes.count))
  }

  package mutating func bind(_ text: String) { bind(text.utf8) }

  package mutating func bindNull() {
    column += 1
    sqlite3_bind_null(statement, Int32(column))
  }

  /// Stores the row. Where a value does not fit its column (a text that is no integer in a numeric one, or a row too long),
  /// the insertion fails with this row and stores none.
  package mutating func finish() {
    precondition(column == columnCount, "a row of table '\(table)' has \(column) values for \(columnCount) columns")
    if failure == nil { store() }
    sqlite3_reset(statement)
    (column, rowCount) = (0, rowCount + 1)
    bytes.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
  }

  private mutating func store() {
    let code = bytes.withUnsafeBytes { buffer in
      for (column, range) in texts {
        let code = bind(column, range.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: buffer[range]))
        guard code == SQLITE_OK else { return code }
      }
      return sqlite3_step(statement)
    }
    guard code != SQLITE_DONE else { return }
    let place = "row \(rowCount + 1) of table '\(table)'"
    failure =
      code == SQLITE_TOOBIG
      ? SQLFailure(.loading, "\(place) has more than \(database.limits.rowBytes) bytes") : database.loadingFailure(place + ": ")
  }

  /// Without a copy: the bytes stay where they are until the row is stored.
  private func bind(_ column: Int32, _ text: UnsafeRawBufferPointer?) -> Int32 {
    guard let text, let start = text.baseAddress else { return sqlite3_bind_text(statement, column, "", 0, sqliteCopies) }
    return sqlite3_bind_text64(statement, column, start.assumingMemoryBound(to: CChar.self), UInt64(text.count), nil, UInt8(SQLITE_UTF8))
  }
}
