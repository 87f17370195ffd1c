import Model

/// Finds the numerals of an English text.
struct EnglishScan {
  let text: ScanText
  /// The names of units, which make four digits before them a count.
  let units: Set<String>
  var found: [FoundNumeral] = []
  /// The token before the one that is read.
  var before: Range<Int>?

  static func numerals(in text: ScanText, units: Set<String>) -> [FoundNumeral] {
    var scan = EnglishScan(text: text, units: units)
    scan.run()
    return scan.found
  }

  private init(text: ScanText, units: Set<String>) { (self.text, self.units) = (text, units) }

  private mutating func run() {
    let text = text
    let meanings = EnglishWords.meanings
    var index = text.start
    let scalars = text.scalars.span
    while index < text.end {
      let scalar = scalars[index]
      guard isLatinLetter(scalar) || isDigit(scalar) else {
        index += 1
        continue
      }
      if let word = text.plainWord(at: index), meanings[word.key] == nil {
        before = index..<word.end
        index = word.end
      } else {
        let token = text.token(at: index)
        index = max(take(token), token.range.upperBound)
        before = token.range
      }
    }
  }

  /// Finds what begins with the token, and gives where the scan goes on.
  private mutating func take(_ token: ScanToken) -> Int {
    if token.isAddress {
      if token.hasDigits { found.append(FoundNumeral(token.range, .name)) }
      return token.range.upperBound
    }
    return token.hasDigits ? takeDigits(token) : takeWord(token)
  }

  // MARK: Digits

  private mutating func takeDigits(_ token: ScanToken) -> Int {
    let range = token.range
    let start = range.lowerBound
    switch DigitToken(text.string(range)) {
    case .unit: break
    case .code: found.append(moneyBehindLetters(token) ?? FoundNumeral(range, .name))
    case .ordinal(let value, let length): return takeOrdinal(value, start..<(start + length))
    case .decade(let year): found.append(FoundNumeral(range, .date, values: [.decade(year)]))
    case .year(let offset): takeDate(range, readPrintedAmount(text.string((start + offset)..<range.upperBound), in: .english))
    case .date(let date): takeDate(range, date.map { PrintedAmount(.date($0)) })
    case .fraction(let top, let bottom): found.append(FoundNumeral(range, .fraction, values: [.fraction(top, of: bottom)]))
    case .range where isLabelled(range): found.append(FoundNumeral(range, .name))
    case .range(let lower, _): return takeRange(range, lowerEnd: start + lower)
    case .number(let length): return takeNumber(start..<(start + length), in: token)
    }
    return range.upperBound
  }

  private mutating func takeDate(_ range: Range<Int>, _ printed: PrintedAmount?) {
    found.append(FoundNumeral(range, printed, literal: .date))
  }

  private mutating func takeOrdinal(_ value: Int, _ range: Range<Int>) -> Int {
    if let end = takeDay(at: range) { return end }
    found.append(FoundNumeral(range, .ordinal, values: [.ordinal(value)]))
    return range.upperBound
  }

  private mutating func takeNumber(_ number: Range<Int>, in token: ScanToken) -> Int {
    if isName(number, in: token) {
      found.append(FoundNumeral(number, .name))
      return isLabelled(number) ? takeMoreNames(behind: number.upperBound) : number.upperBound
    }
    if let end = takeDay(at: number) { return end }
    return takeAmount(from: number.lowerBound, numberEnd: number.upperBound)
  }

  /// `30-40` and `1996–2000`, with what follows: `30–40 percent`.
  private mutating func takeRange(_ range: Range<Int>, lowerEnd: Int) -> Int {
    if let end = takeDay(at: range) { return end }
    let end = percentEnd(after: scaleEnd(after: range.upperBound))
    guard let printed = readPrintedAmount(text.string(range.lowerBound..<end), in: .english) else {
      found.append(FoundNumeral(range, nil, literal: text[lowerEnd] == "-" ? .name : nil))
      return range.upperBound
    }
    if case .dateRange = printed.value { takeDate(range, printed) } else { found.append(FoundNumeral(range.lowerBound..<end, printed)) }
    return end
  }

  // MARK: Names

  /// The 7 of "pages 5 to 7".
  private mutating func takeMoreNames(behind index: Int) -> Int {
    guard let before, text[before.upperBound - 1] == "s" else { return index }
    var end = index
    while let joint = [" to ", " and ", ", ", "–"].first(where: { text.begins(with: $0, at: end) }), isDigit(text[end + joint.count]) {
      let token = text.token(at: end + joint.count)
      guard case .number(let length) = DigitToken(text.string(token.range)), length == token.range.count else { break }
      found.append(FoundNumeral(token.range, .name))
      end = token.range.upperBound
    }
    return end
  }

  private func isName(_ number: Range<Int>, in token: ScanToken) -> Bool {
    if isLabelled(number) || isPostcode(number) { return true }
    let sign = text[number.lowerBound - 1]
    if sign == "#" || sign == "§" || sign == "№" { return true }
    // A voltage names a line or a station.
    guard number.upperBound == token.range.upperBound, text[number.upperBound] == " " else { return false }
    return ["kV", "KV", "kilovolt", "kilovolts", "kilovolt-ampere"].contains(word(after: number.upperBound))
  }

  /// Whether a word such as "Table" or "No." stands before it, or the name of a standard.
  func isLabelled(_ range: Range<Int>) -> Bool {
    guard let before, let gap = gap(before.upperBound..<range.lowerBound) else { return false }
    let word = text.string(before)
    // "no 5" is none, "No. 5" a fifth.
    if word.lowercased().hasPrefix("no"), word.count <= 3 { return gap == "." }
    return EnglishWords.isLabel(word) ? gap != "." || word.count <= 4 : gap == " " && EnglishWords.standards.contains(word)
  }

  /// `Beijing 100028`: six digits right behind a name.
  private func isPostcode(_ number: Range<Int>) -> Bool {
    guard number.count == 6, let before, gap(before.upperBound..<number.lowerBound) == " ", isCapital(text[before.lowerBound]),
      !isSentenceStart(before.lowerBound), text.scalars[number].allSatisfy(isDigit)
    else { return false }
    return text.scalars[before].allSatisfy(isLatinLetter)
  }

  /// What stands between two tokens where that is a space, a point, or both; a point alone is "." and either with a space " ".
  private func gap(_ range: Range<Int>) -> String? {
    switch text.string(range.lowerBound..<min(range.upperBound, range.lowerBound + 4)) {
    case " ": " "
    case ".", ". ": "."
    default: nil
    }
  }

  /// RMB8 and US$8 are amounts.
  private func moneyBehindLetters(_ token: ScanToken) -> FoundNumeral? {
    let word = text.string(token.range)
    guard let currency = ["RMB", "CNY", "USD"].first(where: word.hasPrefix), let first = word.utf8.dropFirst(currency.utf8.count).first,
      (48...57).contains(first)
    else { return nil }
    let start = token.range.lowerBound + currency.utf8.count
    return FoundNumeral(start..<token.range.upperBound, readPrintedAmount(text.string(start..<token.range.upperBound), in: .english))
  }
}
