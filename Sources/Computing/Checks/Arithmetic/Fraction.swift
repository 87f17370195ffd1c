import Model

/// One number divided by another, exact: what a check compares with what is stated, before anything is rounded.
struct Fraction {
  private let numerator: WideNumber
  /// Above zero; nothing where it is one.
  private let denominator: WideNumber?

  init(_ number: ExactNumber) { self.init(WideNumber(number), nil) }

  private init(_ numerator: WideNumber, _ denominator: WideNumber?) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  static let zero = Fraction(ExactNumber(0))
  static let one = Fraction(ExactNumber(1))
  static let hundred = Fraction(ExactNumber(100))

  var sign: Int { numerator.sign }
  var magnitude: Fraction { sign < 0 ? -self : self }
  var half: Fraction { self * Fraction(ExactNumber(5, decimals: 1)) }

  /// The number itself, where nothing was divided and it fits.
  var exact: ExactNumber? { denominator == nil ? numerator.exact : nil }

  /// The value with `decimals` digits after the point, halves away from zero; nothing where it is too large.
  func rounded(to decimals: Int) -> ExactNumber? {
    let size = magnitude
    guard size < Fraction(ExactNumber(.max - 1, decimals: decimals)) else { return nil }
    let whole = largestInteger(upTo: .max - 1) { Fraction(ExactNumber($0, decimals: decimals)) <= size }
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
    let (first, second) = (left.denominator, right.denominator)
    return Fraction(left.numerator.times(second) + right.numerator.times(first), first.map { $0.times(second) } ?? second)
  }

  static prefix func - (fraction: Fraction) -> Fraction { Fraction(-fraction.numerator, fraction.denominator) }

  static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator.map { $0.times(right.denominator) } ?? right.denominator)
  }

  /// Nothing where the divisor is zero.
  func divided(by divisor: Fraction) -> Fraction? {
    switch divisor.sign {
    case 0: nil
    case 1: Fraction(numerator.times(divisor.denominator), divisor.numerator.times(denominator))
    default: Fraction(-numerator.times(divisor.denominator), (-divisor.numerator).times(denominator))
    }
  }

  func power(_ exponent: Int) -> Fraction {
    guard exponent > 1 else { return exponent == 0 ? .one : self }
    let square = (self * self).power(exponent / 2)
    return exponent % 2 == 0 ? square : square * self
  }
}

extension WideNumber {
  /// The product with a number that is one where it is not given.
  fileprivate func times(_ other: WideNumber?) -> WideNumber { other.map { self * $0 } ?? self }
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
