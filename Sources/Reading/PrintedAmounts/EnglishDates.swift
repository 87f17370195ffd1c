import Model

/// `June 5, 2009`, `5 June 2009`, `June 2009`, `2009`, and ranges of them: `1996–2000`, `June 5–7, 2009`.
///
/// Four digits alone are a year from 1000 to 2999; the style prints a count of that size with a comma.
enum EnglishDates {
  static func read(_ phrase: PhraseCursor) -> PrintedAmount? {
    var cursor = phrase
    cursor.index = max(0, cursor.end - 4)
    guard let year = cursor.takeDigits(), year.length == 4, year.number.decimals == 0 else { return nil }
    cursor.index = phrase.index
    let between = cursor.take("between ")
    let opened = between || cursor.take("from ")
    guard let first = DateParts(&cursor) else { return nil }
    if cursor.isAtEnd, !opened { return first.date.map { PrintedAmount(.date($0)) } }
    guard takeSeparator(&cursor, between: between), let last = DateParts(&cursor), cursor.isAtEnd else { return nil }
    let upper = last.completed(from: first)
    guard let to = upper.date, let from = first.completed(from: upper).date, from < to else { return nil }
    guard first.year != nil || (from.month == nil) == (to.month == nil) && (from.day == nil) == (to.day == nil) else { return nil }
    return PrintedAmount(.dateRange(from, to))
  }

  private static func takeSeparator(_ cursor: inout PhraseCursor, between: Bool) -> Bool {
    if between { return cursor.take(" and ") }
    return [" to ", " – ", "–", " - ", "-"].contains { cursor.take($0) }
  }

  /// One date, of which a range may leave a part to the other end.
  private struct DateParts {
    var year: Int?
    var month: Int?
    var day: Int?

    init?(_ cursor: inout PhraseCursor) {
      if let month = EnglishDates.takeMonth(&cursor) {
        self.month = month
        if EnglishDates.takesDay(cursor) { takeDayAndYear(&cursor) } else { takeYear(after: " ", &cursor) }
        return
      }
      guard let number = EnglishDates.takeNumber(&cursor) else { return nil }
      if (1000...2999).contains(number) {
        year = number
        return
      }
      day = number
      var ahead = cursor
      if ahead.take(" "), let month = EnglishDates.takeMonth(&ahead) {
        self.month = month
        cursor = ahead
        takeYear(after: " ", &cursor)
      } else {
        takeYear(after: ", ", &cursor)
      }
    }

    private mutating func takeDayAndYear(_ cursor: inout PhraseCursor) {
      _ = cursor.take(" ")
      day = EnglishDates.takeNumber(&cursor)
      takeYear(after: ", ", &cursor)
    }

    private mutating func takeYear(after separator: String, _ cursor: inout PhraseCursor) {
      var ahead = cursor
      guard ahead.take(separator), let number = EnglishDates.takeNumber(&ahead), (1000...2999).contains(number) else { return }
      year = number
      cursor = ahead
    }

    func completed(from other: DateParts) -> DateParts {
      var result = self
      if result.month == nil, result.day != nil { result.month = other.month }
      result.year = year ?? other.year
      return result
    }

    var date: PartialDate? { year.flatMap { PartialDate(year: $0, month: month, day: day) } }
  }

  private static func takeMonth(_ cursor: inout PhraseCursor) -> Int? {
    let word = cursor.peekWord()
    guard let index = months.firstIndex(of: word) else { return nil }
    cursor.index += word.utf8.count
    return index + 1
  }

  /// Whether one or two digits follow, not four.
  private static func takesDay(_ cursor: PhraseCursor) -> Bool {
    var ahead = cursor
    return ahead.take(" ") && takeNumber(&ahead).map { $0 <= 31 } == true
  }

  private static func takeNumber(_ cursor: inout PhraseCursor) -> Int? {
    guard let digits = cursor.takeDigits(), digits.number.decimals == 0, !digits.hasSeparators else { return nil }
    return digits.number.unscaled
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
}
