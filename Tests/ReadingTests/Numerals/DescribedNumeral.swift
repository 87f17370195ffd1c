import Model

/// A numeral in the form of the tables of sentences: `8 million = 8000000`, `2009 (date) = 2009`, `3G (name)`.
func describe(_ numeral: Numeral) -> String {
  let standing =
    switch numeral.standing {
    case .figure(let index): " (figure \(index))"
    case .literal(let literal): " (\(literal))"
    case .cited: " (cited)"
    case .unbound: ""
    }
  let values = numeral.values.map(describe).joined(separator: " .. ")
  return numeral.text + standing + (values.isEmpty ? "" : " = " + values)
}

private func describe(_ value: Numeral.Value) -> String {
  switch value {
  case .number(let number): number.plainText
  case .percent(let number): number.plainText + "%"
  case .percentagePoints(let number): number.plainText + " points"
  case .date(let date): date.isoText
  case .dayOfYear(let month, let day): "--\(month)" + (day.map { "-\($0)" } ?? "")
  case .decade(let year): "\(year)s"
  case .ordinal(let number): "#\(number)"
  case .fraction(let top, let bottom): "\(top)/\(bottom)"
  }
}

/// A sentence, and the numerals that are in it.
struct SentenceCase: Sendable {
  let text: String
  let numerals: [String]

  init(_ text: String, _ numerals: String...) {
    self.text = text
    self.numerals = numerals
  }
}
