import Diagnostics
import Model

/// Compares the words that an author printed with the figure they stand for.
struct FigureVerification {
  let units: [String: Unit]

  /// What is wrong with the words, or nothing where they say what the figure says, at the precision they claim.
  func problem(_ reference: Reference, _ figure: Figure, in language: Language) -> Diagnostic? {
    guard !reference.plainWords.isEmpty else { return nil }
    switch figure.value {
    case .text(let text):
      return text[language] == reference.plainWords ? nil : difference(reference, "the figure says '\(text[language])'")
    case .date(let date):
      guard let printed = reference.printed else { return unreadable(reference) }
      if case .date(let said) = printed.value, date.isWithin(said) { return nil }
      return difference(reference, "the figure is the date \(date.isoText)")
    case .amount(let amount):
      guard let printed = reference.printed else { return zeroProblem(reference, amount, language) }
      guard let number = printed.number else { return unreadable(reference) }
      let what =
        problem(printed, number, amount, figure.unrounded ?? amount.number, language)
        ?? conversionProblem(reference, printed, amount, language)
      return what.map { difference(reference, $0) }
    }
  }

  /// What the words say otherwise than the amount, whose value is `exact`.
  private func problem(
    _ printed: PrintedAmount, _ number: ExactNumber, _ amount: Amount, _ exact: ExactNumber, _ language: Language
  ) -> String? {
    let said = plain(amount)
    guard agrees(number, printed, exact) else {
      return "the figure is \(qualified(amount))\(said)\(factor(number, printed, exact))"
    }
    if let problem = qualifierProblem(printed, number, amount, exact) { return problem }
    guard UnitWords(units[amount.unit], in: language).include(printed.unitText) else {
      return "'\(printed.unitText)' is not the unit: the figure is \(said)"
    }
    return nil
  }

  /// At the printed precision: the number is the figure rounded (halves away from zero) to the last printed digit.
  ///
  /// Zeros at the end of a bound, and of what is said to be about right, claim nothing: 超过2000万 and `more than 20 million` say the same,
  /// though one has four digits. A lower bound is rounded down and an upper one up; `about` is within a twentieth.
  private func agrees(_ number: ExactNumber, _ printed: PrintedAmount, _ exact: ExactNumber) -> Bool {
    if number == exact { return true }
    guard let difference = exact.adding(-number)?.magnitude, let doubled = difference.adding(difference) else { return false }
    let claimed = max(printed.quantum, number.worthOfLastDigit)
    switch printed.qualifier {
    case .over: return number < exact && difference < claimed
    case .under: return number > exact && difference < claimed
    case .about where doubled < claimed && difference <= Quotient(number.magnitude, by: ExactNumber(20), decimals: 0)?.rounded ?? number:
      return true
    case .exact, .about: return doubled < printed.quantum || (doubled == printed.quantum && number.magnitude > exact.magnitude)
    }
  }

  private func qualifierProblem(_ printed: PrintedAmount, _ number: ExactNumber, _ amount: Amount, _ exact: ExactNumber) -> String? {
    switch (amount.qualifier, printed.qualifier) {
    case (let own, let said) where own == said: nil
    case (.exact, .about): nil
    case (.exact, .over) where number < exact: nil
    case (.exact, .under) where number > exact: nil
    case (.exact, _): "the figure is exact, the words say it is \(printed.qualifier.rawValue) that"
    default: "the figure is \(qualified(amount))this number, the words do not say so"
    }
  }

  private func plain(_ amount: Amount) -> String {
    amount.number.normalized.plainText + (amount.unit.isEmpty ? "" : " " + amount.unit)
  }

  private func qualified(_ amount: Amount) -> String {
    amount.qualifier == .exact ? "" : amount.qualifier.rawValue + " "
  }

  /// Where the words are so many times too large or too small: the slip between 万 or 亿 and million or billion.
  private func factor(_ number: ExactNumber, _ printed: PrintedAmount, _ exact: ExactNumber) -> String {
    guard !number.isZero, !exact.isZero else { return "" }
    for exponent in 1...9 {
      for (shift, word) in [(-exponent, "much"), (exponent, "little")] {
        var moved = printed
        guard let number = number.movingPoint(by: shift), let quantum = printed.quantum.movingPoint(by: shift) else { continue }
        moved.quantum = quantum
        if agrees(number, moved, exact) { return ": the words are 1\(String(repeating: "0", count: exponent)) times too \(word)" }
      }
    }
    return ""
  }

  // MARK: Conversions and zero

  /// The words in parentheses say the same in the unit to which this one is converted.
  private func conversionProblem(_ reference: Reference, _ printed: PrintedAmount, _ amount: Amount, _ language: Language) -> String? {
    guard !printed.conversionText.isEmpty else { return nil }
    guard let conversion = units[amount.unit]?.conversion else {
      return "'(\(printed.conversionText))' is no part of the figure, whose unit has no conversion"
    }
    guard let converted = reference.converted, let number = converted.number else {
      return "'(\(printed.conversionText))' is not an amount that can be compared"
    }
    let value = Quotient(amount.number, by: ExactNumber(conversion.denominator), times: conversion.numerator, decimals: conversion.decimals)
    guard let value else { return "its conversion does not fit 64 bits" }
    let other = Amount(value.rounded, unit: conversion.unit, qualifier: value.unrounded == nil ? .exact : .about)
    return agrees(number, converted, value.unrounded ?? value.rounded) && [.exact, .about].contains(converted.qualifier)
      && UnitWords(units[conversion.unit], in: language).include(converted.unitText)
      ? nil : "'(\(printed.conversionText))' is not its conversion, which is \(qualified(other))\(plain(other))"
  }

  private func zeroProblem(_ reference: Reference, _ amount: Amount, _ language: Language) -> Diagnostic? {
    let words = language == .english ? ["no", "none", "nothing", "nil", "zero", "free"] : ["零", "无", "免", "免收", "不收取", "不收"]
    if amount.number.isZero, amount.qualifier == .exact, words.contains(reference.plainWords.lowercased()) { return nil }
    return unreadable(reference)
  }

  // MARK: Messages

  private func difference(_ reference: Reference, _ what: String) -> Diagnostic {
    var location = reference.location
    location.length = max(1, reference.plainWords.unicodeScalars.count + 2)
    return Diagnostic(
      "figure-differs", "the words '\(reference.plainWords)' differ from figure '\(reference.target)': \(what)", at: location,
      rule: "words verified against a figure say its value, unit and qualifier at the precision they print",
      fix: "correct the words, or leave the brackets empty to have them written")
  }

  private func unreadable(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      "figure-words", "'\(reference.plainWords)' is not an amount or date that can be compared with figure '\(reference.target)'",
      at: reference.location, rule: "the brackets of a figure hold a number with its unit, or a date, or nothing",
      fix: "keep only the amount within the brackets")
  }
}

extension PartialDate {
  /// Whether the words name this date, or the month or year in which it is.
  fileprivate func isWithin(_ words: PartialDate) -> Bool {
    words.year == year && (words.month == nil || words.month == month) && (words.day == nil || words.day == day)
  }
}

extension ExactNumber {
  /// The worth of the last digit that is not zero: 1,000 of 45,000. Of zero and of a number with digits after the point, that of the last
  /// of these.
  fileprivate var worthOfLastDigit: ExactNumber {
    let number = normalized
    guard number.decimals == 0, !number.isZero else { return ExactNumber(1, decimals: number.decimals) }
    var (rest, worth) = (number.unscaled, 1)
    while rest % 10 == 0 { (rest, worth) = (rest / 10, worth * 10) }
    return ExactNumber(worth)
  }

  /// The number times ten to the power of `exponent`; nothing where it does not fit.
  fileprivate func movingPoint(by exponent: Int) -> ExactNumber? {
    let number = normalized
    if number.decimals - exponent >= 0 {
      return number.decimals - exponent > Self.mostDecimals ? nil : ExactNumber(number.unscaled, decimals: number.decimals - exponent)
    }
    return Self.quotient(of: Int128(number.unscaled) * Int128.powerOfTen(exponent - number.decimals), by: 1, decimals: 0)
  }
}
