import CSQLite

/// The wall around authors' SQL: SQLite asks it about each function, table and column while it prepares a statement.
///
/// Our own statements pass unasked; those of authors may only select, from the tables created here, with the functions below.
final class SQLSandbox {
  static let functions: Set<String> = [
    "abs", "coalesce", "count", "dense_rank", "first_value", "glob", "group_concat", "ifnull", "iif", "instr", "lag", "last_value",
    "lead", "length", "like", "lower", "ltrim", "max", "min", "nullif", "rank", "replace", "row_number", "rows", "rtrim", "substr",
    "sum", "trim", "upper",
  ]

  /// SQLite's schema and pragmas can be read as tables of these names; all its other modules are dropped.
  static func belongsToSQLite(_ name: String) -> Bool {
    let folded = name.foldingASCII()
    return folded.hasPrefix("sqlite_") || folded.hasPrefix("pragma_")
  }

  enum Denial: Hashable {
    case function(String)
    case table(String)
    case tooManyLookups
    /// The number that SQLite gives a row, under one of its names.
    case hiddenNumber
    /// What the statement would do besides reading: a verb.
    case action(String)
  }

  /// What became known while an author's statement was prepared.
  struct Finding {
    var fields: Set<FieldName> = []
    var tables: Set<String> = []
    var denial: Denial?
    fileprivate var lookups = 0
  }

  /// The columns of each table, as created.
  private(set) var columns: [String: [String]] = [:]
  private var tableNames: [String: String] = [:]
  private var finding: Finding?
  private let mostLookups: Int

  init(mostLookups: Int) { self.mostLookups = mostLookups }

  func admit(table: String, columns: [String]) {
    self.columns[table] = columns
    tableNames[table.foldingASCII()] = table
  }

  /// From here on the statement is an author's.
  func close() { finding = Finding() }

  /// From here on statements are ours again.
  @discardableResult
  func open() -> Finding {
    defer { finding = nil }
    return finding ?? Finding()
  }

  func install(on handle: OpaquePointer) {
    sqlite3_set_authorizer(
      handle,
      { context, action, first, second, _, _ in
        guard let context else { return SQLITE_DENY }
        let sandbox = Unmanaged<SQLSandbox>.fromOpaque(context).takeUnretainedValue()
        return sandbox.judge(action, first.map { String(cString: $0) }, second.map { String(cString: $0) })
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private func judge(_ action: Int32, _ first: String?, _ second: String?) -> Int32 {
    guard var found = finding.take() else { return SQLITE_OK }
    found.lookups += 1
    found.denial = found.denial ?? reason(against: action, first ?? "", second ?? "", &found)
    finding = found
    return found.denial == nil ? SQLITE_OK : SQLITE_DENY
  }

  private func reason(against action: Int32, _ first: String, _ second: String, _ found: inout Finding) -> Denial? {
    if found.lookups > mostLookups { return .tooManyLookups }
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return nil
    case SQLITE_FUNCTION: return Self.functions.contains(second.foldingASCII()) ? nil : .function(second)
    case SQLITE_READ: return reasonAgainstReading(first, second, &found)
    default: return .action(Self.verb(for: action))
    }
  }

  /// SQLite gives no column where a table's rows count but none of its columns are read; then tables that WITH makes are named too.
  private func reasonAgainstReading(_ table: String, _ column: String, _ found: inout Finding) -> Denial? {
    guard let known = tableNames[table.foldingASCII()] else {
      return column.isEmpty && !Self.belongsToSQLite(table) ? nil : .table(table)
    }
    found.tables.insert(known)
    if column.isEmpty { return nil }
    guard columns[known]?.contains(column) == true else { return .hiddenNumber }
    found.fields.insert(FieldName(table: known, column: column))
    return nil
  }

  private static func verb(for action: Int32) -> String {
    switch action {
    case SQLITE_INSERT: "insert"
    case SQLITE_UPDATE: "update"
    case SQLITE_DELETE: "delete"
    default: "change"
    }
  }
}
