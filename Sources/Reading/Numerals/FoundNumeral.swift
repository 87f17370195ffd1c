import Model

/// The number that up to three digits are, which need no grammar.
func plainNumber(_ words: String) -> PrintedAmount? {
  guard words.utf8.count <= 3, words.utf8.first != UInt8(ascii: "0"), words.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(words).map { PrintedAmount(.number(ExactNumber($0))) }
}

/// A numeral in a text, before anything is known of the file it stands in.
struct FoundNumeral {
  var range: Range<Int>
  /// Nothing for an amount.
  var literal: Numeral.Literal?
  var printed: PrintedAmount?
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
    (self.range, self.printed, self.literal, self.values) = (range, printed, literal, values)
  }

  func moved(by offset: Int) -> FoundNumeral {
    var result = self
    result.range = (range.lowerBound + offset)..<(range.upperBound + offset)
    return result
  }
}
