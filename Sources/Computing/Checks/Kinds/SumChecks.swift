import Model

/// Kinds that compare one sum with another.
extension CheckJudge {
  func partsJudgement() throws(CheckMistake) -> Judgement {
    try compare(.parts, .total, mayBeLess: false) { parts, total, apart in "the parts are \(parts), the total is \(total): \(apart) apart" }
  }

  func ofWhichJudgement() throws(CheckMistake) -> Judgement {
    try compare(.parts, .total, mayBeLess: true) { parts, total, apart in
      "the parts are \(parts), more than the total, which is \(total): \(apart) too much"
    }
  }

  func atLeastJudgement() throws(CheckMistake) -> Judgement {
    try compare(.smaller, .larger, mayBeLess: true) { smaller, larger, apart in
      "the larger side is \(larger), the smaller one \(smaller): \(apart) too little"
    }
  }

  func equalJudgement() throws(CheckMistake) -> Judgement {
    let values = (terms(.left) + terms(.right)).map(\.value)
    if values.contains(where: { if case .date = $0 { true } else { false } }) { return try equalDates() }
    if values.contains(where: { if case .text = $0 { true } else { false } }) { return try equalTexts() }
    return try compare(.left, .right, mayBeLess: false) { left, right, apart in
      "the left side is \(left), the right one \(right): \(apart) apart"
    }
  }

  /// - Parameters:
  ///   - mayBeLess: the first side may be smaller than the second.
  ///   - words: the message from both sides and their difference.
  private func compare(
    _ first: CheckSpecification.Role, _ second: CheckSpecification.Role, mayBeLess: Bool,
    _ words: (_ first: String, _ second: String, _ difference: String) -> String
  ) throws(CheckMistake) -> Judgement {
    let unit = try commonUnit(first, second)
    let (left, right) = (try sum(first), try sum(second))
    let margin = givenTolerance.map { Fraction($0) } ?? (left.margin + right.margin)
    let difference = Amount(try shown((left.value - right.value).magnitude, first), unit: unitOfDifference(unit))
    let (one, other) = (try amount(left, first, unit), try amount(right, second, unit))
    // An end that only rounding on both sides reaches is reached by no true values.
    let touching = givenTolerance != nil || left.margin.sign == 0 || right.margin.sign == 0
    func agrees(_ span: Span, touching: Bool) -> Bool {
      mayBeLess ? !span.isAbove(right.claim, touching: touching) : span.meets(right.claim, touching: touching)
    }
    let verdict: CheckOutcome.Verdict =
      agrees(left.claim, touching: true)
      ? .holds : margin.sign > 0 && agrees(left.claim.widened(by: margin), touching: touching) ? .holdsWithinRounding : .fails
    var judgement = Judgement(
      verdict, words(one.qualifiedText, other.qualifiedText, difference.plainText) + factorWords(one.number, other.number))
    (judgement.difference, judgement.tolerance) = (difference, margin.exact)
    return judgement
  }

  /// The sum as an amount of its side.
  func amount(_ sum: CheckedAmount, _ role: CheckSpecification.Role, _ unit: String? = nil) throws(CheckMistake) -> Amount {
    Amount(try shown(sum.value, role), unit: unit ?? sum.unit, qualifier: sum.qualifier)
  }

  /// Where one is the other times a power of ten: the slip between 万 or 亿 and million or billion.
  private func factorWords(_ left: ExactNumber, _ right: ExactNumber) -> String {
    let (large, small) = (max(left.magnitude, right.magnitude), min(left.magnitude, right.magnitude))
    guard !small.isZero else { return "" }
    for exponent in 1...9 where Fraction(large) == Fraction(small) * Fraction(ExactNumber(Int(Int128.powerOfTen(exponent)))) {
      return ", one 1\(String(repeating: "0", count: exponent)) times the other"
    }
    return ""
  }
}
