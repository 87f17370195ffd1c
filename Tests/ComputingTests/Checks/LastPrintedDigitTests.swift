import Model
import Testing

@testable import Computing

/// How exact a printed number claims to be.
@Suite struct LastPrintedDigitTests {
  private func unit(_ english: String, _ chinese: String) -> Unit {
    Unit(key: english, name: Bilingual(english: english, chinese: chinese), englishPlural: english)
  }

  @Test(arguments: [
    ("8000000", "10000"), ("7806000", "1000"), ("1600000000", "100000000"), ("800000000", "100000000"), ("12750000000", "10000000"),
    ("605000000", "1000000"), ("156000", "1000"), ("100000", "10000"), ("123457", "1"), ("99999", "1"), ("2300", "1"), ("0", "1"),
    ("-8000000", "10000"), ("11.9", "0.1"), ("11.90", "0.01"), ("9000000000000000000", "100000000"),
  ])
  func `a measured number claims the digits with which it is printed`(_ number: String, _ worth: String) throws {
    let value = try #require(ExactNumber(number))
    #expect(LastPrintedDigit.worth(of: value, unit: unit("yuan", "元"), written: nil).plainText == worth)
  }

  @Test(arguments: [
    ("11.90", "11.9", "0.1"), ("80.00", "80", "1"), ("11.90", "11.90", "0.01"), ("11.90", "１１．９", "0.1"), ("200000.00", "200000", "10000"),
  ])
  func `a number with decimals claims those that its author wrote`(_ number: String, _ written: String, _ worth: String) throws {
    let value = try #require(ExactNumber(number))
    #expect(LastPrintedDigit.worth(of: value, unit: unit("percent", "%"), written: written).plainText == worth)
  }

  @Test(arguments: [("project", "个项目", "0"), ("person", "人", "0"), ("pair", "对", "0"), ("percentage point", "个百分点", "1"), ("mu", "亩", "1")])
  func `what is counted is exact`(_ english: String, _ chinese: String, _ worth: String) {
    #expect(LastPrintedDigit.worth(of: ExactNumber(65), unit: unit(english, chinese), written: nil).plainText == worth)
    #expect(LastPrintedDigit.worth(of: ExactNumber(65), unit: nil, written: nil) == ExactNumber(0))
    #expect(LastPrintedDigit.worth(of: ExactNumber(153_500), unit: unit(english, chinese), written: nil) == ExactNumber(100))
  }
}
