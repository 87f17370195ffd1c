import Model

/// 2009年6月5日, 2009年6月, 2009年, also in Chinese characters, and ranges of them: 1996—2000年, 2009年6月5—7日.
enum ChineseDates {
  static func read(_ phrase: PhraseCursor) -> PrintedAmount? {
    guard phrase.endsIn("年月日") else { return nil }
    var cursor = phrase
    guard var first = takeParts(&cursor), first.year != nil || first.open != nil else { return nil }
    if cursor.isAtEnd { return first.date.map { PrintedAmount(.date($0)) } }
    guard ["至", "到", "——", "—", "–", "-", "~"].contains(where: { cursor.take($0) }),
      var last = takeParts(&cursor), cursor.isAtEnd, last.open == nil
    else { return nil }
    first.close(like: last)
    let isWhole = last.year != nil
    last.year = last.year ?? first.year
    if last.month == nil, last.day != nil { last.month = first.month }
    guard let from = first.date, let to = last.date, from < to else { return nil }
    guard isWhole || (from.month == nil) == (to.month == nil) && (from.day == nil) == (to.day == nil) else { return nil }
    return PrintedAmount(.dateRange(from, to))
  }

  /// One date; the lower end of a range may leave 年, 月 or 日 after its last number to the upper end.
  private struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?
    var open: Int?

    mutating func close(like other: Parts) {
      guard let number = open else { return }
      open = nil
      if other.year != nil { year = number } else if other.month != nil { month = number } else { day = number }
    }

    var date: PartialDate? {
      guard open == nil, let year, (1000...2999).contains(year) else { return nil }
      return PartialDate(year: year, month: month, day: day)
    }
  }

  private static func takeParts(_ cursor: inout PhraseCursor) -> Parts? {
    var parts = Parts()
    var count = 0
    while let scalar = cursor.peek(), isDigit(scalar) || scalar == "十" || ChineseNumerals.digit(scalar) != nil {
      guard let number = takeNumber(&cursor) else { return nil }
      count += 1
      if count == 1, cursor.take("年") {
        parts.year = number
      } else if parts.month == nil, parts.day == nil, cursor.take("月") {
        parts.month = number
      } else if parts.day == nil, cursor.take("日") {
        parts.day = number
      } else {
        parts.open = number
        return parts
      }
    }
    return count > 0 ? parts : nil
  }

  private static func takeNumber(_ cursor: inout PhraseCursor) -> Int? {
    guard let reading = ChineseNumber.take(&cursor), reading.qualifier == .exact, reading.number.value.decimals == 0 else { return nil }
    let number = reading.number
    // 两千年 and 1万年 are spans of time.
    guard number.value < ExactNumber(100) || number.lastPlace == ExactNumber(1) else { return nil }
    return number.value.unscaled
  }
}
