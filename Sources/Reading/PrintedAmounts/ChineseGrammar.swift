import Model

/// A Chinese amount: qualifier, number or range, unit.
enum ChineseGrammar {
  static func read(_ phrase: PhraseCursor) -> PrintedAmount? {
    var cursor = phrase
    let prefix = ChineseQualifiers.takePrefix(&cursor)
    let isPercentage = takePercent(&cursor)
    guard let first = takeNumber(&cursor, isPercentage: isPercentage) else { return nil }
    let range = takeUpperEnd(after: first.number, &cursor, isPercentage: isPercentage)
    let suffix = ChineseQualifiers.takeSuffix(&cursor)
    guard let words = prefix.agreeing(with: first.qualifier)?.agreeing(with: suffix),
      let unit = ChineseUnits.read(cursor, after: first.number), !isPercentage || unit.text.isEmpty
    else { return nil }
    let (text, shift) = isPercentage ? ("%", 0) : unit.isTenths ? ("%", 1) : (unit.text, 0)
    guard let lower = (range?.lower ?? first.number).shifted(by: shift) else { return nil }
    guard let range else { return PrintedAmount(lower, to: nil, qualifier: words, unitText: text) }
    guard first.qualifier == .exact, unit.text.hasPrefix(range.unit), let upper = range.upper.shifted(by: shift) else { return nil }
    return PrintedAmount(lower, to: upper, qualifier: words, unitText: text)
  }

  private struct Range {
    var lower: SpelledNumber
    /// What stands after the lower end: 元 in 3元至5元.
    var unit: String
    var upper: SpelledNumber
  }

  private static func takePercent(_ cursor: inout PhraseCursor) -> Bool { cursor.take("百分之") }

  /// 百分之百 is the one place where 百 needs no digit before it.
  private static func takeNumber(_ cursor: inout PhraseCursor, isPercentage: Bool) -> ChineseNumber.Reading? {
    if isPercentage, cursor.take("百") { return ChineseNumber.Reading(number: SpelledNumber(sum: 100, quantum: 1)) }
    return ChineseNumber.take(&cursor)
  }

  /// Steps over 至500万 after a lower end, or over 元至500万; nothing where the phrase is no range.
  private static func takeUpperEnd(after lower: SpelledNumber, _ cursor: inout PhraseCursor, isPercentage: Bool) -> Range? {
    var ahead = cursor
    while !ahead.isAtEnd {
      let place = ahead.index
      if takeSeparator(&ahead), let upper = takeUpperNumber(&ahead, isPercentage: isPercentage) {
        var left = cursor
        left.end = place
        guard let unit = ChineseUnits.read(left, after: lower)?.text,
          let shared = unit.isEmpty ? lower.sharingScale(of: upper) : lower
        else { return nil }
        cursor = ahead
        return Range(lower: shared, unit: unit, upper: upper)
      }
      ahead.index = place + 1
    }
    return nil
  }

  /// 百分之三至百分之五 and 百分之三至五 are the same.
  private static func takeUpperNumber(_ cursor: inout PhraseCursor, isPercentage: Bool) -> SpelledNumber? {
    if isPercentage { _ = takePercent(&cursor) }
    guard let upper = takeNumber(&cursor, isPercentage: isPercentage), upper.qualifier == .exact else { return nil }
    return upper.number
  }

  private static func takeSeparator(_ cursor: inout PhraseCursor) -> Bool {
    cursor.skipSpace()
    guard ["至", "到", "——", "—", "–", "-", "~"].contains(where: { cursor.take($0) }) else { return false }
    cursor.skipSpace()
    return true
  }
}
