import Model

/// A number as a column prints it: divided by the column's scale and rounded once, halves away from zero.
struct ScaledNumber {
  let number: ExactNumber
  /// Digits after the point, trailing zeros included.
  let decimals: Int
  /// Whether digits were lost.
  let isRounded: Bool

  /// - Parameters:
  ///   - scale: a power of ten.
  ///   - decimals: nothing where all digits are printed.
  init(_ number: ExactNumber, scale: Int, decimals: Int?) {
    let number = number.normalized
    // With no more digits than it needs, the quotient is never longer than the number and fits 64 bits.
    let places = min(decimals ?? ExactNumber.mostDecimals, number.decimals + Self.zeros(of: scale))
    let divisor = Int128(scale) * Int128.powerOfTen(number.decimals)
    guard let quotient = ExactNumber.quotient(of: Int128(number.unscaled), by: divisor, decimals: places) else {
      preconditionFailure("a number divided by a power of ten fits")
    }
    self.number = quotient.normalized
    self.decimals = decimals ?? self.number.decimals
    isRounded = Int128(number.unscaled) * Int128.powerOfTen(places) % divisor != 0
  }

  private static func zeros(of scale: Int) -> Int {
    var (rest, zeros) = (scale, 0)
    while rest >= 10 { (rest, zeros) = (rest / 10, zeros + 1) }
    return zeros
  }
}
