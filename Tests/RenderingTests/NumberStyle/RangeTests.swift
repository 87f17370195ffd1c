import Model
import Rendering
import Testing

@Suite struct RangeTests {
  @Test(arguments: [
    ("2009", "2009", "2009年"), ("2009-06", "June 2009", "2009年6月"), ("2009-06-05", "June 5, 2009", "2009年6月5日"),
    ("2001-01-20", "January 20, 2001", "2001年1月20日"), ("2010-12-31", "December 31, 2010", "2010年12月31日"),
    ("2010-09", "September 2010", "2010年9月"),
  ]) func `a date stays as partial as it is`(_ iso: String, _ english: String, _ chinese: String) throws {
    let date = try #require(PartialDate(iso))
    #expect(StyleRegister.english.date(date) == english)
    #expect(StyleRegister.chinese.date(date) == chinese)
  }

  @Test(arguments: [
    ("1996", "2000", "1996–2000", "1996—2000年"), ("2009", "2009", "2009", "2009年"), ("2009-06", "2009-08", "June–August 2009", "2009年6—8月"),
    ("2009-06", "2010-07", "June 2009 – July 2010", "2009年6月—2010年7月"), ("2009-06-05", "2009-06-07", "June 5–7, 2009", "2009年6月5—7日"),
    ("2009-06-05", "2009-07-06", "June 5 – July 6, 2009", "2009年6月5日—7月6日"),
    ("2009-06-05", "2010-06-05", "June 5, 2009 – June 5, 2010", "2009年6月5日—2010年6月5日"),
    ("2009-06", "2010", "June 2009 – 2010", "2009年6月—2010年"),
    ("2009", "2010-06-05", "2009 – June 5, 2010", "2009年—2010年6月5日"),
  ]) func `a span of time says once what both ends share`(_ from: String, _ to: String, _ english: String, _ chinese: String) throws {
    let (from, to) = (try #require(PartialDate(from)), try #require(PartialDate(to)))
    #expect(StyleRegister.english.dateRange(from, to) == english)
    #expect(StyleRegister.chinese.dateRange(from, to) == chinese)
  }

  @Test(arguments: [
    ("3000000", "5000000", "yuan", "3 to 5 million yuan", "300万至500万元"),
    ("900000", "1200000", "yuan", "900,000 to 1.2 million yuan", "90万至120万元"),
    ("3", "5", "project", "3 to 5 projects", "3至5个项目"), ("3", "5", "", "3 to 5", "3至5"), ("3", "5", "percent", "3 to 5 per cent", "3%至5%"),
    ("3", "5000000", "yuan", "3 to 5,000,000 yuan", "3至5000000元"), ("3000", "50000", "yuan", "3,000 to 50,000 yuan", "3000至5万元"),
    ("3", "50000", "yuan", "3 to 50,000 yuan", "3至50000元"), ("0", "5000000", "yuan", "0 to 5 million yuan", "0至500万元"),
    ("-5", "-3", "percentage-point", "−5 to −3 percentage points", "−5至−3个百分点"),
    ("100", "200", "mu", "100 to 200 mu (about 6.67 to 13.33 ha)", "100至200亩（约6.67至13.33公顷）"),
    ("8000000", "8000000", "yuan", "8 million yuan", "800万元"),
    ("900000000", "1200000000", "yuan", "900 million to 1.2 billion yuan", "9亿至12亿元"), ("0", "1", "letter", "0 to 1 letters", "0至1封慰问信"),
  ]) func `a range shares its scale word where no reader can err`(
    _ lower: String, _ upper: String, _ unit: String, _ english: String, _ chinese: String
  ) {
    #expect(StyleRegister.english.amountRange(number(lower), number(upper), unit: unit) == english)
    #expect(StyleRegister.chinese.amountRange(number(lower), number(upper), unit: unit) == chinese)
  }

  @Test func `a range keeps its qualifier`() {
    let (lower, upper) = (number("3000000"), number("5000000"))
    #expect(StyleRegister.english.amountRange(lower, upper, unit: "yuan", qualifier: .about) == "about 3 to 5 million yuan")
    #expect(StyleRegister.chinese.amountRange(lower, upper, unit: "yuan", qualifier: .over) == "超过300万至500万元")
  }

  @Test func `a list joins its last two items by a word`() {
    #expect(StyleRegister.english.list([]) == "")
    #expect(StyleRegister.english.list(["a"]) == "a")
    #expect(StyleRegister.english.list(["a", "b"]) == "a and b")
    #expect(StyleRegister.english.list(["a", "b", "c"]) == "a, b and c")
    #expect(StyleRegister.chinese.list(["甲"]) == "甲")
    #expect(StyleRegister.chinese.list(["甲", "乙"]) == "甲和乙")
    #expect(StyleRegister.chinese.list(["甲", "乙", "丙"]) == "甲、乙和丙")
  }
}
