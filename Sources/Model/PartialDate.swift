/// A day, a month or a year: a partial date stays partial.
package struct PartialDate: Hashable, Comparable, Sendable {
  private let smallYear: Int16
  /// 0 where there is none.
  private let smallMonth: Int8
  private let smallDay: Int8

  package var year: Int { Int(smallYear) }
  package var month: Int? { smallMonth == 0 ? nil : Int(smallMonth) }
  package var day: Int? { smallDay == 0 ? nil : Int(smallDay) }

  /// Reads `2009`, `2009-06` or `2009-06-05` (ISO 8601); nothing for any other form or for a day that no calendar has.
  package init?(_ text: some StringProtocol) { self.init(iso: String(text)) }

  /// Byte by byte: data files have many dates.
  private init?(iso text: String) {
    var (year, month, day) = (0, 0, 0)
    var (part, digits) = (0, 0)
    for byte in text.utf8 {
      let isComplete = digits == (part == 0 ? 4 : 2)
      switch byte {
      case UInt8(ascii: "-") where isComplete && part < 2: (part, digits) = (part + 1, 0)
      case 48...57 where !isComplete:
        let digit = Int(byte - 48)
        switch part {
        case 0: year = year * 10 + digit
        case 1: month = month * 10 + digit
        default: day = day * 10 + digit
        }
        digits += 1
      default: return nil
      }
    }
    guard digits == (part == 0 ? 4 : 2) else { return nil }
    self.init(year: year, month: part > 0 ? month : nil, day: part > 1 ? day : nil)
  }

  /// Nothing for a month or day that the Gregorian calendar has not, and for a day without its month.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month.map((1...12).contains) ?? (day == nil) else { return nil }
    if let month, let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    (smallYear, smallMonth, smallDay) = (Int16(year), Int8(month ?? 0), Int8(day ?? 0))
  }

  /// ISO 8601, as far as it is known.
  package var isoText: String {
    var text = Self.padded(year, 4)
    if let month { text += "-" + Self.padded(month, 2) }
    if let day { text += "-" + Self.padded(day, 2) }
    return text
  }

  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  /// Whether it is after the other for certain: where one of them names no month or no day, those are not compared.
  package func isAfter(_ other: PartialDate) -> Bool {
    if year != other.year { return year > other.year }
    guard let month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month > otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day > otherDay
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
