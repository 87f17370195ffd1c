import Model

/// Kinds in which a result is computed from other sides and compared with the stated one, or with bounds.
extension CheckJudge {
  /// `ratio` and `share`.
  func quotientJudgement() throws(CheckMistake) -> Judgement {
    let isShare = specification.kind == .share
    let (above, below): (CheckSpecification.Role, CheckSpecification.Role) = isShare ? (.part, .whole) : (.of, .per)
    if isShare { try commonUnit(above, below) }
    let (dividend, divisor, stated) = (try sum(above), try sum(below), try sum(.stated))
    if isShare { try requirePercent() }
    let factor = isShare ? Fraction.hundred : .one
    let scale = Span(factor)
    let unit = isShare ? percent : stated.unit
    guard let quotient = dividend.value.divided(by: divisor.value) else { return undefined(below) }
    let result = Computed(
      value: quotient * factor, claim: dividend.claim.divided(by: divisor.claim).map { $0 * scale },
      rounded: dividend.rounded.divided(by: divisor.rounded).map { $0 * scale })
    let (one, other) = (try amount(dividend, above).qualifiedText, try amount(divisor, below).qualifiedText)
    return try judgement(of: result, stated, unit) { value, said in
      isShare ? "\(one) is \(value) of \(other), stated is \(said)" : "\(one) divided by \(other) is \(value), stated is \(said)"
    }
  }

  func productJudgement() throws(CheckMistake) -> Judgement {
    var (value, claim) = (Fraction.one, Span(.one))
    for term in terms(.factors) {
      let factor = try amount(of: term, .factors)
      (value, claim) = (value * Fraction(factor.number), claim * Span(factor))
    }
    let result = try sum(.result)
    _ = try shown(value, .factors)
    return try judgement(of: Computed(value: value, claim: claim, rounded: claim), result, result.unit) { value, said in
      "the product of the factors is \(value), the result is \(said)"
    }
  }

  /// What was computed from other sides.
  struct Computed {
    var value: Fraction
    /// What the inputs say; nothing where that has no limit, as of a quotient by what may be zero.
    var claim: Span?
    /// The same, as the inputs are rounded.
    var rounded: Span?
  }

  /// Compares with what is stated: rounded to its last digit; else as far as the rounding of the inputs allows.
  private func judgement(
    of computed: Computed, _ stated: CheckedAmount, _ unit: String, _ words: (_ computed: String, _ stated: String) -> String
  ) throws(CheckMistake) -> Judgement {
    let statedRole: CheckSpecification.Role = has(.stated) ? .stated : .result
    let said = try amount(stated, statedRole)
    let value = Amount(try shown(computed.value, statedRole), unit: unit)
    let difference = Amount(try shown((computed.value - stated.value).magnitude, statedRole), unit: unitOfDifference(unit))
    let margin = specification.tolerance == .exact ? .zero : givenTolerance.map { Fraction($0) } ?? stated.margin
    let verdict = verdict(
      isPlain: isAgreed(computed, stated), computed.rounded, stated.rounded,
      isWithinGiven: stated.claim.widened(by: margin).contains(computed.value))
    var judgement = Judgement(verdict, words(value.plainText, said.qualifiedText) + ": \(difference.plainText) apart")
    (judgement.computed, judgement.difference, judgement.tolerance) = (value, difference, margin.exact)
    if let low = computed.rounded?.low?.rounded(to: 3), let high = computed.rounded?.high?.rounded(to: 3), low < high {
      judgement.span = (low, high)
    }
    judgement.reservation = reservation(judgement, said)
    return judgement
  }

  /// Whether the computed value, or one that its bounds allow, is the stated one.
  private func isAgreed(_ computed: Computed, _ stated: CheckedAmount) -> Bool {
    if stated.isRounding(of: computed.value) { return true }
    guard let claim = computed.claim else { return false }
    return claim.isBound && claim.meets(stated.claim, touching: true)
  }

  /// - Parameter isPlain: the inputs as they are printed give what is stated.
  func verdict(isPlain: Bool, _ computed: Span?, _ stated: Span, isWithinGiven: Bool) -> CheckOutcome.Verdict {
    if isPlain { return .holds }
    switch specification.tolerance {
    case .exact: return .fails
    case .amount: return isWithinGiven ? .holdsWithinRounding : .fails
    case .rounding: return computed?.meets(stated, touching: false) ?? false ? .holdsWithinRounding : .fails
    }
  }

  func reservation(_ judgement: Judgement, _ stated: Amount) -> String? {
    guard judgement.verdict == .holdsWithinRounding, specification.tolerance == .rounding, let computed = judgement.computed,
      let span = judgement.span
    else { return nil }
    return "the printed amounts give \(computed.plainText), the stated \(stated.plainText) holds only through their rounding "
      + "(\(span.low.plainText) to \(span.high.plainText))"
  }

  /// A quotient that means nothing.
  func undefined(_ role: CheckSpecification.Role) -> Judgement { Judgement(.undecided, "'\(role.rawValue)' is zero") }

  /// What is stated of a share or growth is in percent.
  func requirePercent() throws(CheckMistake) {
    for term in terms(.stated) {
      guard case .amount(let amount) = term.value, !["", "percent", "percentage-point"].contains(amount.unit) else { continue }
      throw CheckMistake(
        "check-units", "what check '\(specification.name.text)' states is in '\(amount.unit)', not in percent", at: term.place,
        rule: "a share and a growth are in percent")
    }
  }
}
