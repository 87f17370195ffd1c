import Diagnostics
import Model

/// What an author is told of a check that was made.
struct CheckMessages {
  private static let mostContributors = 4

  let dataset: Dataset

  func problems(_ outcome: CheckOutcome, _ judgement: Judgement, _ judge: CheckJudge) -> [Diagnostic] {
    let isWaived = outcome.specification.waiver != nil
    switch outcome.verdict {
    case .holds: return []
    case .holdsWithinRounding:
      guard let reservation = judgement.reservation, outcome.specification.note == nil, !isWaived else { return [] }
      return [rounding(outcome, reservation)]
    case .fails: return isWaived ? [] : [failure(outcome, judgement, judge)]
    case .undecided: return isWaived || outcome.row != nil ? [] : [undecided(outcome, reason: judgement.words, judge)]
    }
  }

  private func failure(_ outcome: CheckOutcome, _ judgement: Judgement, _ judge: CheckJudge) -> Diagnostic {
    Diagnostic(
      outcome.specification.level, "check-fails", "\(name(outcome)) fails: \(judgement.words)",
      at: outcome.specification.name.location, related: contributors(judge), rule: outcome.specification.kind.rule,
      fix: "correct the data or the words; a failure that the sources leave open is 'waived' with a date and a reason")
  }

  /// That more rows of its table fail than were told.
  func more(_ check: CheckSpecification, _ count: Int) -> Diagnostic {
    Diagnostic(
      check.level, "check-fails",
      "check '\(check.name.text)' (\(check.title.english)) fails in \(count) more \(count == 1 ? "row" : "rows")",
      at: check.name.location, rule: check.kind.rule)
  }

  private func rounding(_ outcome: CheckOutcome, _ reservation: String) -> Diagnostic {
    Diagnostic(
      .notice, "check-rounding", "\(name(outcome)) holds within rounding: \(reservation)",
      at: outcome.specification.name.location, rule: "printed amounts stand for all values that are printed so",
      fix: "say so to readers in 'note', or give the amounts with more digits")
  }

  func undecided(_ outcome: CheckOutcome, reason: String, _ judge: CheckJudge? = nil) -> Diagnostic {
    let unknown = (judge?.sides.values.flatMap { $0.terms.filter { !$0.isKnown } } ?? []).sorted { $0.place < $1.place }
    return Diagnostic(
      min(.warning, outcome.specification.level), "check-undecided", "\(name(outcome)) is undecided: \(reason)",
      at: outcome.specification.name.location, related: unknown.prefix(Self.mostContributors).map(related),
      rule: "a check compares values that are known", fix: "give the value; or 'waive' the check with a date and a reason")
  }

  /// `check 'aid-parts' (Funds and their parts)`, of a row also its key.
  private func name(_ outcome: CheckOutcome) -> String {
    let row = outcome.row.map { ", row '\($0.key)'," } ?? ""
    return "check '\(outcome.specification.name.text)' (\(outcome.specification.title.english))\(row)"
  }

  // MARK: Contributors

  /// The largest values that enter, of a sum of data rows these rows.
  private func contributors(_ judge: CheckJudge) -> [Diagnostic.Related] {
    let terms = CheckSpecification.Role.allCases.flatMap { judge.sides[$0]?.terms ?? [] }
    return terms.flatMap(rows)
      .filter { !$0.origins.isEmpty }
      .sorted { $0.size != $1.size ? $0.size > $1.size : $0.origins[0] < $1.origins[0] }
      .prefix(Self.mostContributors)
      .map(related)
  }

  /// The data rows of which a value is the sum, each as a value of its own.
  private func rows(of term: CheckTerm) -> [CheckTerm] {
    guard term.origins.count > 1, term.field != nil else { return [term] }
    let labels = RowLabels(names: RegisterNames([]), rows: dataset.rows)
    return term.origins.compactMap { origin in
      guard let amount = dataset.amount(term.field, row: origin) else { return nil }
      var row = CheckTerm(.amount(amount), label: labels.label(ofDataRow: origin) ?? term.label, at: term.place)
      (row.origins, row.field) = ([origin], term.field)
      return row
    }
  }

  private func related(_ term: CheckTerm) -> Diagnostic.Related {
    let place = term.origins.first.flatMap { dataset.place(of: term.field, row: $0) } ?? term.place
    let words: String =
      switch term.value {
      case .amount(let amount): ": " + amount.qualifiedText
      case .date(let date): ": " + date.isoText
      case .text(let text): ": " + text.english
      case .unknown: ""
      }
    return Diagnostic.Related(term.label.english + words, place)
  }
}

extension CheckTerm {
  /// How much it contributes.
  fileprivate var size: ExactNumber {
    if case .amount(let amount) = value { amount.number.magnitude } else { ExactNumber(0) }
  }
}

extension CheckSpecification.Kind {
  /// When a check of this kind holds.
  var rule: String {
    switch self {
    case .parts: "the parts add up to the total, as far as their rounding allows"
    case .ofWhich: "parts of a total are together not more than it"
    case .equal: "two statements of one value agree"
    case .product: "the factors, multiplied, are the result"
    case .ratio: "'of' divided by 'per' is what is stated, at its last digit"
    case .share: "'part' in percent of 'whole' is what is stated, at its last digit"
    case .growth: "growth in percent is computed from the unrounded values, and agrees with what is stated at its last digit"
    case .atLeast: "the larger side is not smaller than the smaller one"
    case .between: "the value is not below the minimum and not above the maximum"
    case .order: "the earlier date is not after the later one"
    case .within: "dates lie in the data year, or between 'earlier' and 'later'"
    case .same: "both sides have the same keys"
    case .none: "the query gives no row"
    }
  }
}
