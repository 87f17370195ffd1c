import Computing
import Diagnostics
import Model
import Reading
import Rendering
import Testing

/// New words in the author's form: the first proposal that says the figure.
@Suite struct RewordingTests {
  private static let units: [String: Unit] = [
    "yuan": Unit(key: "yuan", name: Bilingual(english: "yuan", chinese: "元"), englishPlural: "yuan"),
    "project": Unit(key: "project", name: Bilingual(english: "project", chinese: "个项目"), englishPlural: "projects"),
    "percent": Unit(key: "percent", name: Bilingual(english: "percent", chinese: "%"), englishPlural: "percent"),
    "hectare": Unit(key: "hectare", name: Bilingual(english: "ha", chinese: "公顷"), englishPlural: "ha"),
    "mu": Unit(
      key: "mu", name: Bilingual(english: "mu", chinese: "亩"), englishPlural: "mu",
      conversion: Unit.Conversion(unit: "hectare", numerator: 1, denominator: 15, decimals: 2)),
  ]

  private static func reworded(_ words: String, _ figure: Figure, _ language: Language) -> String? {
    let reference = Reference(scheme: .figure, target: "x", words: Array(words.utf8), plainWords: words, location: SourceLocation("x"))
      .saying(words, in: language)
    let verification = FigureVerification(units: units)
    return Rewording(language: language, units: units).proposals(for: figure, insteadOf: words, printed: reference.printed)
      .first { verification.problem(reference.saying($0, in: language), figure, in: language) == nil }
  }

  private static func amount(_ text: String, _ unit: String, _ qualifier: Qualifier = .exact) throws -> Figure {
    Figure(value: .amount(Amount(try #require(ExactNumber(text)), unit: unit, qualifier: qualifier)))
  }

  @Test(arguments: [
    ("2 million yuan", "3000000", "yuan", "3 million yuan"), ("2 million", "3000000", "yuan", "3 million"),
    ("2 million yuan", "3456000", "yuan", "3.456 million yuan"), ("7.8 million yuan", "7906000", "yuan", "7.9 million yuan"),
    ("2 million yuan", "3000000000", "yuan", "3 billion yuan"), ("8 billion yuan", "8000000", "yuan", "8 million yuan"),
    ("8,000,000 yuan", "9000000", "yuan", "9,000,000 yuan"), ("8000000 yuan", "9000000", "yuan", "9000000 yuan"),
    ("30,769 yuan", "40000", "yuan", "40,000 yuan"), ("24%", "24.7", "percent", "25%"), ("24 per cent", "24.7", "percent", "25 per cent"),
    ("45.0 per cent", "44.9", "percent", "44.9 per cent"), ("44.8 per cent", "45", "percent", "45.0 per cent"),
    ("−8.3%", "-9.1", "percent", "−9.1%"), ("−8.3%", "9.1", "percent", "9.1%"), ("8.3%", "-9.1", "percent", "−9.1%"),
    ("six", "7", "project", "seven"), ("Six", "7", "project", "Seven"), ("six projects", "1", "project", "one project"),
    ("one project", "2", "project", "two projects"), ("1 aid project", "23", "project", "23 aid projects"),
    ("65 projects", "65000000", "project", "65 million projects"), ("sixty-five", "123", "project", "123"),
    ("three million yuan", "4000000", "yuan", "four million yuan"), ("half a million yuan", "600000", "yuan", "600,000 yuan"),
    ("about 8 million yuan", "9900000", "yuan", "about 10 million yuan"), ("65 yuan", "65", "project", "65 projects"),
    ("100 mu (about 6.67 ha)", "200", "mu", "200 mu (about 13.33 ha)"), ("100 mu (about 66.7 ha)", "100", "mu", "100 mu (about 6.67 ha)"),
    ("100 mu", "200", "mu", "200 mu"),
  ])
  func `English words keep their form`(_ words: String, _ value: String, _ unit: String, _ new: String) throws {
    #expect(Self.reworded(words, try Self.amount(value, unit), .english) == new)
  }

  @Test(arguments: [
    ("200万元", "3000000", "yuan", "300万元"), ("200万", "3000000", "yuan", "300万"), ("200万元", "3456000", "yuan", "346万元"),
    ("800亿元", "8000000", "yuan", "800万元"), ("800万元", "1600000000", "yuan", "16亿元"), ("30769元", "40000", "yuan", "40000元"),
    ("八百万元", "9000000", "yuan", "九百万元"), ("六", "7", "project", "七"), ("六个", "2", "project", "两个"), ("一个项目", "23", "project", "二十三个项目"),
    ("24%", "24.7", "percent", "25%"), ("百分之二十四", "24.7", "percent", "百分之二十五"), ("三成", "40", "percent", "四成"),
    ("三成", "24.7", "percent", "24.7%"), ("８００万元", "9000000", "yuan", "９００万元"), ("约780万元", "9900000", "yuan", "约990万元"),
    ("65项", "65", "project", "65个项目"), ("100亩（约66.7公顷）", "100", "mu", "100亩（约6.67公顷）"), ("−8.3%", "-9.1", "percent", "−9.1%"),
  ])
  func `Chinese words keep their form`(_ words: String, _ value: String, _ unit: String, _ new: String) throws {
    #expect(Self.reworded(words, try Self.amount(value, unit), .chinese) == new)
  }

  @Test(arguments: [
    ("more than 20 million yuan", Qualifier.over, Language.english, "more than 30 million yuan"),
    ("20 million yuan or more", .over, .english, "30 million yuan or more"),
    ("20 million yuan", .over, .english, "more than 30 million yuan"),
    ("nearly 20 million yuan", .over, .english, "more than 30 million yuan"),
    ("more than 20 million yuan", .exact, .english, "30 million yuan"), ("2000多万元", .over, .chinese, "3000多万元"),
    ("超过2000万元", .over, .chinese, "超过3000万元"), ("2000万元以上", .over, .chinese, "3000万元以上"), ("2000万元", .about, .chinese, "约3000万元"),
    ("20000000", .over, .chinese, "超过30000000"),
    ("2000多万元", .exact, .chinese, "3000万元"),
  ])
  func `the qualifier is the figure's`(_ words: String, _ qualifier: Qualifier, _ language: Language, _ new: String) throws {
    let found = Self.reworded(words, try Self.amount("30000000", "yuan", qualifier), language)
    #expect(found == new)
  }

  @Test(arguments: [
    ("2008", "2009", Language.english, "2009"), ("2008", "2009-06-05", .english, "2009"),
    ("June 6, 2009", "2009-06-05", .english, "June 5, 2009"),
    ("6 June 2009", "2009-07-05", .english, "5 July 2009"), ("May 2009", "2009-06-05", .english, "June 2009"),
    ("June 6, 2009", "2009-06", .english, "June 2009"), ("2008年", "2009-06-05", .chinese, "2009年"), ("2008", "2009", .chinese, "2009"),
    ("二〇〇八年五月", "2009-06-05", .chinese, "二〇〇九年六月"), ("2009年6月6日", "2009-12-31", .chinese, "2009年12月31日"),
    ("二〇〇九年六月六日", "2009-02-12", .chinese, "二〇〇九年二月十二日"), ("２００８年", "2009", .chinese, "２００９年"),
  ])
  func `a date stays as precise as it is`(_ words: String, _ date: String, _ language: Language, _ new: String) throws {
    #expect(Self.reworded(words, Figure(value: .date(try #require(PartialDate(date)))), language) == new)
  }

  @Test(arguments: [
    ("3 to 6 million yuan", Language.english, "3 to 5 million yuan"),
    ("between 2 and 6 million yuan", .english, "between 3 and 5 million yuan"),
    ("3,000,000 to 6,000,000 yuan", .english, "3,000,000 to 5,000,000 yuan"), ("3 million", .english, "3 to 5 million"),
    ("300万至600万元", .chinese, "300万至500万元"), ("300—600万元", .chinese, "300—500万元"), ("300万元", .chinese, "300万至500万元"),
  ])
  func `both ends of a range are written`(_ words: String, _ language: Language, _ new: String) {
    let ends = [3_000_000, 5_000_000].map { Amount(ExactNumber($0), unit: "yuan") }
    #expect(Self.reworded(words, Figure(value: .range(ends[0], ends[1])), language) == new)
  }

  @Test(arguments: [
    ("1996–2001", Language.english, "1996–2000"), ("from 1995 to 2000", .english, "from 1996 to 2000"), ("1995", .english, "1996–2000"),
    ("1996至2001年", .chinese, "1996至2000年"), ("1996—2001年", .chinese, "1996—2000年"),
  ])
  func `both dates of a range are written`(_ words: String, _ language: Language, _ new: String) throws {
    let dates = try ["1996", "2000"].map { try #require(PartialDate($0)) }
    #expect(Self.reworded(words, Figure(value: .dateRange(dates[0], dates[1])), language) == new)
  }

  @Test func `a quotient is rounded from its true value`() {
    var figure = Figure(value: .amount(Amount(ExactNumber(445, decimals: 1), unit: "percent")))
    figure.unrounded = ExactNumber(44_499, decimals: 3)
    #expect(Self.reworded("45%", figure, .english) == "44%")
  }

  @Test func `words that nobody can read have no others, and a text is itself`() throws {
    #expect(Self.reworded("several projects", try Self.amount("5", "project"), .english) == nil)
    #expect(Self.reworded("there", Figure(value: .text(Bilingual(english: "here", chinese: "此处"))), .english) == "here")
    #expect(Self.reworded("彼处", Figure(value: .text(Bilingual(english: "here", chinese: "此处"))), .chinese) == "此处")
  }

  @Test func `numbers at the edge of 64 bits are written`() throws {
    for words in ["8 million yuan", "8,000,000 yuan", "0.000000000000001 yuan", "800万元", "八百万元"] {
      let language: Language = words.hasSuffix("元") ? .chinese : .english
      #expect(Self.reworded(words, try Self.amount("9223372036854775807", "yuan"), language) != nil, "\(words)")
    }
  }
}
