import Model

/// The words of the pages that tell where numbers come from.
extension Wording {
  /// A row that has no name.
  func row(_ number: Int) -> String { language == .english ? "Row \(number)" : "第\(number)行" }

  /// After the first terms of a long sum, or the first names of a long list.
  func more(_ count: Int) -> String { (language == .english ? " and " : "，") + further(count) }

  /// The same on a line of its own.
  func further(_ count: Int) -> String { language == .english ? "\(count) more" : "另有\(count)项" }

  /// Which part of a long list a page has.
  func part(_ range: Range<Int>, of count: Int) -> String {
    let (first, last) = (range.lowerBound + 1, range.upperBound)
    return language == .english ? "\(first)–\(last) of \(count)" : "第\(first)—\(last)项，共\(count)项"
  }

  func answer(_ isTrue: Bool) -> String {
    switch language {
    case .english: isTrue ? "yes" : "no"
    case .chinese: isTrue ? "是" : "否"
    }
  }

  /// Why a data cell has no value; a table's cell has a symbol instead.
  func absence(_ state: CellState) -> String {
    switch (state, language) {
    case (.tooSmall, .english): "too small to be given"
    case (.tooSmall, .chinese): "过小，未列"
    default: meaning(of: .state(state))
    }
  }

  /// The title of a column that stands in both languages: a page has no need to say which one it shows.
  func heading(_ title: String) -> String {
    switch language {
    case .english: title.hasSuffix(" (English)") ? String(title.dropLast(" (English)".count)) : title
    case .chinese: title.hasPrefix("中文") && title.count > 2 ? String(title.dropFirst(2)) : title
    }
  }

  /// The heading of a part of a long list, from the second.
  func heading(_ title: String, part: Int) -> String {
    guard part > 0 else { return title }
    return language == .english ? "\(title) (\(part + 1))" : "\(title)（\(part + 1)）"
  }

  var originsTitle: String { language == .english ? "Where the numbers come from" : "数据出处" }

  var figuresTitle: String { language == .english ? "Figures and where they come from" : "数字及其出处" }

  var checksTitle: String { language == .english ? "Reconciliation report" : "数据核对报告" }

  var correctionsTitle: String { language == .english ? "Corrections" : "更正" }

  /// How many corrections an edition has.
  func corrections(_ count: Int) -> String {
    switch language {
    case .english: count == 1 ? "1 correction" : "\(count) corrections"
    case .chinese: "\(count)处更正"
    }
  }

  /// Before the sentence of each page that leads to the corrections.
  func hasCorrections(_ count: Int) -> String {
    language == .english ? "This edition has \(corrections(count)). " : "本版有\(corrections(count))。"
  }
}
