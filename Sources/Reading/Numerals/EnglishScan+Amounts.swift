import Model

extension EnglishScan {
  /// Finds the amount that begins with the number in digits or words, as the longest phrase that says one: scale, percent, range.
  mutating func takeAmount(from start: Int, numberEnd: Int) -> Int {
    let end = scaleEnd(after: numberEnd)
    if let upperEnd = upperEnd(after: end), let printed = readPrintedAmount(text.string(start..<upperEnd), in: .english) {
      switch printed.value {
      case .range:
        found.append(FoundNumeral(start..<upperEnd, printed))
        return upperEnd
      case .dateRange:
        found.append(FoundNumeral(start..<upperEnd, printed, literal: .date))
        return upperEnd
      case .number, .date: break
      }
    }
    let wholeEnd = percentEnd(after: end)
    let printed = readPrintedAmount(text.string(signedStart(start)..<wholeEnd), in: .english)
    let isYear = wholeEnd == numberEnd && isBareYear(start..<numberEnd)
    let number = printed.flatMap { isYear || $0.number == nil ? nil : PrintedAmount(asNumber: $0) } ?? printed
    found.append(FoundNumeral(signedStart(start)..<wholeEnd, number, literal: isYear ? .date : nil))
    return wholeEnd
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
    for words in [" percentage points", " percentage point", " percent", " per cent"] as [StaticString] where text.begins(with: words, at: index) {
      let end = index + words.utf8CodeUnitCount
      if !text.isWordCharacter(end) { return end }
    }
    return index
  }

  /// The end of " to 5 million" or "–5".
  private func upperEnd(after index: Int) -> Int? {
    let separators = [" to ", " – ", "–"] as [StaticString]
    guard let separator = separators.first(where: { text.begins(with: $0, at: index) }) else { return nil }
    let start = index + separator.description.unicodeScalars.count
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
    return sign == "−" || (sign == "-" && (start == 1 || text[start - 2] == " ")) ? start - 1 : start
  }

  /// Four digits that no unit follows and no currency precedes.
  func isBareYear(_ number: Range<Int>) -> Bool {
    guard number.count == 4, text.scalars[number].allSatisfy(isDigit), let year = Int(text.string(number)), (1800...2099).contains(year)
    else { return false }
    if "$¥￥€£".unicodeScalars.contains(text[number.lowerBound - 1]) { return false }
    let next = word(after: number.upperBound)
    return !EnglishWords.counted.contains(next) && !units.contains(next)
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
    while place >= 0, " \"“‘('".unicodeScalars.contains(text[place]) { place -= 1 }
    return place < 0 || ".!?:\n\u{FFFC}".unicodeScalars.contains(text[place])
  }
}

extension PrintedAmount {
  /// Four digits that are a count read as one, not as a year.
  init(asNumber amount: PrintedAmount) {
    self = amount
    if case .date = amount.value, let number = amount.number { value = .number(number) }
  }
}
