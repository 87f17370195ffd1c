import Model

extension ChineseScan {
  /// Finds the amount that begins with a number in digits or characters: scale, percent, range.
  mutating func takeAmount(from start: Int, numberEnd: Int) -> Int {
    let end = amountEnd(after: numberEnd)
    if let upperEnd = upperEnd(after: end), let printed = readPrintedAmount(text.string(start..<upperEnd), in: .chinese),
      case .range = printed.value
    {
      let isDate = "月日".unicodeScalars.contains(text[upperEnd])
      if isDate {
        found.append(FoundNumeral(start..<(upperEnd + 1), .date))
      } else {
        found.append(years(start..<numberEnd, upperEnd) ?? FoundNumeral(start..<upperEnd, printed))
      }
      return isDate ? upperEnd + 1 : upperEnd
    }
    let whole = signedStart(start)..<end
    if end == numberEnd, isYear(start..<end), isBehindYear(end) {
      found.append(FoundNumeral(whole, PartialDate(text.string(whole)).map { PrintedAmount(.date($0)) }, literal: .date))
    } else {
      let words = text.string(whole)
      found.append(FoundNumeral(whole, readPrintedAmount(words, in: .chinese)))
    }
    return end
  }

  /// Behind 多, 万, 亿2000万, %, 个百分点 or 成.
  func amountEnd(after numberEnd: Int) -> Int {
    var end = numberEnd
    // 1亿2000万 has two parts, and more are seldom.
    for _ in 0..<4 {
      let next = scaleEnd(after: end)
      guard next > end else { break }
      end = next
      guard isDigit(text[end]) else { break }
      let token = text.token(at: end)
      guard !token.hasLetters, case .number(let length) = DigitToken(text.string(token.range)) else { break }
      end += length
    }
    return percentEnd(after: end)
  }

  /// Behind 多万, 百万 and the like, and a space before them.
  private func scaleEnd(after index: Int) -> Int {
    let start = text[index] == " " && ChineseWords.isScale(text[index + 1]) ? index + 1 : index
    var end = start
    if isMore(text[end]), ChineseWords.isScale(text[end + 1]) || ChineseWords.isMeasure(at: end + 1, of: text) { end += 1 }
    while ChineseWords.isScale(text[end]), !beginsUnit(end), end < start + 4 { end += 1 }
    if end > start, isMore(text[end]), text[end - 1] != text[end], !isMore(text[end - 1]) { end += 1 }
    return end > start ? end : index
  }

  private func isMore(_ scalar: Unicode.Scalar) -> Bool { scalar == "多" || scalar == "余" }

  private func percentEnd(after index: Int) -> Int {
    let next = text[index] == " " ? index + 1 : index
    if text[next] == "%" || text[next] == "‰" { return next + 1 }
    for words in ["个百分点", "個百分點", "百分点"] where text.begins(with: words, at: next) {
      return next + words.unicodeScalars.count
    }
    return text[index] == "成" && !ChineseWords.wordsBeginningWithTenth.contains(text[index + 1]) ? index + 1 : index
  }

  /// The end of 至500万.
  private func upperEnd(after index: Int) -> Int? {
    guard let start = behindSeparator(index) else { return nil }
    if isDigit(text[start]) {
      let token = text.token(at: start)
      guard case .number(let length) = DigitToken(text.string(token.range)) else { return nil }
      return amountEnd(after: start + length)
    }
    let end = charactersEnd(from: start)
    return end > start ? amountEnd(after: end) : nil
  }

  /// 2009—2010学年: the range of two years, where nothing is counted.
  private func years(_ first: Range<Int>, _ end: Int) -> FoundNumeral? {
    guard isYear(first), isYear((end - 4)..<end), text[end] == "学" || !ChineseWords.isMeasure(at: end, of: text)
    else { return nil }
    return FoundNumeral(first.lowerBound..<end, readPrintedAmount(text.string(first.lowerBound..<end) + "年", in: .chinese), literal: .date)
  }

  /// Whether what follows four digits counts nothing: 2009、2010年, 2009至2010.
  private func isBehindYear(_ end: Int) -> Bool {
    let next = text[end] == " " ? text[end + 1] : text[end]
    return !next.isHan || "至到和与及或以".unicodeScalars.contains(next)
  }

  /// A minus sign belongs to its number; a hyphen is one where nothing that it may join stands before it.
  private func signedStart(_ start: Int) -> Int {
    let before = text[start - 2]
    let isHyphen = text[start - 1] == "-" && !text.isWordCharacter(start - 2) && (!before.isHan || "为是达约".unicodeScalars.contains(before))
    return text[start - 1] == "−" || isHyphen ? start - 1 : start
  }

  /// Whether the 百 or 千 here begins a unit: 百分点, 千瓦.
  func beginsUnit(_ index: Int) -> Bool {
    switch text[index] {
    case "百": text[index + 1] == "帕" || (text[index + 1] == "分" && text[index + 2] != "之")
    case "千": "克米瓦伏卡帕赫焦安".unicodeScalars.contains(text[index + 1])
    default: false
    }
  }

  /// The end of the numeral in characters that begins at `start`, with its 点 and what stands behind that.
  func charactersEnd(from start: Int) -> Int {
    var end = start
    // No number is longer.
    while end < start + 40 {
      let isPoint = text[end] == "点" && end > start && ChineseWords.isDigit(text[end + 1])
      guard isPoint || (ChineseWords.isNumeral(text[end]) && !beginsUnit(end)) else { break }
      end += 1
    }
    return end
  }
}
