import Model

extension EnglishScan {
  /// Finds the date that begins with the name of a month; "may" and "march" are none, and "May" is one beside digits only.
  mutating func takeMonth(_ month: Int, _ range: Range<Int>) -> Int {
    guard isCapital(text[range.lowerBound]) else { return range.upperBound }
    if let end = takeFullDate(from: range.lowerBound) { return end }
    let day = dayOfMonth(after: range.upperBound)
    if day == nil, month == 3 || month == 5, !isBehind(EnglishWords.beforeMonths, range.lowerBound) { return range.upperBound }
    let end = day?.end ?? range.upperBound
    let isDay = day.map { PartialDate(year: 2000, month: month, day: $0.value) != nil } ?? true
    found.append(FoundNumeral(range.lowerBound..<end, .date, values: isDay ? [.dayOfYear(month: month, day: day?.value)] : []))
    return end
  }

  /// Finds the date that begins with a day or a year: "5 June 2009", "2009 to June 2010"; gives nothing where these digits are no date.
  mutating func takeDay(at number: Range<Int>) -> Int? {
    guard text[number.upperBound] == " ", number.count <= 5 else { return nil }
    let isOf = text.begins(with: "of ", at: number.upperBound + 1)
    let next = wordRange(at: number.upperBound + (isOf ? 4 : 1))
    if case .month(let month) = EnglishWords.meaning(of: next, in: text), isCapital(text[next.lowerBound]) {
      if let end = takeFullDate(from: number.lowerBound) { return end }
      let day = Int(text.string(number.lowerBound..<(number.lowerBound + digitCount(from: number.lowerBound))))
      guard let day, PartialDate(year: 2000, month: month, day: day) != nil else { return nil }
      found.append(FoundNumeral(number.lowerBound..<next.upperBound, .date, values: [.dayOfYear(month: month, day: day)]))
      return next.upperBound
    }
    return nil
  }

  /// The longest run of days, months, years and what joins them that is a date with its year.
  private mutating func takeFullDate(from start: Int) -> Int? {
    for end in dateEnds(from: start).reversed() {
      // A date ends with its year, which has digits.
      guard (end - 9..<end).contains(where: { isDigit(text[$0]) }) else { continue }
      let words = withoutOrdinals(text.string(start..<end))
      guard let printed = readPrintedAmount(words, in: .english) else { continue }
      switch printed.value {
      case .date, .dateRange:
        found.append(FoundNumeral(start..<end, printed, literal: .date))
        return end
      case .number, .range: continue
      }
    }
    return nil
  }

  /// Where the parts of a date may end: at most two dates of three parts.
  private func dateEnds(from start: Int) -> [Int] {
    var ends: [Int] = []
    var index = start
    while ends.count < 6 {
      let token = text.token(at: index)
      guard token.range.count > 0, isDatePart(token) else { break }
      ends.append(token.range.upperBound)
      index = token.range.upperBound
      let joints = [", ", " of ", " to ", " – ", "–", " "]
      guard let joint = joints.first(where: { text.begins(with: $0, at: index) }) else { break }
      index += joint.unicodeScalars.count
    }
    return ends
  }

  private func isDatePart(_ token: ScanToken) -> Bool {
    if !token.hasDigits {
      if case .month = EnglishWords.meaning(of: token.range, in: text) { return isCapital(text[token.range.lowerBound]) }
      return false
    }
    return token.range.count <= 9 && isDigit(text[token.range.lowerBound]) && !token.isAddress
  }

  /// `5th` as `5`
  private func withoutOrdinals(_ words: String) -> String {
    let bytes = words.utf8
    guard zip(bytes, bytes.dropFirst()).contains(where: { (48...57).contains($0) && $1 >= 97 || $0 == 102 && $1 == 32 }),
      words.contains("th") || words.contains("st") || words.contains("nd") || words.contains("rd")
    else { return words }
    return words.replacing(" of ", with: " ").split(separator: " ").map { word in
      let comma = word.hasSuffix(",") ? "," : ""
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count).prefix(2)) ? digits + comma : String(word)
    }.joined(separator: " ")
  }

  private func dayOfMonth(after index: Int) -> (end: Int, value: Int)? {
    guard text[index] == " " else { return nil }
    let count = digitCount(from: index + 1)
    guard (1...2).contains(count), let value = Int(text.string((index + 1)..<(index + 1 + count))) else { return nil }
    let token = text.token(at: index + 1)
    let isAlone =
      token.range.count == count || ["st", "nd", "rd", "th"].contains(text.string((index + 1 + count)..<token.range.upperBound))
    return isAlone ? (token.range.upperBound, value) : nil
  }

  private func digitCount(from start: Int) -> Int {
    var end = start
    while isDigit(text[end]) { end += 1 }
    return end - start
  }
}
