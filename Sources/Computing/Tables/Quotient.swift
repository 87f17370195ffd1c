import Model

/// A quotient of exact numbers: as it is printed, and as closely as 64 bits hold it.
struct Quotient {
  /// Rounded to the digits asked for, halves away from zero.
  let rounded: ExactNumber
  /// The same with up to six further digits, for whoever rounds it more coarsely: what was rounded once is not rounded again
  /// (0.46 is 0.5, and that is 1). Never zero, nor on the half between two coarser values, unless the quotient is.
  /// Nothing where ``rounded`` is the quotient itself.
  let unrounded: ExactNumber?

  /// `dividend * factor / divisor` to `decimals` digits; nothing where it does not fit 64 bits.
  ///
  /// - Parameter divisor: not zero.
  init?(_ dividend: ExactNumber, by divisor: ExactNumber, times factor: Int = 1, decimals: Int) {
    let shift = divisor.decimals - dividend.decimals
    let numerator = (Int128(dividend.unscaled) * Int128(factor) * Int128.powerOfTen(max(0, shift))).magnitude
    let denominator = (Int128(divisor.unscaled) * Int128.powerOfTen(max(0, -shift))).magnitude
    let isNegative = dividend.isNegative != divisor.isNegative
    var (digits, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    var places = 0
    while places < min(decimals + 6, ExactNumber.mostDecimals), rest != 0 {
      let (digit, next) = (rest * 10).quotientAndRemainder(dividingBy: denominator)
      guard digits * 10 + digit < Int.max.magnitude else { break }
      (digits, rest, places) = (digits * 10 + digit, next, places + 1)
    }
    guard digits < Int.max.magnitude, rest == 0 || places > decimals else { return nil }
    // Of a quotient that goes on, the last digit is neither 0 nor 5: it lies on no value that is printed, and on no half.
    if rest != 0, digits % 5 == 0 { digits += 1 }
    let close = ExactNumber(isNegative ? -Int(digits) : Int(digits), decimals: places)
    if places <= decimals {
      (rounded, unrounded) = (close, nil)
    } else {
      guard let rounded = close.rounded(to: decimals) else { return nil }
      (self.rounded, unrounded) = (rounded, close)
    }
  }
}

extension Qualifier {
  /// How a quotient stands to the true one: a larger divisor makes a smaller quotient.
  static func ofQuotient(_ dividend: (ExactNumber, Qualifier), by divisor: (ExactNumber, Qualifier)) -> Qualifier {
    if dividend.1 == .exact, divisor.1 == .exact { return .exact }
    if dividend.0.isNegative || divisor.0.isNegative { return .about }
    let turned: Qualifier =
      switch divisor.1 {
      case .over: .under
      case .under: .over
      case .exact, .about: divisor.1
      }
    return dividend.1.combined(with: turned) ?? .about
  }
}
