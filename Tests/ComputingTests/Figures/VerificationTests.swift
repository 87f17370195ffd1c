import Diagnostics
import Model
import SampleSites
import Testing

/// The words of an entry against the figure they stand for.
@Suite struct VerificationTests {
  @Test(
    arguments: [
      ("8 million yuan", "8000000"), ("8,000,000 yuan", "8000000"), ("8000000", "8000000"), ("eight million", "8000000"),
      ("7.806 million yuan", "7806000"), ("7.8 million yuan", "7806000"), ("about 8 million yuan", "7806000"), ("8 million", "8000000"),
      ("more than 7.8 million yuan", "7806000"), ("nearly 7.9 million yuan", "7806000"), ("1.6 billion yuan", "1600000000"),
      ("no", "0"), ("zero", "0"), ("None", "0"), ("−5 yuan", "-5"),
    ])
  func `English words that say the amount pass`(_ words: String, _ amount: String) throws {
    #expect(try FigureSample.problem(words, "amount", amount, in: .english) == nil)
  }

  @Test(
    arguments: [
      ("800万元", "8000000"), ("8000000元", "8000000"), ("八百万元", "8000000"), ("780.6万元", "7806000"), ("约780万元", "7806000"),
      ("16亿元", "1600000000"), ("超过780万元", "7806000"), ("近790万元", "7806000"), ("800万", "8000000"), ("免", "0"), ("无", "0"), ("零", "0"),
    ])
  func `Chinese words that say the amount pass`(_ words: String, _ amount: String) throws {
    #expect(try FigureSample.problem(words, "amount", amount, in: .chinese) == nil)
  }

  @Test(
    arguments: [
      ("8 million yuan", "80000000", "8000000: ten times too little"),
      ("912.17 billion yuan", "91217000000", "912170000000: ten times too much: 亿 is 100 million, not a billion"),
      ("5 million yuan", "50000", "5000000: a hundred times too much: 万 is 10,000, not a million"),
      ("7.8 million yuan", "780600", "7800000: ten times too much"), ("16亿元", "16", "1600000000: a hundred million times too much"),
      ("50元", "500000", "50: ten thousand times too little: 万 is 10,000, and it is left out"), ("9 million yuan", "8000000", "9000000"),
    ])
  func `a wrong value is told beside the right one, and a slip of scale by its factor`(
    _ words: String, _ amount: String, _ said: String
  ) throws {
    let language: Language = words.hasSuffix("元") ? .chinese : .english
    #expect(
      try FigureSample.problem(words, "amount", amount, in: language)
        == "the words '\(words)' differ from figure 'flows/a/amount': the figure is \(amount) yuan, not \(said)")
  }

  @Test func `rounding is to the last printed digit, halves away from zero`() throws {
    for (words, amount, passes) in [
      ("8 million", "7500000", true), ("7 million", "7500000", false), ("7 million", "7499999", true), ("7.50 million", "7504999", true),
      ("7.50 million", "7505000", false), ("−8 million", "-7500000", true), ("−7 million", "-7500000", false), ("0", "0", true),
      ("7.5 million", "7440000", false),
    ] {
      #expect((try FigureSample.problem(words, "amount", amount, in: .english) == nil) == passes, "\(words) for \(amount)")
    }
  }

  @Test func `a quotient is rounded once, from its true value`() throws {
    // 44.95% is 45.0%, and 45%; 44.499% is 44.5% in the table, and is not rounded from there to 45%.
    let book = try FigureSample.book(
      "flow,amount\na,4495\nb,5505", "[45.0 per cent](figure:t/a/share) [45%](figure:t/a/share) [44.95 percent](figure:t/a/share)")
    #expect(book.problems == [])
    let words = "[44.5%](figure:t/a/share) [45%](figure:t/a/share)"
    let half = try FigureSample.book("flow,amount\na,44499\nb,55501", words, "[](figure:t/a/share) [](figure:t/a/share)")
    #expect(half.headlines == ["the words '45%' differ from figure 't/a/share': the figure is 44.5 percent, not 45"])
  }

  @Test(
    arguments: [
      ("more than 20 million yuan", "over", nil), ("more than 2,000万", "over", "x"), ("20 million yuan", "over", "x"),
      ("about 20 million yuan", "over", "x"), ("less than 20 million yuan", "over", "x"), ("more than 20 million yuan", "exact", "x"),
      ("about 20 million yuan", "exact", nil), ("less than 20 million yuan", "under", nil), ("about 20 million yuan", "about", nil),
      ("20 million yuan", "about", "x"), ("more than 21 million yuan", "over", "x"), ("more than 19 million yuan", "over", "x"),
    ] as [(String, String, String?)])
  func `the qualifier is part of what the figure says`(_ words: String, _ bound: String, _ problem: String?) throws {
    #expect((try FigureSample.problem(words, "amount,bound", "20000000," + bound, in: .english) == nil) == (problem == nil))
  }

  @Test(
    arguments: [
      ("about 20 million yuan", "约2000万元", "19100000", true), ("about 20 million yuan", "约2000万元", "18900000", false),
      ("about 8 million yuan", "约800万元", "7806000", true), ("about 7.8 million yuan", "约780万元", "7806000", true),
      ("more than 20 million yuan", "超过2000万元", "20500000", true), ("more than 20 million yuan", "超过2000万元", "30000000", false),
      ("more than 2 million yuan", "超过200万元", "20500000", false), ("nearly 21 million yuan", "近2100万元", "20500000", true),
    ])
  func `both languages may say the same with as many digits as they use`(
    _ english: String, _ chinese: String, _ amount: String, _ passes: Bool
  ) throws {
    #expect((try FigureSample.problem(english, "amount", amount, in: .english) == nil) == passes)
    #expect((try FigureSample.problem(chinese, "amount", amount, in: .chinese) == nil) == passes)
  }

  @Test(
    arguments: [
      ("100 mu (about 6.67 ha)", nil), ("100 mu (6.7 ha)", nil),
      ("100 mu (about 66.7 ha)", "'(about 66.7 ha)' is not its conversion, which is about 6.67 hectare"),
      ("100 mu (6.67 mu)", "'(6.67 mu)' is not its conversion, which is about 6.67 hectare"),
      ("100 mu (very large)", "'(very large)' is not an amount that can be compared"),
    ] as [(String, String?)])
  func `a conversion in parentheses is compared too`(_ words: String, _ problem: String?) throws {
    let figures = "land: {title: {en: L, zh: 地}, cell: flows/a/people, unit: mu}"
    let book = try FigureSample.book("flow,people\na,100", "[\(words)](figure:land)", "[](figure:land)", figures: figures)
    #expect(book.headlines == (problem.map { ["the words '\(words)' differ from figure 'land': " + $0] } ?? []))
    let yuan = try FigureSample.problem("5 yuan (about 1 dollar)", "amount", "5", in: .english)
    #expect(yuan?.hasSuffix("'(about 1 dollar)' is no part of the figure, whose unit has no conversion") == true)
  }

  @Test func `a bound may be rounded away from the value, not beyond it`() throws {
    #expect(try FigureSample.problem("more than 20 million yuan", "amount,bound", "20400000,over", in: .english) == nil)
    #expect(try FigureSample.problem("more than 20 million yuan", "amount,bound", "19600000,over", in: .english) != nil)
    #expect(try FigureSample.problem("less than 20 million yuan", "amount,bound", "19600000,under", in: .english) == nil)
    #expect(try FigureSample.problem("less than 20 million yuan", "amount,bound", "20400000,under", in: .english) != nil)
    #expect(try FigureSample.problem("2000多万元", "amount", "20500000", in: .chinese) == nil)
    #expect(try FigureSample.problem("2000多万元", "amount", "20000000", in: .chinese) != nil)
    #expect(try FigureSample.problem("超过2000万元", "amount,bound", "20000000,over", in: .chinese) == nil)
  }

  @Test(
    arguments: [
      ("projects", "65 projects", true), ("projects", "65 aid projects", true), ("projects", "65", true), ("projects", "65 yuan", false),
      ("projects", "65 project", true), ("amount", "65 projects", false), ("amount", "65 dollars", false), ("amount", "65 US yuan", false),
      ("people", "65", true), ("people", "65 persons", false), ("rate", "65%", true), ("rate", "65 percent", true),
      ("rate", "65 per cent", true),
      ("rate", "65 percentage points", false),
    ])
  func `English words name the figure's unit, or none`(_ column: String, _ words: String, _ passes: Bool) throws {
    #expect((try FigureSample.problem(words, column, "65", in: .english) == nil) == passes)
  }

  @Test(
    arguments: [
      ("projects", "65个项目", true), ("projects", "65个", true), ("projects", "65个帮扶项目", true), ("projects", "65项", false),
      ("projects", "65元", false),
      ("amount", "65元", true), ("amount", "65美元", false), ("amount", "65港元", false), ("amount", "65元人民币", false), ("rate", "65%", true),
      ("rate", "百分之六十五", true),
      ("rate", "65个百分点", false),
    ])
  func `Chinese words name the figure's unit, or none`(_ column: String, _ words: String, _ passes: Bool) throws {
    #expect((try FigureSample.problem(words, column, "65", in: .chinese) == nil) == passes)
  }

  @Test(
    arguments: [
      ("June 5, 2009", "2009-06-05", true), ("5 June 2009", "2009-06-05", true), ("June 2009", "2009-06-05", true),
      ("2009", "2009-06-05", true),
      ("June 6, 2009", "2009-06-05", false), ("June 5, 2009", "2009-06", false), ("June 2009", "2009", false), ("2010", "2009", false),
      ("June", "2009-06", false),
    ])
  func `a date is the figure's, or less precise`(_ words: String, _ date: String, _ passes: Bool) throws {
    #expect((try FigureSample.problem(words, "starts", date, in: .english) == nil) == passes)
  }

  @Test func `numbers at the edge of 64 bits are compared`() throws {
    for words in ["9000000000000000000", "9223372036854775807", "more than 9000000000000000000", "about 9000000000000000000 yuan"] {
      #expect(try FigureSample.problem(words, "amount", "-9223372036854775807", in: .english) != nil)
    }
    #expect(try FigureSample.problem("9223372036854775807 yuan", "amount", "9223372036854775807", in: .english) == nil)
    #expect(try FigureSample.problem("about −9000000000000000000 yuan", "amount", "-9223372036854775807", in: .english) == nil)
  }

  @Test func `what is no amount, and a text that differs, is told`() throws {
    #expect(
      try FigureSample.problem("several yuan", "amount", "5", in: .english)?.hasPrefix("'several yuan' is not an amount or date") == true)
    #expect(
      try FigureSample.problem("3 to 5 yuan", "amount", "5", in: .english)?.hasPrefix("'3 to 5 yuan' is not an amount or date") == true)
    #expect(try FigureSample.problem("no", "amount", "5", in: .english) != nil)
    #expect(try FigureSample.problem("no", "amount,bound", "0,over", in: .english) != nil)
    #expect(try FigureSample.problem("here", "place", "here", in: .english) == nil)
    #expect(
      try FigureSample.problem("there", "place", "here", in: .english)
        == "the words 'there' differ from figure 'flows/a/place': the figure says 'here'")
  }
}
