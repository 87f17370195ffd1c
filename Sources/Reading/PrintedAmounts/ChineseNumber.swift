import Model

/// Chinese numbers: 780.6万, 1亿2000万, 2000多万 in digits, and 八百万 in the words of ``ChineseNumerals``.
enum ChineseNumber {
  /// A number, and what 多, 余 or 来 within it say.
  struct Reading {
    var number: SpelledNumber
    var qualifier: Qualifier = .exact
  }

  static func take(_ cursor: inout PhraseCursor) -> Reading? {
    let isNegative = cursor.takeMinus() || cursor.take("负")
    let isInDigits = cursor.peek().map(isDigit) == true
    guard var reading = isInDigits ? takeInDigits(&cursor) : ChineseNumerals.take(&cursor) else { return nil }
    if isNegative { reading.number = reading.number.negated }
    return reading
  }

  private static func takeInDigits(_ cursor: inout PhraseCursor) -> Reading? {
    guard let digits = cursor.takeDigits() else { return nil }
    let isWhole = digits.number.decimals == 0
    var qualifier = Qualifier.exact
    if isWhole, digits.number.unscaled % 10 == 0, !digits.number.isZero { qualifier = takeMore(&cursor) }
    let hundreds = takeHundreds(&cursor)
    let scale = takeScale(&cursor)
    if hundreds + scale > 0, qualifier == .exact {
      if isWhole, !digits.hasSeparators, cursor.peek().map(isDigit) == true {
        return takeSmallerParts(after: digits.number.unscaled, exponent: hundreds + scale, &cursor)
      }
      qualifier = takeMore(&cursor)
    }
    return SpelledNumber(digits.number, place: digits.place, hundreds: hundreds, scale: scale)
      .map { Reading(number: $0, qualifier: qualifier) }
  }

  /// The 2000万 of 1亿2000万. Colloquial 3万5 is refused: it may mean 35,000 or 30,005.
  private static func takeSmallerParts(after first: Int, exponent: Int, _ cursor: inout PhraseCursor) -> Reading? {
    var limit = exponent
    var total = Int128(first) * Int128.powerOfTen(exponent)
    while limit > 0, cursor.peek().map(isDigit) == true {
      guard let digits = cursor.takeDigits(), digits.number.decimals == 0, !digits.hasSeparators else { return nil }
      let exponent = takeHundreds(&cursor) + takeScale(&cursor)
      let part = Int128(digits.number.unscaled) * Int128.powerOfTen(exponent)
      guard exponent > 0 || digits.length >= 3, exponent < limit, part < Int128.powerOfTen(limit) else { return nil }
      total += part
      limit = exponent
    }
    guard let sum = Int(exactly: total) else { return nil }
    let qualifier = limit > 0 ? takeMore(&cursor) : .exact
    return Reading(number: SpelledNumber(sum: sum, quantum: Int(Int128.powerOfTen(limit))), qualifier: qualifier)
  }

  /// 多 and 余 after a round number say "and some more", 来 "or so".
  static func takeMore(_ cursor: inout PhraseCursor) -> Qualifier {
    cursor.take("多") || cursor.take("余") ? .over : cursor.take("来") ? .about : .exact
  }

  /// Steps over 百 or 千 and gives the exponent; 0 where there is none.
  static func takeHundreds(_ cursor: inout PhraseCursor) -> Int {
    if beginsUnit(cursor) { return 0 }
    return cursor.take("百") ? 2 : cursor.take("千") ? 3 : 0
  }

  /// Steps over 万, 亿 or 万亿 and gives the exponent; 0 where there is none.
  static func takeScale(_ cursor: inout PhraseCursor) -> Int {
    cursor.take("万亿") ? 12 : cursor.take("亿") ? 8 : cursor.take("万") ? 4 : 0
  }

  /// Whether the 百 or 千 here is the first character of a unit: 百分点, 千瓦.
  static func beginsUnit(_ cursor: PhraseCursor) -> Bool {
    guard let next = cursor.peek(1) else { return false }
    switch cursor.peek() {
    case "百": return next == "帕" || (next == "分" && cursor.peek(2) != "之")
    case "千": return "克米瓦伏卡帕赫焦安".unicodeScalars.contains(next)
    default: return false
    }
  }
}
