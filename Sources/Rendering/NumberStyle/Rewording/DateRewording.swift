import Model

/// Dates in the shape of an author's words: as precise, the day first, in Chinese characters.
struct DateRewording {
  let style: NumberStyle
  let words: String

  /// Of one date, or of both ends of a range.
  func proposals(_ dates: [PartialDate], _ printed: PrintedAmount) -> [String] {
    let said: [PartialDate] =
      switch printed.value {
      case .date(let date): [date]
      case .dateRange(let from, let to): [from, to]
      case .number, .range: []
      }
    // A bare year in Chinese, whose 年 stands outside the words.
    if said.isEmpty { return [withYears(dates)].compactMap { $0 } }
    let shown = dates.enumerated().map { index, date in said.count == dates.count ? date.asPrecise(as: said[index]) : date }
    guard shown.count == 2 else { return [dayFirst(shown[0]), inCharacters(shown[0]), style.date(shown[0])].compactMap { $0 } }
    let years = shown.allSatisfy { $0.month == nil } ? withYears(shown) : nil
    return [years, style.dateRange(shown[0], shown[1])].compactMap { $0 }
  }

  /// The words with other years in them.
  private func withYears(_ dates: [PartialDate]) -> String? {
    let tokens = NumberToken.all(in: words, style.language)
    guard tokens.count == dates.count, !tokens.contains(where: { $0.shape == .words }) else { return nil }
    var text = words
    for (token, date) in zip(tokens, dates).reversed() { text.replaceSubrange(token.range, with: String(date.year)) }
    return text
  }

  /// `5 June 2009`.
  private func dayFirst(_ date: PartialDate) -> String? {
    guard style.language == .english, words.first?.isDigit == true, words.contains(where: \.isLetter), let month = date.month,
      let day = date.day
    else { return nil }
    return "\(day) \(EnglishMonths.names[month - 1]) \(date.year)"
  }

  /// 二〇〇九年六月五日.
  private func inCharacters(_ date: PartialDate) -> String? {
    guard style.language == .chinese, !words.contains(where: \.isDigit) else { return nil }
    let month = date.month.flatMap { ordinal($0).map { $0 + "月" } } ?? ""
    let day = date.day.flatMap { ordinal($0).map { $0 + "日" } } ?? ""
    return NumberWords.chineseDigits(String(date.year)) + "年" + month + day
  }

  /// Of a month or day, where 2 is 二 and not 两.
  private func ordinal(_ number: Int) -> String? { number == 2 ? "二" : NumberWords.chinese(number) }
}

extension PartialDate {
  /// No more of it than `other` has: a year stays a year.
  fileprivate func asPrecise(as other: PartialDate) -> PartialDate {
    PartialDate(year: year, month: other.month == nil ? nil : month, day: other.day == nil ? nil : day) ?? self
  }
}
