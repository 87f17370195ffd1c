import Model

/// Kinds that compare dates, each at the precision that both have: a year is neither before nor after a day in it.
extension CheckJudge {
  func orderJudgement() throws(CheckMistake) -> Judgement {
    let (earlier, later) = (try date(.earlier), try date(.later))
    return Judgement(
      earlier.isAfter(later) ? .fails : .holds, "the earlier date is \(earlier.isoText), the later one \(later.isoText)")
  }

  func withinJudgement() throws(CheckMistake) -> Judgement {
    let year = PartialDate(year: dataYear)
    let first = has(.earlier) ? try date(.earlier) : has(.later) ? nil : year
    let last = has(.later) ? try date(.later) : has(.earlier) ? nil : year
    var outside: [String] = []
    for term in terms(.value) {
      let date = try date(of: term, .value)
      let isOutside = first.map { $0.isAfter(date) } ?? false || last.map { date.isAfter($0) } ?? false
      if isOutside { outside.append(date.isoText) }
    }
    let bounds =
      first == last
      ? first.map { "in \($0.isoText)" } ?? ""
      : [first.map { "from \($0.isoText)" }, last.map { "to \($0.isoText)" }].compactMap { $0 }.joined(separator: " ")
    let words = outside.prefix(4).joined(separator: ", ") + (outside.count > 4 ? " and \(outside.count - 4) more" : "")
    return Judgement(outside.isEmpty ? .holds : .fails, "\(words) \(outside.count == 1 ? "is" : "are") not \(bounds)")
  }

  func equalDates() throws(CheckMistake) -> Judgement {
    let (left, right) = (try date(.left), try date(.right))
    let verdict: CheckOutcome.Verdict =
      left == right ? .holds : !left.isAfter(right) && !right.isAfter(left) ? .holdsWithinRounding : .fails
    return Judgement(verdict, "the left side is \(left.isoText), the right one \(right.isoText)")
  }

  /// The one date of a side.
  private func date(_ role: CheckSpecification.Role) throws(CheckMistake) -> PartialDate {
    let terms = terms(role)
    guard terms.count == 1 else {
      throw CheckMistake(
        "check-value", "'\(role.rawValue)' of check '\(specification.name.text)' has \(terms.count) dates",
        at: sides[role]?.place ?? specification.name.location, rule: "one date is compared with one: several are several checks")
    }
    return try date(of: terms[0], role)
  }

  private func date(of term: CheckTerm, _ role: CheckSpecification.Role) throws(CheckMistake) -> PartialDate {
    if case .date(let date) = term.value { return date }
    if let date = term.plainText.flatMap({ PartialDate($0) }) { return date }
    throw CheckMistake(
      "check-value", "'\(role.rawValue)' of check '\(specification.name.text)' is no date", at: term.place,
      rule: "a date is a cell of a date or year, or is written 2009, 2009-06 or 2009-06-05")
  }
}
