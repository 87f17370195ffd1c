import Model

/// An English amount: qualifier, number or range, unit.
enum EnglishGrammar {
  static func read(_ phrase: PhraseCursor) -> PrintedAmount? {
    var cursor = phrase
    let prefix = EnglishQualifiers.takePrefix(&cursor)
    let isBetween = cursor.take("between ")
    let isOpened = isBetween || cursor.take("from ")
    guard let number = EnglishNumber.take(&cursor, allowsAnd: !isBetween) else { return nil }
    let range = takeUpperEnd(after: number, &cursor, isBetween: isBetween)
    guard !isOpened || range != nil else { return nil }
    let suffix = EnglishQualifiers.takeSuffix(&cursor)
    guard let qualifier = prefix.agreeing(with: suffix), let unit = EnglishUnits.read(cursor) else { return nil }
    guard let range else { return PrintedAmount(number, to: nil, qualifier: qualifier, unitText: unit) }
    guard range.unit.isEmpty || range.unit == unit else { return nil }
    return PrintedAmount(range.lower, to: range.upper, qualifier: qualifier, unitText: unit)
  }

  private struct Range {
    var lower: SpelledNumber
    /// What stands after the lower end: `yuan` in "3 yuan to 5 yuan".
    var unit: String
    var upper: SpelledNumber
  }

  /// Steps over `to 5 million` after a lower end, or over `yuan to 5 million`; nothing where the phrase is no range.
  private static func takeUpperEnd(after lower: SpelledNumber, _ cursor: inout PhraseCursor, isBetween: Bool) -> Range? {
    var ahead = cursor
    while !ahead.isAtEnd {
      let place = ahead.index
      if takeSeparator(&ahead, isBetween: isBetween), let upper = EnglishNumber.take(&ahead, allowsAnd: !isBetween) {
        var left = cursor
        left.end = place
        guard let unit = EnglishUnits.read(left), let shared = unit.isEmpty ? lower.sharingScale(of: upper) : lower else { return nil }
        cursor = ahead
        return Range(lower: shared, unit: unit, upper: upper)
      }
      ahead.index = place + 1
    }
    return nil
  }

  private static func takeSeparator(_ cursor: inout PhraseCursor, isBetween: Bool) -> Bool {
    if isBetween { return cursor.take(" and ") }
    guard let scalar = cursor.peek(), scalar == " " || scalar == "–" || scalar == "-" else { return false }
    if cursor.take(" to ") || cursor.take(" – ") || cursor.take("–") { return true }
    // A hyphen joins words as well: a range has digits, or the percent sign, on both sides of it.
    guard cursor.peek() == "-", let before = cursor.last, isDigit(before) || before == "%", cursor.peek(1).map(isDigit) == true else {
      return false
    }
    return cursor.take("-")
  }
}
