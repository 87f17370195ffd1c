/// A word, name, text, number or sign of an SQL statement, with its place in bytes.
struct SQLToken: Hashable {
  enum Kind {
    case word, quotedName, text, blob, number, parameter, symbol
    /// A quotation that the text ends in.
    case unclosed
  }

  var kind: Kind
  var range: Range<Int>
}

/// Cuts SQL into tokens as SQLite does (its `tokenize.c`), leaving out blanks and comments.
struct SQLScanner {
  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> SQLToken? {
    skipBlanksAndComments()
    guard position < bytes.count else { return nil }
    let start = position
    let kind = scanToken()
    return SQLToken(kind: kind, range: start..<position)
  }

  private func byte(ahead distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func advance(while condition: (UInt8) -> Bool) {
    while position < bytes.count, condition(bytes[position]) { position += 1 }
  }

  private mutating func skipBlanksAndComments() {
    while let first = byte() {
      if first.isSQLBlank {
        position += 1
      } else if first == UInt8(ascii: "-"), byte(ahead: 1) == first {
        advance { $0 != UInt8(ascii: "\n") }
      } else if first == UInt8(ascii: "/"), byte(ahead: 1) == UInt8(ascii: "*") {
        skipBlockComment()
      } else if first == 0xEF, byte(ahead: 1) == 0xBB, byte(ahead: 2) == 0xBF {
        position += 3
      } else {
        return
      }
    }
  }

  private mutating func skipBlockComment() {
    position += 2
    while let first = byte() {
      position += 1
      if first == UInt8(ascii: "*"), byte() == UInt8(ascii: "/") {
        position += 1
        return
      }
    }
  }

  private mutating func scanToken() -> SQLToken.Kind {
    let first = bytes[position]
    switch first {
    case UInt8(ascii: "'"): return scanQuoted(closing: first, as: .text)
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return scanQuoted(closing: first, as: .quotedName)
    case UInt8(ascii: "["): return scanBracketed()
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      guard byte(ahead: 1) == UInt8(ascii: "'") else { return scanWord() }
      position += 1
      return scanQuoted(closing: UInt8(ascii: "'"), as: .blob)
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "?"):
      position += 1
      advance(while: \.isSQLNamePart)
      return .parameter
    case UInt8(ascii: "."):
      return byte(ahead: 1)?.isSQLDigit == true ? scanNumber() : scanSymbol()
    case _ where first.isSQLDigit: return scanNumber()
    case _ where first.isSQLNamePart: return scanWord()
    default: return scanSymbol()
    }
  }

  private mutating func scanWord() -> SQLToken.Kind {
    advance(while: \.isSQLNamePart)
    return .word
  }

  /// A doubled quotation mark stands for itself.
  private mutating func scanQuoted(closing: UInt8, as kind: SQLToken.Kind) -> SQLToken.Kind {
    position += 1
    while let first = byte() {
      position += 1
      guard first == closing else { continue }
      guard byte() == closing else { return kind }
      position += 1
    }
    return .unclosed
  }

  private mutating func scanBracketed() -> SQLToken.Kind {
    advance { $0 != UInt8(ascii: "]") }
    guard position < bytes.count else { return .unclosed }
    position += 1
    return .quotedName
  }

  private mutating func scanNumber() -> SQLToken.Kind {
    if byte() == UInt8(ascii: "0"), let mark = byte(ahead: 1), mark | 0x20 == UInt8(ascii: "x") {
      position += 2
      advance(while: \.isSQLNamePart)
      return .number
    }
    advance { $0.isSQLDigit || $0 == UInt8(ascii: ".") }
    guard let mark = byte(), mark | 0x20 == UInt8(ascii: "e") else { return .number }
    position += 1
    if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { position += 1 }
    advance(while: \.isSQLDigit)
    return .number
  }

  private static let longSymbols = ["->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "!=", "=="]

  private mutating func scanSymbol() -> SQLToken.Kind {
    // Most stand alone, and the second byte of a long one is one of these.
    let isLong = byte(ahead: 1).map(">|<=".utf8.contains) ?? false
    let sign = isLong ? Self.longSymbols.first { bytes[position...].starts(with: $0.utf8) } : nil
    position += sign?.utf8.count ?? 1
    return .symbol
  }
}

extension UInt8 {
  var isSQLBlank: Bool { self == 32 || (9...13).contains(self) && self != 11 }
  var isSQLDigit: Bool { (48...57).contains(self) }

  /// Letters, digits, `_`, `$` and every byte of a character beyond ASCII.
  var isSQLNamePart: Bool {
    isSQLDigit || (97...122).contains(self | 0x20) || self == UInt8(ascii: "_") || self == UInt8(ascii: "$") || self >= 0x80
  }
}
