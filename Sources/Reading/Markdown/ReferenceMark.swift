/// What stands in cmark's output where a reference was: U+F8FE, a number, U+F8FF. Private-use code points are refused in manuscripts.
enum ReferenceMark {
  private static let closing: [UInt8] = [0xEF, 0xA3, 0xBF]

  static func text(for number: Int) -> String { "\u{F8FE}\(number)\u{F8FF}" }

  /// The next mark at or after `start`.
  static func next(in html: [UInt8], from start: Int) -> (range: Range<Int>, number: Int)? {
    let bytes = html.span
    var lead = start
    // A mark takes seven bytes or more.
    while lead + 6 < bytes.count {
      guard bytes[lead] == 0xEF, bytes[lead + 1] == 0xA3, bytes[lead + 2] == 0xBE else {
        lead += 1
        continue
      }
      var number = 0
      var digit = lead + 3
      while digit < bytes.count, (48...57).contains(bytes[digit]) {
        number = number * 10 + Int(bytes[digit] - 48)
        digit += 1
      }
      if html[digit...].starts(with: closing) { return (lead..<(digit + 3), number) }
      lead += 1
    }
    return nil
  }
}
