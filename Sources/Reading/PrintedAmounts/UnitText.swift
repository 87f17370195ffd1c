/// What may stand after a number as the name of its unit.
enum UnitText {
  /// The text where it is letters and the few signs of unit names; nothing where it holds punctuation, a second number, or a control
  /// or invisible character, so that no part of the phrase goes unchecked.
  static func check(_ scalars: String.UnicodeScalarView) -> String? {
    guard let first = scalars.first else { return "" }
    guard isLetter(first) || "%‰°℃".unicodeScalars.contains(first), !".-/·'’ ".unicodeScalars.contains(scalars.last ?? first) else {
      return nil
    }
    var follows = false
    for scalar in scalars {
      let isPlain = isLetter(scalar)
      let isExponent = !isPlain && (isDigit(scalar) || (!scalar.isASCII && scalar.properties.numericType == .digit))
      guard isExponent ? follows : isPlain || " '’.-/·%‰°℃".unicodeScalars.contains(scalar) else { return nil }
      // "m2" and "PM10", but not "yuan 2" or 月5.
      follows = isExponent || (scalar.isASCII && isPlain)
    }
    return String(scalars)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || (0x4E00...0x9FFF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
