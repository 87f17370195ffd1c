import Model

extension NumberStyle {
  /// Two amounts of one unit, the lower first: `3 to 5 million yuan`, `900,000 to 1.2 million yuan`; 300万至500万元, 3%至5%.
  package func amountRange(_ lower: ExactNumber, _ upper: ExactNumber, unit key: String = "", qualifier: Qualifier = .exact) -> String {
    if lower == upper { return phrase(Amount(lower, unit: key, qualifier: qualifier)) }
    var text = PrintedText()
    text.append(word(for: qualifier))
    appendRange(lower, upper, unit: key.isEmpty ? nil : unit(key).unit, to: &text)
    if !key.isEmpty, let conversion = unit(key).unit.conversion,
      let from = ConvertedNumber(lower, by: conversion), let to = ConvertedNumber(upper, by: conversion)
    {
      text.append(language == .english ? " (" : "（")
      if from.isRounded || to.isRounded { text.append(word(for: .about)) }
      appendRange(from.number, to.number, unit: unit(conversion.unit).unit, to: &text)
      text.append(language == .english ? ")" : "）")
    }
    return text.string
  }

  private func appendRange(_ lower: ExactNumber, _ upper: ExactNumber, unit: Unit?, to text: inout PrintedText) {
    let from = CompactForm(lower, in: language)
    var to = CompactForm(upper, in: language)
    let sharesScale = language == .english && lower < upper && from.scale?.exponent == to.scale?.exponent
    if from.scale == nil, to.scale != nil, !lower.isZero, from.coefficient <= to.coefficient {
      // "3 to 5 million" would be read as three million to five million.
      to = CompactForm(allDigitsOf: upper)
    }
    text.append(sharesScale ? CompactForm(allDigitsOf: from.coefficient) : from, in: language)
    // GB/T 15835 repeats the percent sign at both ends.
    if let unit, language == .chinese, unit.name.chinese.hasSuffix("%") { text.append(unit.name.chinese) }
    text.append(language == .english ? " to " : "至")
    text.append(to, in: language)
    if let unit { text.append(language == .english ? unit.englishPlural : unit.name.chinese, after: language) }
  }
}

extension NumberStyle {
  /// Words in a row: `a, b and c`; 甲、乙和丙.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: language == .english ? ", " : "、") + (language == .english ? " and " : "和") + last
  }
}
