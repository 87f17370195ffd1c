import Model
import Reading
import Testing

@Suite struct EnglishAmountTests {
  @Test(arguments: EnglishCases.all) func `English words say their value, unit and qualifier`(_ phrase: PhraseCase) {
    #expect(describe(readPrintedAmount(phrase.words, in: .english)) == phrase.expected)
  }

  @Test(arguments: EnglishRefusals.numbers + EnglishRefusals.phrases) func `other English words are no amount`(_ words: String) {
    #expect(describe(readPrintedAmount(words, in: .english)) == "no amount")
  }

  @Test(arguments: EnglishRefusals.others) func `similar English words are another amount`(_ phrase: PhraseCase) {
    #expect(describe(readPrintedAmount(phrase.words, in: .english)) == phrase.expected)
  }

  @Test func `the English table is as long as it claims`() {
    #expect(Set(EnglishCases.all.map(\.words)).count >= 150)
    #expect(Set(EnglishRefusals.numbers + EnglishRefusals.phrases).count >= 150)
  }

  @Test(arguments: [
    ("8 million yuan", "1000000"), ("7.8 million yuan", "100000"), ("7.80 million yuan", "10000"), ("0.1 million", "100000"),
    ("7,806,000 yuan", "1"), ("1.25", "0.01"), ("25 per cent", "1"), ("24.7%", "0.1"), ("three hundred", "1"), ("twenty", "1"),
    ("twenty-three", "1"), ("ten", "1"), ("eleven", "1"), ("a hundred and five", "1"), ("two million three hundred thousand", "1000"),
    ("half a million", "100000"), ("two and a half million", "100000"), ("3 to 5.5 million", "100000"), ("2009", "1"), ("3 hundred", "1"),
    ("2.5 hundred", "10"), ("five hundred thousand", "1000"), ("eight million", "1000000"),
  ]) func `the last printed digit is worth what English words claim`(_ words: String, _ quantum: String) {
    #expect(readPrintedAmount(words, in: .english)?.quantum.plainText == quantum)
  }

  @Test func `a bare year can still be taken as a number`() {
    #expect(readPrintedAmount("2009", in: .english)?.number == ExactNumber(2009))
    #expect(readPrintedAmount("June 2009", in: .english)?.number == nil)
    #expect(readPrintedAmount("3 to 5", in: .english)?.number == nil)
    #expect(readPrintedAmount("8 million", in: .english)?.number == ExactNumber(8_000_000))
  }

  @Test func `words in parentheses are kept apart`() {
    #expect(readPrintedAmount("100 mu (about 6.67 ha)", in: .english)?.conversionText == "about 6.67 ha")
    #expect(readPrintedAmount("100 mu", in: .english)?.conversionText == "")
  }

  @Test func `endless words are refused at once`() {
    #expect(readPrintedAmount(String(repeating: "9", count: 1_000_000), in: .english) == nil)
    #expect(readPrintedAmount("3" + String(repeating: " to 3", count: 40), in: .english) == nil)
    #expect(readPrintedAmount("1" + String(repeating: ",000", count: 50), in: .english) == nil)
    #expect(readPrintedAmount(String(repeating: "one hundred and ", count: 14), in: .english) == nil)
  }
}
