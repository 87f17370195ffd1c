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

  /// With the names of registers and data tables: of places, organisations, people, terms, documents and sources.
  init(_ tables: [DataTable]) {
    self = .common
    for table in tables {
      if table.name == "units" { readUnits(table) }
      guard Self.namingTables.contains(table.name) else { continue }
      for (index, field) in table.schema.fields.enumerated() {
        guard let language = Self.languageOfNames(in: field.name) else { continue }
        for row in 0..<table.rowCount { insert(table[row, index].text ?? "", language) }
      }
    }
  }

  /// Whether a file of that name is a data file that gives no names.
  static func areLeft(outBy path: String) -> Bool {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    return name.hasSuffix(".csv") && !namingTables.union(["units"]).contains(String(name.dropLast(4)))
  }

  /// The names in a text, in order. None begins or ends within a word or a number.
  func matches(in text: ScanText, _ language: Language) -> [(range: Range<Int>, isNumeral: Bool)] {
    var matches: [(range: Range<Int>, isNumeral: Bool)] = []
    var index = 0
    while index < text.count {
      if Self.isEdge(text, index), let match = tries[language].match(in: text, at: index), Self.isEdge(text, match.end) {
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

  private static let namingTables: Set<String> = ["places", "organisations", "people", "terms", "documents", "sources", "labels"]

  private static func languageOfNames(in field: String) -> Language? {
    switch field {
    case "name_en", "title_en", "en", "short_en": .english
    case "name_zh", "title_zh", "zh", "short_zh": .chinese
    default: nil
    }
  }

  /// Only names in which a scan finds something.
  private mutating func insert(_ name: String, _ language: Language) {
    let text = ScanText(name.unicodeScalars)
    guard (2...200).contains(text.count), text.scalars.contains(where: { !isDigit($0) && !ChineseWords.isNumeral($0) }) else { return }
    let found = language == .english ? EnglishScan.numerals(in: text, units: []) : ChineseScan.numerals(in: text)
    if !found.isEmpty { tries[language].insert(text.scalars, isNumeral: true) }
  }

  private mutating func readUnits(_ table: DataTable) {
    for name in ["name_en", "plural_en"] {
      guard let index = table.schema.index(of: name) else { continue }
      for row in 0..<table.rowCount {
        if let word = table[row, index].text?.split(separator: " ").first { units.insert(String(word)) }
      }
    }
  }

  /// Whether no word or number is cut in two before `index`.
  private static func isEdge(_ text: ScanText, _ index: Int) -> Bool {
    if text.isWordCharacter(index - 1), text.isWordCharacter(index) { return false }
    return !(isCount(text[index - 1]) && isCount(text[index]))
  }

  private static func isCount(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || ChineseWords.isNumeral(scalar) }
}
