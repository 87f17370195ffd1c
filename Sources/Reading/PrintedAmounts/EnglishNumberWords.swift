import Model

/// `twenty-three`, `a hundred and five`, `two million three hundred thousand`, `two and a half million`.
enum EnglishNumberWords {
  /// A number below a thousand, or of eleven hundred and more, and whether its words end in "hundred".
  private struct Group {
    var value: Int
    var isWholeHundreds: Bool
  }

  static func take(_ cursor: inout PhraseCursor, allowsAnd: Bool) -> SpelledNumber? {
    guard let first = takeGroup(&cursor, allowsAnd: allowsAnd) else { return nil }
    if !first.isWholeHundreds, allowsAnd, cursor.take(" and a half") {
      let number = ExactNumber(first.value * 10 + 5, decimals: 1)
      return SpelledNumber(number, place: ExactNumber(1, decimals: 1), scale: EnglishNumber.takeScale(&cursor))
    }
    let scale = EnglishNumber.takeScale(&cursor)
    if let sum = takeSmallerParts(after: first, scale: scale, &cursor, allowsAnd: allowsAnd) { return sum }
    let divisor = first.isWholeHundreds ? 100 : 1
    return SpelledNumber(
      ExactNumber(first.value / divisor), place: ExactNumber(1), hundreds: first.isWholeHundreds ? 2 : 0, scale: scale)
  }

  /// "three hundred thousand and five" after "two million"; nothing where there is no such part.
  private static func takeSmallerParts(
    after first: Group, scale: Int, _ cursor: inout PhraseCursor, allowsAnd: Bool
  ) -> SpelledNumber? {
    var limit = scale
    var total = Int128(first.value) * Int128.powerOfTen(scale)
    var place: Int?
    while limit > 0 {
      var ahead = cursor
      if allowsAnd { _ = ahead.take(" and") }
      guard ahead.take(" "), let part = takeGroup(&ahead, allowsAnd: allowsAnd) else { break }
      let exponent = EnglishNumber.takeScale(&ahead)
      guard exponent < limit else { break }
      total += Int128(part.value) * Int128.powerOfTen(exponent)
      place = Int(Int128.powerOfTen(exponent))
      limit = exponent
      cursor = ahead
    }
    guard let place, let sum = Int(exactly: total) else { return nil }
    return SpelledNumber(sum: sum, quantum: place)
  }

  private static func takeGroup(_ cursor: inout PhraseCursor, allowsAnd: Bool) -> Group? {
    guard var group = takeArticle(&cursor) ?? takeBelowHundred(&cursor) else { return nil }
    guard cursor.takeNextWord("hundred") else { return group }
    group = Group(value: group.value * 100, isWholeHundreds: true)
    var ahead = cursor
    if allowsAnd { _ = ahead.take(" and") }
    if ahead.take(" "), let rest = takeBelowHundred(&ahead) {
      cursor = ahead
      return Group(value: group.value + rest.value, isWholeHundreds: false)
    }
    return group
  }

  /// "a" is a number before "hundred", "thousand" and so on alone.
  private static func takeArticle(_ cursor: inout PhraseCursor) -> Group? {
    var ahead = cursor
    guard ahead.take("a") else { return nil }
    var beyond = ahead
    guard beyond.takeNextWord("hundred") || EnglishNumber.takeScale(&beyond) > 0 else { return nil }
    cursor = ahead
    return Group(value: 1, isWholeHundreds: false)
  }

  private static func takeBelowHundred(_ cursor: inout PhraseCursor) -> Group? {
    let word = cursor.peekKey()
    guard let value = EnglishWords.number(of: word.key) else { return nil }
    cursor.index += word.length
    if value < 20 { return Group(value: value, isWholeHundreds: false) }
    var ahead = cursor
    if ahead.take("-") || ahead.take(" ") {
      let unit = ahead.peekKey()
      if let ones = EnglishWords.number(of: unit.key), (1...9).contains(ones) {
        cursor.index = ahead.index + unit.length
        return Group(value: value + ones, isWholeHundreds: false)
      }
    }
    return Group(value: value, isWholeHundreds: false)
  }
}
