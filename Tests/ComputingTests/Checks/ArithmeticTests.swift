import Model
import SampleSites
import Testing

/// The arithmetic of published yearbooks: what holds passes, what fails is caught.
@Suite struct PublishedArithmetic {
  @Test(arguments: ArithmeticCase.national + ArithmeticCase.pairs)
  func `of the nation and its pairs is judged as it was worked out by hand`(_ example: ArithmeticCase) throws { try expect(example) }

  @Test(arguments: ArithmeticCase.poverty + ArithmeticCase.article)
  func `of the poor and of one article is judged as it was worked out by hand`(_ example: ArithmeticCase) throws { try expect(example) }

  private func expect(_ example: ArithmeticCase) throws {
    let book = try CheckSample.one(example.values, example.keys)
    #expect(book.verdicts == ["c: \(example.verdict)"])
    #expect(book.codes.contains("check-fails") == (example.verdict == .fails))
    #expect(book.errors.count == (example.verdict == .fails ? 1 : 0))
  }

  @Test func `a growth that only the rounding of its inputs allows says so`() throws {
    let book = try CheckSample.one("a=12750000000 b=34930000000", "kind: growth, from: @a, to: @b, steps: 9, stated: 11.9")
    #expect(book.codes == ["check-rounding"])
    #expect(
      book.headlines == [
        "check 'c' (Check) holds within rounding: the printed amounts give 11.849 percent, the stated 11.9 holds only through their "
          + "rounding (11.842 to 11.856)"
      ])
    let outcome = try #require(book.edition?.checks.first)
    #expect(outcome.computed == Amount(ExactNumber(11849, decimals: 3), unit: "percent"))
    #expect(outcome.span?.low == ExactNumber(11842, decimals: 3))
    #expect(outcome.span?.high == ExactNumber(11856, decimals: 3))
    let noted = try CheckSample.one(
      "a=12750000000 b=34930000000", "kind: growth, from: @a, to: @b, steps: 9, stated: 11.9, note: {en: N, zh: 注}")
    #expect(noted.problems.isEmpty)
  }

  @Test func `nothing is lost with a sum that binary floats get wrong`() throws {
    let book = try CheckSample.one("a=0.1% b=0.2% t=0.3%", "kind: parts, parts: [@a, @b], total: @t, tolerance: exact")
    #expect(book.verdicts == ["c: holds"])
  }
}
