extension [UInt8] {
  /// Appends other bytes.
  mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends a text with the characters that mean something in HTML replaced: & < > " and '.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      guard var next = utf8.firstIndex(where: \.needsEscape) else { return append(contentsOf: utf8) }
      var start = 0
      while next < utf8.count {
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<next]))
        append(contentsOf: utf8[next].entity.utf8)
        start = next + 1
        next = utf8[start...].firstIndex(where: \.needsEscape) ?? utf8.count
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }
}

extension UInt8 {
  /// The five characters have numbers below 64: a look into a word with a bit for each.
  fileprivate var needsEscape: Bool {
    let escaped: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    return self < 64 && escaped &>> UInt64(self) & 1 == 1
  }

  fileprivate var entity: String {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}

extension MustacheValue {
  /// A number in its shortest form, a whole one without a fraction.
  static func print(_ number: Double) -> Substring {
    let text = String(number)
    return text.hasSuffix(".0") ? text.dropLast(2) : text[...]
  }
}
