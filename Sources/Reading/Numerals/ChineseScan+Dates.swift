import Model

extension ChineseScan {
  /// Finds the date that begins here, or the range of dates; without its year too: 6月5日, 十月, 5—7日.
  mutating func takeDate(at start: Int) -> Int? {
    let parts = dateParts(from: start)
    guard let first = parts.first else { return nil }
    if first.unit == "年" || first.unit == nil {
      for part in parts.reversed() where part.unit != nil {
        let words = String(scalars: text.scalars[start..<part.end].lazy.map { $0 == "号" ? "日" : $0 })
        guard let printed = readPrintedAmount(words, in: .chinese) else { continue }
        switch printed.value {
        case .date, .dateRange:
          found.append(FoundNumeral(start..<part.end, printed, literal: .date))
          return part.end
        case .number, .range: continue
        }
      }
      return takeShortYear(first, from: start)
    }
    return takeDayOfYear(parts, from: start)
  }

  /// 09年 and 零五年: two digits with a zero ahead.
  private mutating func takeShortYear(_ first: DatePart, from start: Int) -> Int? {
    guard first.unit == "年", isZero(text[start]) else { return nil }
    found.append(FoundNumeral(start..<first.end, .date))
    return first.end
  }

  private func isZero(_ scalar: Unicode.Scalar) -> Bool { scalar == "0" || ChineseNumerals.digit(scalar) == 0 }

  private mutating func takeDayOfYear(_ parts: [DatePart], from start: Int) -> Int? {
    let month = parts[0]
    if month.unit == "月", let value = month.value, (1...12).contains(value) {
      let day = parts.dropFirst().first.flatMap { $0.unit == "日" || $0.unit == "号" ? $0 : nil }
      let end = day?.end ?? month.end
      let isDay = PartialDate(year: 2000, month: value, day: day?.value) != nil
      found.append(FoundNumeral(start..<end, .date, values: isDay ? [.dayOfYear(month: value, day: day?.value)] : []))
      return end
    }
    guard month.unit == "日", let value = month.value, (1...31).contains(value) else { return nil }
    found.append(FoundNumeral(start..<month.end, .date))
    return month.end
  }

  /// A number and the 年, 月, 日 or 号 behind it; of the first end of a range that may be left out.
  private struct DatePart {
    var value: Int?
    var unit: Unicode.Scalar?
    var end: Int
  }

  /// The parts of a date, or of two with what joins them, in the order of a date.
  private func dateParts(from start: Int) -> [DatePart] {
    var parts: [DatePart] = []
    var (index, last, isSecond) = (start, 0, false)
    while parts.count < 6, let part = datePart(at: index) {
      let rank = Self.rank(of: part.unit)
      guard rank > last else { break }
      parts.append(part)
      (index, last) = (part.end, rank)
      if !isSecond, let next = behindSeparator(index) {
        (index, last, isSecond) = (next, 0, true)
      } else if part.unit == nil {
        break
      }
      if text[index] == " " { index += 1 }
    }
    return parts.contains { $0.unit != nil } ? parts : []
  }

  private static func rank(of unit: Unicode.Scalar?) -> Int {
    switch unit {
    case "年": 1
    case "月": 2
    case "日", "号": 3
    default: 4
    }
  }

  private func datePart(at start: Int) -> DatePart? {
    var end = start
    if isDigit(text[start]) {
      while isDigit(text[end]), end < start + 5 { end += 1 }
    } else {
      while ChineseWords.isDigit(text[end]) || text[end] == "十", end < start + 5 { end += 1 }
    }
    guard end > start, end < start + 5 else { return nil }
    let unitAt = text[end] == " " ? end + 1 : end
    guard Self.rank(of: text[unitAt]) < 4 else { return DatePart(unit: nil, end: end) }
    // 5年 and 三年 are spans of time; so is 三个月, which has 个.
    if text[unitAt] == "年", end - start != 4, end - start != 2 || !isZero(text[start]) { return nil }
    let value = isDigit(text[start]) ? Int(text.string(start..<end)) : self.value(of: start..<end)
    return DatePart(value: value, unit: text[unitAt], end: unitAt + 1)
  }

  /// Behind what joins the two ends of a range.
  func behindSeparator(_ index: Int) -> Int? {
    switch text[index] {
    case "—": text[index + 1] == "—" ? index + 2 : index + 1
    case "至", "到", "–", "-", "~", "～": index + 1
    default: nil
    }
  }

  /// 20世纪90年代, 九十年代, 二十一世纪.
  mutating func takePeriod(_ number: Range<Int>) -> Int? {
    let (start, end) = (number.lowerBound, number.upperBound)
    if text.begins(with: "世纪", at: end) {
      found.append(FoundNumeral(start..<(end + 2), .ordinal, values: value(of: number).map { [.ordinal($0)] } ?? []))
      return end + 2
    }
    if text[end] == "时", let minutes = minutesEnd(from: end + 1) {
      found.append(FoundNumeral(start..<minutes, .date))
      return minutes
    }
    guard text.begins(with: "年代", at: end) else { return nil }
    let year = value(of: number)
    let decade = year.flatMap { $0 % 10 == 0 ? ($0 >= 1000 ? $0 : (30...90).contains($0) ? 1900 + $0 : nil) : nil }
    found.append(FoundNumeral(start..<(end + 2), .date, values: decade.map { [.decade($0)] } ?? []))
    return end + 2
  }

  /// The end of 8时30分.
  private func minutesEnd(from start: Int) -> Int? {
    var end = start
    while isDigit(text[end]) || ChineseWords.isDigit(text[end]) || text[end] == "十" { end += 1 }
    return end > start && end <= start + 3 && text[end] == "分" ? end + 1 : nil
  }
}
