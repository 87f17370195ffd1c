/// A decimal number held as an integer: `unscaled / 10^decimals`. No binary float stands between data and page.
package struct ExactNumber: Sendable {
  package var unscaled: Int
  /// How many of the digits stand after the decimal point: 0 to 15.
  package var decimals: Int

  package init(_ unscaled: Int, decimals: Int = 0) {
    precondition((0...Self.mostDecimals).contains(decimals))
    self.unscaled = unscaled
    self.decimals = decimals
  }

  package static let mostDecimals = 15

  /// Reads `-12.50` and the like: ASCII digits, at most one point with a digit on each side, no separators, no exponent.
  /// Nothing where the text is of another form, or too large for 64 bits.
  package init?(_ text: some StringProtocol) {
    var digits = Substring(text)
    let negative = digits.first == "-"
    if negative || digits.first == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard !parts.isEmpty, fraction.count <= Self.mostDecimals, let magnitude = Int(parts[0] + fraction) else { return nil }
    self.init(negative ? -magnitude : magnitude, decimals: fraction.count)
  }

  package var isZero: Bool { unscaled == 0 }
  package var isNegative: Bool { unscaled < 0 }
  package var magnitude: ExactNumber { ExactNumber(abs(unscaled), decimals: decimals) }

  /// The same value without trailing zeros after the point.
  package var normalized: ExactNumber {
    var result = self
    while result.decimals > 0, result.unscaled % 10 == 0 {
      result.unscaled /= 10
      result.decimals -= 1
    }
    return result
  }

  /// The value with exactly `decimals` digits after the point, halves away from zero; nothing where it does not fit 64 bits.
  package func rounded(to decimals: Int) -> ExactNumber? {
    Self.quotient(of: Int128(unscaled), by: Int128.powerOfTen(self.decimals), decimals: decimals)
  }

  /// `numerator / denominator` to `decimals` digits, halves away from zero; nothing for a zero denominator or a result past 64 bits.
  package static func quotient(of numerator: Int128, by denominator: Int128, decimals: Int) -> ExactNumber? {
    guard denominator != 0 else { return nil }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: Int128.powerOfTen(decimals))
    guard !overflow else { return nil }
    var (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
    if remainder.magnitude * 2 >= denominator.magnitude {
      quotient += (scaled < 0) == (denominator < 0) ? 1 : -1
    }
    guard let value = Int(exactly: quotient) else { return nil }
    return ExactNumber(value, decimals: decimals)
  }

  /// `self / other` to `decimals` digits, from the unrounded values.
  package func divided(by other: ExactNumber, decimals: Int) -> ExactNumber? {
    let scale = Int128.powerOfTen(abs(self.decimals - other.decimals))
    let (left, right) = (Int128(unscaled), Int128(other.unscaled))
    return self.decimals >= other.decimals
      ? Self.quotient(of: left, by: right * scale, decimals: decimals)
      : Self.quotient(of: left * scale, by: right, decimals: decimals)
  }

  /// The sum, exact; nothing where it does not fit 64 bits.
  package func adding(_ other: ExactNumber) -> ExactNumber? {
    let decimals = max(self.decimals, other.decimals)
    let left = Int128(unscaled) * Int128.powerOfTen(decimals - self.decimals)
    let right = Int128(other.unscaled) * Int128.powerOfTen(decimals - other.decimals)
    return Int(exactly: left + right).map { ExactNumber($0, decimals: decimals) }
  }

  package static prefix func - (number: ExactNumber) -> ExactNumber { ExactNumber(-number.unscaled, decimals: number.decimals) }

  /// `-1234.50`: all digits, a point, no separators. For data files, never for pages (the room Rendering does those).
  package var plainText: String {
    guard decimals > 0 else { return String(unscaled) }
    let digits = String(abs(unscaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (isNegative ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension ExactNumber: Comparable, Hashable {
  package static func == (left: ExactNumber, right: ExactNumber) -> Bool { !(left < right) && !(right < left) }

  package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    let decimals = max(left.decimals, right.decimals)
    return Int128(left.unscaled) * Int128.powerOfTen(decimals - left.decimals)
      < Int128(right.unscaled) * Int128.powerOfTen(decimals - right.decimals)
  }

  package func hash(into hasher: inout Hasher) {
    let value = normalized
    hasher.combine(value.unscaled)
    hasher.combine(value.decimals)
  }
}

extension Int128 {
  package static func powerOfTen(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}
