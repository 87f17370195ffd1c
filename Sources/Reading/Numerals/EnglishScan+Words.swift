import Model

extension EnglishScan {
  /// Finds what begins with a word: a number, an ordinal or a date.
  mutating func takeWord(_ token: ScanToken) -> Int {
    let range = token.range
    let first = wordRange(at: range.lowerBound)
    guard let meaning = EnglishWords.meaning(of: first, in: text) else { return range.upperBound }
    if first.upperBound < range.upperBound, text[first.upperBound] == "-" { return takeCompound(token, first, meaning) }
    guard first == range else { return range.upperBound }
    switch meaning {
    case .month(let month): return takeMonth(month, range)
    case .ordinal(let value, isPlural: false) where isPart(range, value):
      let start = before?.lowerBound ?? range.lowerBound
      found.append(FoundNumeral(start..<range.upperBound, .fraction, values: [.fraction(1, of: value)]))
      return range.upperBound
    case .ordinal(let value, isPlural: false) where !isNoun(range):
      found.append(FoundNumeral(range, .ordinal, values: [.ordinal(value)]))
      return range.upperBound
    case .number, .one, .zero, .article, .half: return takeNumberWords(token)
    case .ordinal, .hundred, .scale: return range.upperBound
    }
  }

  /// "a third of the land", but not "a quarter of the year" and "a quarter of a million".
  private func isPart(_ range: Range<Int>, _ value: Int) -> Bool {
    guard value > 2, text.begins(with: " of ", at: range.upperBound), isBehind(["a", "an"], range.lowerBound) else { return false }
    let next = range.upperBound + 4
    return !isDigit(text[next]) && !["the year", "a year", "a million", "a billion"].contains { text.begins(with: $0, at: next) }
  }

  /// "a quarter" is no fourth.
  private func isNoun(_ range: Range<Int>) -> Bool { text.string(range).lowercased() == "quarter" }

  /// The number in words that begins with `token`; nothing where it is none that counts, such as "one" alone.
  func numberInWords(at token: ScanToken) -> (end: Int, isOne: Bool)? {
    let start = token.range.lowerBound
    var end = token.range.upperBound
    // Longer numbers are read as several.
    for _ in 0..<24 {
      guard text[end] == " ", let next = numberWordEnd(at: end + 1) else { break }
      end = next
    }
    if end == token.range.upperBound {
      switch EnglishWords.meaning(of: token.range, in: text) {
      case .one, .zero: return (end, true)
      case .article, .half: return nil
      default: break
      }
    }
    guard let cursor = PhraseCursor(text.string(start..<end), in: .english) else { return nil }
    for allowsAnd in [true, false] {
      var cursor = cursor
      guard EnglishNumber.take(&cursor, allowsAnd: allowsAnd) != nil else { return nil }
      // Of "two hundred and three hundred" the three belongs to the second.
      if !allowsAnd || scaleEnd(after: start + cursor.index) == start + cursor.index { return (start + cursor.index, false) }
    }
    return nil
  }

  /// The end of a word that may stand within a number, "and" among them if such a word follows.
  private func numberWordEnd(at start: Int) -> Int? {
    guard isLatinLetter(text[start]) else { return nil }
    if text.begins(with: "and ", at: start) {
      guard isLatinLetter(text[start + 4]), !text.begins(with: "and ", at: start + 4) else { return nil }
      return numberWordEnd(at: start + 4)
    }
    switch EnglishWords.meaning(of: wordRange(at: start), in: text) {
    case .number, .one, .zero, .hundred, .scale, .article, .half: return text.token(at: start).range.upperBound
    case .ordinal, .month, nil: return nil
    }
  }

  private mutating func takeNumberWords(_ token: ScanToken) -> Int {
    let start = token.range.lowerBound
    if let end = takeFraction(at: start, topEnd: token.range.upperBound) { return end }
    guard let number = numberInWords(at: token) else { return token.range.upperBound }
    let end = number.end
    if number.isOne, percentEnd(after: end) == end { return end }
    if isAnaphora(start..<end) { return end }
    let isInTitle = isCapital(text[start]) && !isSentenceStart(start) && isCapital(text[end + 1]) && text[end] == " "
    if isInTitle || isLabelled(start..<end) {
      found.append(FoundNumeral(start..<end, .name))
      return end
    }
    return takeAmount(from: start, numberEnd: end)
  }

  /// "The two" says no more than "both", and "all three are" no more than "they are".
  private func isAnaphora(_ range: Range<Int>) -> Bool {
    guard let before, before.upperBound + 1 == range.lowerBound,
      ["the", "these", "those", "all", "other", "former", "latter", "first", "last"].contains(text.string(before).lowercased())
    else { return false }
    guard text.string(range).lowercased() != "two" else { return true }
    let next = word(after: range.upperBound)
    return next.isEmpty ? text[range.upperBound] != "-" && text[range.upperBound] != "%" : EnglishWords.behindPronouns.contains(next)
  }

  /// "one third", "two thirds" and "three quarters".
  private mutating func takeFraction(at start: Int, topEnd: Int) -> Int? {
    guard text[topEnd] == " " || text[topEnd] == "-", let top = smallNumber(start..<topEnd) else { return nil }
    let bottom = wordRange(at: topEnd + 1)
    guard case .ordinal(let value, _) = EnglishWords.meaning(of: bottom, in: text), value > max(top, 2), top == 1 || isPlural(bottom) else {
      return nil
    }
    found.append(FoundNumeral(start..<bottom.upperBound, .fraction, values: [.fraction(top, of: value)]))
    return bottom.upperBound
  }

  private func isPlural(_ range: Range<Int>) -> Bool { text[range.upperBound - 1] == "s" }

  private func smallNumber(_ range: Range<Int>) -> Int? {
    switch EnglishWords.meaning(of: range, in: text) {
    case .one: 1
    case .number(let value): value
    default: nil
    }
  }

  /// "twenty-three", "twenty-first", "two-thirds" and "five-year"; of other compounds the number counts nothing: "two-way".
  private mutating func takeCompound(_ token: ScanToken, _ first: Range<Int>, _ meaning: EnglishWords.Meaning) -> Int {
    let range = token.range
    let second = wordRange(at: first.upperBound + 1)
    if let end = takeFraction(at: range.lowerBound, topEnd: first.upperBound) { return max(end, range.upperBound) }
    guard case .number(let tens) = meaning else { return range.upperBound }
    switch EnglishWords.meaning(of: second, in: text) {
    case .ordinal(let ones, _) where tens >= 20 && tens % 10 == 0 && ones < 10:
      found.append(FoundNumeral(first.lowerBound..<second.upperBound, .ordinal, values: [.ordinal(tens + ones)]))
    case .number, .one: return takeNumberWords(ScanToken(range: first.lowerBound..<second.upperBound, hasLetters: true))
    default:
      let isCounted = EnglishWords.compoundNouns.contains(text.string(second))
      if isCounted { return max(range.upperBound, takeAmount(from: first.lowerBound, numberEnd: first.upperBound)) }
    }
    return range.upperBound
  }
}
