import Model

/// A number within an author's words: where it stands, and in which shape.
struct NumberToken {
  enum Shape: Equatable {
    /// So many digits after the point; commas between thousands; how many digits before the point.
    case digits(decimals: Int, isGrouped: Bool, length: Int)
    case words
  }

  /// Of the number without its scale word.
  var range: Range<String.Index>
  var shape: Shape
  /// The exponent of the scale word after it, of hundred, 百 or 千, or of 成: 6 for `million`; 0 where there is none.
  var scale: Int
  /// The number and its scale word, where nothing stands between them.
  var wholeRange: Range<String.Index>
  /// Behind the scale word.
  private var end: String.Index

  /// The numbers in `words`, in order. Words in parentheses are a conversion and are left out.
  static func all(in words: String, _ language: Language) -> [NumberToken] {
    let end = words.firstIndex { $0 == "(" || $0 == "（" } ?? words.endIndex
    var tokens: [NumberToken] = []
    var index = words.startIndex
    while index < end {
      let skipped = language == .chinese ? ["百分之", "百分点"].first { words[index...].hasPrefix($0) } : nil
      if let skipped {
        index = words.index(index, offsetBy: skipped.count)
      } else if let token = digits(in: words, from: index, to: end, language) ?? spelled(in: words, from: index, to: end, language) {
        tokens.append(token)
        index = token.end
      } else {
        index = words.index(after: index)
      }
    }
    return tokens
  }

  private static func digits(in words: String, from start: String.Index, to end: String.Index, _ language: Language) -> NumberToken? {
    guard words[start].isDigit else { return nil }
    var stop = start
    var decimals: Int?
    var length = 0
    var isGrouped = false
    while stop < end {
      let next = words.index(after: stop)
      let isFollowed = next < end && words[next].isDigit
      if words[stop].isDigit {
        if decimals == nil { length += 1 } else { decimals? += 1 }
      } else if words[stop] == ",", isFollowed, decimals == nil {
        isGrouped = true
      } else if words[stop] == "." || words[stop] == "．", isFollowed, decimals == nil {
        decimals = 0
      } else {
        break
      }
      stop = next
    }
    let shape = Shape.digits(decimals: decimals ?? 0, isGrouped: isGrouped, length: length)
    return NumberToken(start..<stop, shape, in: words, to: end, language)
  }

  private static func spelled(in words: String, from start: String.Index, to end: String.Index, _ language: Language) -> NumberToken? {
    var stop = start
    switch language {
    case .chinese:
      while stop < end, chineseNumerals.contains(words[stop]), !words[stop...].hasPrefix("百分点") { stop = words.index(after: stop) }
      return stop == start ? nil : NumberToken(start..<stop, .words, in: words, to: end, language)
    case .english:
      if start > words.startIndex, words[words.index(before: start)].isLetter { return nil }
      while stop < end, words[stop].isLetter || (words[stop] == "-" && stop > start) { stop = words.index(after: stop) }
      let word = words[start..<stop].lowercased()
      guard (0...99).contains(where: { NumberWords.english($0) == word }) else { return nil }
      return NumberToken(start..<stop, .words, in: words, to: end, language)
    }
  }

  private init(_ range: Range<String.Index>, _ shape: Shape, in words: String, to end: String.Index, _ language: Language) {
    (self.range, self.shape, scale, wholeRange, self.end) = (range, shape, 0, range, range.upperBound)
    var rest = words[range.upperBound..<end]
    if language == .chinese, let first = rest.first, "多余来".contains(first) { rest = rest.dropFirst() }
    let afterSpace = rest.first == " " ? rest.dropFirst() : rest
    guard let (word, exponent) = Self.scales(in: language).first(where: { afterSpace.lowercased().hasPrefix($0.0) }) else { return }
    // Words such as 八百万 have their scale among them.
    if language == .chinese, shape == .words, word != "成" { return }
    scale = exponent
    self.end = words.index(afterSpace.startIndex, offsetBy: word.count)
    if rest.startIndex == range.upperBound { wholeRange = range.lowerBound..<self.end }
  }

  private static func scales(in language: Language) -> [(String, Int)] {
    switch language {
    case .english: [("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)]
    case .chinese: [("万亿", 12), ("亿", 8), ("万", 4), ("百万", 6), ("千万", 7), ("成", 1)]
    }
  }

  private static let chineseNumerals = Set("零〇一二两三四五六七八九十百千万亿点")
}

extension Character {
  /// An ASCII or a full-width digit.
  var isDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
}
