import Diagnostics
import Model
import Testing

/// The tables of phrases against verification: every right one passes, every wrong one is told for its reason.
@Suite struct PhraseTests {
  private static let right =
    TabledPhrase.all(englishAmountPhrases + "\n" + englishCountPhrases, in: .english)
    + TabledPhrase.all(chineseAmountPhrases + "\n" + chineseCountPhrases, in: .chinese)
  private static let wrong = TabledPhrase.all(englishWrongPhrases, in: .english) + TabledPhrase.all(chineseWrongPhrases, in: .chinese)

  @Test func `every right phrase passes`() {
    let alarms = Self.right.compactMap { phrase in phrase.problem.map { "\(phrase.words): \($0.headline)" } }
    #expect(alarms == [])
  }

  @Test func `every wrong phrase is told, for its reason`() {
    let missed = Self.wrong.compactMap { phrase -> String? in
      guard let problem = phrase.problem else { return "\(phrase.words): nothing is told" }
      return Self.tells(problem, phrase.complaint ?? "") ? nil : "\(phrase.words) (\(phrase.complaint ?? "")): \(problem.headline)"
    }
    #expect(missed == [])
  }

  @Test func `the tables are as long as they claim`() {
    for language in Language.allCases {
      #expect(Set(Self.right.filter { $0.language == language }.map(\.words)).count >= 300)
      #expect(Set(Self.wrong.filter { $0.language == language }.map(\.words)).count >= 100)
    }
  }

  private static func tells(_ problem: Diagnostic, _ complaint: String) -> Bool {
    let headline = problem.headline
    return switch complaint {
    case "unreadable": problem.code == "figure-words"
    case "value": headline.contains(", not ") && !headline.contains(" times too ")
    case "unit": headline.contains("is not the unit")
    case "qualifier": headline.contains("the words say it is") || headline.contains("the words do not say so")
    case "conversion": headline.contains("conver") || headline.contains("is not an amount that can be compared")
    case "date": headline.contains("the figure is the date")
    case "range": headline.contains("the figure is 3000000 yuan to 5000000 yuan")
    default: headline.contains(complaint)
    }
  }
}
