import Model

/// English numbers: `1.6 billion`, `5 hundred thousand`, `half a million`, and the words of ``EnglishNumberWords``.
enum EnglishNumber {
  /// Steps over a number. `allowsAnd` is false after "between", where "two hundred and three hundred" are two numbers.
  static func take(_ cursor: inout PhraseCursor, allowsAnd: Bool = true) -> SpelledNumber? {
    if cursor.takeMinus() || cursor.take("minus ") { return takeUnsigned(&cursor, allowsAnd: allowsAnd)?.negated }
    return takeUnsigned(&cursor, allowsAnd: allowsAnd)
  }

  private static func takeUnsigned(_ cursor: inout PhraseCursor, allowsAnd: Bool) -> SpelledNumber? {
    if cursor.take("half a") {
      let scale = takeScale(&cursor)
      return scale > 0 ? SpelledNumber(ExactNumber(5, decimals: 1), place: ExactNumber(1, decimals: 1), scale: scale) : nil
    }
    guard let first = cursor.peek(), isDigit(first) else { return EnglishNumberWords.take(&cursor, allowsAnd: allowsAnd) }
    guard let digits = cursor.takeDigits() else { return nil }
    let hundreds = cursor.takeNextWord("hundred") ? 2 : 0
    return SpelledNumber(digits.number, place: digits.place, hundreds: hundreds, scale: takeScale(&cursor))
  }

  /// Steps over ` million` and the like, and gives the exponent; 0 where there is none.
  static func takeScale(_ cursor: inout PhraseCursor) -> Int {
    guard cursor.peek() == " " else { return 0 }
    for (word, exponent) in scales where cursor.takeNextWord(word) { return exponent }
    return 0
  }

  private static let scales = [("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)]
}

extension PhraseCursor {
  /// Steps over a space and `word`, if no letter follows.
  mutating func takeNextWord(_ word: String) -> Bool {
    guard peek() == " ", peek(1) == word.unicodeScalars.first else { return false }
    var ahead = self
    guard ahead.take(" "), ahead.take(word) else { return false }
    if let next = ahead.peek(), ("a"..."z").contains(next) { return false }
    self = ahead
    return true
  }
}
