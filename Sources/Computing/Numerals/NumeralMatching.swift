import Model

/// Finds for each number of one language its counterpart in the other.
struct NumeralMatching {
  /// The numbers that have none, as indices.
  private(set) var left: Bilingual<[Int]>
  private let numerals: Bilingual<[ComparedNumeral]>

  init(_ numerals: Bilingual<[ComparedNumeral]>) {
    self.numerals = numerals
    left = numerals.map { Array($0.indices) }
    // The same name, and then another name for the same cell.
    match { $0.target.map { .target($0) } }
    match { numeral in numeral.figure.map { .figure($0.value, $0.origins, $0.cell) } }
    // Two figures of one value are not one figure: the next data may tell them apart.
    match({ $0.valueKey }, { $0.target == nil ? $0.valueKey : nil })
    match({ $0.target == nil ? $0.valueKey : nil }, { $0.valueKey })
    if left.english.count + left.chinese.count <= Self.mostCompared {
      matchParts()
      matchRounded()
    }
    dropOptional()
  }

  /// More numbers than these without counterparts are not compared one with another, which takes time.
  private static let mostCompared = 400

  fileprivate enum Key: Hashable {
    case target(String)
    case figure(Figure.Value, [Int], Figure.CellAddress?)
    case values([Numeral.Value])
  }

  private mutating func match(_ key: (ComparedNumeral) -> Key?) { match(key, key) }

  /// Takes out the pairs that have one key.
  private mutating func match(_ english: (ComparedNumeral) -> Key?, _ chinese: (ComparedNumeral) -> Key?) {
    var waiting: [Key: [Int]] = [:]
    for index in left.chinese.reversed() {
      if let key = chinese(numerals.chinese[index]) { waiting[key, default: []].append(index) }
    }
    var matched = Set<Int>()
    left.english.removeAll { index in
      guard let key = english(numerals.english[index]), let other = waiting[key]?.popLast() else { return false }
      matched.insert(other)
      return true
    }
    left.chinese.removeAll(where: matched.contains)
  }

  /// A range in one language may be two numbers in the other.
  private mutating func matchParts() {
    for language in Language.allCases {
      var others = left[language.other]
      left[language].removeAll { index in
        let values = numerals[language][index].values
        guard values.count > 1 else { return false }
        let ends = values.map { value in others.first { numerals[language.other][$0].values == [value] } }
        guard let lower = ends[0], let upper = ends[1], lower != upper else { return false }
        others.removeAll { $0 == lower || $0 == upper }
        return true
      }
      left[language.other] = others
    }
  }

  /// A figure and words that round it.
  private mutating func matchRounded() {
    for language in Language.allCases {
      var others = left[language.other]
      left[language].removeAll { index in
        let numeral = numerals[language][index]
        guard numeral.target != nil, let place = others.firstIndex(where: { numeral.isRounded(by: numerals[language.other][$0]) })
        else { return false }
        others.remove(at: place)
        return true
      }
      left[language.other] = others
    }
  }

  private mutating func dropOptional() {
    left = Bilingual { language in
      left[language].filter { index in
        let numeral = numerals[language][index]
        guard !numeral.isOptional else { return false }
        guard numeral.target == nil, numeral.values.allSatisfy(\.isOptional), let value = numeral.values.first else { return true }
        return value != .ordinal(1)
          && left[language.other].contains { other in
            numerals[language.other][other].values.first.map { $0.isOfOneKind(with: value) } ?? false
          }
      }
    }
  }
}

extension ComparedNumeral {
  fileprivate var valueKey: NumeralMatching.Key? { values.isEmpty ? nil : .values(values) }

  /// Whether the words of another numeral print this figure, at their precision.
  fileprivate func isRounded(by other: ComparedNumeral) -> Bool {
    guard other.target == nil, let quantum = other.quantum, values.count == 1, other.values.count == 1,
      let number = values[0].number, let printed = other.values[0].number, values[0].isOfOneKind(with: other.values[0]),
      let difference = number.adding(-printed)?.magnitude, let doubled = difference.adding(difference)
    else { return false }
    return !(quantum < doubled)
  }
}

extension Numeral.Value {
  fileprivate var number: ExactNumber? {
    switch self {
    case .number(let number), .percent(let number), .percentagePoints(let number): number
    default: nil
    }
  }

  fileprivate func isOfOneKind(with other: Numeral.Value) -> Bool {
    switch (self, other) {
    case (.number, .number), (.percent, .percent), (.percentagePoints, .percentagePoints), (.ordinal, .ordinal), (.fraction, .fraction),
      (.dayOfYear, .dayOfYear), (.date, .date), (.decade, .decade):
      true
    default: false
    }
  }
}
