import Diagnostics
import Model

/// One value that enters a side of a check: a figure, a cell, a row of a query, or what the check itself states.
struct CheckTerm {
  enum Value {
    case amount(Amount)
    case date(PartialDate)
    case text(Bilingual<String>)
    case unknown
  }

  var label: Bilingual<String>
  var value: Value
  /// The worth of the last digit with which it is printed; zero of what is counted and so exact.
  var lastDigit = ExactNumber(0)
  var origins: [Int] = []
  /// The data field of which it is a value or a sum.
  var field: FieldName?
  /// Where the check names it.
  var place: SourceLocation
  /// What the check says letter for letter, where that is the value itself.
  var plainText: String?

  init(_ value: Value, label: Bilingual<String> = Bilingual(english: "", chinese: ""), at place: SourceLocation) {
    (self.value, self.label, self.place) = (value, label, place)
  }

  var isKnown: Bool { if case .unknown = value { false } else { true } }

  var outcomeValue: CheckOutcome.Value {
    switch value {
    case .amount(let amount): .amount(amount)
    case .date(let date): .date(date)
    case .text(let text): .keys(text.english == text.chinese ? [text.english] : [text.english, text.chinese])
    case .unknown: .unknown
    }
  }

  /// The value with the other sign: a lower bound is then an upper one.
  var negated: CheckTerm {
    guard case .amount(var amount) = value else { return self }
    amount.number = -amount.number
    switch amount.qualifier {
    case .over: amount.qualifier = .under
    case .under: amount.qualifier = .over
    case .exact, .about: break
    }
    var term = self
    term.value = .amount(amount)
    return term
  }
}

/// A side of a check with its values.
struct CheckSide {
  var role: CheckSpecification.Role
  var terms: [CheckTerm]
  /// Where the check declares it.
  var place: SourceLocation

  /// Whether it has values, and all of them are known.
  var isKnown: Bool { !terms.isEmpty && terms.allSatisfy(\.isKnown) }
}
