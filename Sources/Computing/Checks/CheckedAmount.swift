import Model

/// The sum of a side: its value, what is claimed of it, and how far rounding may have moved it.
struct CheckedAmount {
  private(set) var value = Fraction.zero
  private(set) var qualifier = Qualifier.exact
  private(set) var unit = ""
  /// How far those values may be away that are said to be about right.
  private var vagueness = Fraction.zero
  /// Half of the last digit of each value.
  private(set) var margin = Fraction.zero

  /// Whether a sum can be said: not of a lower and an upper bound.
  mutating func add(_ amount: Amount, lastDigit: ExactNumber) -> Bool {
    guard let combined = qualifier.combined(with: amount.qualifier) else { return false }
    qualifier = combined
    if unit.isEmpty { unit = amount.unit }
    let number = Fraction(amount.number)
    value = value + number
    if amount.qualifier == .about { vagueness = vagueness + number.magnitude * Span.twentieth }
    if !lastDigit.isZero { margin = margin + Fraction(lastDigit).half }
    return true
  }

  /// What the printed values say together: bounds reach to one side only.
  var claim: Span {
    let span = Span(value).widened(by: vagueness)
    return switch qualifier {
    case .over: Span(low: span.low, high: nil)
    case .under: Span(low: nil, high: span.high)
    case .exact, .about: span
    }
  }

  /// All values that print as this one.
  var rounded: Span { claim.widened(by: margin) }

  /// Whether `other`, which was computed, is this one when it is rounded to its last digit, halves away from zero.
  func isRounding(of other: Fraction) -> Bool {
    guard qualifier == .exact else { return claim.contains(other) }
    let distance = (value - other).magnitude
    return distance < margin || distance == margin && (distance.sign == 0 || value.magnitude > other.magnitude)
  }
}
