import Model

extension NumberStyle {
  /// A date as far as it is known: `June 5, 2009`, `June 2009`, `2009`; 2009年6月5日, 2009年6月, 2009年.
  package func date(_ date: PartialDate) -> String {
    language == .english ? englishDate(date) : chineseDate(date)
  }

  /// From one date to another, what both share said once: `1996–2000`, `June 5–7, 2009`; 1996—2000年, 2009年6月5—7日.
  package func dateRange(_ from: PartialDate, _ to: PartialDate) -> String {
    if from == to { return date(from) }
    return language == .english ? englishRange(from, to) : chineseRange(from, to)
  }

  private func englishDate(_ date: PartialDate) -> String {
    guard let day = dayInEnglish(date) else { return String(date.year) }
    return day + (date.day == nil ? " " : ", ") + String(date.year)
  }

  /// `June 5`, `June`; nothing for a year.
  private func dayInEnglish(_ date: PartialDate) -> String? {
    guard let month = date.month else { return nil }
    return EnglishMonths.names[month - 1] + (date.day.map { " \($0)" } ?? "")
  }

  private func englishRange(_ from: PartialDate, _ to: PartialDate) -> String {
    let spaced = " – "
    switch (from.precision, to.precision) {
    case (.year, .year): return "\(from.year)–\(to.year)"
    case (.month, .month) where from.year == to.year:
      return (dayInEnglish(from) ?? "") + "–" + englishDate(to)
    case (.day, .day) where from.year == to.year && from.month == to.month:
      return (dayInEnglish(from) ?? "") + "–\(to.day ?? 0), \(to.year)"
    case (.day, .day) where from.year == to.year:
      return (dayInEnglish(from) ?? "") + spaced + englishDate(to)
    default: return englishDate(from) + spaced + englishDate(to)
    }
  }

  private func chineseDate(_ date: PartialDate) -> String {
    "\(date.year)年" + (date.month.map { "\($0)月" } ?? "") + (date.day.map { "\($0)日" } ?? "")
  }

  private func chineseRange(_ from: PartialDate, _ to: PartialDate) -> String {
    guard from.precision == to.precision else { return chineseDate(from) + "—" + chineseDate(to) }
    let month = to.month.map { "\($0)月" } ?? ""
    let day = to.day.map { "\($0)日" } ?? ""
    if from.precision == .year { return "\(from.year)—\(to.year)年" }
    if from.year != to.year { return chineseDate(from) + "—" + chineseDate(to) }
    if from.precision == .month { return "\(from.year)年\(from.month ?? 0)—\(month)" }
    if from.month != to.month { return chineseDate(from) + "—" + month + day }
    return "\(from.year)年\(month)\(from.day ?? 0)—\(day)"
  }
}

enum EnglishMonths {
  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
}

extension PartialDate {
  fileprivate enum Precision { case year, month, day }

  fileprivate var precision: Precision { day != nil ? .day : month != nil ? .month : .year }
}
