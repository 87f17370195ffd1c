extension Unicode.Scalar {
  /// Han characters and the punctuation that is set with them: no space is wanted beside these at a line's end.
  var isHanOrItsPunctuation: Bool {
    switch value {
    case 0x3000...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    // Punctuation that ``ChinesePunctuation`` has moved from U+3000 and U+FF00.
    case 0xE100...0xE2FF: true
    default: false
    }
  }
}
