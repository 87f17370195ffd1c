/// One Unicode scalar as a terminal shows it: its text there, and the number of columns that takes.
///
/// What a terminal would obey or hide is written out instead: a control character as its picture (U+2400 block), and every other
/// control, direction mark, joiner, variation selector and filler as `\u{202E}`. So a hostile file cannot steer the terminal, and an
/// author sees the zero-width space that keeps a name from being found.
struct Glyph: Equatable {
  let text: String
  let width: Int

  private init(_ text: String, width: Int) {
    self.text = text
    self.width = width
  }

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: self.init(String(scalar), width: 1)
    case 0x09: self.init("    ", width: 4)
    case 0x00...0x1F: self.init(picture: 0x2400 + scalar.value)
    case 0x7F: self.init(picture: 0x2421)
    case _ where scalar.isHidden:
      let text = "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      self.init(text, width: text.utf8.count)
    default: self.init(String(scalar), width: scalar.terminalWidth)
    }
  }

  private init(picture: UInt32) {
    self.init(Unicode.Scalar(picture).map(String.init) ?? "\u{FFFD}", width: 1)
  }

  /// `text` safe to print on one line, cut after 2,000 scalars.
  static func shown(_ text: String) -> String {
    if text.utf8.count <= 2_000, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    let scalars = text.unicodeScalars
    let head = scalars.prefix(2_000)
    return head.map { Glyph($0).text }.joined() + (head.endIndex == scalars.endIndex ? "" : "…")
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey it or show nothing for it.
  var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  /// Columns of a scalar that is neither ASCII nor hidden: 0 for marks and the parts of a Hangul syllable that join the one before,
  /// 2 for East Asian Wide and Fullwidth (Unicode Annex 11) and emoji, otherwise 1, also for what Annex 11 calls ambiguous.
  fileprivate var terminalWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if Self.joiningHangul.contains(where: { $0.contains(value) }) { return 0 }
    if Self.regionalIndicators.contains(value) { return 1 }
    return properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) } ? 2 : 1
  }

  private static let joiningHangul: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FF]

  /// Two of them make one flag, two columns wide.
  private static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF

  /// The wide blocks, the most frequent first; gaps of a few unassigned code points are closed, wide emoji are not listed.
  private static let wide: [ClosedRange<UInt32>] = [
    0x4E00...0x9FFF, 0x2E80...0x303E, 0xFF01...0xFF60, 0x3041...0x3247, 0x3250...0x4DFF, 0xA000...0xA4CF, 0xAC00...0xD7A3,
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0xA960...0xA97C, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F265,
    0x1F300...0x1F320, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
