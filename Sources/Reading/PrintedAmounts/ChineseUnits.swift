import Model

/// What stands after a Chinese number.
enum ChineseUnits {
  struct Reading {
    var text: String
    /// 成, a tenth, which is printed as ten per cent.
    var isTenths: Bool { text == "成" }
  }

  /// The unit's name; nothing where the words cannot be a unit and may change the number's meaning.
  static func read(_ rest: PhraseCursor, after number: SpelledNumber) -> Reading? {
    guard !rest.isAtEnd else { return Reading(text: "") }
    var cursor = rest
    cursor.skipSpace()
    if cursor.take("%") { return cursor.isAtEnd ? Reading(text: "%") : nil }
    if ChineseNumerals.begins(cursor), !ChineseNumber.beginsUnit(cursor) { return nil }
    if refusedBeginnings.contains(where: { cursor.begins(with: $0) }) || EnglishUnits.refuses(cursor) { return nil }
    if cursor.peek(1) != nil, cursor.begins(with: "成") || (cursor.begins(with: "年") && isYear(number)) { return nil }
    if contains(refused, cursor) { return nil }
    return UnitText.check(cursor.remainder).map { Reading(text: $0) }
  }

  /// 2009年底 is no number of years.
  private static func isYear(_ number: SpelledNumber) -> Bool {
    ExactNumber(1000) <= number.value && number.value <= ExactNumber(2999) && number.lastPlace == ExactNumber(1)
  }

  private static func contains(_ words: [String], _ rest: PhraseCursor) -> Bool {
    var cursor = rest
    while !cursor.isAtEnd {
      if words.contains(where: { cursor.begins(with: $0) }) { return true }
      cursor.index += 1
    }
    return false
  }

  /// A fraction, a date, the number of a house, a second number, and what makes 一 a word that counts nothing (一些, 一定).
  private static let refusedBeginnings = [
    "分之", "月", "号", "些", "样", "定", "般", "切", "共", "直", "来", "个多", "至", "到", "和", "与", "或", "及",
  ]

  /// A word on the number that stands among those of the unit (20个以上的项目, 3年半) would be lost.
  private static let refused = ["半"] + ChineseQualifiers.suffixes.map(\.0)
}
