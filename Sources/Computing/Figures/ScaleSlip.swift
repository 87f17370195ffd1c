import Model

/// A number that is right but for its place: the slip between 万 or 亿 and million or billion, or of the unit of a column.
struct ScaleSlip {
  /// The power of ten between what is said and what is right: 1 to 9.
  let exponent: Int
  let isTooMuch: Bool

  /// Nothing where the words are not so many times too large or too small, at the precision they print.
  init?(_ comparison: PrintedComparison) {
    for exponent in 1...9 {
      for isTooMuch in [true, false] {
        guard comparison.movingPoint(by: isTooMuch ? -exponent : exponent)?.agrees == true else { continue }
        (self.exponent, self.isTooMuch) = (exponent, isTooMuch)
        return
      }
    }
    return nil
  }

  /// `ten times too much: 亿 is 100 million, not a billion`: how often, and the likely reason.
  func description(of words: String, in language: Language) -> String {
    let factor = Self.factors[exponent - 1] + " times too " + (isTooMuch ? "much" : "little")
    return reason(words, language).map { factor + ": " + $0 } ?? factor
  }

  private func reason(_ words: String, _ language: Language) -> String? {
    let scale = Self.scales(in: language).first { words.containsInAnyCase($0) } ?? ""
    return Self.reasons.first { $0.scale == scale && $0.isTooMuch == isTooMuch && $0.exponent == exponent && $0.language == language }?.text
  }

  /// A longer word stands before any that it holds.
  private static func scales(in language: Language) -> [String] {
    language == .english ? ["trillion", "billion", "million", "thousand"] : ["万亿", "亿", "万"]
  }

  private static let factors = [
    "ten", "a hundred", "a thousand", "ten thousand", "a hundred thousand", "a million", "ten million", "a hundred million", "a billion",
  ]

  private struct Reason {
    var language: Language
    /// The word in the text; empty where there is none.
    var scale: String
    var isTooMuch: Bool
    var exponent: Int
    var text: String

    init(_ language: Language, _ scale: String, _ isTooMuch: Bool, _ exponent: Int, _ text: String) {
      (self.language, self.scale, self.isTooMuch, self.exponent, self.text) = (language, scale, isTooMuch, exponent, text)
    }
  }

  private static let reasons = [
    Reason(.english, "billion", true, 1, "亿 is 100 million, not a billion"),
    Reason(.english, "million", true, 2, "万 is 10,000, not a million"),
    Reason(.english, "million", false, 2, "亿 is 100 million, not a million"),
    Reason(.english, "thousand", false, 1, "万 is 10,000, not a thousand"),
    Reason(.english, "trillion", true, 3, "a trillion is a thousand billion"),
    Reason(.english, "billion", true, 3, "a billion is a thousand million"),
    Reason(.english, "million", false, 3, "a billion is a thousand million"),
    Reason(.english, "billion", false, 3, "万亿 is a trillion, not a billion"),
    Reason(.english, "", false, 4, "万 is 10,000, and it is left out"),
    Reason(.english, "", false, 6, "'million' is left out"),
    Reason(.english, "", false, 8, "亿 is 100 million, and it is left out"),
    Reason(.english, "", false, 9, "'billion' is left out"),
    Reason(.chinese, "亿", false, 1, "a billion is 10亿, not 1亿"),
    Reason(.chinese, "万", false, 2, "a million is 100万, not 1万"),
    Reason(.chinese, "亿", true, 2, "a million is 100万, not 1亿"),
    Reason(.chinese, "亿", true, 4, "亿 is 10,000 times 万"),
    Reason(.chinese, "万", false, 4, "亿 is 10,000 times 万"),
    Reason(.chinese, "万亿", true, 4, "万亿 is 10,000 times 亿"),
    Reason(.chinese, "亿", false, 4, "万亿 is 10,000 times 亿"),
    Reason(.chinese, "万", true, 4, "万 is 10,000, and the figure has none"),
    Reason(.chinese, "", false, 4, "万 is 10,000, and it is left out"),
    Reason(.chinese, "", false, 8, "亿 is 100 million, and it is left out"),
  ]
}

extension String {
  /// Whether `word`, in lower case, stands in the text in whichever case.
  fileprivate func containsInAnyCase(_ word: String) -> Bool { lowercased().contains(word) }
}
