import Model

/// Words for a figure in the shape in which an author wrote others.
///
/// What it gives are proposals, the best first: whoever takes one verifies it as an author's words are.
package struct Rewording {
  let style: NumberStyle
  let units: [String: Unit]

  package init(language: Language, units: [String: Unit]) {
    (style, self.units) = (NumberStyle(language: language, units: units), units)
  }

  /// Words that may stand in the place of `words`, whose reading is `printed`. None for words that nobody can read: they may say more than
  /// the figure.
  package func proposals(for figure: Figure, insteadOf words: String, printed: PrintedAmount?) -> [String] {
    if case .text(let text) = figure.value { return [text[style.language]] }
    guard let printed else { return [] }
    let proposals: [String] =
      switch figure.value {
      case .text: []
      case .amount(let amount): self.proposals(amount, figure.unrounded ?? amount.number, words, printed)
      case .range(let lower, let upper): self.proposals([lower, upper], words, printed)
      case .date(let date): DateRewording(style: style, words: words).proposals([date], printed)
      case .dateRange(let from, let to): DateRewording(style: style, words: words).proposals([from, to], printed)
      }
    return proposals.map { capitalized(inFullWidth($0, like: words), like: words) }
  }

  // MARK: Amounts

  private func proposals(_ amount: Amount, _ exact: ExactNumber, _ words: String, _ printed: PrintedAmount) -> [String] {
    let bound = amount.qualifier == .exact ? printed.qualifier : amount.qualifier
    let coarse = exact.rounded(toMultipleOf: printed.quantum, as: bound).flatMap { exact.isClose(to: $0) ? $0 : nil }
    let numbers = [coarse.map { ($0, printed.quantum) }, (amount.number, nil)].compactMap { $0 } as [(ExactNumber, ExactNumber?)]
    var proposals: [String] = []
    let tokens = NumberToken.all(in: words, style.language)
    for (number, quantum) in numbers {
      let printedAmount = Amount(number, unit: amount.unit, qualifier: bound)
      if printed.conversionText.isEmpty {
        if tokens.count == 1 {
          let same = inPlace(number, quantum, words, tokens[0], amount.unit)
          proposals += same
          if printed.qualifier == .exact { proposals += same.map { style.word(for: bound) + $0 } }
        }
        for qualifier in [bound, amount.qualifier] {
          proposals.append(inStyle(Amount(number, unit: amount.unit, qualifier: qualifier), hasUnit: !printed.unitText.isEmpty))
        }
      } else {
        proposals.append(style.phrase(printedAmount))
      }
    }
    return proposals
  }

  private func proposals(_ ends: [Amount], _ words: String, _ printed: PrintedAmount) -> [String] {
    let (lower, upper) = (ends[0], ends[1])
    let whole = style.amountRange(
      lower.number, upper.number, unit: printed.unitText.isEmpty ? "" : lower.unit, qualifier: lower.qualifier)
    let tokens = NumberToken.all(in: words, style.language)
    guard tokens.count == 2, printed.conversionText.isEmpty else { return [whole] }
    var (first, second) = (tokens[0], tokens[1])
    // The first number of "3 to 5 million" takes over the scale of the second.
    if first.scale == 0 { first.scale = second.scale }
    guard let from = RewordedNumber(style: style, token: first).text(lower.number, quantum: nil),
      let to = RewordedNumber(style: style, token: second).text(upper.number, quantum: nil)
    else { return [whole] }
    second.wholeRange = second.range
    return [
      String(
        words[..<first.range.lowerBound] + from + words[first.range.upperBound..<second.range.lowerBound] + to
          + words[second.range.upperBound...]), whole,
    ]
  }

  /// The words with another number in them, and with the unit's name after one or several.
  private func inPlace(_ number: ExactNumber, _ quantum: ExactNumber?, _ words: String, _ token: NumberToken, _ unit: String) -> [String] {
    let new: String
    let replaced: Range<String.Index>
    // Three tenths are 三成; what is no whole number of them is a percentage.
    let isTenths = token.scale == 1
    if let text = RewordedNumber(style: style, token: token).text(number, quantum: quantum) {
      (new, replaced) = (text, token.range)
    } else if isTenths {
      return []
    } else {
      (new, replaced) = (style.compact(number), token.wholeRange)
    }
    var start = replaced.lowerBound
    // The sign belongs to the number.
    if start > words.startIndex, "−-－".contains(words[words.index(before: start)]) { start = words.index(before: start) }
    let rest = inNumber(words[replaced.upperBound...], after: number, unit)
    return [String(words[..<start]) + new + rest]
  }

  /// The words after a number: `project` after one, `projects` after several.
  private func inNumber(_ rest: Substring, after number: ExactNumber, _ unit: String) -> String {
    guard style.language == .english, let unit = units[unit], unit.name.english != unit.englishPlural else { return String(rest) }
    let (one, several) = (unit.name.english, unit.englishPlural)
    if number == ExactNumber(1), rest.hasSuffix(several) { return rest.dropLast(several.count) + one }
    if number != ExactNumber(1), rest.hasSuffix(one), !rest.hasSuffix(several) { return rest.dropLast(one.count) + several }
    return String(rest)
  }

  private func inStyle(_ amount: Amount, hasUnit: Bool) -> String {
    var amount = amount
    if !hasUnit { amount.unit = "" }
    guard let unit = units[amount.unit], unit.conversion != nil else { return style.phrase(amount) }
    // A conversion that the author did not give is not added.
    let phrase = style.phrase(amount)
    let end = phrase.firstIndex { $0 == "(" || $0 == "（" } ?? phrase.endIndex
    return String(phrase[..<end]).trimmingSpace
  }

  // MARK: Letters

  private func capitalized(_ text: String, like words: String) -> String {
    guard words.first?.isUppercase == true, let first = text.first, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// Full-width digits where the author wrote no others.
  private func inFullWidth(_ text: String, like words: String) -> String {
    guard words.contains(where: { ("０"..."９").contains($0) }), !words.contains(where: { ("0"..."9").contains($0) }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value - 48 + 0xFF10) ?? scalar : scalar == "." ? "．" : scalar
        }))
  }
}

extension String {
  fileprivate var trimmingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
