/// An author's SQL cut into tokens, and what the tokens alone tell about it.
struct SQLText {
  let bytes: [UInt8]
  let tokens: [SQLToken]

  init(_ sql: String) {
    bytes = Array(sql.utf8)
    var scanner = SQLScanner(bytes)
    var tokens: [SQLToken] = []
    while let token = scanner.next() { tokens.append(token) }
    self.tokens = tokens
  }

  /// What stands at the token, as written.
  func text(_ token: SQLToken) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

  /// What the author wrote at `offset`: SQLite's messages have other quotation marks.
  func token(at offset: Int) -> String? { tokens.first { $0.range.lowerBound == offset }.map(text) }

  func isSymbol(_ index: Int, _ sign: Character) -> Bool {
    guard tokens.indices.contains(index), tokens[index].range.count == 1 else { return false }
    return bytes[tokens[index].range.lowerBound] == sign.asciiValue
  }

  /// Whether the token is the keyword, which is given in small letters, in capitals or not.
  func isWord(_ index: Int, _ keyword: String) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].range.count == keyword.utf8.count else { return false }
    return zip(bytes[tokens[index].range], keyword.utf8).allSatisfy { $0.foldedASCII == $1 }
  }

  /// The name that a word or quoted name stands for, folded; nothing for other tokens.
  func name(_ index: Int) -> String? {
    guard tokens.indices.contains(index) else { return nil }
    switch tokens[index].kind {
    case .word: return text(tokens[index]).foldingASCII()
    case .quotedName: return unquoted(tokens[index]).foldingASCII()
    default: return nil
    }
  }

  /// Likewise, and for a text too, which SQLite takes for a name where only a name can stand.
  func nameOrText(_ index: Int) -> String? {
    guard tokens.indices.contains(index), tokens[index].kind == .text else { return name(index) }
    return unquoted(tokens[index]).foldingASCII()
  }

  private func unquoted(_ token: SQLToken) -> String {
    let mark = bytes[token.range.upperBound - 1]
    var inner: [UInt8] = []
    var isSecondMark = false
    for byte in bytes[token.range].dropFirst().dropLast() {
      isSecondMark = byte == mark && !isSecondMark
      if byte != mark || isSecondMark { inner.append(byte) }
    }
    return String(decoding: inner, as: UTF8.self)
  }

  /// Whether a number is multiplied somewhere; the stars of `select *` and `count(*)` do not.
  var multiplies: Bool {
    tokens.indices.contains { index in
      guard isSymbol(index, "*"), index > 0 else { return false }
      let opensList = [",", ".", "("].contains { isSymbol(index - 1, $0) }
      return !opensList && !["select", "distinct", "all"].contains { isWord(index - 1, $0) }
    }
  }

  /// Whether the rows of the whole result are put in order, rather than those of a part in parentheses.
  var hasOrder: Bool {
    var depth = 0
    for index in tokens.indices {
      if isSymbol(index, "(") { depth += 1 }
      if isSymbol(index, ")") { depth -= 1 }
      if depth == 0, isWord(index, "order"), isWord(index + 1, "by") { return true }
    }
    return false
  }

  /// Where a table or column of this name stands first; the part after the point counts for `flows.aid`.
  func offset(of name: String) -> Int? {
    let last = (name.split(separator: ".").last.map(String.init) ?? name).foldingASCII()
    return tokens.indices.first { self.name($0) == last }.map { tokens[$0].range.lowerBound }
  }

  /// Where a function is called first, or the sign or word that stands for it, such as `->`.
  func offset(ofFunction name: String) -> Int? {
    let name = name.foldingASCII()
    let calls = tokens.indices.first { self.name($0) == name && isSymbol($0 + 1, "(") }
    let index = calls ?? tokens.indices.first { text(tokens[$0]).foldingASCII() == name }
    return index.map { tokens[$0].range.lowerBound }
  }

  func offset(ofParameter name: String) -> Int? {
    tokens.first { $0.kind == .parameter && (":" + name).hasPrefix(text($0)) }?.range.lowerBound
  }

  /// The text with `"name"` turned into `` `name` ``, byte for byte. SQLite takes a name in double quotes that it does not know
  /// for a text, so that a misspelt column would be a constant; in back quotes it is an error.
  var bytesWithStrictQuotes: [UInt8] {
    var result = bytes
    for token in tokens where token.kind == .quotedName && bytes[token.range.lowerBound] == UInt8(ascii: "\"") {
      result[token.range.lowerBound] = UInt8(ascii: "`")
      result[token.range.upperBound - 1] = UInt8(ascii: "`")
    }
    return result
  }

  /// Whether the name at `offset` is in double quotes.
  func isDoubleQuoted(at offset: Int) -> Bool {
    bytes.indices.contains(offset) && bytes[offset] == UInt8(ascii: "\"")
  }
}

extension String {
  /// Capitals of ASCII made small, as SQLite compares names.
  func foldingASCII() -> String {
    guard utf8.contains(where: { $0 != $0.foldedASCII }) else { return self }
    return String(decoding: utf8.map(\.foldedASCII), as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var foldedASCII: UInt8 { (65...90).contains(self) ? self | 0x20 : self }
}
