/// What stands in cmark's output where a reference was: U+F8FE, a number, U+F8FF. Private-use code points are refused in manuscripts.
enum ReferenceMark {
  private static let opening: [UInt8] = [0xEF, 0xA3, 0xBE]
  private static let closing: [UInt8] = [0xEF, 0xA3, 0xBF]

  static func text(for number: Int) -> String { "\u{F8FE}\(number)\u{F8FF}" }

  /// The next mark at or after `start`.
  static func next(in html: [UInt8], from start: Int) -> (range: Range<Int>, number: Int)? {
    var index = start
    while let lead = html[index...].firstIndex(of: opening[0]) {
      index = lead + 1
      guard html[lead...].starts(with: opening) else { continue }
      var number = 0
      var digit = lead + 3
      while digit < html.count, (48...57).contains(html[digit]) {
        number = number * 10 + Int(html[digit] - 48)
        digit += 1
      }
      if html[digit...].starts(with: closing) { return (lead..<(digit + 3), number) }
    }
    return nil
  }
}
