import Model
import Rendering
import Testing

@Suite struct PhraseTests {
  /// An amount and its words in both languages.
  struct Case: Sendable {
    let number: String
    let unit: String
    let qualifier: Qualifier
    let english: String
    let chinese: String

    init(_ number: String, _ unit: String, _ english: String, _ chinese: String, _ qualifier: Qualifier = .exact) {
      (self.number, self.unit, self.qualifier, self.english, self.chinese) = (number, unit, qualifier, english, chinese)
    }
  }

  @Test(arguments: [
    Case("8000000", "yuan", "8 million yuan", "800万元"), Case("1600000000", "yuan", "1.6 billion yuan", "16亿元"),
    Case("20000000", "yuan", "more than 20 million yuan", "超过2000万元", .over), Case("7806000", "yuan", "7.806 million yuan", "780.6万元"),
    Case("12000000", "yuan", "12 million yuan", "1200万元"), Case("500000", "yuan", "500,000 yuan", "50万元"),
    Case("12000", "square-metre", "12,000 square metres", "1.2万平方米"), Case("30", "project", "30 projects", "30个项目"),
    Case("0", "yuan", "0 yuan", "0元"), Case("25", "percent", "25 per cent", "25%"), Case("24.70", "percent", "24.7 per cent", "24.7%"),
    Case("5000000", "yuan", "less than 5 million yuan", "不足500万元", .under), Case("30", "project", "about 30 projects", "约30个项目", .about),
    Case("-1.5", "percentage-point", "−1.5 percentage points", "−1.5个百分点"), Case("-8000000", "yuan", "−8 million yuan", "−800万元"),
    Case("88", "", "88", "88"), Case("8000000", "kilowatt", "8 million kW", "800万千瓦"),
    Case("21000000", "yuan", "about 21 million yuan", "约2100万元", .about),
  ]) func `an amount is printed with its qualifier and unit`(_ amount: Case) {
    let value = Amount(number(amount.number), unit: amount.unit, qualifier: amount.qualifier)
    #expect(StyleRegister.english.phrase(value) == amount.english)
    #expect(StyleRegister.chinese.phrase(value) == amount.chinese)
  }

  @Test func `the singular stands after one alone`() {
    let phrases = ["1", "1.00", "0", "0.5", "1.5", "2", "-1", "1000000"].map {
      StyleRegister.english.phrase(Amount(number($0), unit: "letter"))
    }
    #expect(phrases == ["1 letter", "1 letter", "0 letters", "0.5 letters", "1.5 letters", "2 letters", "−1 letters", "1 million letters"])
    #expect(StyleRegister.chinese.phrase(Amount(number("1"), unit: "letter")) == "1封慰问信")
  }

  @Test(arguments: [
    Case("100", "mu", "100 mu (about 6.67 ha)", "100亩（约6.67公顷）"), Case("30", "mu", "30 mu (2 ha)", "30亩（2公顷）"),
    Case("100", "mu", "more than 100 mu (about 6.67 ha)", "超过100亩（约6.67公顷）", .over),
    Case("30", "mu", "about 30 mu (2 ha)", "约30亩（2公顷）", .about), Case("1500000", "mu", "1.5 million mu (100,000 ha)", "150万亩（10万公顷）"),
    Case("0.9", "mu", "0.9 mu (0.06 ha)", "0.9亩（0.06公顷）"), Case("-100", "mu", "−100 mu (about −6.67 ha)", "−100亩（约−6.67公顷）"),
    Case("0.001", "chest", "0.001 chests (1 letter)", "0.001箱（1封慰问信）"), Case("0", "mu", "0 mu (0 ha)", "0亩（0公顷）"),
  ]) func `a second unit follows in parentheses, and says so when it was rounded`(_ amount: Case) {
    let value = Amount(number(amount.number), unit: amount.unit, qualifier: amount.qualifier)
    #expect(StyleRegister.english.phrase(value) == amount.english)
    #expect(StyleRegister.chinese.phrase(value) == amount.chinese)
  }

  @Test func `a second unit that would say zero or does not fit is left out`() {
    #expect(StyleRegister.english.phrase(Amount(number("0.01"), unit: "mu")) == "0.01 mu")
    let huge = Amount(ExactNumber(Int.max), unit: "chest")
    #expect(StyleRegister.english.phrase(huge) == "9,223,372,036,854,775,807 chests")
    #expect(StyleRegister.chinese.phrase(huge) == "922337203685477.5807万箱")
  }
}
