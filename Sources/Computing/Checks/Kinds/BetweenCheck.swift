import Model

/// A value, or one divided by another, between bounds: yuan a mu, aid a project.
extension CheckJudge {
  func betweenJudgement() throws(CheckMistake) -> Judgement {
    var value = Computed(value: .zero)
    var (role, unit) = (CheckSpecification.Role.value, "")
    if has(.value) {
      unit = try commonUnit(.value, .minimum, .maximum)
      let sum = try sum(.value)
      value = Computed(value: sum.value, claim: sum.claim)
    } else {
      (role, unit) = (.of, try commonUnit(.minimum, .maximum))
      let (dividend, divisor) = (try sum(.of), try sum(.per))
      guard let quotient = dividend.value.divided(by: divisor.value) else { return undefined(.per) }
      value = Computed(value: quotient, claim: dividend.claim.divided(by: divisor.claim))
    }
    let margin = givenTolerance.map { Fraction($0) } ?? .zero
    let claim = (value.claim ?? Span(value.value)).widened(by: margin)
    let shown = Amount(try shown(value.value, role), unit: unit)
    var judgement = Judgement(.holds, "the value is \(shown.plainText)")
    if has(.minimum), case let least = try sum(.minimum), least.claim.isAbove(claim, touching: true) {
      judgement = Judgement(.fails, "the value is \(shown.plainText), less than \(try amount(least, .minimum, unit).plainText)")
      judgement.difference = Amount(try self.shown(least.value - value.value, role), unit: unit)
    } else if has(.maximum), case let most = try sum(.maximum), claim.isAbove(most.claim, touching: true) {
      judgement = Judgement(.fails, "the value is \(shown.plainText), more than \(try amount(most, .maximum, unit).plainText)")
      judgement.difference = Amount(try self.shown(value.value - most.value, role), unit: unit)
    }
    judgement.computed = role == .of ? shown : nil
    return judgement
  }
}
