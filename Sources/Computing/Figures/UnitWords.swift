import Model

/// The words after a number that say a unit in one language: its name, or of things that are counted also its measure word alone
/// (23个), or the name with what describes the things between (23个帮扶项目, 23 aid projects).
///
/// Of units that measure nothing may stand before the name: 美元 is not 元, and square metres are no metres.
struct UnitWords {
  private let unit: Unit?
  private let language: Language

  /// - Parameter unit: nothing for a plain count.
  init(_ unit: Unit?, in language: Language) {
    (self.unit, self.language) = (unit, language)
  }

  func include(_ words: String) -> Bool {
    if words.isEmpty { return true }
    guard let unit else { return false }
    if words == unit.name[language] || language == .english && words == unit.englishPlural { return true }
    switch language {
    case .english: return names(of: unit).contains { includes(words, $0, isCounted: Self.counted(unit.name.chinese) != nil) }
    case .chinese: return includes(words, in: unit)
    }
  }

  // MARK: English

  private func names(of unit: Unit) -> [String] {
    let names = [unit.name.english, unit.englishPlural]
    // Who says "30,769 yuan" beside "each project" means yuan per project.
    let parts = names.compactMap { name in
      [" per ", " a "].compactMap { name.firstRange(of: $0) }.first.map { String(name[..<$0.lowerBound]) }
    }
    return names + parts
  }

  /// Whether the words are the name, or the name with what describes it before, or with "of …" after it.
  private func includes(_ words: String, _ name: String, isCounted: Bool) -> Bool {
    let head = words.firstRange(of: " of ").map { String(words[..<$0.lowerBound]) } ?? words
    if [words, head].contains(where: { Self.normalized($0) == Self.normalized(name) }) { return true }
    guard isCounted else { return false }
    let isOneNoun = !name.contains(",") && !name.contains(" and ") && !name.contains(" or ")
    return [words, head].contains { $0.hasSuffix(" " + name) || isOneNoun && name.hasSuffix(" " + $0) }
  }

  // MARK: Chinese

  private func includes(_ words: String, in unit: Unit) -> Bool {
    let name = unit.name.chinese
    if Self.normalized(name) == Self.normalized(words) { return true }
    if let slash = name.firstIndex(of: "/"), words == name[..<slash] { return true }
    if name == "人" { return words.first.map { "名位".contains($0) } == true }
    guard let counted = Self.counted(name) else { return false }
    return words == counted.measure || (words.hasPrefix(counted.measure) && words.hasSuffix(counted.noun))
  }

  /// A name such as 个项目: a measure word, and the things it counts.
  private static func counted(_ name: String) -> (measure: String, noun: String)? {
    guard let first = name.first, measureWords.contains(first), name.count > 1, !name.hasSuffix("百分点") else { return nil }
    return (String(first), String(name.dropFirst()))
  }

  /// What stands between a number and a thing that is counted.
  static let measureWords = Set("个家封份项批名位所座条台件套户间处支只头辆册篇种期届场次对")

  /// Units that have several spellings, each with the first of them.
  private static func normalized(_ name: String) -> String {
    let plain = name.replacing(" per ", with: " a ")
    return spellings.first { $0.contains(plain) }?[0] ?? plain
  }

  private static let spellings = [
    ["%", "percent", "per cent", "％"], ["persons", "person", "people"], ["ha", "hectares", "hectare"],
    ["km", "kilometres", "kilometre", "kilometers"], ["m2", "m²", "square metres", "square metre", "square meters"],
    ["公里", "千米"], ["平方米", "㎡"],
  ]
}
