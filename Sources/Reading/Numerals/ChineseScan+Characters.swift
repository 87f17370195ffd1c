import Model

extension ChineseScan {
  /// Finds what begins with a numeral in characters; where it counts nothing, gives where the scan goes on.
  mutating func takeCharacters(at start: Int) -> Int {
    if let end = takePart(at: start) { return end }
    let end = charactersEnd(from: start)
    guard end > start else { return start + 1 }
    // 几十 and 十几 are no numbers.
    if isIndefinite(text[start - 1]) || isIndefinite(text[end]) { return end }
    let number = start..<end
    guard ChineseWords.isDigit(text[start]) || text[start] == "十" else {
      if let amount = bareScale(number) { found.append(amount) }
      return end
    }
    if text.begins(with: "分之", at: end) { return takeFraction(number) }
    if let ordinalEnd = takeOrdinal(number) { return ordinalEnd }
    if let dateEnd = takeDate(at: start) ?? takePeriod(number) { return dateEnd }
    if isLabelled(start), !ChineseWords.isMeasure(at: end, of: text) {
      found.append(FoundNumeral(number, .name, values: value(of: number).map { [.ordinal($0)] } ?? []))
      return end
    }
    guard counts(number) else { return end }
    if sumsUp(number) {
      found.append(FoundNumeral(number, .name, values: value(of: number).map { [.number(ExactNumber($0))] } ?? []))
      return end
    }
    if let both = twoDigits(number) {
      found.append(both)
      return end
    }
    return takeAmount(from: start, numberEnd: end)
  }

  /// 近百人, 约百万元: the 一 is left out. 近万州区 is a place.
  private func bareScale(_ number: Range<Int>) -> FoundNumeral? {
    guard "近约逾超过".unicodeScalars.contains(text[number.lowerBound - 1]), ChineseWords.isMeasure(at: number.upperBound, of: text),
      text[number.upperBound - 1] != "万" || !"州县".unicodeScalars.contains(text[number.upperBound]),
      let printed = readPrintedAmount("一" + text.string(number), in: .chinese)
    else { return nil }
    return FoundNumeral(number, printed)
  }

  /// 两三个: two or three.
  private func twoDigits(_ number: Range<Int>) -> FoundNumeral? {
    guard number.count == 2, let first = ChineseNumerals.digit(text[number.lowerBound]), first > 0,
      ChineseNumerals.digit(text[number.lowerBound + 1]) == first + 1, !ChineseWords.isScale(text[number.upperBound]),
      text[number.upperBound] != "成"
    else { return nil }
    return FoundNumeral(number, nil, literal: nil, values: [.number(ExactNumber(first)), .number(ExactNumber(first + 1))])
  }

  private func isIndefinite(_ scalar: Unicode.Scalar) -> Bool { scalar == "几" || scalar == "数" || scalar == "半" }

  /// 百分之三, 百分之25, 千分之五.
  private mutating func takePart(at start: Int) -> Int? {
    guard text.begins(with: "分之", at: start + 1), "百千万".unicodeScalars.contains(text[start]) else { return nil }
    let first = start + 3
    var end = charactersEnd(from: first)
    if isDigit(text[first]) {
      guard case .number(let length) = DigitToken(text.string(text.token(at: first).range)) else { return first }
      end = first + length
    }
    guard end > first else { return first }
    if text[start] == "百" {
      found.append(FoundNumeral(start..<end, readPrintedAmount(text.string(start..<end), in: .chinese)))
    } else {
      // As 0.5‰ is: in thousandths.
      let part = text[start] == "千" ? readPrintedAmount(text.string(first..<end), in: .chinese)?.number : nil
      found.append(FoundNumeral(start..<end, .fraction, values: part.map { [.number($0)] } ?? []))
    }
    return end
  }

  /// 三分之一
  private mutating func takeFraction(_ bottom: Range<Int>) -> Int {
    let first = bottom.upperBound + 2
    let end = charactersEnd(from: first)
    guard end > first else { return first }
    let (top, whole) = (value(of: first..<end), value(of: bottom))
    found.append(
      FoundNumeral(bottom.lowerBound..<end, .fraction, values: top.flatMap { top in whole.map { [.fraction(top, of: $0)] } } ?? []))
    return end
  }

  /// 第三, 其二, 周一, 二级, 三季度, 二期工程, 五号.
  private mutating func takeOrdinal(_ number: Range<Int>) -> Int? {
    let (start, end) = (number.lowerBound, number.upperBound)
    let before = text[start - 1]
    let isFirst = before == "第"
    let isItem = before == "其" && !ChineseWords.isMeasure(at: end, of: text)
    if isFirst || isItem {
      // 第十五次, and 第一百: the numeral is the whole run.
      found.append(FoundNumeral((start - 1)..<end, .ordinal, values: value(of: number).map { [.ordinal($0)] } ?? []))
      return takeMoreOrdinals(behind: end)
    }
    if before == "周" || before == "初" || text.begins(with: "星期", at: start - 2) || text.begins(with: "礼拜", at: start - 2) {
      guard number.count == 1 || before == "初" else { return nil }
      found.append(FoundNumeral(number, .date))
      return end
    }
    if text[end] == "号" || text[end] == "楼" || (text[end] == "大" && (value(of: number) ?? 0) > 11) {
      found.append(FoundNumeral(number, .name, values: value(of: number).map { [.ordinal($0)] } ?? []))
      return end
    }
    let isStep = text.begins(with: "期工程", at: end) || text.begins(with: "期项目", at: end) || text.begins(with: "年级", at: end)
    guard "级届等".unicodeScalars.contains(text[end]) || text.begins(with: "季度", at: end) || isStep else { return nil }
    if text[end] == "等", number.count == 1, !text.begins(with: "等奖", at: end) { return nil }
    found.append(FoundNumeral(number, .ordinal, values: value(of: number).map { [.ordinal($0)] } ?? []))
    return end
  }

  /// The 3 of 第1—3期, and 四 and 五 of 第三、四、五条.
  mutating func takeMoreOrdinals(behind index: Int) -> Int {
    var more: [FoundNumeral] = []
    var (end, isRange) = (index, false)
    while more.count < 20, "、—–-至到和".unicodeScalars.contains(text[end]) {
      let start = end + 1
      var next = start
      while next < start + 4, isDigit(text[next]) || ChineseWords.isDigit(text[next]) || text[next] == "十" { next += 1 }
      guard next > start, let value = Int(text.string(start..<next)) ?? value(of: start..<next) else { break }
      isRange = isRange || !"、和".unicodeScalars.contains(text[end])
      more.append(FoundNumeral(start..<next, .ordinal, values: [.ordinal(value)]))
      end = next
    }
    guard isRange || "条期章节届款卷页次批类级回集编项轮位组号".unicodeScalars.contains(text[end]) else { return index }
    found += more
    return end
  }

  /// Whether the numeral counts something: one character before a measure word, several nearly always.
  private func counts(_ number: Range<Int>) -> Bool {
    let (start, end) = (number.lowerBound, number.upperBound)
    var next = end
    if text[next] == "多" || text[next] == "余" || text[next] == "来" { next += 1 }
    let isCounted = ChineseWords.isMeasure(at: next, of: text) || text[end] == "成" && percentCounts(end)
    guard number.count > 1 else {
      if ChineseNumerals.digit(text[start]) == 0 { return false }
      // A bare 一 is "a"; 一成 and 一个百分点 are amounts.
      if text[start] == "一" { return text[end] == "成" ? percentCounts(end) : text.begins(with: "个百分点", at: end) }
      if text[start] == "两", isAnaphora(start, end) { return false }
      return isCounted
    }
    if isCounted || next > end && ChineseWords.isScale(text[next]) { return true }
    // 八百万; but 十八洞村 and 五一 are names.
    guard readPrintedAmount(text.string(number), in: .chinese) != nil else { return false }
    return number.count > 2 && !isTens(number) || !text[end].isHan
  }

  /// 十三, 五十 and 二十三.
  private func isTens(_ number: Range<Int>) -> Bool {
    number.count <= 3 && text.scalars[number].contains("十") && !text.scalars[number].contains(where: ChineseWords.isScale)
  }

  private func percentCounts(_ index: Int) -> Bool { !ChineseWords.wordsBeginningWithTenth.contains(text[index + 1]) }

  /// 两者, 这两个 and 两项……均 say no more than "both".
  private func isAnaphora(_ start: Int, _ end: Int) -> Bool {
    ChineseWords.bothNouns.contains(text[end]) || "这那该此前后".unicodeScalars.contains(text[start - 1])
      || text.begins(with: "上述", at: start - 2) || text.begins(with: "以上", at: start - 2)
      || isBoth(from: end) || isSubject(start, end)
  }

  /// 海原、泾源两县 and A、B、C三项 count what they have just named.
  private func sumsUp(_ number: Range<Int>) -> Bool {
    guard number.count == 1, let count = value(of: number), count > 1 else { return false }
    var separators = 0
    for index in stride(from: number.lowerBound - 1, through: max(text.start, number.lowerBound - 60), by: -1) {
      switch text[index] {
      case "及" where text[index - 1] == "以" && isClauseEnd(text[index - 2]): return separators + 1 == count
      case "、", "和", "与", "及": separators += 1
      case _ where isClauseEnd(text[index]): return separators + 1 == count
      default: break
      }
    }
    return separators + 1 == count
  }

  private func isClauseEnd(_ scalar: Unicode.Scalar) -> Bool { "，。；：！？（\n".unicodeScalars.contains(scalar) }

  /// 两县 at the beginning of a clause are those that were named before; 两名 may be any.
  private func isSubject(_ start: Int, _ end: Int) -> Bool {
    guard start == text.start || "，。；：\n".unicodeScalars.contains(text[start - 1]) else { return false }
    return "项县州市省地国区处数种版".unicodeScalars.contains(text[end])
  }

  /// Whether 均 and the like follow in the same clause.
  private func isBoth(from end: Int) -> Bool {
    for index in (end + 1)..<(end + 12) {
      guard text[index].isHan else { return false }
      if ChineseWords.bothAdverbs.contains(text[index]) { return true }
    }
    return false
  }

  func value(of number: Range<Int>) -> Int? {
    guard let amount = readPrintedAmount(text.string(number), in: .chinese)?.number?.normalized, amount.decimals == 0 else { return nil }
    return amount.unscaled
  }
}
