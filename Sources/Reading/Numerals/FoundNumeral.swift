import Model

/// A numeral in a text, before anything is known of the file it stands in.
struct FoundNumeral {
  var range: Range<Int>
  /// Nothing for an amount.
  var literal: Numeral.Literal?
  /// The worth of the last printed digit, where the words say a number, an amount or a date.
  var quantum: ExactNumber?
  var values: [Numeral.Value]

  /// An amount or, where `literal` says so, something else that the words say in full.
  init(_ range: Range<Int>, _ printed: PrintedAmount?, literal: Numeral.Literal? = nil) {
    self.init(range, printed, literal: literal, values: printed?.values ?? [])
  }

  /// What is no amount.
  init(_ range: Range<Int>, _ literal: Numeral.Literal, values: [Numeral.Value] = []) {
    self.init(range, nil, literal: literal, values: values)
  }

  init(_ range: Range<Int>, _ printed: PrintedAmount?, literal: Numeral.Literal?, values: [Numeral.Value]) {
    (self.range, quantum, self.literal, self.values) = (range, printed?.quantum, literal, values)
  }
}
