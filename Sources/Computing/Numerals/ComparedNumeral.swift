import Diagnostics
import Model

/// A number of one language's prose, as it is compared with those of the other: a numeral, or a figure whose words are generated.
struct ComparedNumeral {
  /// How the words print it; empty where they are generated.
  var text: String
  var location: SourceLocation
  /// Where it is a figure's: what the reference names, and what that turned out to be.
  var target: String?
  var figure: Figure?
  /// What its words say; of a figure, what it is.
  var values: [Numeral.Value]
  /// The worth of the last printed digit, where the words print a number.
  var quantum: ExactNumber?
  /// Whether the other language may well do without it: what is marked as no data, and words such as "one" and 两, which are "a" and "both".
  var isOptional: Bool

  /// Those of `place`, in order.
  static func all(
    in text: EntryText, _ resolutions: [Resolution], numerals: ArraySlice<Numeral>, references: [Int]
  ) -> [ComparedNumeral] {
    let written = numerals.compactMap { ComparedNumeral($0, text.references, resolutions) }
    let generated = references.compactMap { index -> ComparedNumeral? in
      let reference = text.references[index]
      guard reference.scheme == .figure, reference.plainWords.isEmpty else { return nil }
      return ComparedNumeral(reference, resolutions[index])
    }
    return generated.isEmpty ? written : (written + generated).sorted { $0.location < $1.location }
  }

  private init?(_ numeral: Numeral, _ references: [Reference], _ resolutions: [Resolution]) {
    switch numeral.standing {
    case .figure(let index):
      self.init(references[index], resolutions[index])
      (text, location) = (numeral.text, numeral.location)
    case .literal(.name), .literal(.title): return nil
    case .literal, .cited, .unbound:
      guard !numeral.values.isEmpty else { return nil }
      self.init(numeral)
    }
  }

  private init(_ numeral: Numeral) {
    (text, location, quantum) = (numeral.text, numeral.location, numeral.printed?.quantum)
    values = numeral.values.map(\.withPlainYear)
    isOptional = numeral.standing == .literal(.marked) || numeral.isSmallWord
  }

  private init?(_ reference: Reference, _ resolution: Resolution) {
    guard case .figure(let figure) = resolution else { return nil }
    (text, location, target, self.figure, isOptional) = (reference.plainWords, reference.location, reference.target, figure, false)
    values = figure.comparedValues
  }
}

extension Numeral {
  /// 1, and two in words: languages often say these without a numeral.
  fileprivate var isSmallWord: Bool {
    guard values.count == 1, case .number(let number) = values[0] else { return false }
    let isInWords = text.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
    return number == ExactNumber(1) || (isInWords && number == ExactNumber(2))
  }
}

extension Numeral.Value {
  /// A bare year equals the same number.
  fileprivate var withPlainYear: Numeral.Value {
    if case .date(let date) = self, date.month == nil { return .number(ExactNumber(date.year)) }
    return self
  }

  /// Ordinals, fractions and lone months are said without a numeral as often as with one ("the first", 前者): they are compared where
  /// both languages have one.
  var isOptional: Bool {
    switch self {
    case .ordinal, .fraction, .dayOfYear(month: _, day: nil): true
    case .number, .percent, .percentagePoints, .date, .dayOfYear, .decade: false
    }
  }
}

extension Figure {
  /// A text has none.
  fileprivate var comparedValues: [Numeral.Value] {
    switch value {
    case .amount(let amount):
      switch amount.unit {
      case "percent": [.percent(amount.number)]
      case "percentage-point": [.percentagePoints(amount.number)]
      default: [.number(amount.number)]
      }
    case .date(let date): [Numeral.Value.date(date).withPlainYear]
    case .text: []
    }
  }
}
