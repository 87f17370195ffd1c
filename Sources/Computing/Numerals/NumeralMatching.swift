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
    if numerals.english.contains(where: \.isFigure), numerals.chinese.contains(where: \.isFigure) {
      match { $0.target.map { .target($0) } }
      match { $0.cell.map { .cell($0) } }
    }
    // Two figures of one value are not one figure: the next data may tell them apart.
    match({ $0.valueKey }, { $0.isFigure ? nil : $0.valueKey })
    if left.chinese.contains(where: { numerals.chinese[$0].isFigure }) { match({ $0.isFigure ? nil : $0.valueKey }, { $0.valueKey }) }
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
    case cell(ComparedNumeral.Cell)
    case values([Numeral.Value])
    case name(PrintedName)
  }

  private mutating func match(_ key: (ComparedNumeral) -> Key?) { match(key, key) }

  /// Takes out the pairs that have one key.
  private mutating func match(_ english: (ComparedNumeral) -> Key?, _ chinese: (ComparedNumeral) -> Key?) {
    guard !left.english.isEmpty, !left.chinese.isEmpty else { return }
    var waiting = Waiting(left.chinese.count)
    for index in left.chinese.reversed() {
      if let key = chinese(numerals.chinese[index]) { waiting.add(key, index) }
    }
    var matched: [Int] = []
    left.english.removeAll { index in
      guard let key = english(numerals.english[index]), let other = waiting.take(key) else { return false }
      matched.append(other)
      return true
    }
    matched.sort()
    var next = matched[...]
    left.chinese.removeAll { index in
      guard index == next.first else { return false }
      next.removeFirst()
      return true
    }
  }

  /// Numbers that wait for their counterparts: a paragraph has few, which are sooner compared than hashed.
  private struct Waiting {
    private var few: [(key: Key, index: Int)] = []
    private var many: [Key: [Int]] = [:]
    private let areFew: Bool

    init(_ count: Int) { areFew = count <= 24 }

    mutating func add(_ key: Key, _ index: Int) {
      if areFew { few.append((key, index)) } else { many[key, default: []].append(index) }
    }

    /// The one of that key that was added last.
    mutating func take(_ key: Key) -> Int? {
      guard areFew else { return many[key]?.popLast() }
      return few.lastIndex { $0.key == key }.map { few.remove(at: $0).index }
    }
  }

  /// A range in one language may be two numbers in the other.
  private mutating func matchParts() {
    guard !left.english.isEmpty, !left.chinese.isEmpty else { return }
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
    guard !left.english.isEmpty, !left.chinese.isEmpty else { return }
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

  /// What one language may leave out is told where the other one has something of its kind left: then they say it differently.
  private mutating func dropOptional() {
    var kept = Bilingual { language in left[language].filter { numerals[language][$0].isRequired } }
    guard kept.english.count < left.english.count || kept.chinese.count < left.chinese.count else { return }
    let optional = Bilingual { language in
      Dictionary(grouping: left[language].filter { numerals[language][$0].optionalKind != nil }) { numerals[language][$0].optionalKind }
        .mapValues { told(first: $0, language) }
    }
    for (kind, english) in optional.english {
      for (one, other) in zip(english, optional.chinese[kind] ?? []) {
        let pair = Bilingual(english: numerals.english[one], chinese: numerals.chinese[other])
        guard pair.english.differs(from: pair.chinese) else { continue }
        if !pair.english.isFirst { kept.english.append(one) }
        if !pair.chinese.isFirst { kept.chinese.append(other) }
      }
    }
    left = kept.map { $0.sorted() }
  }

  /// Digits first, "first" last.
  private func told(first indices: [Int], _ language: Language) -> [Int] {
    func rank(_ index: Int) -> Int { numerals[language][index].isFirst ? 2 : numerals[language][index].isInDigits ? 0 : 1 }
    return indices.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}

extension ComparedNumeral {
  fileprivate var isFigure: Bool { target != nil }

  fileprivate var valueKey: NumeralMatching.Key? { values.isEmpty ? printedName.map { .name($0) } : .values(values) }

  fileprivate var isRequired: Bool { need == .required && !hasOptionalValues }

  private var hasOptionalValues: Bool { target == nil && !values.isEmpty && values.allSatisfy(\.isOptional) }

  /// What is of one kind may be meant for each other, if neither is required.
  fileprivate enum OptionalKind: Hashable { case quantity, ordinal, fraction, month, name(form: String) }

  /// Nothing for what nothing else may be told instead of.
  fileprivate var optionalKind: OptionalKind? {
    guard need == .same || need == .required && hasOptionalValues else { return nil }
    switch values.first {
    case .number, .percent, .percentagePoints, .date, .decade, .dayOfYear(month: _, day: .some): return .quantity
    case .ordinal: return .ordinal
    case .fraction: return .fraction
    case .dayOfYear(month: _, day: nil): return .month
    case nil: return printedName.map { .name(form: $0.form) }
    }
  }

  /// Whether two of one kind are told. Quotations and marks have figures of speech too, which are in words in both languages.
  fileprivate func differs(from other: ComparedNumeral) -> Bool {
    isInDigits || other.isInDigits || need == .required && other.need == .required
  }

  /// "The first" is said without a numeral more often than with one.
  fileprivate var isFirst: Bool { values.first == .ordinal(1) && printedName == nil }

  fileprivate var isInDigits: Bool {
    text.unicodeScalars.contains { ("0"..."9").contains($0) || ("\u{FF10}"..."\u{FF19}").contains($0) }
  }

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
