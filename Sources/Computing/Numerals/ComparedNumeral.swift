import Diagnostics
import Model

/// A number of one language's prose, as it is compared with those of the other: a numeral, or a figure whose words are generated.
struct ComparedNumeral {
  /// How the words print it; empty where they are generated.
  var text: String
  var location: SourceLocation
  /// Where it is a figure's: what the reference names, and the cell that turned out to be.
  var target: String?
  var cell: Cell?
  /// What its words say; of a figure, what it is.
  var values: [Numeral.Value]
  /// The worth of the last printed digit, where the words print a number.
  var quantum: ExactNumber?
  /// What its words are, where they are a name in digits and no number.
  var printedName: PrintedName?
  var need: Need

  /// Whether the other language must have it.
  enum Need {
    case required
    /// What is no data: the other language may leave it out, but may not say another in its place.
    case same
    /// The other language may well do without it: names in words, and words such as "one" and 两, which are "a" and "both".
    case none
  }

  /// What tells one figure from another of the same value: where it comes from.
  struct Cell: Hashable {
    var value: Figure.Value
    var origins: [Int]
    var address: Figure.CellAddress?
  }

  /// Those of `place`, in order.
  static func all(
    _ numerals: ArraySlice<Numeral>, _ references: [Reference], _ resolutions: [Resolution], generated: [Int]
  ) -> [ComparedNumeral] {
    var all: [ComparedNumeral] = []
    all.reserveCapacity(numerals.count + generated.count)
    for numeral in numerals { append(numeral, references, resolutions, to: &all) }
    let written = all.count
    for index in generated where references[index].scheme == .figure && references[index].plainWords.isEmpty {
      if let figure = ComparedNumeral(references[index], resolutions[index]) { all.append(figure) }
    }
    return all.count == written ? all : all.sorted { $0.location < $1.location }
  }

  private static func append(
    _ numeral: Numeral, _ references: [Reference], _ resolutions: [Resolution], to all: inout [ComparedNumeral]
  ) {
    switch numeral.standing {
    case .figure(let index):
      guard var figure = ComparedNumeral(references[index], resolutions[index]) else { return }
      (figure.text, figure.location, figure.quantum) = (numeral.text, numeral.location, numeral.quantum)
      all.append(figure)
    case _ where numeral.values.isEmpty:
      if let name = PrintedName(numeral.text) { all.append(ComparedNumeral(numeral, name)) }
    // What is no data, in one language, may be a plain number in the other.
    case .literal(let literal) where literal == .name || literal == .marked || literal == .title && numeral.isInBlock:
      let need: Need = literal == .marked || literal == .name && !numeral.beginsWithDigit ? .none : .same
      if numeral.values.count == 1 {
        all.append(ComparedNumeral(numeral, numeral.values, need))
      } else {
        for value in numeral.values { all.append(ComparedNumeral(numeral, [value], need)) }
      }
    case .literal, .cited, .unbound:
      all.append(ComparedNumeral(numeral, numeral.values, numeral.isSmallWord || numeral.isVague ? .none : .required))
    }
  }

  private init(_ numeral: Numeral, _ values: [Numeral.Value], _ need: Need) {
    (text, location, quantum, self.need) = (numeral.text, numeral.location, numeral.quantum, need)
    self.values = values.contains(where: \.isPlainYear) ? values.map(\.withPlainYear) : values
  }

  private init(_ numeral: Numeral, _ name: PrintedName) {
    self.init(numeral, name.number.map { [.ordinal($0)] } ?? [], .same)
    printedName = name
  }

  private init?(_ reference: Reference, _ resolution: Resolution) {
    guard case .figure(let figure) = resolution else { return nil }
    (text, location, target, need) = (reference.plainWords, reference.location, reference.target, .required)
    cell = Cell(value: figure.value, origins: figure.origins, address: figure.cell)
    values = figure.comparedValues
  }
}

extension Numeral {
  var isInBlock: Bool { if case .block = place { true } else { false } }

  fileprivate var beginsWithDigit: Bool {
    text.unicodeScalars.first.map { ("0"..."9").contains($0) || ("\u{FF10}"..."\u{FF19}").contains($0) } ?? false
  }

  /// 近百人, 两三个 and 千分之三, which are as well "dozens", "a few" and "three thousandths".
  fileprivate var isVague: Bool {
    guard case .number = values.first, let first = text.unicodeScalars.first else { return false }
    return "百千万亿".unicodeScalars.contains(first) || values.count == 2 && text.unicodeScalars.count == 2
  }

  /// 1, and two in words: languages often say these without a numeral.
  fileprivate var isSmallWord: Bool {
    guard values.count == 1, case .number(let number) = values[0] else { return false }
    return number == ExactNumber(1) || (!beginsWithDigit && number == ExactNumber(2))
  }
}

extension Numeral.Value {
  fileprivate var isPlainYear: Bool { if case .date(let date) = self { date.month == nil } else { false } }

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
