import Diagnostics
import Model

extension CheckJudge {
  /// Of a longer list the places of its values are not looked up.
  private static let mostPlaces = 40

  /// The judgement; where a side has no known value, why there is none.
  func judged() throws(CheckMistake) -> Judgement {
    let mayBeEmpty = specification.kind == .same || specification.kind == .none
    for role in CheckSpecification.Role.allCases {
      guard let side = sides[role], specification.kind != .none, !side.isKnown, !(mayBeEmpty && side.terms.isEmpty) else { continue }
      let words = side.terms.isEmpty ? "the query of '\(role.rawValue)' gives no row" : "'\(role.rawValue)' has no known value"
      return Judgement(.undecided, words)
    }
    return try judgement()
  }

  func outcome(_ judgement: Judgement, _ dataset: Dataset, hasPlaces: Bool) throws(CheckMistake) -> CheckOutcome {
    var sides: [CheckOutcome.Side] = []
    for role in CheckSpecification.Role.allCases {
      guard let side = self.sides[role] else { continue }
      sides.append(CheckOutcome.Side(role: role, value: try value(of: side), parts: parts(of: side, dataset, hasPlaces)))
    }
    var outcome = CheckOutcome(specification: specification, sides: sides, verdict: judgement.verdict)
    (outcome.computed, outcome.span) = (judgement.computed, judgement.span)
    (outcome.difference, outcome.tolerance) = (judgement.difference, judgement.tolerance)
    return outcome
  }

  private func parts(of side: CheckSide, _ dataset: Dataset, _ hasPlaces: Bool) -> [CheckOutcome.Part] {
    let hasPlaces = hasPlaces && side.terms.count <= Self.mostPlaces
    return side.terms.map { term in
      CheckOutcome.Part(
        label: term.label, value: term.outcomeValue, origins: term.origins,
        location: hasPlaces ? term.origins.first.flatMap { dataset.place(of: term.field, row: $0) } ?? term.place : nil)
    }
  }

  /// What a side says as a whole: a sum, a product, a date, or keys.
  private func value(of side: CheckSide) throws(CheckMistake) -> CheckOutcome.Value {
    switch specification.kind {
    case .none: return .amount(Amount(ExactNumber(unwantedRows)))
    case .same: return .keys(Set(side.terms.compactMap(\.key)).sorted())
    default: break
    }
    guard side.isKnown else { return .unknown }
    guard case .amount = side.terms[0].value else {
      return side.terms.count == 1 ? side.terms[0].outcomeValue : .keys(side.terms.compactMap(\.key).sorted())
    }
    if side.role == .factors { return try product(of: side) }
    return .amount(try amount(sum(side.role), side.role))
  }

  private func product(of side: CheckSide) throws(CheckMistake) -> CheckOutcome.Value {
    var (product, qualifier, unit) = (Fraction.one, Qualifier.exact, "")
    for term in side.terms {
      let factor = try amount(of: term, side.role)
      product = product * Fraction(factor.number)
      qualifier = qualifier.combined(with: factor.qualifier) ?? .about
      if unit.isEmpty { unit = factor.unit }
    }
    return .amount(Amount(try shown(product, side.role), unit: unit, qualifier: qualifier))
  }
}
