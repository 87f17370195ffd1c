import Foundation
import Model

/// One way to print a number wrong.
enum Mutation: String, CaseIterable, Sendable {
  /// The first, second and third number of the words, by one in its last printed digit.
  case firstUp, firstDown, secondUp, thirdUp
  /// 万 for 亿 and million for billion, and the other way round.
  case scale
  /// Six for five, 六 for 五.
  case nextWord

  /// The words with the mistake; nothing where they have no place for it.
  func words(for words: String, in language: Language) -> String? {
    switch self {
    case .firstUp: Self.step(words, number: 0, by: 1)
    case .firstDown: Self.step(words, number: 0, by: -1)
    case .secondUp: Self.step(words, number: 1, by: 1)
    case .thirdUp: Self.step(words, number: 2, by: 1)
    case .scale: Self.otherScale(words, in: language)
    case .nextWord: language == .english ? Self.nextEnglishWord(words) : Self.nextChineseNumeral(words)
    }
  }

  /// Changes the last digit of a number in digits, separators and decimals kept.
  private static func step(_ words: String, number: Int, by step: Int) -> String? {
    let numbers = words.matches(of: /[0-9]+(,[0-9]{3})*(\.[0-9]+)?/)
    guard number < numbers.count, let value = Int(words[numbers[number].range].filter(\.isNumber)) else { return nil }
    let old = words[numbers[number].range]
    let decimals = old.firstIndex(of: ".").map { old.distance(from: $0, to: old.endIndex) - 1 } ?? 0
    let changed = value + step < 0 ? value + 1 : value + step
    let digits = String(changed)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let (whole, fraction) = (padded.dropLast(decimals), padded.suffix(decimals))
    let text = (old.contains(",") ? grouped(String(whole)) : String(whole)) + (decimals > 0 ? "." + fraction : "")
    return words.replacingCharacters(in: numbers[number].range, with: text)
  }

  private static func grouped(_ digits: String) -> String {
    let reversed = Array(digits.reversed())
    let groups = stride(from: 0, to: reversed.count, by: 3).map { String(reversed[$0..<min($0 + 3, reversed.count)].reversed()) }
    return groups.reversed().joined(separator: ",")
  }

  private static func otherScale(_ words: String, in language: Language) -> String? {
    let pairs = language == .english ? [("million", "billion"), ("billion", "million")] : [("万", "亿"), ("亿", "万")]
    return pairs.first { words.contains($0.0) }.map { words.replacing($0.0, with: $0.1, maxReplacements: 1) }
  }

  private static let englishNumbers = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one",
  ]

  private static func nextEnglishWord(_ words: String) -> String? {
    for match in words.matches(of: /[A-Za-z]+(-[a-z]+)?/) {
      guard let index = englishNumbers.firstIndex(of: match.0.lowercased()) else { continue }
      return words.replacingCharacters(in: match.range, with: englishNumbers[(index + 1) % englishNumbers.count])
    }
    return nil
  }

  private static func nextChineseNumeral(_ words: String) -> String? {
    let digits = Array("一二三四五六七八九")
    guard let place = words.lastIndex(where: { digits.contains($0) || "两十".contains($0) }) else { return nil }
    let next =
      switch words[place] {
      case "十": "十一"
      case "两": "三"
      case let digit: String(digits[((digits.firstIndex(of: digit) ?? 0) + 1) % 9])
      }
    return words.replacingCharacters(in: place..<words.index(after: place), with: next)
  }
}
