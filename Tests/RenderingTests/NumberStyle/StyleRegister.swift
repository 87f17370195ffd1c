import Model
import Rendering

/// A register of units for tests, and the number style of both languages with it.
enum StyleRegister {
  static let units: [String: Unit] = {
    let list = [
      Unit(key: "yuan", name: Bilingual(english: "yuan", chinese: "元"), englishPlural: "yuan"),
      Unit(
        key: "mu", name: Bilingual(english: "mu", chinese: "亩"), englishPlural: "mu",
        conversion: Unit.Conversion(unit: "hectare", numerator: 1, denominator: 15, decimals: 2)),
      Unit(key: "hectare", name: Bilingual(english: "ha", chinese: "公顷"), englishPlural: "ha"),
      Unit(key: "project", name: Bilingual(english: "project", chinese: "个项目"), englishPlural: "projects"),
      Unit(key: "letter", name: Bilingual(english: "letter", chinese: "封慰问信"), englishPlural: "letters"),
      Unit(key: "percent", name: Bilingual(english: "per cent", chinese: "%"), englishPlural: "per cent"),
      Unit(
        key: "percentage-point", name: Bilingual(english: "percentage point", chinese: "个百分点"), englishPlural: "percentage points"),
      Unit(key: "square-metre", name: Bilingual(english: "square metre", chinese: "平方米"), englishPlural: "square metres"),
      Unit(key: "kilowatt", name: Bilingual(english: "kW", chinese: "千瓦"), englishPlural: "kW"),
      Unit(
        key: "chest", name: Bilingual(english: "chest", chinese: "箱"), englishPlural: "chests",
        conversion: Unit.Conversion(unit: "letter", numerator: 1000, denominator: 1, decimals: 0)),
    ]
    return Dictionary(uniqueKeysWithValues: list.map { ($0.key, $0) })
  }()

  static let english = NumberStyle(language: .english, units: units)
  static let chinese = NumberStyle(language: .chinese, units: units)
}

/// A number from the text of a data file; zero, which no test expects, where it is none.
func number(_ text: String) -> ExactNumber { ExactNumber(text) ?? ExactNumber(0) }
