import Model
import Testing

@Suite struct ExactNumberRounding {
  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.4", 0, "2"), ("-2.4", 0, "-2"), ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("0.49", 0, "0"),
    ("1.005", 2, "1.01"), ("-1.005", 2, "-1.01"), ("1.0049", 2, "1.00"), ("7806000", 3, "7806000.000"), ("999.995", 2, "1000.00"),
    ("0.000000000000001", 14, "0.00000000000000"), ("0.000000000000005", 14, "0.00000000000001"), ("0", 5, "0.00000"),
  ])
  func `halves go away from zero`(_ text: String, _ decimals: Int, _ rounded: String) throws {
    #expect(try #require(ExactNumber(text)).rounded(to: decimals)?.plainText == rounded)
  }

  @Test func `more decimals than fit give nothing`() {
    #expect(ExactNumber(Int.max).rounded(to: 0) == ExactNumber(Int.max))
    #expect(ExactNumber(Int.max).rounded(to: 1) == nil)
    #expect(ExactNumber(-Int.max).rounded(to: 1) == nil)
    #expect(ExactNumber(9_223, decimals: 0).rounded(to: 15)?.plainText == "9223.000000000000000")
    #expect(ExactNumber(9_224, decimals: 0).rounded(to: 15) == nil)
  }

  @Test func `rounding the largest number down still works`() {
    #expect(ExactNumber(Int.max, decimals: 15).rounded(to: 0) == ExactNumber(9223))
    #expect(ExactNumber(-Int.max, decimals: 1).rounded(to: 0) == ExactNumber(-922_337_203_685_477_581))
  }

  @Test(
    arguments: [
      (1, 3, 4, "0.3333"), (2, 3, 4, "0.6667"), (-2, 3, 4, "-0.6667"), (2, -3, 4, "-0.6667"), (-2, -3, 0, "1"), (1, 2, 0, "1"),
      (-1, 2, 0, "-1"), (12_000_000, 12_000, 0, "1000"), (0, 7, 2, "0.00"), (Int.max, Int.max, 15, "1.000000000000000"),
      (Int.max, 1, 1, nil), (1, 0, 2, nil),
    ] as [(Int, Int, Int, String?)])
  func `a quotient is rounded once, and nothing where it does not fit`(_ part: Int, _ whole: Int, _ decimals: Int, _ quotient: String?) {
    #expect(ExactNumber.quotient(of: Int128(part), by: Int128(whole), decimals: decimals)?.plainText == quotient)
  }
}

@Suite struct ExactNumberArithmetic {
  @Test func `parts sum exactly where binary fractions would not`() throws {
    let sum = try #require(ExactNumber("6.1")?.adding(ExactNumber(1706, decimals: 3)))
    #expect(sum.plainText == "7.806")
    #expect(sum == ExactNumber(7_806_000, decimals: 6))
  }

  @Test func `a sum past the limit gives nothing on either side`() {
    #expect(ExactNumber(Int.max).adding(ExactNumber(1)) == nil)
    #expect(ExactNumber(-Int.max).adding(ExactNumber(-1)) == nil)
    #expect(ExactNumber(Int.max).adding(ExactNumber(-Int.max)) == ExactNumber(0))
    #expect(ExactNumber(Int.max).adding(ExactNumber(0, decimals: 1)) == nil)
    #expect(ExactNumber(Int.max).adding(ExactNumber(1, decimals: 15)) == nil)
  }

  @Test func `what arithmetic gives can always be negated`() {
    let results = [
      ExactNumber(-Int.max).adding(ExactNumber(-1)), ExactNumber(-Int.max).rounded(to: 0),
      ExactNumber.quotient(of: Int128(Int.min), by: 1, decimals: 0), ExactNumber("-9223372036854775808"),
    ]
    for result in results.compactMap({ $0 }) { #expect((-result).magnitude == result.magnitude) }
    #expect(results.compactMap { $0 } == [ExactNumber(-Int.max)])
  }

  @Test func `magnitude and sign`() {
    #expect(ExactNumber(-250, decimals: 2).magnitude == ExactNumber(250, decimals: 2))
    #expect(ExactNumber(-Int.max).magnitude == ExactNumber(Int.max))
    #expect(ExactNumber(0, decimals: 3).isZero)
    #expect(!ExactNumber(0).isNegative)
    #expect(-ExactNumber(-5) == ExactNumber(5))
  }

  @Test(arguments: [
    ("-265433", "3500000", 100, 1, "-7.6"), ("1.5", "0.30", 1, 2, "5.00"), ("0.25", "10", 100, 1, "2.5"), ("1", "3", 100, 1, "33.3"),
    ("9223372036854775807", "0.000000000000001", 100, 0, nil), ("1", "0", 100, 1, nil),
  ])
  func `a quotient of numbers with decimals is rounded once`(
    _ part: String, _ whole: String, _ factor: Int, _ decimals: Int, _ quotient: String?
  ) throws {
    let (part, whole) = (try #require(ExactNumber(part)), try #require(ExactNumber(whole)))
    #expect(ExactNumber.quotient(of: part, by: whole, times: factor, decimals: decimals)?.plainText == quotient)
  }

  @Test func `quotients at the limit of 128 bits give nothing rather than a wrong number`() {
    #expect(ExactNumber.quotient(of: Int128.max, by: 1, decimals: 0) == nil)
    #expect(ExactNumber.quotient(of: Int128.max, by: 3, decimals: 15) == nil)
    #expect(ExactNumber.quotient(of: Int128.max, by: Int128.max, decimals: 0) == ExactNumber(1))
    #expect(ExactNumber.quotient(of: Int128.max - 1, by: Int128.max, decimals: 0) == ExactNumber(1))
    #expect(ExactNumber.quotient(of: 1, by: 0, decimals: 2) == nil)
  }
}
