import Model

/// Growth in percent a step, from two values or from one and the rise.
extension CheckJudge {
  func growthJudgement() throws(CheckMistake) -> Judgement {
    try commonUnit(.from, .to, .rise)
    try requirePercent()
    guard let growth = try growth() else { return Judgement(.undecided, "growth from or to a value that is not above zero means nothing") }
    let stated = try sum(.stated)
    let said = try amount(stated, .stated)
    guard let rate = rate(of: growth.ratio, decimals: 3) else {
      throw CheckMistake(
        "number-size", "the growth of check '\(specification.name.text)' does not fit 64 bits", at: specification.name.location,
        rule: "a number and its digits after the point are below 9 × 10^18 together")
    }
    let margin = specification.tolerance == .exact ? .zero : givenTolerance.map { Fraction($0) } ?? stated.margin
    let verdict = verdict(
      isPlain: isAgreed(growth, stated), growth.rounded, factors(stated.rounded),
      isWithinGiven: factors(stated.claim.widened(by: margin)).contains(growth.ratio))
    let computed = Amount(rate, unit: percent)
    let difference = Amount(try shown((Fraction(rate) - stated.value).magnitude, .stated), unit: unitOfDifference(percent))
    let steps = specification.steps == 1 ? "" : " a step in \(specification.steps) steps"
    var judgement = Judgement(
      verdict, "\(growth.words) is growth of \(computed.plainText)\(steps), stated is \(said.qualifiedText): \(difference.plainText) apart")
    (judgement.computed, judgement.difference, judgement.tolerance) = (computed, difference, margin.exact)
    if let low = growth.rounded?.low.flatMap({ self.rate(of: $0, decimals: 3) }),
      let high = growth.rounded?.high.flatMap({ self.rate(of: $0, decimals: 3) }), low < high
    {
      judgement.span = (low, high)
    }
    judgement.reservation = reservation(judgement, said)
    return judgement
  }

  private struct Growth {
    /// The last value divided by the first.
    var ratio: Fraction
    var claim: Span?
    var rounded: Span?
    var words: String
  }

  /// Nothing where it would be from or to zero or less.
  private func growth() throws(CheckMistake) -> Growth? {
    let (above, below, rise) = (try sum(.to), try sum(.from), try sum(.rise))
    let (last, first) = (try amount(above, .to).qualifiedText, try amount(below, .from).qualifiedText)
    let more = try amount(rise, .rise).qualifiedText
    let one = Span(.one)
    if !has(.rise) {
      guard above.value.sign > 0, below.value.sign > 0, let ratio = above.value.divided(by: below.value) else { return nil }
      return Growth(
        ratio: ratio, claim: above.claim.divided(by: below.claim), rounded: above.rounded.divided(by: below.rounded),
        words: "from \(first) to \(last)")
    }
    if has(.from) {
      guard below.value.sign > 0, let part = rise.value.divided(by: below.value), (Fraction.one + part).sign > 0 else { return nil }
      return Growth(
        ratio: .one + part, claim: rise.claim.divided(by: below.claim).map { one + $0 },
        rounded: rise.rounded.divided(by: below.rounded).map { one + $0 }, words: "\(more) more than \(first)")
    }
    // The first value is the last one without the rise, of which both are rounded once: 1 / (1 - rise / last).
    guard above.value.sign > 0, let part = rise.value.divided(by: above.value),
      let ratio = Fraction.one.divided(by: .one - part), ratio.sign > 0
    else { return nil }
    return Growth(
      ratio: ratio, claim: rise.claim.divided(by: above.claim).flatMap { one.divided(by: one + -$0) },
      rounded: rise.rounded.divided(by: above.rounded).flatMap { one.divided(by: one + -$0) }, words: "\(more) more, to \(last),")
  }

  /// By what values are multiplied in all steps at each rate of growth in percent.
  private func factors(_ rates: Span) -> Span {
    Span(low: rates.low.map(factor), high: rates.high.map(factor))
  }

  private func factor(_ rate: Fraction) -> Fraction {
    max(.zero, .one + rate * Fraction(ExactNumber(1, decimals: 2))).power(specification.steps)
  }

  /// Whether the rate, or one that bounds allow, is the stated one when it is rounded, halves away from zero.
  private func isAgreed(_ growth: Growth, _ stated: CheckedAmount) -> Bool {
    let span = factors(stated.qualifier == .exact ? stated.rounded : stated.claim)
    if span.contains(growth.ratio) {
      guard stated.qualifier == .exact else { return true }
      // Of the two ends, the one nearer to zero is rounded to what is stated, the other one away from it.
      let isLowest = span.low.map { $0 == growth.ratio } ?? false
      let isHighest = span.high.map { $0 == growth.ratio } ?? false
      if (!isLowest || stated.value.sign > 0) && (!isHighest || stated.value.sign < 0) { return true }
    }
    return growth.claim?.isBound ?? false && growth.claim?.meets(span, touching: true) ?? false
  }

  /// The growth a step in percent that makes `ratio` in all steps, digits past `decimals` rounded; nothing where it is too large.
  private func rate(of ratio: Fraction, decimals: Int) -> ExactNumber? {
    let isFall = ratio < .one
    let most = isFall ? Int(Int128.powerOfTen(decimals + 3)) : Int.max / 4
    let digits =
      specification.steps == 1
      ? (ratio - .one).magnitude.truncated(to: decimals + 3) ?? most
      : largestInteger(upTo: most) { digits in
        let rate = Fraction(ExactNumber(isFall ? -digits : digits, decimals: decimals + 1))
        return isFall ? factor(rate) >= ratio : factor(rate) <= ratio
      }
    guard isFall || digits < most else { return nil }
    return ExactNumber(isFall ? -digits : digits, decimals: decimals + 1).rounded(to: decimals)
  }
}

/// The largest integer from 0 to `most` of which `holds` is true, where it is true of all smaller ones and of 0.
private func largestInteger(upTo most: Int, where holds: (Int) -> Bool) -> Int {
  // Most are small: they are found between two powers of two.
  var (low, high) = (0, 1)
  while high < most, holds(high) { (low, high) = (high, high * 2) }
  high = min(high, most)
  while low < high {
    let middle = low + (high - low + 1) / 2
    if holds(middle) { low = middle } else { high = middle - 1 }
  }
  return low
}
