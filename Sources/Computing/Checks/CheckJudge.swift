import Diagnostics
import Model

/// Judges one check whose sides are all known.
struct CheckJudge {
  let specification: CheckSpecification
  let sides: [CheckSpecification.Role: CheckSide]
  /// Of a check that wants no rows, how many there are.
  let unwantedRows: Int
  let units: [String: Unit]
  let dataYear: Int

  /// The registry of kinds.
  func judgement() throws(CheckMistake) -> Judgement {
    switch specification.kind {
    case .parts: try partsJudgement()
    case .ofWhich: try ofWhichJudgement()
    case .equal: try equalJudgement()
    case .atLeast: try atLeastJudgement()
    case .product: try productJudgement()
    case .ratio, .share: try quotientJudgement()
    case .growth: try growthJudgement()
    case .between: try betweenJudgement()
    case .order: try orderJudgement()
    case .within: try withinJudgement()
    case .same: sameJudgement()
    case .none: Judgement(unwantedRows == 0 ? .holds : .fails, "the query gives \(unwantedRows) \(unwantedRows == 1 ? "row" : "rows")")
    }
  }

  func terms(_ role: CheckSpecification.Role) -> [CheckTerm] { sides[role]?.terms ?? [] }

  func has(_ role: CheckSpecification.Role) -> Bool { sides[role] != nil }

  // MARK: Amounts

  /// The sum of a side.
  func sum(_ role: CheckSpecification.Role) throws(CheckMistake) -> CheckedAmount {
    var sum = CheckedAmount()
    for term in terms(role) {
      let (amount, digit) = (try amount(of: term, role), term.lastDigit)
      guard sum.add(amount, lastDigit: isStatement(role, term) ? max(digit, ExactNumber(1)) : digit) else {
        throw CheckMistake(
          "check-bounds", "'\(role.rawValue)' of check '\(specification.name.text)' sums a lower and an upper bound", at: term.place,
          rule: "of 'over' and 'under' no sum can be said")
      }
    }
    return sum
  }

  /// Whether it is a stated result, of which a whole number is rounded like any other.
  private func isStatement(_ role: CheckSpecification.Role, _ term: CheckTerm) -> Bool { role == .stated && term.lastDigit.isZero }

  func amount(of term: CheckTerm, _ role: CheckSpecification.Role) throws(CheckMistake) -> Amount {
    if case .amount(let amount) = term.value { return amount }
    let what = if case .date(let date) = term.value { "the date \(date.isoText)" } else { "a text" }
    throw CheckMistake(
      "check-value", "'\(role.rawValue)' of check '\(specification.name.text)' holds \(what), not a number", at: term.place,
      rule: "the sides of a check of kind '\(specification.kind.rawValue)' are numbers")
  }

  /// A number as an ``ExactNumber`` for pages and messages.
  func shown(_ value: Fraction, _ role: CheckSpecification.Role) throws(CheckMistake) -> ExactNumber {
    if let number = value.exact ?? value.rounded(to: 3)?.normalized ?? value.rounded(to: 0) { return number }
    throw CheckMistake(
      "number-size", "'\(role.rawValue)' of check '\(specification.name.text)' comes to a number that does not fit 64 bits",
      at: sides[role]?.place ?? specification.name.location,
      rule: "a number and its digits after the point are below 9 × 10^18 together")
  }

  // MARK: Units

  /// The one unit of these sides; empty where none has one. Percent and percentage points are one here.
  @discardableResult
  func commonUnit(_ roles: CheckSpecification.Role...) throws(CheckMistake) -> String {
    var unit = ""
    for role in roles {
      for term in terms(role) {
        guard case .amount(let amount) = term.value, !amount.unit.isEmpty else { continue }
        if unit.isEmpty { unit = amount.unit }
        guard Self.family(unit) == Self.family(amount.unit) else {
          throw CheckMistake(
            "check-units", "check '\(specification.name.text)' compares '\(unit)' with '\(amount.unit)'", at: term.place,
            rule: "values that are added or compared have one unit; a plain number has that of the others")
        }
      }
    }
    return unit
  }

  /// The unit of a percentage, if the register has one.
  var percent: String { units["percent"] == nil ? "" : "percent" }

  /// The unit of a difference of two values in `unit`: percents are percentage points apart.
  func unitOfDifference(_ unit: String) -> String {
    unit == "percent" && units["percentage-point"] != nil ? "percentage-point" : unit
  }

  private static func family(_ unit: String) -> String { unit == "percentage-point" ? "percent" : unit }

  // MARK: Tolerance

  /// How far the sides may be apart as the author says; nothing where that follows from how they are rounded.
  var givenTolerance: ExactNumber? {
    switch specification.tolerance {
    case .rounding: nil
    case .exact: ExactNumber(0)
    case .amount(let number): number
    }
  }
}
