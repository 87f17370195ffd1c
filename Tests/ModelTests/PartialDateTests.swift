import Model
import Testing

@Suite struct PartialDates {
  @Test(arguments: ["2009", "2009-06", "2009-06-05", "2008-02-29", "2000-02-29", "0001", "9999-12-31", "2009-01-01"])
  func `a year, month or day is read and written alike`(_ text: String) {
    #expect(PartialDate(text)?.isoText == text)
  }

  @Test(arguments: [
    "", "-", "09", "209", "20090", "0000", "2009-", "2009-6", "2009-00", "2009-13", "2009-06-", "2009-06-5", "2009-06-00", "2009-06-31",
    "2009-02-29", "1900-02-29", "2100-02-29", "2009-04-31", "2009-06-05-", "2009-06-05T00:00", "2009/06/05", "-2009", "+209", "２００９",
    " 2009", "2009 ", "2009-06-0５", "2009--05", "2009年", "2009-06-05\n", "20\u{301}09",
  ])
  func `what no calendar has is refused`(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `a day needs its month`() {
    #expect(PartialDate(year: 2009, month: nil, day: 5) == nil)
    #expect(PartialDate(year: 2009, month: 0) == nil)
    #expect(PartialDate(year: 0) == nil)
    #expect(PartialDate(year: 10000) == nil)
    #expect(PartialDate(year: 2009, month: 6, day: Int.min) == nil)
  }

  @Test func `the less is known, the earlier a date stands`() throws {
    let texts = ["2008-12-31", "2009", "2009-01", "2009-01-01", "2009-01-02", "2009-02", "2009-12-31", "2010"]
    let dates = try texts.map { try #require(PartialDate($0)) }
    #expect(dates.reversed().sorted().map(\.isoText) == texts)
    #expect(Set(dates).count == texts.count)
  }
}

@Suite struct Slugs {
  @Test(arguments: ["a", "0", "aid-2009", "a-b-c", "2010", String(repeating: "a", count: 80)])
  func `lower-case letters, digits and single hyphens within`(_ text: String) {
    #expect(isSlug(text))
  }

  @Test(arguments: [
    "", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "a.b", "a/b", "厦门", "é", "a\u{301}", "１", "a\n", "..",
    String(repeating: "a", count: 81),
  ])
  func `nothing else`(_ text: String) {
    #expect(!isSlug(text))
    #expect(!isSlug(text[...]))
  }
}
