import Diagnostics

/// What is refused for the words of the statement alone, before SQLite sees it.
struct SQLRules {
  static let sharesAreDeclared = """
    declare per-value, share and growth columns in the table file (per:, share-of:, growth-of:) instead of computing them in SQL, \
    because SQLite cuts the result off
    """

  let text: SQLText

  /// Throws the first breach in the order of the text.
  func check() throws(SQLFailure) {
    guard !text.tokens.isEmpty else {
      throw SQLFailure(.notOneStatement, "the SQL is empty", fix: "write one SELECT")
    }
    try checkFirstWord()
    for index in text.tokens.indices { try checkToken(index) }
  }

  private func checkFirstWord() throws(SQLFailure) {
    guard !text.isWord(0, "select"), !text.isWord(0, "with") else { return }
    let word = text.text(text.tokens[0])
    let near = suggestion(for: word, among: ["select", "with"])
    throw SQLFailure(
      .refused, "'\(word.prefix(40))' cannot begin the SQL of a table\(near)", at: text.tokens[0].range.lowerBound,
      fix: "write one SELECT, or WITH ... SELECT; SQL in table files reads and changes nothing")
  }

  private func checkToken(_ index: Int) throws(SQLFailure) {
    let token = text.tokens[index]
    switch token.kind {
    case .unclosed:
      throw SQLFailure(.syntax, "a quotation is opened here and never closed", at: token.range.lowerBound, fix: "close the quotation")
    case .blob:
      throw SQLFailure(.refused, "\(text.text(token).prefix(40)) is binary data", at: token.range.lowerBound, fix: "write a text: '...'")
    case .number: try checkNumber(token)
    case .parameter: try checkParameter(token)
    case .symbol: try checkSymbol(index)
    case .word, .quotedName: try checkName(index)
    case .text: break
    }
  }

  private func checkNumber(_ token: SQLToken) throws(SQLFailure) {
    let written = text.text(token)
    if written.foldingASCII().hasPrefix("0x") || Int(written) != nil { return }
    let isWhole = written.utf8.allSatisfy(\.isSQLDigit)
    throw SQLFailure(
      .inexact, "number \(written.prefix(40)) \(isWhole ? "is larger than 64 bits hold" : "is a binary floating-point number")",
      at: token.range.lowerBound, fix: "compute with integers in the column's own scale; " + Self.sharesAreDeclared)
  }

  private func checkParameter(_ token: SQLToken) throws(SQLFailure) {
    let written = text.text(token)
    if written.hasPrefix(":"), token.range.count > 1 { return }
    throw SQLFailure(
      .refused, "parameter '\(written.prefix(40))' has no name", at: token.range.lowerBound,
      fix: "write a parameter as a colon and its name: :edition")
  }

  private func checkSymbol(_ index: Int) throws(SQLFailure) {
    let token = text.tokens[index]
    if [",", "(", ")", ".", "="].contains(where: { text.isSymbol(index, $0) }) { return }
    switch text.text(token) {
    case "/":
      throw SQLFailure(.inexact, "'/' divides and cuts the result off", at: token.range.lowerBound, fix: Self.sharesAreDeclared)
    case "|", "&", "~", "<<", ">>":
      throw SQLFailure(
        .inexact, "'\(text.text(token))' works on bits and makes integers of any value", at: token.range.lowerBound,
        fix: "join texts with ||, and conditions with AND, OR and NOT")
    case ";" where index + 1 < text.tokens.count && !text.isSymbol(index + 1, ";"):
      throw SQLFailure(
        .notOneStatement, "a second statement begins here", at: text.tokens[index + 1].range.lowerBound,
        fix: "write one SELECT for each table")
    default: break
    }
  }

  private func checkName(_ index: Int) throws(SQLFailure) {
    guard let name = text.name(index) else { return }
    let token = text.tokens[index]
    if SQLSandbox.belongsToSQLite(name) {
      throw SQLFailure(
        .refused, "'\(name.prefix(40))' belongs to SQLite itself", at: token.range.lowerBound,
        fix: "read the tables of registers and data packages")
    }
    if text.isDoubleQuoted(at: token.range.lowerBound), text.text(token).dropFirst().dropLast().contains(where: "\"`".contains) {
      throw SQLFailure(
        .refused, "name \(text.text(token).prefix(40)) has a quotation mark within double quotes", at: token.range.lowerBound,
        fix: "write the name in square brackets: [name]")
    }
    if text.isSymbol(index + 1, "(") { try checkFunction(name, at: token.range.lowerBound) }
  }

  private func checkFunction(_ name: String, at offset: Int) throws(SQLFailure) {
    if name == "cast" {
      throw SQLFailure(.inexact, "cast() changes values without a word", at: offset, fix: "give the column its type in the data's schema")
    }
    if ["avg", "round", "total"].contains(name) {
      throw SQLFailure(.inexact, "\(name)() computes in binary floating point", at: offset, fix: Self.sharesAreDeclared)
    }
  }
}
