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
      if case .date(date) = printed.value { return nil }
      return difference(reference, "the figure is the date \(date.isoText)")
    case .amount(let amount):
      guard let printed = reference.printed else { return zeroProblem(reference, amount, language) }
      return problem(reference, printed, amount, language)
    }
  }

  private func problem(_ reference: Reference, _ printed: PrintedAmount, _ amount: Amount, _ language: Language) -> Diagnostic? {
    guard let number = printed.number else { return unreadable(reference) }
    let said = "\(amount.number.normalized.plainText) \(amount.unit)"
    guard agrees(number, printed, amount) else {
      return difference(reference, "the figure is \(qualified(amount))\(said)\(factor(number, amount.number))")
    }
    if let qualifier = qualifierProblem(printed, amount, number) { return difference(reference, qualifier) }
    guard unitAgrees(printed.unitText, amount.unit, language) else {
      return difference(reference, "'\(printed.unitText)' is not the unit: the figure is \(said)")
    }
    return nil
  }

  /// At the printed precision: the number is the figure, or the figure rounded (halves away from zero) to the last printed digit.
  private func agrees(_ number: ExactNumber, _ printed: PrintedAmount, _ amount: Amount) -> Bool {
    if number == amount.number { return true }
    guard let difference = amount.number.adding(-number)?.magnitude, let doubled = difference.adding(difference) else { return false }
    // A lower bound may be rounded down to its last printed digit.
    if printed.qualifier == .over && amount.number > number { return difference < printed.quantum }
    return doubled < printed.quantum || (doubled == printed.quantum && number.magnitude > amount.number.magnitude)
  }

  private func qualifierProblem(_ printed: PrintedAmount, _ amount: Amount, _ number: ExactNumber) -> String? {
    switch (amount.qualifier, printed.qualifier) {
    case (let own, let said) where own == said: nil
    case (.exact, .about): nil
    case (.exact, .over) where number < amount.number: nil
    case (.exact, .under) where number > amount.number: nil
    case (.exact, _): "the figure is exact, the words say it is \(printed.qualifier.rawValue) that"
    default: "the figure is \(qualified(amount))this number, the words do not say so"
    }
  }

  private func qualified(_ amount: Amount) -> String {
    amount.qualifier == .exact ? "" : amount.qualifier.rawValue + " "
  }

  /// The words after the number are the unit, end with it, or are left out.
  private func unitAgrees(_ words: String, _ unit: String, _ language: Language) -> Bool {
    if words.isEmpty { return true }
    guard let unit = units[unit] else { return false }
    let names = language == .english ? [unit.name.english, unit.englishPlural] : [unit.name.chinese]
    return names.contains { name in
      words == name || (language == .english ? words.hasSuffix(" " + name) : name.hasPrefix(words) || words.hasSuffix(name))
    }
  }

  /// Where the words are so many times too large or too small: the slip between 万 or 亿 and million or billion.
  private func factor(_ printed: ExactNumber, _ true: ExactNumber) -> String {
    for exponent in 1...6 {
      let times = "1" + String(repeating: "0", count: exponent)
      let power = ExactNumber(Int(times)!)
      if printed == scaled(`true`, power) { return ": the words are \(times) times too much" }
      if `true` == scaled(printed, power) { return ": the words are \(times) times too little" }
    }
    return ""
  }

  private func scaled(_ number: ExactNumber, _ power: ExactNumber) -> ExactNumber? {
    number.divided(by: ExactNumber(1), decimals: number.decimals).flatMap { value in
      ExactNumber.quotient(of: Int128(value.unscaled) * Int128(power.unscaled), by: Int128.powerOfTen(value.decimals), decimals: value.decimals)
    }
  }

  private func zeroProblem(_ reference: Reference, _ amount: Amount, _ language: Language) -> Diagnostic? {
    let words = language == .english ? ["no", "none", "nothing", "nil", "zero", "free"] : ["零", "无", "免", "免收", "不收取", "不收"]
    if amount.number.isZero, words.contains(reference.plainWords.lowercased()) { return nil }
    return unreadable(reference)
  }

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
