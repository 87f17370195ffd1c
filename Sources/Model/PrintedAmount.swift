/// What the words of a manuscript say where they are an amount or a date: `more than 20 million yuan`, 800万元.
package struct PrintedAmount: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case number(ExactNumber)
    /// The lower end and the upper one, which is larger.
    case range(ExactNumber, ExactNumber)
    case date(PartialDate)
    /// The first date and the last one, which is later.
    case dateRange(PartialDate, PartialDate)
  }

  package var value: Value
  package var qualifier: Qualifier
  /// The worth of the last printed digit, the precision that the words claim: 100,000 for `7.8 million`, 1 for `7,800,000`.
  /// Of a range, that of its finer end; of a date, 1.
  package var quantum: ExactNumber
  /// Whether digits stand after its point, so that zeros among them are meant: `690.0 million`.
  package var hasDecimals = false
  /// What stands after the number: `yuan`, 个项目. `percent` and `%` are `per cent` in English; ％, 百分之 and 成 are `%` in
  /// Chinese. Empty for a date.
  package var unitText: String
  /// The words in parentheses at the end, without these: `about 6.67 ha`. Empty where there are none.
  package var conversionText: String

  package init(
    _ value: Value, qualifier: Qualifier = .exact, quantum: ExactNumber = ExactNumber(1), unitText: String = "", conversionText: String = ""
  ) {
    self.value = value
    self.qualifier = qualifier
    self.quantum = quantum
    self.unitText = unitText
    self.conversionText = conversionText
  }

  /// The value as a number, also that of a bare year: `2009` may be a count that its writer printed without a separator.
  package var number: ExactNumber? {
    switch value {
    case .number(let number): number
    case .date(let date) where date.month == nil: ExactNumber(date.year)
    default: nil
    }
  }
}
