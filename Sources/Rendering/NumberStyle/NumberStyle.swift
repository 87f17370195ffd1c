import Model

/// How numbers, amounts, dates and lists are printed in one language: the only place where a number becomes text of a page.
///
/// Rounding is never silent: a short form is chosen only where it says the exact value. What is returned is plain text, not HTML.
package struct NumberStyle: Sendable {
  package let language: Language
  private let units: [String: NamedUnit]

  /// One object, so that to ask for a unit is not to count all its words.
  final class NamedUnit: Sendable {
    let unit: Unit

    init(_ unit: Unit) { self.unit = unit }
  }

  /// `units` is the register of units by key. Every unit key that is later asked for must be in it: callers have checked.
  package init(language: Language, units: [String: Unit]) {
    self.language = language
    self.units = units.mapValues(NamedUnit.init)
  }

  /// An amount within a sentence: `more than 20 million yuan`, `100 mu (about 6.67 ha)`; 超过2000万元, 100亩（约6.67公顷）.
  package func phrase(_ amount: Amount) -> String {
    var text = PrintedText()
    text.append(word(for: amount.qualifier))
    text.append(CompactForm(amount.number, in: language), in: language)
    if !amount.unit.isEmpty {
      let unit = unit(amount.unit)
      text.append(noun(of: unit, after: amount.number), after: language)
      if let conversion = unit.unit.conversion, let converted = ConvertedNumber(amount.number, by: conversion) {
        text.append(language == .english ? " (" : "（")
        if converted.isRounded { text.append(word(for: .about)) }
        text.append(CompactForm(converted.number, in: language), in: language)
        text.append(noun(of: self.unit(conversion.unit), after: converted.number), after: language)
        text.append(language == .english ? ")" : "）")
      }
    }
    return text.string
  }

  /// A number without its unit: `8 million`, `30,769`; 800万, 3.0769万.
  package func compact(_ number: ExactNumber) -> String {
    var text = PrintedText()
    text.append(CompactForm(number, in: language), in: language)
    return text.string
  }

  /// A number in a column of a table: all its digits, `decimals` of them after the point: `160,000.0`, `>2,000.0`; 160000.0, >2000.0.
  ///
  /// The caller has scaled and rounded: a number with more decimals than asked for is its mistake.
  package func cell(_ number: ExactNumber, decimals: Int, qualifier: Qualifier = .exact) -> String {
    let number = number.normalized
    precondition(number.decimals <= decimals, "the number of a cell is rounded before it is printed")
    var text = PrintedText()
    text.append(mark(of: qualifier))
    if number.isNegative { text.append(Self.minus) }
    text.appendDigits(number.unscaled.magnitude, decimals: number.decimals, grouped: language == .english)
    text.appendZeros(decimals - number.decimals, afterPoint: number.decimals == 0)
    return text.string
  }

  /// U+2212: a hyphen is too short and breaks from its number.
  static let minus = "−"

  func unit(_ key: String) -> NamedUnit {
    guard let unit = units[key] else { preconditionFailure("unit '\(key)' is not in the register of units") }
    return unit
  }

  func mark(of qualifier: Qualifier) -> String {
    switch qualifier {
    case .exact: ""
    case .over: ">"
    case .under: "<"
    case .about: "≈"
    }
  }

  func word(for qualifier: Qualifier) -> String {
    switch (qualifier, language) {
    case (.exact, _): ""
    case (.over, .english): "more than "
    case (.under, .english): "less than "
    case (.about, .english): "about "
    case (.over, .chinese): "超过"
    case (.under, .chinese): "不足"
    case (.about, .chinese): "约"
    }
  }

  private func noun(of named: NamedUnit, after number: ExactNumber) -> String {
    switch language {
    case .english: number == ExactNumber(1) ? named.unit.name.english : named.unit.englishPlural
    case .chinese: named.unit.name.chinese
    }
  }
}

extension NumberStyle {
  /// A number as a term of a formula, without its unit: `>4,000,000`; >400万.
  func term(_ amount: Amount) -> String {
    switch language {
    case .english: cell(amount.number, decimals: amount.number.normalized.decimals, qualifier: amount.qualifier)
    case .chinese: mark(of: amount.qualifier) + compact(amount.number)
    }
  }
}
