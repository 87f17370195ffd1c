/// Characters that a reader cannot see, or that the program needs for itself: control characters, direction marks, zero-width spaces and
/// byte-order marks, which make equal words unequal, private-use characters, which no font has, and what stands where a character was lost.
enum HiddenCharacter {
  /// Whether a character to look at more closely may begin with `byte`; none of Han or ASCII letters does.
  static let beginnings = ByteSet([0x7F, 0xC2, 0xE2, 0xEE, 0xEF, 0xF3, 0xF4] + (0x00...0x1F))

  /// The first of a text in UTF-8; tabs and line ends are some.
  static func first(in text: CellBytes) -> Unicode.Scalar? {
    let beginnings = beginnings
    for index in text.indices where beginnings.contains(text[index]) {
      if let hidden = scalar(at: index, in: text) { return hidden }
    }
    return nil
  }

  /// The character that begins at `index`, if it is one. Joiners between letters are none, nor is a soft hyphen.
  static func scalar(at index: Int, in text: CellBytes) -> Unicode.Scalar? {
    let second = index + 1 < text.count ? text[index + 1] : 0
    let third = index + 2 < text.count ? text[index + 2] : 0
    switch text[index] {
    case 0x00...0x1F, 0x7F: return Unicode.Scalar(text[index])
    // In UTF-8 the private-use planes are EE 80 80 to EF A3 BF, and F3 B0 80 80 to F4 8F BF BF.
    case 0xC2 where second < 0xA0, 0xE2 where isHiddenPunctuation(second, third), 0xEE,
      0xF3 where second >= 0xB0, 0xF4,
      0xEF where second <= 0xA3 || (second == 0xBB && third == 0xBF) || (second == 0xBF && third == 0xBD):
      return String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first
    default: return nil
    }
  }

  /// What follows the E2 of U+200B, U+200E and U+200F, U+2028 to U+202E, U+2060 to U+2069.
  private static func isHiddenPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x8B), (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA0...0xA9): true
    default: false
    }
  }

  static func isOne(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xE000...0xF8FF, 0xFEFF, 0xFFFD, 0xF0000...:
      true
    default: false
    }
  }

  /// "a zero-width space, U+200B"
  static func name(_ scalar: Unicode.Scalar) -> String {
    let noun =
      switch scalar.value {
      case 0x09: "a tab"
      case 0x0A, 0x0D: "a line end"
      case 0x00...0x1F, 0x7F...0x9F: "a control character"
      case 0x200B, 0x2060: "a zero-width space"
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "a direction mark"
      case 0x2028, 0x2029: "a line separator"
      case 0xFEFF: "a byte-order mark"
      case 0xFFFD: "a replacement character"
      case 0xE000...0xF8FF, 0xF0000...: "a private-use character"
      default: "an invisible character"
      }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\(noun), U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Whether the cell begins or ends with white space: a space, a no-break space or an ideographic space.
func hasOuterWhiteSpace(_ cell: CellBytes) -> Bool {
  guard let first = cell.first, let last = cell.last else { return false }
  if first == 0x20 || last == 0x20 { return true }
  guard first == 0xC2 || first == 0xE3 || last == 0x80 || last == 0xA0 else { return false }
  let text = String(decoding: cell, as: UTF8.self).unicodeScalars
  return [text.first, text.last].contains { $0?.value == 0xA0 || $0?.value == 0x3000 }
}
