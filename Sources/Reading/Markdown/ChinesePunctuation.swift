/// Emphasis beside Chinese punctuation.
///
/// CommonMark's flanking rule takes `制定**《意见》**并` as literal asterisks, because it expects a space beside punctuation.
/// Punctuation that touches an asterisk is therefore handed to cmark as private-use code points, which count as letters, and put back afterwards.
/// Both have three bytes in UTF-8, so positions stay what they are. (CommonMark 0.30, section 6.2.)
enum ChinesePunctuation {
  /// U+2010–U+205F, U+3000–U+303F and U+FF00–U+FF6F, moved to U+E000, U+E100 and U+E200.
  private static let ranges: [(from: UInt32, to: UInt32, home: UInt32)] = [
    (0x2010, 0x205F, 0xE000), (0x3000, 0x303F, 0xE100), (0xFF00, 0xFF6F, 0xE200),
  ]

  /// Moves the punctuation that touches an asterisk; `nil` where there is none.
  static func hidden(in text: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8]?
    let asterisk = UInt8(ascii: "*")
    var index = text.startIndex
    while let star = text[index...].firstIndex(of: asterisk) {
      index = text[star...].firstIndex { $0 != asterisk } ?? text.endIndex
      for start in [star - 3, index] where start >= text.startIndex && start + 3 <= text.endIndex {
        guard let moved = move(text[start..<(start + 3)], hiding: true) else { continue }
        if result == nil { result = Array(text) }
        let offset = start - text.startIndex
        result!.replaceSubrange(offset..<(offset + 3), with: moved)
      }
    }
    return result
  }

  /// Puts the punctuation back.
  static func restore(in text: inout [UInt8]) {
    var index = 0
    while index + 2 < text.count {
      // U+E000 to U+E2FF are the bytes EE 80 80 to EE 8B BF.
      if text[index] == 0xEE, text[index + 1] <= 0x8B, let moved = move(text[index..<(index + 3)], hiding: false) {
        text.replaceSubrange(index..<(index + 3), with: moved)
        index += 3
      } else {
        index += 1
      }
    }
  }

  private static func move(_ bytes: ArraySlice<UInt8>, hiding: Bool) -> [UInt8]? {
    let first = bytes.startIndex
    guard bytes[first] & 0xF0 == 0xE0 else { return nil }
    let scalar = UInt32(bytes[first] & 0x0F) << 12 | UInt32(bytes[first + 1] & 0x3F) << 6 | UInt32(bytes[first + 2] & 0x3F)
    for range in ranges {
      let size = range.to - range.from
      let (from, to) = hiding ? (range.from, range.home) : (range.home, range.from)
      guard scalar >= from, scalar - from <= size else { continue }
      let moved = scalar - from + to
      return [UInt8(0xE0 | moved >> 12), UInt8(0x80 | moved >> 6 & 0x3F), UInt8(0x80 | moved & 0x3F)]
    }
    return nil
  }
}
