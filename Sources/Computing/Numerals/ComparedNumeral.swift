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
  /// Whether the other language may well do without it: names, titles, what is marked as no data, and words such as "one" and 两, which are "a" and "both".
  var isOptional: Bool

  /// Those of `place`, in order.
  static func all(
    in text: EntryText, _ resolutions: [Resolution], numerals: ArraySlice<Numeral>, references: [Int]
  ) -> [ComparedNumeral] {
    let written = numerals.flatMap { Self.written($0, text.references, resolutions) }
    let generated = references.compactMap { index -> ComparedNumeral? in
      let reference = text.references[index]
      guard reference.scheme == .figure, reference.plainWords.isEmpty else { return nil }
      return ComparedNumeral(reference, resolutions[index])
    }
    return generated.isEmpty ? written : (written + generated).sorted { $0.location < $1.location }
  }

  private static func written(_ numeral: Numeral, _ references: [Reference], _ resolutions: [Resolution]) -> [ComparedNumeral] {
    switch numeral.standing {
    case .figure(let index):
      guard var figure = ComparedNumeral(references[index], resolutions[index]) else { return [] }
      (figure.text, figure.location, figure.quantum) = (numeral.text, numeral.location, numeral.quantum)
      return [figure]
    // What is no data, in one language, may be a plain number in the other.
    case .literal(let literal) where literal == .name || literal == .marked || literal == .title && numeral.isInBlock:
      return numeral.values.map { ComparedNumeral(numeral, [$0], isOptional: true) }
    case .literal, .cited, .unbound:
      return numeral.values.isEmpty ? [] : [ComparedNumeral(numeral, numeral.values, isOptional: numeral.isSmallWord)]
    }
  }

  private init(_ numeral: Numeral, _ values: [Numeral.Value], isOptional: Bool) {
    (text, location, quantum) = (numeral.text, numeral.location, numeral.quantum)
    (self.values, self.isOptional) = (values.map(\.withPlainYear), isOptional)
  }

  private init?(_ reference: Reference, _ resolution: Resolution) {
    guard case .figure(let figure) = resolution else { return nil }
    (text, location, target, self.figure, isOptional) = (reference.plainWords, reference.location, reference.target, figure, false)
    values = figure.comparedValues
  }
}

extension Numeral {
  var isInBlock: Bool { if case .block = place { true } else { false } }

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
    case .amount(let amount): [amount.comparedValue]
    case .range(let lower, let upper): [lower.comparedValue, upper.comparedValue]
    case .date(let date): [Numeral.Value.date(date).withPlainYear]
    case .dateRange(let from, let to): [Numeral.Value.date(from).withPlainYear, Numeral.Value.date(to).withPlainYear]
    case .text: []
    }
  }
}

extension Amount {
  fileprivate var comparedValue: Numeral.Value {
    switch unit {
    case "percent": .percent(number)
    case "percentage-point": .percentagePoints(number)
    default: .number(number)
    }
  }
}
