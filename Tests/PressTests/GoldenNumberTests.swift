import TestSupport
import Testing

/// Where the numbers in the golden files of `features` come from: each was computed by hand from the data beside it, so that no careless
/// recording makes a wrong one golden.
///
/// The data, in yuan: aid of 2009 for the north 1,234,567 (of which a school 234,567), the south 2,000,000, the east 765,433, together
/// 4,000,000; of 2008 1,000,000, 2,500,000 and 400,000, together 3,900,000; 15, 8 and 0 projects.
@Suite struct GoldenNumberTests {
  struct Golden: Sendable, CustomTestStringConvertible {
    let english: String
    let chinese: String
    let reason: String

    init(_ english: String, _ chinese: String, _ reason: String) { (self.english, self.chinese, self.reason) = (english, chinese, reason) }

    var testDescription: String { "\(english): \(reason)" }
  }

  static let aid: [Golden] = [
    Golden("|1,234.6|30.9|23.5|", "|123.46|30.9|23.5|", "1234.567, 123.4567; 1234567/4000000 = 30.864 %; 234567/1000000 = 23.457 %"),
    Golden("|234.6|5.9|.. (unknown)|", "|23.46|5.9|.. (unknown)|", "234567/4000000 = 5.864 %; no such row in 2008"),
    Golden("|2,000.0|50.0|−20.0|", "|200.00|50.0|−20.0|", "2000000/4000000; (2000000 - 2500000)/2500000"),
    Golden("|3,234.6|80.9|−7.6|", "|323.46|80.9|−7.6|", "1234567 + 2000000, without the school; 80.864 %; -265433/3500000 = -7.584 %"),
    Golden("|765.4|19.1|91.4|", "|76.54|19.1|91.4|", "765433/4000000 = 19.136 %; 365433/400000 = 91.358 %"),
    Golden("|4,000.0|100.0|2.6|", "|400.00|100.0|2.6|", "3234567 + 765433; 100000/3900000 = 2.564 %"),
    Golden("|mill|5|&lt;20|", "|mill|500|&lt;20|", "5 million of more than 25 million is less than a fifth"),
    Golden("|road|&gt;20|≈80|", "|road|&gt;2000|≈80|", "more than 20 of more than 25 million: a bound on neither side"),
    Golden("|=All investment|&gt;25|100|", "|=投资合计|&gt;2500|100|", "more than 20 and 5 are more than 25; a total is all of itself"),
  ]

  static let projects: [Golden] = [
    Golden("|15|1,234,567|82,304|", "|15|1234567|82304.5|", "1234567/15 = 82304.467: rounded once, not by way of 82304.5 to 82305"),
    Golden("|8|2,000,000|250,000|", "|8|2000000|250000.0|", "2000000/8"),
    Golden("|0|765,433|× (not-applicable)|", "|0|765433|× (not-applicable)|", "nothing is divided by no projects"),
    Golden("|23|4,000,000|173,913|", "|23|4000000|173913.0|", "15 + 8 + 0; 4000000/23 = 173913.04, not the mean of the rows"),
    Golden("|15.0|99.5|", "|15.0|99.50|", "as in the data"),
    Golden("|8.0|0.3|", "|8.0|0.25|", "halves away from zero"),
    Golden("|=Mean|11.5|49.9|", "|=平均|11.5|49.88|", "23/2; (99.50 + 0.25)/2 = 49.875"),
  ]

  static let states: [Golden] = [
    Golden(
      "|well|… (too-small)|× (not-applicable)|", "|well|… (too-small)|× (not-applicable)|",
      "40 yuan in thousands; the query gives a state"),
    Golden("|nursery|0.0|0.0|", "|nursery|0.0|0.0|", "counted, and nothing there"),
    Golden(
      "|=Total, average|.. (unknown)|.. (unknown)|", "|=合计、平均|.. (unknown)|.. (unknown)|",
      "the clinic's amount is unknown, so sum and mean are"),
    Golden("|dam|&lt;0.3|", "|dam|&lt;30.0|", "under 300000"),
    Golden("|canal|≈1.0|", "|canal|≈100.0|", "about 1000000"),
  ]

  static let figures: [Golden] = [
    Golden("; 4 million yuan [4000000 generated", "；400万元 [4000000 generated", "1234567 + 2000000 + 765433"),
    Golden("; 1,234,567 yuan [", "；123.4567万元 [", "no scale word says it exactly in English"),
    Golden("; more than 25 million yuan [", "；超过2500万元 [", "over 20000000 and exactly 5000000"),
    Golden("; 3 projects [", "；3个项目 [", "the flows of aid that are no parts: north, south, east"),
    Golden("; −7.6 percent [-7.6 ", "；−7.6% [-7.6 ", "the subtotal's growth, as the table prints it"),
    Golden("; 82,304.5 yuan per project [", "；82304.5元/项目 [", "82304.467 with the column's finest digits"),
    Golden(": 131 mu (about 8.73 ha) [", "：131亩（约8.73公顷） [", "100 + 30 + 1; 131/15 = 8.733"),
    Golden("; 1 mu (about 0.07 ha) [", "；1亩（约0.07公顷） [", "1/15 = 0.0667"),
    Golden("; 30 mu (2 ha) [", "；30亩（2公顷） [", "30/15 exactly, so not about"),
  ]

  @Test(arguments: [
    ("work/aid.html", aid), ("work/projects.html", projects), ("notes.html", states), ("figures.html", figures),
  ])
  func `a number on a page is the one computed by hand`(page: String, numbers: [Golden]) throws {
    let expected = try TreeSnapshot(Project.fixture("features") + "/expected")
    let english = try #require(expected.text("en/2010/" + page))
    let chinese = try #require(expected.text("zh/2010/" + page))
    for number in numbers {
      #expect(english.contains(number.english), "\(number.reason)")
      #expect(chinese.contains(number.chinese), "\(number.reason)")
    }
  }
}
