import Model

/// Numbers in Chinese characters: 二十三, 两千三百万, 一亿零二十万, 三点五, 二〇〇九.
///
/// The standard form alone: a skipped place has its 零, so that colloquial 一百五 (150) is refused, and so are 三四 and 几.
enum ChineseNumerals {
  static func take(_ cursor: inout PhraseCursor) -> ChineseNumber.Reading? {
    if let positional = takePositional(&cursor) { return positional }
    guard let first = ChineseSection(&cursor, isFirst: true) else { return nil }
    if let fraction = takeFraction(after: first, &cursor) { return fraction }
    var qualifier = first.place >= 10 ? ChineseNumber.takeMore(&cursor) : .exact
    let scale = ChineseNumber.takeScale(&cursor)
    if scale > 0, qualifier == .exact {
      if cursor.peek().flatMap(digit) != nil { return takeSmallerParts(after: first, scale: scale, &cursor) }
      qualifier = ChineseNumber.takeMore(&cursor)
    }
    let divisor = Int(Int128.powerOfTen(first.hundreds))
    return SpelledNumber(
      ExactNumber(first.value / divisor), place: ExactNumber(first.place / divisor), hundreds: first.hundreds, scale: scale
    ).map { ChineseNumber.Reading(number: $0, qualifier: qualifier) }
  }

  /// Whether a numeral or an indefinite one (几, 数, 半) stands here, so that a number before it is not the whole one.
  static func begins(_ cursor: PhraseCursor) -> Bool {
    guard let scalar = cursor.peek() else { return false }
    return digit(scalar) != nil || "十百千万亿几数半多余".unicodeScalars.contains(scalar)
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// Digits in a row, as of a year: four of them, or any with a zero among them. 三四 means "three or four".
  private static func takePositional(_ cursor: inout PhraseCursor) -> ChineseNumber.Reading? {
    var ahead = cursor
    var digits: [Int] = []
    while digits.count < 16, let scalar = ahead.peek(), scalar != "两", let digit = digit(scalar) {
      digits.append(digit)
      ahead.index += 1
    }
    guard digits.count > 1, digits[0] > 0, digits.count == 4 || digits.contains(0), !begins(ahead), ahead.peek() != "点" else { return nil }
    cursor = ahead
    return ChineseNumber.Reading(number: SpelledNumber(sum: digits.reduce(0) { $0 * 10 + $1 }, quantum: 1))
  }

  /// The 点五 of 三点五.
  private static func takeFraction(after whole: ChineseSection, _ cursor: inout PhraseCursor) -> ChineseNumber.Reading? {
    var ahead = cursor
    guard ahead.take("点") else { return nil }
    var text = String(whole.value) + "."
    while let scalar = ahead.peek(), scalar != "两", let digit = digit(scalar) {
      text += String(digit)
      ahead.index += 1
    }
    guard let number = ExactNumber(text) else { return nil }
    cursor = ahead
    let scale = ChineseNumber.takeScale(&cursor)
    return SpelledNumber(number, place: ExactNumber(1, decimals: number.decimals), scale: scale)
      .map { ChineseNumber.Reading(number: $0, qualifier: scale > 0 ? ChineseNumber.takeMore(&cursor) : .exact) }
  }

  /// The 零二十万 of 一亿零二十万, and the 五千亿 of 三万五千亿.
  private static func takeSmallerParts(after first: ChineseSection, scale: Int, _ cursor: inout PhraseCursor) -> ChineseNumber.Reading? {
    var limit = scale
    var total = Int128(first.value) * Int128.powerOfTen(scale)
    var place = 0
    while limit > 0, let scalar = cursor.peek(), digit(scalar) != nil {
      guard let part = ChineseSection(&cursor, isFirst: false) else { return nil }
      let exponent = ChineseNumber.takeScale(&cursor)
      if exponent == 8, limit == 4, total < Int128.powerOfTen(8) {
        total = (total + Int128(part.value)) * Int128.powerOfTen(8)
      } else {
        guard exponent < limit else { return nil }
        total += Int128(part.value) * Int128.powerOfTen(exponent)
      }
      place = part.place * Int(Int128.powerOfTen(exponent))
      limit = exponent
    }
    guard place > 0, let sum = Int(exactly: total) else { return nil }
    let qualifier = place >= 10 ? ChineseNumber.takeMore(&cursor) : .exact
    let number = SpelledNumber(sum: sum, quantum: Int(Int128.powerOfTen(limit)), lastPlace: place)
    return ChineseNumber.Reading(number: number, qualifier: qualifier)
  }
}
