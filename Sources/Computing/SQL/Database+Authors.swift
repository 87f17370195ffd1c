import CSQLite

extension Database {
  /// Prepares an author's SQL: one SELECT over the tables made here. The failure's offset is in bytes of the text.
  package func prepare(authorSQL sql: String) throws(SQLFailure) -> AuthorQuery {
    guard sql.utf8.count <= limits.statementBytes else {
      throw SQLFailure(.tooLarge, "the SQL has more than \(limits.statementBytes) bytes", fix: "write a shorter SELECT")
    }
    let text = SQLText(sql)
    if let offset = text.bytes.firstIndex(of: 0) {
      throw SQLFailure(.refused, "the SQL has a NUL byte", at: offset, fix: "remove the byte")
    }
    try SQLRules(text: text).check()
    try WithTables(in: text).check(limits)
    sandbox.close()
    var statement: OpaquePointer?
    let code = text.bytesWithStrictQuotes.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return sqlite3_prepare_v3(handle, start, Int32(bytes.count), UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    }
    let finding = sandbox.open()
    guard code == SQLITE_OK, let statement else { throw explanation(of: code, in: text, denial: finding.denial) }
    let query = AuthorQuery(database: self, statement: statement, text: text, finding: finding)
    try checkParameters(of: query, text)
    guard sqlite3_stmt_readonly(statement) != 0 else { throw SQLFailure(.refused, "the SQL changes data", fix: "write one SELECT") }
    return query
  }

  /// SQLite reads `:name(x)` as one parameter, which would hide `x` from the rules; only plain names are taken.
  private func checkParameters(of query: AuthorQuery, _ text: SQLText) throws(SQLFailure) {
    for name in query.parameters where !name.utf8.allSatisfy(\.isSQLNamePart) {
      throw SQLFailure(
        .refused, "parameter ':\(name)' has more than letters, digits and '_' in its name", at: text.offset(ofParameter: name),
        fix: "write a parameter as a colon and its name: :edition")
    }
  }

  /// From here to `endAuthorRun` the limits and the wall hold.
  func beginAuthorRun(of statement: OpaquePointer) {
    sandbox.close()
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(clamping: limits.textBytes))
    meter.start()
    sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 1)
  }

  func endAuthorRun() {
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(clamping: limits.rowBytes))
    meter.stop()
    sandbox.open()
  }
}
