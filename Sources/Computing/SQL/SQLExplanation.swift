import CSQLite
import Diagnostics

extension Database {
  /// What SQLite's last refusal of an author's statement means to its author.
  func explanation(of code: Int32, in text: SQLText, denial: SQLSandbox.Denial? = nil) -> SQLFailure {
    if let denial { return explanation(of: denial, in: text) }
    let message = String(cString: sqlite3_errmsg(handle))
    let place = sqlite3_error_offset(handle)
    let offset = place >= 0 ? Int(place) : nil
    switch code & 0xFF {
    case SQLITE_INTERRUPT: return excessFailure
    case SQLITE_AUTH: return SQLFailure(.refused, "the SQL does more than read tables", at: offset)
    case SQLITE_TOOBIG: return tooLargeText
    case SQLITE_NOMEM: return SQLFailure(.tooLarge, "the SQL needs more memory than there is", fix: "write a smaller SELECT")
    default: return explanation(of: message, at: offset, in: text)
    }
  }

  private var excessFailure: SQLFailure {
    if meter.excess == .memory {
      return SQLFailure(.tooLarge, "the query needs more than \(limits.memoryBytes) bytes of memory", fix: Self.wayToLess)
    }
    return SQLFailure(.tooLong, "the query had not ended after \(limits.steps) steps", fix: Self.wayToLess)
  }

  private static let wayToLess = "join tables on their keys with ON or USING, and give a WITH RECURSIVE an end"

  private var tooLargeText: SQLFailure {
    if meter.excess == .rowList {
      return SQLFailure(.tooLarge, "rows() has more than \(limits.rowListBytes) bytes of row numbers", fix: "make smaller groups")
    }
    return SQLFailure(.tooLarge, "a text has more than \(limits.textBytes) bytes", fix: "put fewer or shorter texts together")
  }

  private func explanation(of denial: SQLSandbox.Denial, in text: SQLText) -> SQLFailure {
    switch denial {
    case .function(let name):
      return SQLFailure(
        .refused, "function '\(name)' is not allowed in the SQL of a table", at: text.offset(ofFunction: name), fix: Self.allowedFunctions)
    case .table(let name):
      return SQLFailure(
        .refused, "table '\(name)' may not be read", at: text.offset(of: name), fix: "read the tables of registers and data packages")
    case .hiddenNumber:
      let offset = ["rowid", "_rowid_", "oid"].lazy.compactMap { text.offset(of: $0) }.first
      return SQLFailure(.refused, "'rowid' is the place of a row in this build, not data", at: offset, fix: "read a column of the data")
    case .action(let verb):
      return SQLFailure(.refused, "the SQL of a table may not \(verb) anything", at: text.offset(of: verb), fix: "write one SELECT")
    case .tooManyLookups:
      return SQLFailure(
        .tooLarge, "the SELECT looks up more than \(limits.lookups) columns and tables", fix: "write a smaller SELECT")
    }
  }

  private static var allowedFunctions: String { "allowed are " + SQLSandbox.functions.sorted().joined(separator: ", ") }

  private func explanation(of message: String, at offset: Int?, in text: SQLText) -> SQLFailure {
    if let name = message.part(after: "no such column: ") { return unknownColumn(name, at: offset, in: text) }
    if let name = message.part(after: "no such table: ") {
      let near = suggestion(for: name, among: sandbox.columns.keys)
      return SQLFailure(.unknownName, "table '\(name)' is not among the data and registers\(near)", at: offset ?? text.offset(of: name))
    }
    if let name = message.part(after: "no such function: ") {
      let near = suggestion(for: name, among: SQLSandbox.functions)
      return SQLFailure(.unknownName, "function '\(name)' is not known\(near)", at: offset, fix: Self.allowedFunctions)
    }
    if let name = message.part(after: "ambiguous column name: ") {
      return SQLFailure(
        .unknownName, "column '\(name)' is in more than one table", at: offset, fix: "write the table before it: flows.\(name)")
    }
    if message == "integer overflow" {
      return SQLFailure(
        .overflow, "sum() or abs() is larger than 64 bits hold (\(Int.max))", at: text.offset(ofFunction: "sum"),
        fix: "keep the column in a larger unit, such as 10,000 yuan")
    }
    return syntaxFailure(message, at: offset, in: text)
  }

  private func syntaxFailure(_ message: String, at offset: Int?, in text: SQLText) -> SQLFailure {
    if message == "incomplete input" { return SQLFailure(.syntax, "the SQL ends before it is complete", at: text.bytes.count) }
    if let name = message.part(after: "near \"", before: "\": syntax error") {
      return SQLFailure(.syntax, "'\(offset.flatMap(text.token) ?? name)' does not fit here", at: offset)
    }
    let tooLarge = ["Expression tree is too large", "parser stack overflow", "too many", "LIKE or GLOB pattern", "at most"]
    return SQLFailure(tooLarge.contains { message.hasPrefix($0) } ? .tooLarge : .syntax, message, at: offset)
  }

  private func unknownColumn(_ name: String, at offset: Int?, in text: SQLText) -> SQLFailure {
    let place = offset ?? text.offset(of: name)
    let used = sandbox.columns.filter { text.offset(of: $0.key) != nil }
    let known = Set((used.isEmpty ? sandbox.columns : used).values.joined())
    let near = suggestion(for: name.split(separator: ".").last.map(String.init) ?? name, among: known)
    let isQuoted = place.map(text.isDoubleQuoted) ?? false
    return SQLFailure(
      .unknownName, "column '\(name)' is not in the tables of this SELECT\(near)", at: place,
      fix: isQuoted ? "write texts in single quotes: '\(name)'; double quotes are for names" : nil)
  }
}

extension String {
  fileprivate func part(after prefix: String, before suffix: String = "") -> String? {
    guard hasPrefix(prefix), hasSuffix(suffix) || suffix.isEmpty else { return nil }
    return String(dropFirst(prefix.count).dropLast(suffix.count))
  }
}
