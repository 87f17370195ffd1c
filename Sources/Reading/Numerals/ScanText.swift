import Model

/// A text to be scanned, in which digits and spaces have one form; every character keeps its place.
struct ScanText {
  var scalars: [Unicode.Scalar]

  init(_ text: some Sequence<Unicode.Scalar>) { scalars = text.map(Self.folded) }

  var count: Int { scalars.count }

  /// U+0000 outside the text.
  subscript(index: Int) -> Unicode.Scalar { scalars.indices.contains(index) ? scalars[index] : "\0" }

  func string(_ range: Range<Int>) -> String { String(scalars: scalars[range.clamped(to: 0..<count)]) }

  func begins(with words: String, at index: Int) -> Bool {
    var place = index
    for scalar in words.unicodeScalars {
      guard self[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// Whether the character at `index` is a digit or a letter of a Latin script.
  func isWordCharacter(_ index: Int) -> Bool { isDigit(self[index]) || isLatinLetter(self[index]) }

  mutating func hide(_ range: Range<Int>) {
    for index in range { scalars[index] = ProseText.hidden }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 9, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0xFF10...0xFF19: Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48))
    case 0xFF05: "%"
    case 0xFF0E: "."
    case 0xFF0D: "-"
    default: scalar
    }
  }
}

func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ((0xC0...0x24F).contains(scalar.value) && scalar != "×" && scalar != "÷")
}

func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
