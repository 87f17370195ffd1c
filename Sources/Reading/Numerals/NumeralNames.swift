import Model

/// The names in which numerals count nothing: those of the program and those of the registers.
struct NumeralNames: Equatable, Sendable {
  private var tries: Bilingual<NameTrie>
  /// English names of units, after which four digits are a count and no year.
  private(set) var units: Set<String> = []

  /// Those of the program alone.
  static let common: NumeralNames = {
    var tries = Bilingual(english: NameTrie(), chinese: NameTrie())
    for name in englishNames { tries.english.insert(name.unicodeScalars, isNumeral: true) }
    for name in ChineseIdioms.names { tries.chinese.insert(name.unicodeScalars, isNumeral: true) }
    for word in ChineseIdioms.words { tries.chinese.insert(word.unicodeScalars, isNumeral: false) }
    return NumeralNames(tries: tries)
  }()

  private init(tries: Bilingual<NameTrie>) { self.tries = tries }

  /// With the names of registers and data tables.
  init(_ tables: [TableNames]) {
    self = .common
    for table in tables {
      units.formUnion(table.units)
      for language in Language.allCases {
        for name in table.names[language] { tries[language].insert(name, isNumeral: true) }
      }
    }
  }

  /// The names in a text, in order. None begins or ends within a word or a number.
  func matches(in text: ScanText, _ language: Language) -> [(range: Range<Int>, isNumeral: Bool)] {
    let trie = tries[language]
    var matches: [(range: Range<Int>, isNumeral: Bool)] = []
    let beginnings = trie.beginnings
    let scalars = text.scalars.span
    var index = text.start
    while index < text.end {
      if beginnings.mayHold(scalars[index]), Self.isEdge(text, index), let match = trie.match(in: text, at: index),
        Self.isEdge(text, match.end)
      {
        matches.append((index..<match.end, match.isNumeral))
        index = match.end
      } else {
        index += 1
      }
    }
    return matches
  }

  private static let englishNames = [
    "Five-Year Plan", "Five-year Plan", "five-year plan", "Five-Year Programme", "Ten-Year Plan", "Ten-Year Programme", "Three Gorges",
    "Two Sessions", "Three Represents",
    "Four Modernizations", "Four Modernisations", "Group of Twenty", "Group of Seven", "Group of Eight", "Seven-Year Plan", "Three-North",
    "Eight-Seven", "Two Assurances", "Three Guarantees", "Three Rural Issues",
  ]

  /// Whether no word or number is cut in two before `index`.
  private static func isEdge(_ text: ScanText, _ index: Int) -> Bool {
    if text.isWordCharacter(index - 1), text.isWordCharacter(index) { return false }
    return !(isCount(text[index - 1]) && isCount(text[index]))
  }

  private static func isCount(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || ChineseWords.isNumeral(scalar) }
}
