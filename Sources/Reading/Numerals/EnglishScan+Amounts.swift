import Model

extension EnglishScan {
  /// Finds the amount that begins with the number in digits or words, as the longest phrase that says one: scale, percent, range.
  mutating func takeAmount(from start: Int, numberEnd: Int) -> Int {
    let end = scaleEnd(after: numberEnd)
    if let range = range(from: start, lowerEnd: end) {
      found.append(range)
      return range.range.upperBound
    }
    let wholeEnd = percentEnd(after: end)
    let whole = signedStart(start)..<wholeEnd
    let isYear = wholeEnd == numberEnd && isBareYear(start..<numberEnd)
    // 8-million-yuan is written with hyphens and read without.
    let isJoined = wholeEnd > numberEnd && text.scalars[numberEnd..<wholeEnd].contains("-")
    let words =
      isJoined
      ? text.string(whole.lowerBound..<numberEnd) + text.string(numberEnd..<wholeEnd).replacing("-", with: " ") : text.string(whole)
    let printed = readPrintedAmount(words, in: .english)
    found.append(FoundNumeral(whole, isYear ? printed : printed.map(PrintedAmount.init(asNumber:)), literal: isYear ? .date : nil))
    return wholeEnd
  }

  /// "3 to 5 million", "1996–2000", and "3 and 5 million" behind "between".
  private func range(from start: Int, lowerEnd: Int) -> FoundNumeral? {
    let isBetween = before.map { text.string($0).lowercased() == "between" && $0.upperBound + 1 == start } ?? false
    let separators = isBetween ? [" and "] : [" to ", " – ", "–"]
    guard let upperEnd = upperEnd(after: lowerEnd, separators) else { return nil }
    let words = (isBetween ? "between " : "") + text.string(start..<upperEnd)
    guard let printed = readPrintedAmount(words, in: .english) else { return nil }
    switch printed.value {
    case .range: return FoundNumeral(start..<upperEnd, printed)
    case .dateRange: return FoundNumeral(start..<upperEnd, printed, literal: .date)
    case .number, .date: return nil
    }
  }

  /// Behind " million" and the like, also in "8-million-yuan".
  func scaleEnd(after index: Int) -> Int {
    var end = index
    for _ in 0..<2 {
      guard text[end] == " " || text[end] == "-", let meaning = EnglishWords.meaning(of: wordRange(at: end + 1), in: text) else { break }
      switch meaning {
      case .hundred, .scale: end = wordRange(at: end + 1).upperBound
      default: return end
      }
    }
    return end
  }

  /// Behind "%", " percent" or " percentage points".
  func percentEnd(after index: Int) -> Int {
    if text[index] == "%" { return index + 1 }
    if text[index] == " ", text[index + 1] == "%" { return index + 2 }
    guard text[index] == " ", text[index + 1] == "p" else { return index }
    for words in [" percentage points", " percentage point", " percent", " per cent"] where text.begins(with: words, at: index) {
      let end = index + words.utf8.count
      if !text.isWordCharacter(end) { return end }
    }
    return index
  }

  /// The end of " to 5 million" or "–5".
  private func upperEnd(after index: Int, _ separators: [String]) -> Int? {
    guard let separator = separators.first(where: { text.begins(with: $0, at: index) }) else { return nil }
    let start = index + separator.unicodeScalars.count
    guard text.isWordCharacter(start) else { return nil }
    let token = text.token(at: start)
    let numberEnd: Int
    if token.hasDigits {
      guard case .number(let length) = DigitToken(text.string(token.range)) else { return nil }
      numberEnd = start + length
    } else {
      guard let number = numberInWords(at: token) else { return nil }
      numberEnd = number.end
    }
    return percentEnd(after: scaleEnd(after: numberEnd))
  }

  /// A minus sign belongs to its number; a hyphen is one only behind a space.
  private func signedStart(_ start: Int) -> Int {
    let sign = text[start - 1]
    return sign == "−" || (sign == "-" && (start == text.start + 1 || text[start - 2] == " ")) ? start - 1 : start
  }

  /// Four digits that nothing counted follows and no currency precedes.
  func isBareYear(_ number: Range<Int>) -> Bool {
    guard number.count == 4, text.scalars[number].allSatisfy(isDigit), let year = Int(text.string(number)), (1800...2099).contains(year)
    else { return false }
    if "$¥￥€£".unicodeScalars.contains(text[number.lowerBound - 1]) { return false }
    let next = word(after: number.upperBound)
    if EnglishWords.measures.contains(next) { return false }
    if EnglishWords.counted.contains(next) || units.contains(next) { return isBehind(EnglishWords.beforeYears, number.lowerBound) }
    return !EnglishWords.isPlural(next) || isBehind(EnglishWords.beforeYearsAndCounts, number.lowerBound)
  }

  /// Whether one of `words` stands right before `index`.
  func isBehind(_ words: Set<String>, _ index: Int) -> Bool {
    guard let before, before.upperBound + 1 == index else { return false }
    return words.contains(text.string(before).lowercased())
  }

  /// The word behind a space.
  func word(after index: Int) -> String { text[index] == " " ? text.string(wordRange(at: index + 1)) : "" }

  /// The letters from `start` on.
  func wordRange(at start: Int) -> Range<Int> {
    var end = start
    while isLatinLetter(text[end]) { end += 1 }
    return start..<end
  }

  func isSentenceStart(_ index: Int) -> Bool {
    var place = index - 1
    while place >= text.start, " \"“‘('".unicodeScalars.contains(text[place]) { place -= 1 }
    return place < text.start || ".!?:\n\u{FFFC}".unicodeScalars.contains(text[place])
  }
}

extension PrintedAmount {
  /// Four digits that are a count read as one, not as a year.
  init(asNumber amount: PrintedAmount) {
    self = amount
    if case .date = amount.value, let number = amount.number { value = .number(number) }
  }
}
