import Model

/// A number in the parts its words spell it in: the 780.6 and the 万 of 780.6万.
struct SpelledNumber {
  private(set) var value: ExactNumber
  /// The precision that it claims: 1 of 三百 as of 300, 10,000 of 三百万 as of 300万.
  private(set) var quantum: ExactNumber
  /// The worth of the last place that is named: 100 of 三百.
  private(set) var lastPlace: ExactNumber
  /// What stands before the words for powers of ten.
  let coefficient: ExactNumber
  /// The exponent of hundred, 百 or 千 after the coefficient; 0 where there is none.
  private let hundreds: Int
  /// The exponent of thousand, million, 万, 亿 and so on after that; 0 where there is none.
  private let scale: Int

  /// `place` is the worth of the last digit of the coefficient. Nothing where the value does not fit 64 bits.
  ///
  /// Hundred, 百 and 千 make no number less precise, so that 三百 says what 300 says; thousand, million, 万 and 亿 do.
  init?(_ coefficient: ExactNumber, place: ExactNumber, hundreds: Int = 0, scale: Int = 0) {
    let quantum = place.decimals > 0 ? place.shifted(by: hundreds + scale) : ExactNumber(1).shifted(by: scale)
    guard let value = coefficient.shifted(by: hundreds + scale), let lastPlace = place.shifted(by: hundreds + scale), let quantum else {
      return nil
    }
    self.value = value
    (self.quantum, self.lastPlace) = (quantum, lastPlace)
    self.coefficient = coefficient
    self.hundreds = hundreds
    self.scale = scale
  }

  /// A number of several parts, such as 1亿2000万.
  ///
  /// - Parameter lastPlace: where it is not the quantum.
  init(sum value: Int, quantum: Int, lastPlace: Int? = nil) {
    self.value = ExactNumber(value)
    self.quantum = ExactNumber(quantum)
    self.lastPlace = ExactNumber(lastPlace ?? quantum)
    coefficient = self.value
    hundreds = 0
    scale = 0
  }

  var negated: SpelledNumber {
    var result = self
    result.value = -value
    return result
  }

  func shifted(by exponent: Int) -> SpelledNumber? {
    var result = self
    guard let value = value.shifted(by: exponent), let quantum = quantum.shifted(by: exponent) else { return nil }
    (result.value, result.quantum) = (value, quantum)
    return result
  }

  /// The lower end of a range takes over the scale word of the upper one: the 3 of "3 to 5 million" is three million.
  ///
  /// Where the number before the word is larger than that of the upper end, it cannot be meant: "500,000 to 2 million".
  func sharingScale(of upper: SpelledNumber) -> SpelledNumber? {
    if hundreds == 0, scale == 0, value <= upper.signedCoefficient { return shifted(by: upper.hundreds + upper.scale) }
    if scale == 0, let head = upper.signedCoefficient.shifted(by: upper.hundreds), value <= head { return shifted(by: upper.scale) }
    return self
  }

  private var signedCoefficient: ExactNumber { value.isNegative ? -coefficient : coefficient }
}

extension ExactNumber {
  /// Ten to the power of `exponent` times the number; nothing where that does not fit 64 bits.
  func shifted(by exponent: Int) -> ExactNumber? {
    let kept = max(0, decimals - exponent)
    let factor = Int128.powerOfTen(max(0, exponent - decimals))
    return Int(exactly: Int128(unscaled) * factor).map { ExactNumber($0, decimals: kept) }
  }
}

extension PrintedAmount {
  /// Nothing where the upper end is not above the lower one.
  init?(_ lower: SpelledNumber, to upper: SpelledNumber?, qualifier: Qualifier, unitText: String) {
    guard let upper else {
      self.init(.number(lower.value.normalized), qualifier: qualifier, quantum: lower.quantum.normalized, unitText: unitText)
      hasDecimals = lower.coefficient.decimals > 0
      return
    }
    guard lower.value < upper.value else { return nil }
    let quantum = min(lower.quantum, upper.quantum).normalized
    self.init(.range(lower.value.normalized, upper.value.normalized), qualifier: qualifier, quantum: quantum, unitText: unitText)
    hasDecimals = lower.coefficient.decimals > 0 || upper.coefficient.decimals > 0
  }
}
