/// A Chinese numeral below ten thousand: 二十三, 三百零五, 两千, and 零.
struct ChineseSection {
  private(set) var value = 0
  /// The worth of the last place named: 10 for 二十.
  private(set) var place = 10000
  private var digitCount = 0

  /// 2 for a number of whole hundreds with one digit (三百), 3 for one of thousands, otherwise 0.
  var hundreds: Int {
    guard digitCount == 1 else { return 0 }
    return place == 1000 ? 3 : place == 100 ? 2 : 0
  }

  /// `isFirst`: nothing stands before it; after 万 or 亿, a section that has no 千 begins with 零.
  init?(_ cursor: inout PhraseCursor, isFirst: Bool) {
    if isFirst, let first = cursor.peek(), ChineseNumerals.digit(first) == 0 {
      cursor.index += 1
      add(0, at: 1)
      return
    }
    var hasZero = false
    while place > 1, let scalar = cursor.peek() {
      if scalar == "十", isFirst, digitCount == 0 {
        cursor.index += 1
        add(1, at: 10)
        continue
      }
      guard let digit = ChineseNumerals.digit(scalar) else { break }
      cursor.index += 1
      if digit == 0 {
        guard !hasZero else { return nil }
        hasZero = true
        continue
      }
      let next = Self.takePlace(&cursor)
      guard next < place, hasZero || next == place / 10 || (isFirst && digitCount == 0) else { return nil }
      guard scalar != "两" || next >= 100 || (isFirst && digitCount == 0 && next == 1) else { return nil }
      add(digit, at: next)
      hasZero = false
    }
    guard digitCount > 0, !hasZero else { return nil }
  }

  private mutating func add(_ digit: Int, at place: Int) {
    value += digit * place
    self.place = place
    digitCount += 1
  }

  private static func takePlace(_ cursor: inout PhraseCursor) -> Int {
    if ChineseNumber.beginsUnit(cursor) { return 1 }
    return cursor.take("千") ? 1000 : cursor.take("百") ? 100 : cursor.take("十") ? 10 : 1
  }
}
