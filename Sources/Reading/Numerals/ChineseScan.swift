import Model

/// Finds the numerals of a Chinese text.
struct ChineseScan {
  let text: ScanText
  var found: [FoundNumeral] = []

  static func numerals(in text: ScanText) -> [FoundNumeral] {
    var scan = ChineseScan(text: text)
    scan.run()
    return scan.found
  }

  private init(text: ScanText) { self.text = text }

  private mutating func run() {
    let text = text
    let beginnings = ChineseWords.beginnings
    var index = text.start
    while index < text.end {
      let scalar = text[index]
      if text.isWordCharacter(index) {
        let token = text.token(at: index)
        index = max(token.hasDigits ? takeDigits(token) : token.range.upperBound, token.range.upperBound)
      } else if !beginnings.mayHold(scalar) {
        index += 1
      } else if ChineseWords.isNumeral(scalar) {
        index = max(takeCharacters(at: index), index + 1)
      } else {
        if scalar == "首", ChineseWords.countedBehindFirst.contains(text[index + 1]) {
          found.append(FoundNumeral(index..<(index + 1), .ordinal, values: [.ordinal(1)]))
        }
        index += 1
      }
    }
  }

  // MARK: Digits

  private mutating func takeDigits(_ token: ScanToken) -> Int {
    let range = token.range
    let start = range.lowerBound
    if token.isAddress {
      found.append(FoundNumeral(range, .name))
      return range.upperBound
    }
    switch DigitToken(text.string(range)) {
    case .unit: break
    case .code: found.append(FoundNumeral(range, range.count == 2 && text[range.upperBound] == "年" ? .date : .name))
    case .ordinal(let value, let length):
      found.append(FoundNumeral(start..<(start + length), .ordinal, values: [.ordinal(value)]))
    case .decade(let year): found.append(FoundNumeral(range, .date, values: [.decade(year)]))
    case .year(let offset):
      found.append(FoundNumeral((start + offset)..<range.upperBound, .date, values: []))
    case .date(let date): found.append(FoundNumeral(range, date.map { PrintedAmount(.date($0)) }, literal: .date))
    case .fraction(let top, let bottom): found.append(FoundNumeral(range, .fraction, values: [.fraction(top, of: bottom)]))
    case .range(let lower, _): return takeRange(range, lowerEnd: start + lower)
    case .number(let length): return takeNumber(start..<(start + length))
    }
    return range.upperBound
  }

  /// `1996–2000年`, `5-7个`, and 表2-1.
  private mutating func takeRange(_ range: Range<Int>, lowerEnd: Int) -> Int {
    if isLabelled(range.lowerBound) || text[range.upperBound] == "号" {
      found.append(FoundNumeral(range, .name))
      return range.upperBound
    }
    if let end = takeDate(at: range.lowerBound) { return end }
    if "月日".unicodeScalars.contains(text[range.upperBound]) {
      found.append(FoundNumeral(range.lowerBound..<(range.upperBound + 1), .date))
      return range.upperBound + 1
    }
    let end = amountEnd(after: range.upperBound)
    if let printed = readPrintedAmount(text.string(range.lowerBound..<end), in: .chinese) {
      let areYears = end == range.upperBound && isYear(range.lowerBound..<lowerEnd)
      found.append(FoundNumeral(range.lowerBound..<end, areYears ? yearRange(range, lowerEnd) : printed, literal: areYears ? .date : nil))
      return end
    }
    found.append(FoundNumeral(range, nil, literal: text[lowerEnd] == "-" ? .name : nil))
    return range.upperBound
  }

  private mutating func takeNumber(_ number: Range<Int>) -> Int {
    let (start, end) = (number.lowerBound, number.upperBound)
    if text[start - 1] == "第" {
      found.append(FoundNumeral((start - 1)..<end, .ordinal, values: Int(text.string(number)).map { [.ordinal($0)] } ?? []))
      return takeMoreOrdinals(behind: end)
    }
    if isLabelled(start) || (text[end] == "号" && text[start - 1] != "月") || isVoltage(end) {
      found.append(FoundNumeral(number, .name))
      return end
    }
    return takeDate(at: start) ?? takePeriod(number) ?? takeAmount(from: start, numberEnd: end)
  }

  /// A voltage names a line or a station.
  private func isVoltage(_ end: Int) -> Bool {
    ["千伏", " 千伏", " kV", " KV"].contains { text.begins(with: $0, at: end) }
  }

  /// Whether 表, 邮编 and the like stand before it, also with a colon.
  func isLabelled(_ start: Int) -> Bool {
    var place = start
    while place > max(text.start, start - 4), ":： 为是".unicodeScalars.contains(text[place - 1]) { place -= 1 }
    if ChineseWords.labelEnds.mayHold(text[place - 1]), ChineseWords.labels.contains(where: { text.ends(with: $0, before: place) }) {
      return true
    }
    if place < start, isLatinLetter(text[place - 1]), EnglishWords.standards.contains(where: { text.ends(with: $0, before: place) }) {
      return true
    }
    // 见表3, but not 代表3人.
    guard place == start || text[place] == " ", "表图注式".unicodeScalars.contains(text[place - 1]) else { return false }
    return !text[place - 2].isHan || ChineseWords.beforeLabels.contains(text[place - 2])
  }

  // MARK: Years

  /// Four digits of a year.
  func isYear(_ range: Range<Int>) -> Bool {
    guard range.count == 4, text.scalars[range].allSatisfy(isDigit), let year = Int(text.string(range)) else { return false }
    return (1800...2099).contains(year)
  }

  private func yearRange(_ range: Range<Int>, _ lowerEnd: Int) -> PrintedAmount? {
    readPrintedAmount(text.string(range) + "年", in: .chinese)
  }
}
