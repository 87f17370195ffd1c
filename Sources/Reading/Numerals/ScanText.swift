import Model

/// A text to be scanned, or a part of one, in which digits and spaces have one form; every character keeps its place.
struct ScanText {
  private(set) var scalars: [Unicode.Scalar]
  /// What is scanned of it.
  private(set) var bounds: Range<Int>

  init(_ text: some Sequence<Unicode.Scalar>) {
    scalars = Array(text)
    bounds = scalars.indices
    fold()
  }

  /// Becomes another text, in the room that it has.
  mutating func become(_ text: ProseText) {
    scalars.removeAll(keepingCapacity: true)
    scalars += text.scalars
    bounds = scalars.indices
    if text.traits.contains(.folded) { fold() }
  }

  /// A part of the text: what stands around it is not seen.
  func part(_ range: Range<Int>) -> ScanText {
    var part = self
    part.bounds = range
    return part
  }

  var start: Int { bounds.lowerBound }
  var end: Int { bounds.upperBound }
  var count: Int { bounds.count }

  /// U+0000 outside the text.
  @inline(__always) subscript(index: Int) -> Unicode.Scalar {
    index >= bounds.lowerBound && index < bounds.upperBound ? scalars[index] : "\0"
  }

  func string(_ range: Range<Int>) -> String { String(scalars: scalars[range.clamped(to: bounds)]) }

  func begins(with words: String, at index: Int) -> Bool {
    var place = index
    for scalar in words.unicodeScalars {
      guard self[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// Whether `words` stand right before `index`.
  func ends(with words: String, before index: Int) -> Bool {
    var place = index
    for scalar in words.unicodeScalars.reversed() {
      place -= 1
      guard self[place] == scalar else { return false }
    }
    return true
  }

  /// Whether the character at `index` is a digit or a letter of a Latin script.
  @inline(__always) func isWordCharacter(_ index: Int) -> Bool {
    let scalar = self[index]
    return isDigit(scalar) || isLatinLetter(scalar)
  }

  mutating func hide(_ range: Range<Int>) {
    for index in range { scalars[index] = ProseText.hidden }
  }

  private mutating func fold() {
    for index in scalars.indices {
      let scalar = scalars[index]
      let folded = Self.folded(scalar)
      if folded != scalar { scalars[index] = folded }
    }
  }

  /// Every scalar that has another form has the trait ``ProseText/Traits/folded``.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 9, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0xFF10...0xFF19: Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48))
    case 0x2236: ":"
    case 0xFF05: "%"
    case 0xFF0E: "."
    case 0xFF0D: "-"
    default: scalar
    }
  }
}

func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
  return (0xC0...0x24F).contains(value) && scalar != "×" && scalar != "÷"
}

func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
