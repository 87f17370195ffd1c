import BigInt
import Model

/// One number divided by another, exact: what a check compares with what is stated, before anything is rounded.
struct Fraction {
  private let numerator: BigInt
  /// Above zero.
  private let denominator: BigInt

  init(_ number: ExactNumber) { self.init(BigInt(number.unscaled), BigInt(10).power(number.decimals)) }

  private init(_ numerator: BigInt, _ denominator: BigInt) {
    (self.numerator, self.denominator) = denominator.signum() < 0 ? (-numerator, -denominator) : (numerator, denominator)
  }

  static let zero = Fraction(ExactNumber(0))
  static let one = Fraction(ExactNumber(1))
  static let hundred = Fraction(ExactNumber(100))

  var sign: Int { Int(numerator.signum()) }
  var magnitude: Fraction { sign < 0 ? -self : self }
  var half: Fraction { Fraction(numerator, denominator * 2) }

  /// The value itself, where it is a decimal number that fits.
  var exact: ExactNumber? {
    for decimals in 0...ExactNumber.mostDecimals {
      let (quotient, rest) = (numerator * BigInt(10).power(decimals)).quotientAndRemainder(dividingBy: denominator)
      if rest.isZero { return Self.number(quotient, decimals) }
    }
    return nil
  }

  /// The value with `decimals` digits after the point, halves away from zero; nothing where it is too large.
  func rounded(to decimals: Int) -> ExactNumber? {
    let doubled = magnitude.numerator * BigInt(10).power(decimals) * 2 + denominator
    let size = doubled / (denominator * 2)
    return Self.number(sign < 0 ? -size : size, decimals)
  }

  /// The digits with `decimals` of them after the point, what follows cut off: 1234 of 12.345 to 2. Nothing where they are too many.
  func truncated(to decimals: Int) -> Int? { Int(exactly: numerator * BigInt(10).power(decimals) / denominator) }

  private static func number(_ unscaled: BigInt, _ decimals: Int) -> ExactNumber? {
    unscaled.magnitude <= Int.max.magnitude ? ExactNumber(Int(unscaled), decimals: decimals) : nil
  }
}

extension Fraction: Comparable {
  static func == (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

// MARK: - Arithmetic

extension Fraction {
  static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.denominator == right.denominator { return Fraction(left.numerator + right.numerator, left.denominator) }
    let shared = left.denominator.greatestCommonDivisor(with: right.denominator)
    let (first, second) = (right.denominator / shared, left.denominator / shared)
    return Fraction(left.numerator * first + right.numerator * second, left.denominator * first)
  }

  static prefix func - (fraction: Fraction) -> Fraction { Fraction(-fraction.numerator, fraction.denominator) }

  static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// Nothing where the divisor is zero.
  func divided(by divisor: Fraction) -> Fraction? {
    divisor.sign == 0 ? nil : Fraction(numerator * divisor.denominator, denominator * divisor.numerator)
  }

  func power(_ exponent: Int) -> Fraction { Fraction(numerator.power(exponent), denominator.power(exponent)) }
}
