import Model

/// What a token with digits in it is, as far as it shows that itself.
enum DigitToken {
  /// Digits with separators; what follows them in the token, such as the `-year` of `5-year` and the `km` of `5km`, is no part of it.
  case number(length: Int)
  /// `1996–2000` and `30-40`: the lengths of both ends.
  case range(Int, Int)
  /// `22nd`: the length without what follows: `19th-century`.
  case ordinal(Int, length: Int)
  /// `1990s`
  case decade(Int)
  /// `mid-2009`: where the year begins.
  case year(offset: Int)
  /// `2009-06-05`, also what may be no date.
  case date(PartialDate?)
  case fraction(Int, of: Int)
  /// `2-1`, `3G`, `GB/T`, `+86-10-84419655`
  case code
  /// `m2`, which counts nothing.
  case unit

  init(_ text: String) {
    let bytes = Array(text.utf8)
    if bytes.contains(where: { !Self.isDigit($0) && !Self.isSign($0) }) {
      self = Self.isDigit(bytes[0]) ? Self.withLetters(after: text, bytes) : Self.behindLetters(text)
    } else {
      self = Self.ofDigits(text, bytes)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  /// The joints of a token, and the bytes of an en dash.
  private static func isSign(_ byte: UInt8) -> Bool { ".,-/_:@".utf8.contains(byte) || [0xE2, 0x80, 0x93].contains(byte) }

  // MARK: Digits alone

  private static func ofDigits(_ text: String, _ bytes: [UInt8]) -> DigitToken {
    if let end = bytes.firstIndex(where: { !isDigit($0) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }) {
      return joined(text, first: String(decoding: bytes[..<end], as: UTF8.self), sign: bytes[end])
    }
    if bytes.count(where: { $0 == UInt8(ascii: ".") }) > 1 { return areThousands(bytes) ? .number(length: bytes.count) : .code }
    let isZeroAhead = bytes[0] == UInt8(ascii: "0") && bytes.count > 1 && isDigit(bytes[1])
    return isZeroAhead ? .code : .number(length: bytes.count)
  }

  /// `5.000.000`: an amount, though no style of ours prints it so and nothing is read of it.
  private static func areThousands(_ bytes: [UInt8]) -> Bool {
    let groups = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return groups.count == 3 && (1...3).contains(groups[0].count) && groups[0].first != 48
      && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(isDigit) } && groups[0].allSatisfy(isDigit)
  }

  private static func joined(_ text: String, first: String, sign: UInt8) -> DigitToken {
    let parts = text.split(whereSeparator: { "-–/:".contains($0) }).map(String.init)
    switch sign {
    case UInt8(ascii: ":"): return first.utf8.count <= 2 && parts.dropFirst().allSatisfy { $0.utf8.count == 2 } ? .date(nil) : .code
    case UInt8(ascii: "/"):
      guard parts.count == 2, let top = Int(first), let bottom = Int(parts[1]) else { return .code }
      return top > 0 && top < bottom && bottom <= 1000 ? .fraction(top, of: bottom) : first.count == 4 ? .date(nil) : .code
    case UInt8(ascii: "-"), 0xE2:
      if first.count == 4, let date = PartialDate(text) { return .date(date) }
      guard parts.count == 2, isNumber(first), isNumber(parts[1]) else { return .code }
      return first.count == 4 && parts[1].count == 2 ? .date(nil) : .range(first.utf8.count, parts[1].utf8.count)
    default: return .code
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    let isZeroAhead = text.hasPrefix("0") && text.count > 1 && !text.hasPrefix("0.")
    return !isZeroAhead && text.utf8.count(where: { $0 == UInt8(ascii: ".") }) <= 1
  }

  // MARK: Digits and letters

  private static func withLetters(after text: String, _ bytes: [UInt8]) -> DigitToken {
    var end = bytes.firstIndex { !isDigit($0) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") } ?? bytes.count
    while end > 0, !isDigit(bytes[end - 1]) { end -= 1 }
    let number = String(decoding: bytes[..<end], as: UTF8.self)
    let rest = String(decoding: bytes[end...], as: UTF8.self)
    let word = rest.prefix { $0.isLetter }
    if let ordinal = Int(number), ["st", "nd", "rd", "th"].contains(word) { return .ordinal(ordinal, length: end + 2) }
    if rest == "s", number.utf8.count == 4, let year = Int(number), year % 10 == 0 { return .decade(year) }
    let isCompound = rest.hasPrefix("-") && rest.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" }
    let isPossessive = rest == "'s" || rest == "’s"
    return isCompound || isPossessive || EnglishWords.suffixes.contains(rest) ? .number(length: end) : .code
  }

  private static func behindLetters(_ text: String) -> DigitToken {
    if ["m2", "m3", "km2", "cm2", "CO2", "m-2"].contains(text) { return .unit }
    let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
    if parts.count == 2, ["mid", "early", "late", "end", "pre", "post", "since", "non"].contains(parts[0].lowercased()),
      parts[1].utf8.count == 4, Int(parts[1]) != nil
    {
      return .year(offset: parts[0].utf8.count + 1)
    }
    return .code
  }
}
