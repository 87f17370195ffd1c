import Model
import Reading
import Testing

@Suite struct ChineseAmountTests {
  @Test(arguments: ChineseCases.all) func `Chinese words say their value, unit and qualifier`(_ phrase: PhraseCase) {
    #expect(describe(readPrintedAmount(phrase.words, in: .chinese)) == phrase.expected)
  }

  @Test(arguments: ChineseRefusals.numbers + ChineseRefusals.phrases) func `other Chinese words are no amount`(_ words: String) {
    #expect(describe(readPrintedAmount(words, in: .chinese)) == "no amount")
  }

  @Test(arguments: ChineseRefusals.others) func `similar Chinese words are another amount`(_ phrase: PhraseCase) {
    #expect(describe(readPrintedAmount(phrase.words, in: .chinese)) == phrase.expected)
  }

  @Test func `the Chinese table is as long as it claims`() {
    #expect(Set(ChineseCases.all.map(\.words)).count >= 150)
    #expect(Set(ChineseRefusals.numbers + ChineseRefusals.phrases).count >= 150)
  }

  @Test(arguments: [
    ("800万元", "10000"), ("780.6万元", "1000"), ("8000000元", "1"), ("1.25", "0.01"), ("25%", "1"), ("百分之三点五", "0.1"), ("三百", "1"),
    ("二十", "1"), ("二十三", "1"), ("十", "1"), ("八百万", "10000"), ("一亿零二十万", "10000"), ("1亿2000万", "10000"), ("三成", "10"),
    ("3至5.5万", "1000"), ("2009年", "1"), ("1万亿", "1000000000000"), ("三万五千亿", "100000000"), ("两千三百", "1"), ("3百", "1"), ("二〇一〇", "1"),
    ("七百八十点六万", "1000"),
  ]) func `the last printed digit is worth what Chinese words claim`(_ words: String, _ quantum: String) {
    #expect(readPrintedAmount(words, in: .chinese)?.quantum.plainText == quantum)
  }

  @Test func `a year can still be taken as a number`() {
    #expect(readPrintedAmount("2009年", in: .chinese)?.number == ExactNumber(2009))
    #expect(readPrintedAmount("2009年6月", in: .chinese)?.number == nil)
    #expect(readPrintedAmount("800万", in: .chinese)?.number == ExactNumber(8_000_000))
  }

  @Test func `words in parentheses are kept apart`() {
    #expect(readPrintedAmount("100亩（约6.67公顷）", in: .chinese)?.conversionText == "约6.67公顷")
    #expect(readPrintedAmount("100亩", in: .chinese)?.conversionText == "")
  }

  @Test func `endless words are refused at once`() {
    #expect(readPrintedAmount(String(repeating: "九", count: 1_000_000), in: .chinese) == nil)
    #expect(readPrintedAmount("三" + String(repeating: "至三", count: 30), in: .chinese) == nil)
    #expect(readPrintedAmount(String(repeating: "一亿", count: 30), in: .chinese) == nil)
    #expect(readPrintedAmount(String(repeating: "一万", count: 30), in: .chinese) == nil)
    #expect(readPrintedAmount(String(repeating: "1万", count: 40), in: .chinese) == nil)
  }
}
