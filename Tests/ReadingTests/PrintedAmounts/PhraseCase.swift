import Model
import Testing

/// One phrase and what it must be read as.
struct PhraseCase: Sendable, CustomTestStringConvertible {
  let words: String
  /// `8000000`, `3..5`, `2009-06`, `1996/2000`.
  let value: String
  let unit: String
  let qualifier: Qualifier

  init(_ words: String, _ value: String, _ unit: String = "", _ qualifier: Qualifier = .exact) {
    self.words = words
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
  }

  var testDescription: String { words }
  var expected: String { [value, unit, qualifier.rawValue].joined(separator: " | ") }
}

/// An amount in the form of ``PhraseCase/expected``.
func describe(_ amount: PrintedAmount?) -> String {
  guard let amount else { return "no amount" }
  let value =
    switch amount.value {
    case .number(let number): number.plainText
    case .range(let lower, let upper): lower.plainText + ".." + upper.plainText
    case .date(let date): date.isoText
    case .dateRange(let from, let to): from.isoText + "/" + to.isoText
    }
  return [value, amount.unitText, amount.qualifier.rawValue].joined(separator: " | ")
}
