/// A decimal number held as an integer: `unscaled / 10^decimals`. No binary float stands between data and page.
///
/// What reading and arithmetic give has a magnitude that fits 63 bits, so that every such number can be negated.
package struct ExactNumber: Sendable {
  package private(set) var unscaled: Int
  private var smallDecimals: Int8

  package init(_ unscaled: Int, decimals: Int = 0) {
    precondition((0...Self.mostDecimals).contains(decimals), "a number has 0 to 15 decimals")
    self.unscaled = unscaled
    smallDecimals = Int8(decimals)
  }

  /// How many of the digits stand after the decimal point: 0 to 15.
  package private(set) var decimals: Int {
    get { Int(smallDecimals) }
    set { smallDecimals = Int8(newValue) }
  }

  package static let mostDecimals = 15

  /// Reads `-12.50` and the like: ASCII digits, at most one point with a digit on each side, no plus sign, separators or exponent.
  /// Nothing where the text is of another form, or the number too large.
  package init?(_ text: some StringProtocol) {
    let negative = text.utf8.first == UInt8(ascii: "-")
    var (magnitude, whole, decimals, hasPoint) = (0, 0, 0, false)
    for byte in negative ? text.utf8.dropFirst() : text.utf8[...] {
      guard byte != UInt8(ascii: ".") || hasPoint else {
        hasPoint = true
        continue
      }
      guard (48...57).contains(byte) else { return nil }
      let (tenfold, isTooLarge) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeNow) = tenfold.addingReportingOverflow(Int(byte) - 48)
      if isTooLarge || isTooLargeNow { return nil }
      magnitude = sum
      if hasPoint { decimals += 1 } else { whole += 1 }
    }
    guard whole > 0, hasPoint == (decimals > 0), decimals <= Self.mostDecimals else { return nil }
    self.init(negative ? -magnitude : magnitude, decimals: decimals)
  }

  /// The number `unscaled / 10^decimals`; nothing where it is too large.
  private init?(fitting unscaled: Int128, decimals: Int) {
    guard unscaled.magnitude <= Int.max.magnitude else { return nil }
    self.init(Int(unscaled), decimals: decimals)
  }

  package var isZero: Bool { unscaled == 0 }
  package var isNegative: Bool { unscaled < 0 }
  package var magnitude: ExactNumber { isNegative ? -self : self }

  /// The same value without trailing zeros after the point.
  package var normalized: ExactNumber {
    var result = self
    while result.decimals > 0, result.unscaled % 10 == 0 {
      result.unscaled /= 10
      result.decimals -= 1
    }
    return result
  }

  /// The value with exactly `decimals` digits after the point, halves away from zero; nothing where it is too large.
  package func rounded(to decimals: Int) -> ExactNumber? {
    Self.quotient(of: Int128(unscaled), by: Int128.powerOfTen(self.decimals), decimals: decimals)
  }

  /// `numerator / denominator` to `decimals` digits, halves away from zero; nothing for a zero denominator or a result too large.
  package static func quotient(of numerator: Int128, by denominator: Int128, decimals: Int) -> ExactNumber? {
    guard denominator != 0 else { return nil }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: Int128.powerOfTen(decimals))
    guard !overflow else { return nil }
    let (whole, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
    let step: Int128 = remainder.magnitude * 2 < denominator.magnitude ? 0 : (scaled < 0) == (denominator < 0) ? 1 : -1
    return ExactNumber(fitting: whole + step, decimals: decimals)
  }

  /// `dividend * factor / divisor` to `decimals` digits, halves away from zero; nothing where nothing is to be divided by, or it is too large.
  ///
  /// - Parameter factor: 100 for percent.
  package static func quotient(
    of dividend: ExactNumber, by divisor: ExactNumber, times factor: Int = 1, decimals: Int
  ) -> ExactNumber? {
    let shift = divisor.decimals - dividend.decimals
    let numerator = Int128(dividend.unscaled) * Int128(factor) * Int128.powerOfTen(max(0, shift))
    return quotient(of: numerator, by: Int128(divisor.unscaled) * Int128.powerOfTen(max(0, -shift)), decimals: decimals)
  }

  /// The sum, exact; nothing where it is too large.
  package func adding(_ other: ExactNumber) -> ExactNumber? {
    let decimals = max(self.decimals, other.decimals)
    let left = Int128(unscaled) * Int128.powerOfTen(decimals - self.decimals)
    let right = Int128(other.unscaled) * Int128.powerOfTen(decimals - other.decimals)
    return ExactNumber(fitting: left + right, decimals: decimals)
  }

  package static prefix func - (number: ExactNumber) -> ExactNumber { ExactNumber(-number.unscaled, decimals: number.decimals) }

  /// `-1234.50`: all digits, a point, no separators. For data files, never for pages (the room Rendering does those).
  package var plainText: String {
    guard decimals > 0 else { return String(unscaled) }
    let digits = String(unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (isNegative ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension ExactNumber: Comparable, Hashable {
  package static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    let (left, right) = (left.normalized, right.normalized)
    return left.unscaled == right.unscaled && left.decimals == right.decimals
  }

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
