import Model

/// Whole numbers in words, as authors write small ones: `twenty-three`; 二十三, 八百万.
enum NumberWords {
  /// 0 to 99 in English; nothing for other numbers.
  static func english(_ number: Int) -> String? {
    guard (0...99).contains(number) else { return nil }
    if number < 20 { return belowTwenty[number] }
    let ones = number % 10
    return tens[number / 10 - 2] + (ones == 0 ? "" : "-" + belowTwenty[ones])
  }

  /// 0 to 999,999,999,999 in Chinese; nothing for other numbers. 2 is 两 where something is counted: alone, and before 百, 千, 万 and 亿.
  static func chinese(_ number: Int) -> String? {
    guard (0..<1_000_000_000_000).contains(number) else { return nil }
    if number == 0 { return "零" }
    if number == 2 { return "两" }
    var text = ""
    var needsZero = false
    for (worth, word) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
      let section = number / worth % 10_000
      if section == 0 {
        needsZero = needsZero || !text.isEmpty
        continue
      }
      if !text.isEmpty, needsZero || section < 1000 { text += "零" }
      text += section == 2 && worth > 1 ? "两" : chineseSection(section, isFirst: text.isEmpty)
      text += word
      needsZero = false
    }
    return text
  }

  /// The digits one by one, as of a year or after 点: 二〇〇九.
  static func chineseDigits(_ digits: some StringProtocol) -> String {
    digits.compactMap { $0.wholeNumberValue.map { chineseDigits[$0] } }.joined()
  }

  /// 1 to 9,999.
  private static func chineseSection(_ number: Int, isFirst: Bool) -> String {
    var text = ""
    var needsZero = false
    for (worth, word) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / worth % 10
      if digit == 0 {
        needsZero = !text.isEmpty
        continue
      }
      if needsZero { text += "零" }
      needsZero = false
      let isBareTen = worth == 10 && digit == 1 && text.isEmpty && isFirst
      text += isBareTen ? "" : digit == 2 && worth >= 1000 ? "两" : chineseDigits[digit]
      text += word
    }
    return text
  }

  private static let belowTwenty = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  private static let chineseDigits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
