import Diagnostics
import Model
import SampleSites
import Testing

/// What an author is told of a check that fails.
@Suite struct CheckMessageTests {
  @Test func `a failure stands at the check's name and shows both sides and their difference`() throws {
    let book = try CheckSample.one("a=2100000 b=2000000 d=4000000 t=8000000", "kind: parts, parts: [@a, @b, @d], total: @t")
    let problem = try #require(book.problems.first)
    #expect(book.problems.count == 1)
    #expect(problem.code == "check-fails")
    #expect(problem.severity == .error)
    #expect(problem.headline == "check 'c' (Check) fails: the parts are 8100000 yuan, the total is 8000000 yuan: 100000 yuan apart")
    #expect(problem.location == SourceLocation("Content/2010/checks.yaml", SourcePosition(line: 1, column: 1)))
    #expect(problem.rule != nil && problem.fix != nil)
    let outcome = try #require(book.edition?.checks.first)
    #expect(outcome.difference == Amount(ExactNumber(100_000), unit: "yuan"))
    #expect(outcome.tolerance == ExactNumber(20_000))
    #expect(outcome.isOpen)
  }

  @Test func `the largest values that enter are named with their places, four at most`() throws {
    let book = try CheckSample.one("a=1 b=5 d=4 e=3 f=2 t=99", "kind: parts, parts: [@a, @b, @d, @e, @f], total: @t")
    let related = try #require(book.problems.first?.related)
    #expect(related.map(\.label) == ["t: 99 yuan", "b: 5 yuan", "d: 4 yuan", "e: 3 yuan"])
    #expect(related.map(\.location.position?.line) == [7, 3, 4, 5])
    #expect(related.allSatisfy { $0.location.path == "Content/2010/data/flows.csv" })
  }

  @Test func `of a sum of data rows these rows are named`() throws {
    var site = CheckSample.site("a=3 b=5", "c: {kind: equal, left: t/total/amount, right: 9, tolerance: exact}")
    site.addTable("t", TableYAML.amounts)
    let book = try site.made()
    #expect(book.problems.first?.related.map(\.label) == ["b: 5 yuan", "a: 3 yuan"])
  }

  @Test(arguments: [
    ("a=91217000000 b=912170000000", ", one 10 times the other"), ("a=8000000 b=80000000000", ", one 10000 times the other"),
    ("a=-3% b=300%", ", one 100 times the other"), ("a=8000000 b=81000000", ""), ("a=0 b=8000000", ""),
  ])
  func `a factor of ten is told`(_ values: String, _ words: String) throws {
    let headline = try #require(try CheckSample.one(values, "kind: equal, left: @a, right: @b").headlines.first)
    #expect(headline.hasSuffix(" apart" + words))
  }

  @Test(arguments: [
    (
      "a=9 b=>7 t=8", "kind: of-which, parts: [@a, @b], total: @t",
      "the parts are over 16 yuan, more than the total, which is 8 yuan: 8 yuan too much"
    ),
    ("a=9 t=80", "kind: at-least, larger: @a, smaller: @t", "the larger side is 9 yuan, the smaller one 80 yuan: 71 yuan too little"),
    (
      "a=9 t=80", "kind: product, factors: [2, @a], result: @t",
      "the product of the factors is 18 yuan, the result is 80 yuan: 62 yuan apart"
    ),
    ("a=10 n=3p", "kind: ratio, of: @a, per: @n, stated: 4", "10 yuan divided by 3 project is 3.333, stated is 4: 0.667 apart"),
    (
      "a=1p b=3p", "kind: share, part: @a, whole: @b, stated: 34",
      "1 project is 33.333 percent of 3 project, stated is 34: 0.667 percentage-point apart"
    ),
    (
      "a=605000000 r=120000000", "kind: growth, rise: @r, to: @a, stated: 22",
      "120000000 yuan more, to 605000000 yuan, is growth of 24.742 percent, stated is 22: 2.742 percentage-point apart"
    ),
    (
      "a=100p b=400p", "kind: growth, from: @a, to: @b, steps: 2, stated: 99",
      "from 100 project to 400 project is growth of 100 percent a step in 2 steps, stated is 99: 1 percentage-point apart"
    ),
    ("a=16 n=2p", "kind: between, of: @a, per: @n, maximum: 7", "the value is 8, more than 7"),
    ("a=2009-07 b=2009-06-30", "kind: order, earlier: @a, later: @b", "the earlier date is 2009-07, the later one 2009-06-30"),
    ("a=2009-07", "kind: within, value: @a, earlier: 2009-08, later: 2010", "2009-07 is not from 2009-08 to 2010"),
  ])
  func `each kind says what its sides are`(_ values: String, _ keys: String, _ words: String) throws {
    #expect(try CheckSample.one(values, keys).headlines == ["check 'c' (Check) fails: " + words])
  }

  @Test(arguments: [("error", Diagnostic.Severity.error), ("warning", .warning), ("notice", .notice)])
  func `a failure weighs as its author says`(_ word: String, _ severity: Diagnostic.Severity) throws {
    let book = try CheckSample.one("a=1 b=2", "kind: equal, left: @a, right: @b, tolerance: exact, level: \(word)")
    #expect(book.problems.map(\.severity) == [severity])
    let undecided = try CheckSample.one("a=1 b=..", "kind: equal, left: @a, right: @b, level: \(word)")
    #expect(undecided.problems.map(\.severity) == [min(.warning, severity)])
  }

  @Test func `a side that is not known is named`() throws {
    let book = try CheckSample.one("a=1 b=..", "kind: parts, parts: [@a, @b], total: 2")
    #expect(book.headlines == ["check 'c' (Check) is undecided: 'parts' has no known value"])
    #expect(book.problems.first?.related.map(\.label) == ["b"])
    #expect(book.edition?.checks.first?.sides.map(\.value) == [.unknown, .amount(Amount(ExactNumber(2)))])
  }
}
