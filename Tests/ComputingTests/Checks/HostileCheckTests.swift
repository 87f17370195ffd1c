import Model
import SampleSites
import Testing

/// Checks that are as large, or as wrong, as they can be.
@Suite struct HostileCheckTests {
  @Test func `ten thousand parts are added`() throws {
    let count = 10_000
    var site = SampleSite()
    site.setFlows("flow,amount\n" + (1...count).map { "f\($0),\($0)" }.joined(separator: "\n"))
    let parts = (1...count).map { "flows/f\($0)/amount" }.joined(separator: ", ")
    site.files["Content/2010/checks.yaml"] =
      "c: {title: {en: C, zh: 核}, kind: parts, parts: [\(parts)], total: 50005001, tolerance: exact}\n"
    let book = try site.made()
    #expect(book.headlines.first?.contains("the parts are 50005000 yuan, the total is 50005001 yuan: 1 yuan apart") == true)
    let side = try #require(book.edition?.checks.first?.sides.first)
    #expect(side.parts.count == count)
    #expect(
      book.problems.first?.related.map(\.label) == ["f10000: 10000 yuan", "f9999: 9999 yuan", "f9998: 9998 yuan", "f9997: 9997 yuan"])
  }

  @Test(arguments: [
    "kind: parts, parts: [@a, @a], total: @a", "kind: of-which, parts: [@a, @a], total: @a", "kind: product, factors: [@a, @a], result: @a",
    "kind: product, factors: [@a, 1000], result: 1", "kind: growth, from: 1, to: @a, stated: 10",
  ])
  func `a result that does not fit is told with its place`(_ keys: String) throws {
    let book = try CheckSample.one("a=9000000000000000000", keys)
    #expect(book.errors.map(\.code) == ["number-size"])
    #expect(book.errors.first?.location?.path == "Content/2010/checks.yaml")
    #expect(book.errors.first?.rule?.contains("9 × 10^18") == true)
    #expect(book.verdicts == [])
  }

  @Test(arguments: [
    ("kind: equal, left: @a, right: @a", "holds"), ("kind: parts, parts: [@a, -@a, @a], total: @a", "holds"),
    ("kind: ratio, of: @a, per: 1, stated: @a", "holds"), ("kind: share, part: @a, whole: @a, stated: 100", "holds"),
    ("kind: ratio, of: 1, per: @a, stated: 0.000", "holds"), ("kind: growth, from: @a, to: @a, steps: 100, stated: 0.000", "holds"),
    ("kind: growth, from: @a, to: 1, steps: 100, stated: -35.4", "holds"),
    ("kind: equal, left: 0.000000000000001, right: 0.000000000000002", "fails"),
    ("kind: equal, left: @a, right: 0.000000000000001", "fails"),
  ])
  func `the largest numbers and the smallest are compared exactly`(_ keys: String, _ verdict: String) throws {
    let book = try CheckSample.one("a=9000000000000000000", keys)
    #expect(book.verdicts == ["c: \(verdict)"], "\(book.headlines)")
  }

  @Test func `of many rows that fail the first are told, and how many more there are`() throws {
    var site = CheckSample.site(
      "", "c: {kind: between, rows-of: t, value: amount, maximum: 0}\nd: {kind: equal, rows-of: t, left: amount, right: flow}")
    site.setFlows("flow,amount\n" + (1...500).map { "f\($0),\($0)" }.joined(separator: "\n"))
    site.addTable("t", TableYAML.amounts)
    let book = try site.made()
    #expect(book.codes.count { $0 == "check-fails" } == 21)
    #expect(book.headlines.contains("check 'c' (Check) fails in 480 more rows"))
    #expect(book.codes.count { $0 == "check-value" } == 1)
    #expect(book.verdicts.count { $0.hasPrefix("c.") } == 500)
  }

  @Test func `one bad check leaves the others`() throws {
    let book = try CheckSample.book("a=1", "b: {kind: equal, left: nothing.such, right: 1}\nc: {kind: equal, left: @a, right: 1}")
    #expect(book.verdicts == ["c: holds"])
    #expect(book.errors.map(\.code) == ["unknown-figure"])
  }

  @Test func `bounds of both kinds have no sum`() throws {
    let book = try CheckSample.one("a=>1 b=<2", "kind: parts, parts: [@a, @b], total: 3")
    #expect(book.errors.map(\.code) == ["check-bounds"])
  }
}
