import Model

/// All values between two ends, which belong to it; without an end it has no limit there.
struct Span {
  /// How far the true value may be from what is said to be about right, as a part of it.
  static let twentieth = Fraction(ExactNumber(5, decimals: 2))

  var low: Fraction?
  var high: Fraction?

  init(low: Fraction?, high: Fraction?) { (self.low, self.high) = (low, high) }

  init(_ value: Fraction) { self.init(low: value, high: value) }

  /// What an amount says by its qualifier: `about` is within a twentieth, a bound has no limit on its far side.
  init(_ amount: Amount) {
    let value = Fraction(amount.number)
    let margin = value.magnitude * Self.twentieth
    switch amount.qualifier {
    case .exact: self.init(value)
    case .about: self.init(low: value - margin, high: value + margin)
    case .over: self.init(low: value, high: nil)
    case .under: self.init(low: nil, high: value)
    }
  }

  /// Whether it is more than one value.
  var isBound: Bool { if let low, let high { low < high } else { true } }

  static func + (left: Span, right: Span) -> Span {
    Span(low: sum(left.low, right.low), high: sum(left.high, right.high))
  }

  private static func sum(_ left: Fraction?, _ right: Fraction?) -> Fraction? {
    if let left, let right { left + right } else { nil }
  }

  static prefix func - (span: Span) -> Span { Span(low: span.high.map { -$0 }, high: span.low.map { -$0 }) }

  static func * (left: Span, right: Span) -> Span {
    if let first = left.low, let second = left.high, let third = right.low, let fourth = right.high {
      let products = [first * third, first * fourth, second * third, second * fourth]
      return Span(low: products.min(), high: products.max())
    }
    guard let first = left.low, let second = right.low, first.sign >= 0, second.sign >= 0 else { return Span(low: nil, high: nil) }
    return Span(low: first * second, high: nil)
  }

  /// Nothing where the divisor may be zero or less.
  func divided(by divisor: Span) -> Span? {
    guard let least = divisor.low, least.sign > 0, let most = Fraction.one.divided(by: least) else { return nil }
    let fewest = divisor.high.map { Fraction.one.divided(by: $0) } ?? .zero
    return self * Span(low: fewest, high: most)
  }

  /// The span with both ends further out.
  func widened(by margin: Fraction) -> Span { Span(low: low.map { $0 - margin }, high: high.map { $0 + margin }) }

  func contains(_ value: Fraction) -> Bool { meets(Span(value), touching: true) }

  /// Whether some value is in both.
  ///
  /// - Parameter touching: an end that is common to both counts.
  func meets(_ other: Span, touching: Bool) -> Bool {
    !isAbove(other, touching: touching) && !other.isAbove(self, touching: touching)
  }

  /// Whether each of its values is larger than all of the other; with `touching: false` also where the ends are the same.
  func isAbove(_ other: Span, touching: Bool) -> Bool {
    guard let low, let high = other.high else { return false }
    return touching ? low > high : low >= high
  }
}
