import Model

/// What a register or data table adds to the ``NumeralNames``: of places, organisations, people, terms, documents and sources the names in
/// which a scan would find a numeral, of units the English words.
struct TableNames: Sendable {
  private(set) var names = Bilingual<[[Unicode.Scalar]]>(english: [], chinese: [])
  private(set) var units: Set<String> = []

  init(_ table: DataTable) {
    if table.name == "units" { readUnits(table) }
    guard Self.namingTables.contains(table.name) else { return }
    for (index, field) in table.schema.fields.enumerated() {
      guard let language = Self.languageOfNames(in: field.name) else { continue }
      for row in 0..<table.rowCount { read(table[row, index].text ?? "", language) }
    }
  }

  /// Whether a table of that name adds nothing.
  static func isNothing(in table: String) -> Bool { table != "units" && !namingTables.contains(table) }

  private static let namingTables: Set<String> = ["places", "organisations", "people", "terms", "documents", "sources", "labels"]

  private static func languageOfNames(in field: String) -> Language? {
    switch field {
    case "name_en", "title_en", "en", "short_en": .english
    case "name_zh", "title_zh", "zh", "short_zh": .chinese
    default: nil
    }
  }

  private mutating func read(_ name: String, _ language: Language) {
    let text = ScanText(name.unicodeScalars)
    guard (2...200).contains(text.count), text.scalars.contains(where: { !isDigit($0) && !ChineseWords.isNumeral($0) }) else { return }
    let found = language == .english ? EnglishScan.numerals(in: text, units: []) : ChineseScan.numerals(in: text)
    if !found.isEmpty { names[language].append(Array(text.scalars)) }
  }

  private mutating func readUnits(_ table: DataTable) {
    for name in ["name_en", "plural_en"] {
      guard let index = table.schema.index(of: name) else { continue }
      for row in 0..<table.rowCount {
        if let word = table[row, index].text?.split(separator: " ").first { units.insert(String(word)) }
      }
    }
  }
}
