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
    let names = language == .english ? [unit.name.english, unit.englishPlural] : [unit.name.chinese]
    if names.contains(where: { Self.normalized($0) == Self.normalized(words) }) { return true }
    guard let counted = Self.counted(unit.name.chinese) else { return false }
    switch language {
    case .english: return names.contains { words.hasSuffix(" " + $0) }
    case .chinese: return words == counted.measure || (words.hasPrefix(counted.measure) && words.hasSuffix(counted.noun))
    }
  }

  /// A name such as 个项目: a measure word, and the things it counts.
  private static func counted(_ name: String) -> (measure: String, noun: String)? {
    guard let first = name.first, measureWords.contains(first), name.count > 1, !name.hasSuffix("百分点") else { return nil }
    return (String(first), String(name.dropFirst()))
  }

  /// What stands between a number and a thing that is counted.
  static let measureWords = Set("个家封份项批名位所座条台件套户间处支只头辆册篇种期届场")

  /// Percent has many spellings.
  private static func normalized(_ name: String) -> String {
    ["percent", "per cent", "%", "％"].contains(name) ? "%" : name
  }
}
