/// The tables that the WITHs of a statement make, and how often SQLite copies them.
///
/// SQLite copies a WITH table for each use while it prepares a statement, and the tables used in it with it, where no limit of its own
/// holds: forty tables that each use the one before twice are a million million copies.
struct WithTables {
  private struct Table {
    var definition: Int
    /// The tokens between the parentheses after AS.
    var body: Range<Int>
  }

  private let text: SQLText
  private var tables: [String: Table] = [:]
  private var repeated: (name: String, token: Int)?

  init(in text: SQLText) {
    self.text = text
    var openings: [Int] = []
    var closings: [Int: Int] = [:]
    for index in text.tokens.indices {
      if text.isSymbol(index, "(") { openings.append(index) }
      if text.isSymbol(index, ")"), let opening = openings.popLast() { closings[opening] = index }
    }
    for index in text.tokens.indices {
      guard let opening = bodyOpening(after: index, closings), let name = text.nameOrText(index) else { continue }
      if tables[name] != nil { repeated = repeated ?? (name, index) }
      tables[name] = Table(definition: index, body: opening..<(closings[opening] ?? text.tokens.count))
    }
  }

  /// The parenthesis of `name AS (`, `name(columns) AS (` or with [NOT] MATERIALIZED between.
  private func bodyOpening(after index: Int, _ closings: [Int: Int]) -> Int? {
    var next = index + 1
    if text.isSymbol(next, "(") {
      guard let closing = closings[next] else { return nil }
      next = closing + 1
    }
    guard text.isWord(next, "as") else { return nil }
    next += 1
    if text.isWord(next, "not") { next += 1 }
    if text.isWord(next, "materialized") { next += 1 }
    return text.isSymbol(next, "(") ? next : nil
  }

  /// Throws where SQLite would copy tables more than `limits.withCopies` times, or where two have one name, which would mislead the count.
  func check(_ limits: SQLLimits) throws(SQLFailure) {
    guard let first = tables.values.map(\.definition).min() else { return }
    let start = text.tokens[first].range.lowerBound
    if let (name, token) = repeated {
      throw SQLFailure(
        .refused, "WITH table '\(name)' is made twice", at: text.tokens[token].range.lowerBound, fix: "give each WITH table its own name")
    }
    guard tables.count <= limits.withTables else {
      throw SQLFailure(.tooLarge, "WITH makes more than \(limits.withTables) tables", at: start, fix: "write a smaller SELECT")
    }
    var known: [String: Int] = [:]
    guard copies(for: nil, uses(), &known) <= limits.withCopies else {
      throw SQLFailure(
        .tooLarge, "WITH tables stand for more than \(limits.withCopies) copies of each other", at: start,
        fix: "let fewer WITH tables use each other more than once")
    }
  }

  /// The tables used in the body of each table, or outside of all (nil), as often as they are.
  private func uses() -> [String?: [String]] {
    var uses: [String?: [String]] = [:]
    for index in text.tokens.indices {
      guard let name = text.nameOrText(index), tables[name] != nil else { continue }
      let mayName = ["from", "join", "in"].contains { text.isWord(index - 1, $0) } || [",", "("].contains { text.isSymbol(index - 1, $0) }
      guard mayName, tables[name]?.definition != index else { continue }
      let users = tables.filter { $0.value.body.contains(index) }
      uses[users.min { $0.value.body.count < $1.value.body.count }?.key, default: []].append(name)
    }
    return uses
  }

  /// A table that uses itself is copied once for it.
  private func copies(for user: String?, _ uses: [String?: [String]], _ known: inout [String: Int]) -> Int {
    if let user, let count = known[user] { return count }
    if let user { known[user] = 1 }
    var count = 1
    for table in uses[user] ?? [] { count = min(Int(Int32.max), count + copies(for: table, uses, &known)) }
    if let user { known[user] = count }
    return count
  }
}
