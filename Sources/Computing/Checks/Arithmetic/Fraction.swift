import Model

/// One number divided by another, exact: what a check compares with what is stated, before anything is rounded.
struct Fraction {
  private let numerator: WideNumber
  /// Above zero.
  private let denominator: WideNumber

  init(_ number: ExactNumber) { self.init(WideNumber(number), .one) }

  private init(_ numerator: WideNumber, _ denominator: WideNumber) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  static let zero = Fraction(ExactNumber(0))
  static let one = Fraction(ExactNumber(1))
  static let hundred = Fraction(ExactNumber(100))

  var sign: Int { numerator.sign }
  var magnitude: Fraction { sign < 0 ? -self : self }
  var half: Fraction { self * Fraction(ExactNumber(5, decimals: 1)) }

  /// The number itself, where nothing was divided and it fits.
  var exact: ExactNumber? { denominator == .one ? numerator.exact : nil }

  /// The value with `decimals` digits after the point, halves away from zero; nothing where it is too large.
  func rounded(to decimals: Int) -> ExactNumber? {
    let size = magnitude
    guard size < Fraction(ExactNumber(.max / 4, decimals: decimals)) else { return nil }
    let whole = largestInteger(upTo: .max / 4) { Fraction(ExactNumber($0, decimals: decimals)) <= size }
    let rest = size - Fraction(ExactNumber(whole, decimals: decimals))
    let up = rest >= Fraction(ExactNumber(1, decimals: decimals)).half
    return ExactNumber(sign < 0 ? -(whole + (up ? 1 : 0)) : whole + (up ? 1 : 0), decimals: decimals)
  }
}

extension Fraction: Comparable {
  static func == (left: Fraction, right: Fraction) -> Bool { (left - right).sign == 0 }

  static func < (left: Fraction, right: Fraction) -> Bool { (left - right).sign < 0 }
}

// MARK: - Arithmetic

extension Fraction {
  static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.denominator == right.denominator { return Fraction(left.numerator + right.numerator, left.denominator) }
    return Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
  }

  static prefix func - (fraction: Fraction) -> Fraction { Fraction(-fraction.numerator, fraction.denominator) }

  static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// Nothing where the divisor is zero.
  func divided(by divisor: Fraction) -> Fraction? {
    switch divisor.sign {
    case 0: nil
    case 1: Fraction(numerator * divisor.denominator, denominator * divisor.numerator)
    default: Fraction(-(numerator * divisor.denominator), denominator * -divisor.numerator)
    }
  }

  func power(_ exponent: Int) -> Fraction {
    (0..<exponent).reduce(.one) { result, _ in result * self }
  }
}

/// The largest integer from 0 to `most` of which `holds` is true, where it is true of all smaller ones and of 0.
func largestInteger(upTo most: Int, where holds: (Int) -> Bool) -> Int {
  var (low, high) = (0, most)
  while low < high {
    let middle = low + (high - low + 1) / 2
    if holds(middle) { low = middle } else { high = middle - 1 }
  }
  return low
}
