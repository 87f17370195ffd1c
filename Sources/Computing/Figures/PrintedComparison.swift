import Model

/// A number as words print it, beside the value they stand for.
struct PrintedComparison {
  var number: ExactNumber
  /// The worth of the last printed digit.
  var quantum: ExactNumber
  /// What the words say of the number.
  var qualifier: Qualifier
  /// Whether zeros at its end are meant, as those after a point are.
  private let hasDecimals: Bool
  /// The value, with more digits than it is printed with where it is a quotient.
  let exact: ExactNumber

  init(_ number: ExactNumber, _ printed: PrintedAmount, _ exact: ExactNumber) {
    (self.number, self.quantum, self.qualifier, self.exact) = (number, printed.quantum, printed.qualifier, exact)
    hasDecimals = printed.hasDecimals
  }

  /// At the printed precision: the number is the value rounded (halves away from zero) to the last printed digit.
  ///
  /// Zeros before the point at the end of a bound, and of what is said to be about right, claim nothing: 超过2000万 and `more than 20 million` say the same,
  /// though one has four digits. A lower bound is rounded down and an upper one up; `about` is within a twentieth.
  var agrees: Bool {
    if number == exact { return true }
    guard let difference = exact.adding(-number)?.magnitude, let doubled = difference.adding(difference) else { return false }
    let claimed = hasDecimals ? quantum : max(quantum, number.worthOfLastDigit)
    switch qualifier {
    case .over: return number < exact && difference < claimed
    // "Nearly 10 million" has one digit that claims something: it says no less than half of that.
    case .under: return number > exact && difference < claimed && doubled <= number.magnitude
    case .about where doubled < claimed && difference <= Quotient(number.magnitude, by: ExactNumber(20), decimals: 0)?.rounded ?? number:
      return true
    case .exact, .about: return doubled < quantum || (doubled == quantum && number.magnitude > exact.magnitude)
    }
  }

  /// What the words say of the number that the value, which is `own`, is not; nothing where the two agree.
  func qualifierProblem(_ own: Qualifier) -> String? {
    switch (own, qualifier) {
    case (let own, let said) where own == said: nil
    case (.exact, .about): nil
    case (.exact, .over) where number < exact: nil
    case (.exact, .under) where number > exact: nil
    case (.exact, _): "the figure is exact, the words say it is \(qualifier.rawValue) that"
    default: "the figure is \(own.rawValue) this number, the words do not say so"
    }
  }

  /// The same with the printed number ten to the power of `exponent` times as large; nothing where that does not fit, and for zero.
  func movingPoint(by exponent: Int) -> PrintedComparison? {
    var moved = self
    guard !number.isZero, !exact.isZero, let number = number.movingPoint(by: exponent), let quantum = quantum.movingPoint(by: exponent)
    else { return nil }
    (moved.number, moved.quantum) = (number, quantum)
    return moved
  }
}

extension ExactNumber {
  /// The worth of the last digit that is not zero: 1,000 of 45,000. Of zero and of a number with digits after the point, that of the last
  /// of these.
  fileprivate var worthOfLastDigit: ExactNumber {
    let number = normalized
    guard number.decimals == 0, !number.isZero else { return ExactNumber(1, decimals: number.decimals) }
    var (rest, worth) = (number.unscaled, 1)
    while rest % 10 == 0 { (rest, worth) = (rest / 10, worth * 10) }
    return ExactNumber(worth)
  }

  /// The number times ten to the power of `exponent`; nothing where it does not fit.
  fileprivate func movingPoint(by exponent: Int) -> ExactNumber? {
    let number = normalized
    if number.decimals - exponent >= 0 {
      return number.decimals - exponent > Self.mostDecimals ? nil : ExactNumber(number.unscaled, decimals: number.decimals - exponent)
    }
    return Self.quotient(of: Int128(number.unscaled) * Int128.powerOfTen(exponent - number.decimals), by: 1, decimals: 0)
  }
}
