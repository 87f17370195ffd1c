import Diagnostics
import Model

/// Compares the words that an author printed with the figure they stand for.
package struct FigureVerification: Sendable {
  let units: [String: Unit]

  package init(units: [String: Unit]) { self.units = units }

  /// What is wrong with the words, or nothing where they say what the figure says, at the precision they claim.
  package func problem(_ reference: Reference, _ figure: Figure, in language: Language) -> Diagnostic? {
    guard !reference.plainWords.isEmpty else { return nil }
    switch figure.value {
    case .text(let text):
      return text[language] == reference.plainWords ? nil : reference.difference("the figure says '\(text[language])'")
    case .date(let date): return dateProblem(reference, [date], "the date \(date.isoText)", language)
    case .dateRange(let from, let to):
      return dateProblem(reference, from == to ? [from] : [from, to], "the dates \(from.isoText) to \(to.isoText)", language)
    case .amount(let amount):
      guard let printed = reference.printed else { return zeroProblem(reference, amount, language) }
      guard let number = printed.number else { return reference.unreadable() }
      return amountProblem(reference, printed, [Pair(number, amount, figure.unrounded)], language)
    case .range(let lower, let upper):
      guard let printed = reference.printed, let ends = printed.ends else { return reference.unreadable() }
      let amounts = lower.number == upper.number ? [lower] : [lower, upper]
      guard ends.count == amounts.count else {
        return reference.difference("the figure is \(lower.qualifiedText) to \(upper.plainText)")
      }
      return amountProblem(reference, printed, zip(ends, amounts).map { Pair($0, $1, nil) }, language)
    }
  }

  // MARK: Amounts

  /// A number that the words print, and what it stands for.
  private struct Pair {
    var number: ExactNumber
    var amount: Amount
    var exact: ExactNumber

    init(_ number: ExactNumber, _ amount: Amount, _ unrounded: ExactNumber?) {
      (self.number, self.amount, self.exact) = (number, amount, unrounded ?? amount.number)
    }
  }

  /// Both ends of a range, or the one number.
  private func amountProblem(_ reference: Reference, _ printed: PrintedAmount, _ pairs: [Pair], _ language: Language) -> Diagnostic? {
    for pair in pairs {
      if let what = problem(printed, pair, reference.plainWords, language) { return reference.difference(what) }
    }
    return conversionProblem(reference, printed, pairs, language).map { reference.difference($0) }
  }

  /// What the words say otherwise than the amount.
  private func problem(_ printed: PrintedAmount, _ pair: Pair, _ words: String, _ language: Language) -> String? {
    let comparison = PrintedComparison(pair.number, printed, pair.exact)
    guard comparison.agrees else {
      let slip = ScaleSlip(comparison).map { ": " + $0.description(of: words, in: language) } ?? ""
      return "the figure is \(pair.amount.qualifiedText), not \(pair.number.normalized.plainText)\(slip)"
    }
    if let problem = comparison.qualifierProblem(pair.amount.qualifier) { return problem }
    guard UnitWords(units[pair.amount.unit], in: language).include(printed.unitText) else {
      return "'\(printed.unitText)' is not the unit: the figure is \(pair.amount.plainText)"
    }
    return nil
  }

  /// The words in parentheses say the same in the unit to which this one is converted.
  private func conversionProblem(
    _ reference: Reference, _ printed: PrintedAmount, _ pairs: [Pair], _ language: Language
  ) -> String? {
    guard !printed.conversionText.isEmpty else { return nil }
    guard let conversion = units[pairs[0].amount.unit]?.conversion else {
      return "'(\(printed.conversionText))' is no part of the figure, whose unit has no conversion"
    }
    guard let converted = reference.converted, let numbers = converted.ends, numbers.count == pairs.count else {
      return "'(\(printed.conversionText))' is not an amount that can be compared"
    }
    for (number, pair) in zip(numbers, pairs) {
      let divisor = ExactNumber(conversion.denominator)
      let value = Quotient(pair.amount.number, by: divisor, times: conversion.numerator, decimals: conversion.decimals)
      guard let value else { return "its conversion does not fit 64 bits" }
      guard PrintedComparison(number, converted, value.unrounded ?? value.rounded).agrees,
        [.exact, .about].contains(converted.qualifier), UnitWords(units[conversion.unit], in: language).include(converted.unitText)
      else {
        let other = Amount(value.rounded, unit: conversion.unit, qualifier: value.unrounded == nil ? .exact : .about)
        return "'(\(printed.conversionText))' is not its conversion, which is \(other.qualifiedText)"
      }
    }
    return nil
  }

  private func zeroProblem(_ reference: Reference, _ amount: Amount, _ language: Language) -> Diagnostic? {
    let words = language == .english ? ["no", "none", "nothing", "nil", "zero", "free"] : ["零", "无", "免", "免收", "不收取", "不收"]
    if amount.number.isZero, amount.qualifier == .exact, words.contains(reference.plainWords.lowercased()) { return nil }
    return reference.unreadable()
  }

  // MARK: Dates

  private func dateProblem(_ reference: Reference, _ dates: [PartialDate], _ what: String, _ language: Language) -> Diagnostic? {
    guard let printed = reference.printed else { return reference.unreadable() }
    if let said = printed.dates(in: language), said.count == dates.count, zip(dates, said).allSatisfy({ $0.isWithin($1) }) { return nil }
    return reference.difference("the figure is \(what)")
  }
}

extension PartialDate {
  /// Whether the words name this date, or the month or year in which it is.
  fileprivate func isWithin(_ words: PartialDate) -> Bool {
    words.year == year && (words.month == nil || words.month == month) && (words.day == nil || words.day == day)
  }
}

extension PrintedAmount {
  /// The number, or both ends of a range; those of years may be counts that their writer printed without separators.
  fileprivate var ends: [ExactNumber]? {
    switch value {
    case .range(let lower, let upper): [lower, upper]
    case .dateRange(let from, let to) where from.month == nil && to.month == nil: [ExactNumber(from.year), ExactNumber(to.year)]
    default: number.map { [$0] }
    }
  }

  /// The date, or both ends of a range; a bare number in Chinese may be a year, whose 年 stands outside the words.
  fileprivate func dates(in language: Language) -> [PartialDate]? {
    switch value {
    case .date(let date): return [date]
    case .dateRange(let from, let to): return [from, to]
    case .number, .range:
      guard language == .chinese, qualifier == .exact, unitText.isEmpty, quantum == ExactNumber(1), let ends else { return nil }
      let years = ends.compactMap { $0.decimals == 0 ? PartialDate(year: $0.unscaled) : nil }
      return years.count == ends.count ? years : nil
    }
  }
}
