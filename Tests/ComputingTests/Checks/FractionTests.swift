import Model
import SampleSites
import TestSupport
import Testing

@testable import Computing

/// Numbers of any size, in which checks are judged.
@Suite struct FractionTests {
  private func fraction(_ text: String) throws -> Fraction { Fraction(try #require(ExactNumber(text))) }

  @Test(arguments: [
    ("1", "2", "3", "-1", "2"), ("-1.5", "0.25", "-1.25", "-1.75", "-0.375"), ("0", "-7", "-7", "7", "0"),
    ("4294967296", "4294967295", "8589934591", "1", nil), ("0.1", "0.2", "0.3", "-0.1", "0.02"),
    ("9223372036854775807", "-9223372036854775807", "0", nil, nil),
  ])
  func `are added, subtracted and multiplied`(_ left: String, _ right: String, _ sum: String, _ difference: String?, _ product: String?)
    throws
  {
    let (left, right) = (try fraction(left), try fraction(right))
    #expect((left + right).exact?.plainText == sum)
    #expect((left - right).exact?.normalized.plainText == difference)
    #expect((left * right).exact?.plainText == product)
  }

  @Test func `agree with 128 bits on random numbers`() {
    var dice = Dice()
    for _ in 0..<2_000 {
      let (left, right) = (dice.number(), dice.number())
      let exact = (Fraction(ExactNumber(left)), Fraction(ExactNumber(right)))
      #expect((exact.0 < exact.1) == (left < right))
      #expect((exact.0 * exact.1 < exact.1 * exact.1) == (Int128(left) * Int128(right) < Int128(right) * Int128(right)))
      let sum = Int128(left) + Int128(right)
      #expect((exact.0 + exact.1).exact?.unscaled == (sum.magnitude <= Int.max.magnitude ? Int(sum) : nil))
    }
  }

  @Test func `keep every digit of a power`() throws {
    // 1.1^40 × 10^40 is 11^40.
    let power = try fraction("1.1").power(40)
    #expect(power.exact == nil)
    #expect(power.rounded(to: 6)?.plainText == "45.259256")
    #expect(try fraction("10").power(18).exact == ExactNumber(1_000_000_000_000_000_000))
    #expect(try fraction("10").power(19).exact == nil)
  }

  @Test(arguments: [
    ("1", "3", 3, "0.333"), ("2", "3", 3, "0.667"), ("1", "8", 2, "0.13"), ("-1", "8", 2, "-0.13"), ("-1", "3", 0, "0"), ("5", "2", 0, "3"),
    ("1", "-4", 1, "-0.3"), ("9000000000000000000", "1", 3, nil), ("9", "0.000000000000001", 0, "9000000000000000"),
  ])
  func `are divided and rounded, halves away from zero`(_ dividend: String, _ divisor: String, _ decimals: Int, _ result: String?) throws {
    let quotient = try #require(try fraction(dividend).divided(by: try fraction(divisor)))
    #expect(quotient.rounded(to: decimals)?.plainText == result)
  }

  @Test func `are not divided by zero`() throws {
    #expect(try fraction("1").divided(by: .zero) == nil)
    #expect(Span(.one).divided(by: Span(low: .zero, high: .one)) == nil)
    #expect(Span(.one).divided(by: Span(low: nil, high: .one)) == nil)
  }

  @Test func `span what bounds and roundings allow`() throws {
    let over = Span(Amount(ExactNumber(10), qualifier: .over))
    let about = Span(Amount(ExactNumber(-100), qualifier: .about))
    #expect(over.low == Fraction(ExactNumber(10)) && over.high == nil)
    #expect(about.low == Fraction(ExactNumber(-105)) && about.high == Fraction(ExactNumber(-95)))
    #expect((over + about).low == Fraction(ExactNumber(-95)))
    #expect((-over).high == Fraction(ExactNumber(-10)) && (-over).low == nil)
    let product = about * Span(low: Fraction(ExactNumber(-1)), high: Fraction(ExactNumber(2)))
    #expect(product.low == Fraction(ExactNumber(-210)) && product.high == Fraction(ExactNumber(105)))
    let quotient = try #require(Span(.hundred).divided(by: over))
    #expect(quotient.low == .zero && quotient.high == Fraction(ExactNumber(10)))
  }

  @Test func `spans that only touch meet if that is asked for`() {
    let (low, high) = (Span(low: .zero, high: .one), Span(low: .one, high: .hundred))
    #expect(low.meets(high, touching: true))
    #expect(!low.meets(high, touching: false))
    #expect(low.meets(Span(low: nil, high: nil), touching: false))
  }
}

extension Dice {
  /// A whole number of any magnitude.
  fileprivate mutating func number() -> Int {
    let magnitude = Int(next() >> 1) >> Int(next() % 61)
    return next() % 2 == 0 ? magnitude : -magnitude
  }
}
