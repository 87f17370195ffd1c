import Model
import Testing

@Suite struct ExactNumberText {
  @Test(arguments: [
    ("0", 0, 0), ("12", 12, 0), ("-12.50", -1250, 2), ("0.000000000000001", 1, 15), ("007", 7, 0), ("-0", 0, 0), ("-0.00", 0, 2),
    ("9223372036854775807", Int.max, 0), ("-9223372036854775807", -Int.max, 0), ("9.223372036854775", 9_223_372_036_854_775, 15),
    ("0000000000000000000000001.5", 15, 1),
  ])
  func `digits with at most one point are read`(_ text: String, _ unscaled: Int, _ decimals: Int) throws {
    let number = try #require(ExactNumber(text))
    #expect((number.unscaled, number.decimals) == (unscaled, decimals))
  }

  @Test(arguments: [
    "", "-", "+", "+5", "--5", "-+5", "1e5", "1.", ".5", ".", "1..2", "1.2.3", "1,000", "1 000", " 1", "1 ", "１", "８００", "٣", "0x1F",
    "12abc",
    "5%", "1_000", "−5", "1.5万", "nan", "inf", "5\u{301}", "1.\u{301}5", "-\u{301}5", "1\n", "1\r\n", "\u{0}1", "½",
    "9223372036854775808", "-9223372036854775808", "9223372036854775807.0", "0.0000000000000001",
    "99999999999999999999999999999999999999999",
  ])
  func `any other form is refused`(_ text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test(arguments: ["0", "5", "-5", "0.5", "-0.5", "0.05", "-0.05", "12.50", "1234567.890", "0.000000000000001", "-9223372036854775807"])
  func `plain text is what was read`(_ text: String) {
    #expect(ExactNumber(text)?.plainText == text)
  }

  @Test func `every unscaled integer has a text`() {
    #expect(ExactNumber(Int.min).plainText == "-9223372036854775808")
    #expect(ExactNumber(Int.min, decimals: 15).plainText == "-9223.372036854775808")
    #expect(ExactNumber(-1, decimals: 15).plainText == "-0.000000000000001")
  }

  @Test func `a huge text is refused in linear time`() {
    #expect(ExactNumber(String(repeating: "9", count: 1_000_000)) == nil)
    #expect(ExactNumber(String(repeating: "0", count: 1_000_000) + "7") == ExactNumber(7))
  }
}

@Suite struct ExactNumberOrder {
  private static let numbers: [ExactNumber] = [
    ExactNumber(-Int.max), ExactNumber(-1), ExactNumber(-10, decimals: 1), ExactNumber(-1, decimals: 15), ExactNumber(0),
    ExactNumber(0, decimals: 15), ExactNumber(1, decimals: 15), ExactNumber(5, decimals: 1), ExactNumber(50, decimals: 2), ExactNumber(1),
    ExactNumber(1000, decimals: 3), ExactNumber(1_000_000_000_000_000, decimals: 15), ExactNumber(9223), ExactNumber(Int.max, decimals: 15),
    ExactNumber(9224), ExactNumber(Int.max),
  ]

  @Test func `the list above is in order, and equal numbers of other decimals are equal`() {
    for (index, left) in Self.numbers.enumerated() {
      for right in Self.numbers[index...] {
        #expect(!(right < left), "\(right.plainText) < \(left.plainText)")
        #expect((left == right) == !(left < right), "\(left.plainText), \(right.plainText)")
      }
    }
  }

  @Test func `equal numbers have one hash`() {
    for left in Self.numbers {
      for right in Self.numbers where left == right { #expect(left.hashValue == right.hashValue) }
    }
    #expect(Set([ExactNumber(5, decimals: 1), ExactNumber(50, decimals: 2), ExactNumber(500, decimals: 3)]).count == 1)
    #expect(Set([ExactNumber(0), ExactNumber(0, decimals: 15)]).count == 1)
    #expect(Set(Self.numbers).count == 11)
  }

  @Test func `trailing zeros after the point go`() {
    #expect(ExactNumber(1200, decimals: 3).normalized.plainText == "1.2")
    #expect(ExactNumber(1200).normalized.plainText == "1200")
    #expect(ExactNumber(0, decimals: 4).normalized.plainText == "0")
  }
}
