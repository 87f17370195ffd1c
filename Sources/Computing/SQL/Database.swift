import CSQLite

/// A database of SQLite that is gone with the program: our loading of data, and authors' queries over it behind a wall.
///
/// It is in memory up to ``cacheSize``; what is more lies in a file without a name, where SQLite has its temporary files (`TMPDIR`).
///
/// One connection, used by one thread at a time: ``SharedDatabase`` sees to that.
package final class Database {
  let handle: OpaquePointer
  let sandbox: SQLSandbox
  let meter: StepMeter
  let limits: SQLLimits
  private var waitingIndexes: [String: [[String]]] = [:]

  /// In bytes. Rows found through an index come 1.6 times faster than with SQLite's usual 4,096, as fewer pages lie between.
  private static let pageSize = 32_768
  /// In KiB.
  private static let cacheSize = 16_384

  package init(limits: SQLLimits = SQLLimits()) throws(SQLFailure) {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
    var opened: OpaquePointer?
    // An empty name means a file without one, which is not made before it is needed.
    guard sqlite3_open_v2("", &opened, flags, nil) == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw SQLFailure(.loading, "no memory for a database")
    }
    handle = opened
    sandbox = SQLSandbox(mostLookups: limits.lookups)
    meter = StepMeter(limits)
    self.limits = limits
    try execute("PRAGMA page_size = \(Self.pageSize)")
    try execute("PRAGMA cache_size = -\(Self.cacheSize)")
    try execute("PRAGMA journal_mode = MEMORY")
    try execute("PRAGMA temp_store = MEMORY")
    applyLimits()
    RowsFunction.install(on: handle, meter: meter)
    TextFunctions.install(on: handle, meter: meter)
    meter.install(on: handle)
    sandbox.install(on: handle)
  }

  deinit { sqlite3_close_v2(handle) }

  private func applyLimits() {
    sqlite3_drop_modules(handle, nil)
    let values = [
      (SQLITE_LIMIT_LENGTH, limits.rowBytes), (SQLITE_LIMIT_EXPR_DEPTH, limits.expressionDepth),
      (SQLITE_LIMIT_COMPOUND_SELECT, limits.compoundTerms), (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_VARIABLE_NUMBER, 1000),
      (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_VDBE_OP, 1_000_000), (SQLITE_LIMIT_COLUMN, 1000),
    ]
    for (limit, value) in values { sqlite3_limit(handle, limit, Int32(clamping: value)) }
  }

  /// Makes an empty table. Numeric columns hold integers or nothing, the others texts or nothing: '007' stays text.
  /// Names may be any text; SQLite takes capitals of ASCII for small letters.
  /// The indexes, each a list of columns, are built when the table has been filled.
  package func createTable(
    _ name: String, columns: [(name: String, isNumeric: Bool)], indexes: [[String]] = []
  ) throws(SQLFailure) {
    let names = columns.map(\.name)
    for column in indexes.joined() where !names.contains(column) {
      throw SQLFailure(.loading, "index column '\(column)' is not a column of table '\(name)'")
    }
    let list = columns.map { Self.quoted($0.name) + ($0.isNumeric ? " INTEGER" : " TEXT") }
    try execute("CREATE TABLE \(Self.quoted(name)) (\(list.joined(separator: ", "))) STRICT")
    sandbox.admit(table: name, columns: names)
    waitingIndexes[name] = indexes
  }

  /// Adds rows in one transaction: all of them, or none where one cannot be stored.
  ///
  /// `rows` binds the values of a row from left to right and ends it with `finish()`, once for each row.
  package func insert(
    into table: String, columnCount: Int, rows: (inout RowBinder) -> Void
  ) throws(SQLFailure) {
    let marks = Array(repeating: "?", count: columnCount).joined(separator: ",")
    let statement = try prepare("INSERT INTO \(Self.quoted(table)) VALUES (\(marks))")
    defer { sqlite3_finalize(statement) }
    try execute("BEGIN")
    do throws(SQLFailure) {
      var binder = RowBinder(database: self, statement: statement, table: table, columnCount: columnCount)
      rows(&binder)
      if let failure = binder.failure { throw failure }
      try buildIndexes(of: table)
      try execute("COMMIT")
    } catch {
      sqlite3_reset(statement)
      sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
      throw error
    }
    waitingIndexes[table] = nil
  }

  /// Takes every row from a table, so that others can be put there.
  package func removeRows(of table: String) throws(SQLFailure) { try execute("DELETE FROM \(Self.quoted(table))") }

  /// Takes the rows with that text in a column from a table, so that others can be put there.
  package func removeRows(of table: String, where column: String, is text: String) throws(SQLFailure) {
    let statement = try prepare("DELETE FROM \(Self.quoted(table)) WHERE \(Self.quoted(column)) = ?")
    defer { sqlite3_finalize(statement) }
    sqlite3_bind_text(statement, 1, text, -1, sqliteCopies)
    guard sqlite3_step(statement) == SQLITE_DONE else { throw loadingFailure() }
  }

  private func buildIndexes(of table: String) throws(SQLFailure) {
    for columns in waitingIndexes[table] ?? [] { try index(table, by: columns) }
  }

  /// Builds an index, where the table has none by these columns.
  func index(_ table: String, by columns: [String]) throws(SQLFailure) {
    let list = columns.map(Self.quoted).joined(separator: ", ")
    try execute("CREATE INDEX IF NOT EXISTS \(Self.quoted("index of \(table) by \(list)")) ON \(Self.quoted(table)) (\(list))")
  }

  private func execute(_ sql: String) throws(SQLFailure) {
    let statement = try prepare(sql)
    defer { sqlite3_finalize(statement) }
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw loadingFailure() }
  }

  private func prepare(_ sql: String) throws(SQLFailure) -> OpaquePointer {
    guard !sql.utf8.contains(0) else { throw SQLFailure(.loading, "a name of a table or column has a NUL byte") }
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else { throw loadingFailure() }
    return statement
  }

  func loadingFailure(_ place: String = "") -> SQLFailure {
    SQLFailure(.loading, place + String(cString: sqlite3_errmsg(handle)))
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

/// SQLite's mark (`SQLITE_TRANSIENT`) that it copies the bytes before the call returns.
var sqliteCopies: sqlite3_destructor_type? { unsafeBitCast(-1, to: sqlite3_destructor_type?.self) }
