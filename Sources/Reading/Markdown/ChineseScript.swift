import Model

extension Unicode.Scalar {
  /// A Han character.
  var isHan: Bool {
    switch value {
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Punctuation that is set among Han characters; the quotation marks, dashes and points among it stand in English too.
  var isChinesePunctuation: Bool {
    switch value {
    case 0xB7, 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x303F, 0xFF00...0xFFEF: true
    default: false
    }
  }

  /// Whether no space is wanted beside it at a line's end.
  func joinsLines(in language: Language) -> Bool {
    guard isChinesePunctuation else { return isHan || value == 0x3000 }
    return language == .chinese || value >= 0x3000
  }
}
