import Model

/// A power of ten that has a word of its own in running text.
///
/// Chinese knows 万 and 亿 alone (and 万亿), never 8百万 or 2千万, as its statistics offices and CLDR's compact form write.
struct ScaleWord: Sendable {
  let exponent: Int
  let text: String

  /// The largest word whose exponent fits; nothing where none does.
  static func largest(in language: Language, where fits: (Int) -> Bool) -> ScaleWord? {
    switch language {
    case .english:
      if fits(12) { return ScaleWord(exponent: 12, text: " trillion") }
      if fits(9) { return ScaleWord(exponent: 9, text: " billion") }
      return fits(6) ? ScaleWord(exponent: 6, text: " million") : nil
    case .chinese:
      if fits(12) { return ScaleWord(exponent: 12, text: "万亿") }
      if fits(8) { return ScaleWord(exponent: 8, text: "亿") }
      return fits(4) ? ScaleWord(exponent: 4, text: "万") : nil
    }
  }

  /// How many digits may stand between the point and a scale word.
  static func mostDecimals(in language: Language) -> Int { language == .english ? 3 : 4 }
}

extension NumberStyle {
  /// The line above a table that says its unit once: `Unit: 10,000 yuan`, 单位：万元. Empty where there is nothing to say.
  ///
  /// `scale` is what one printed unit is worth, `unit` a key of the register or empty.
  package func unitLine(scale: Int, unit key: String) -> String {
    let name = unitName(scale: scale, unit: key)
    return name.isEmpty ? "" : (language == .english ? "Unit: " : "单位：") + name
  }

  /// A column's unit in words: `million yuan`, 万元. Empty for plain counts.
  package func unitName(scale: Int, unit key: String) -> String {
    let name = scaleName(scale)
    let noun = key.isEmpty ? "" : language == .english ? unit(key).unit.englishPlural : unit(key).unit.name.chinese
    return name + (language == .chinese || name.isEmpty || noun.isEmpty ? "" : " ") + noun
  }

  /// A column's scale in words, for a unit line: `10,000`, `million`, `100 million`; 万, 百万, 亿. Empty for 1.
  ///
  /// Here, unlike in prose, Chinese has its full row of words (单位：百万元 is common usage).
  package func scaleName(_ scale: Int) -> String {
    guard let exponent = (0...15).first(where: { Int128.powerOfTen($0) == Int128(scale) }) else {
      return compact(ExactNumber(scale))
    }
    switch language {
    case .english:
      if exponent == 4 || exponent == 5 { return compact(ExactNumber(scale)) }
      let multiple = ["", "10", "100"][exponent % 3]
      let word = ["", "thousand", "million", "billion", "trillion", "quadrillion"][exponent / 3]
      return multiple + (multiple.isEmpty || word.isEmpty ? "" : " ") + word
    case .chinese:
      return ["", "十", "百", "千"][exponent % 4] + ["", "万", "亿", "万亿"][exponent / 4]
    }
  }
}
