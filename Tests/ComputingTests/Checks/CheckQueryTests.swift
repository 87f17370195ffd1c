import Model
import SampleSites
import Testing

/// Sides that have a query of their own.
@Suite struct CheckQueryTests {
  private func book(_ side: String, total: String = "12") throws -> SampleBook {
    try CheckSample.book("a=5 b=7 d=..", "c: {kind: parts, parts: {\(side)}, total: \(total)}")
  }

  @Test func `each row is a part, with the data row behind it`() throws {
    let book = try book("sql: 'select amount as value, origin as rows from flows where amount > 0 order by flow'")
    #expect(book.problems == [])
    #expect(book.verdicts == ["c: holds"])
    let parts = book.edition?.checks.first?.sides.first?.parts
    #expect(parts?.map(\.label.english) == ["a", "b"])
    #expect(parts?.map(\.location?.position?.line) == [2, 3])
  }

  @Test func `a sum has the unit of its field and the qualifier of its rows`() throws {
    let book = try CheckSample.book(
      "a=5 b=>7",
      "c: {kind: parts, parts: {sql: 'select sum(amount) as value, rows(origin) as rows from flows', field: flows.amount}, total: 20}")
    #expect(book.verdicts == ["c: holds"])
    let side = try #require(book.edition?.checks.first?.sides.first)
    #expect(side.value == .amount(Amount(ExactNumber(12), unit: "yuan", qualifier: .over)))
    #expect(side.parts.map(\.label.english) == ["Flows"])
  }

  @Test func `a sum of what is not known is undecided, and so is a sum of no row`() throws {
    let unknown = try book("sql: 'select sum(amount) as value, rows(origin) as rows from flows', field: flows.amount")
    #expect(unknown.verdicts == ["c: undecided"])
    #expect(unknown.headlines == ["check 'c' (Check) is undecided: 'parts' has no known value"])
    let empty = try book("sql: 'select amount as value, origin as rows from flows where amount > 99'")
    #expect(empty.headlines == ["check 'c' (Check) is undecided: the query of 'parts' gives no row"])
  }

  @Test(arguments: [
    ("sql: select amount as vale from flows", "unknown-column"), ("sql: select amount as value frm flows", "sql-syntax"),
    ("sql: selec amount as value from flows", "sql-refused"),
    ("sql: select amount / 2 as value from flows", "sql-inexact"), ("sql: select avg(amount) as value from flows", "sql-inexact"),
    ("sql: select amount as value from flow", "sql-unknown-name"), ("sql: select amount as value from flows", "missing-rows"),
    ("sql: 'select amount as value, origin as rows from flows; drop table flows'", "sql-not-one-statement"),
    ("sql: delete from flows", "sql-refused"),
    ("sql: 'select amount as value, origin as rows from flows', field: flows.amunt", "unknown-field"),
    ("sql: 'select flow as value, origin as rows from flows'", "wrong-cell"),
    ("sql: 'select place as value, :town as rows from flows'", "sql-missing-parameter"),
  ])
  func `a mistake in a query is told where it stands`(_ side: String, _ code: String) throws {
    let book = try book(side)
    #expect(book.errors.map(\.code).contains(code), "\(book.headlines)")
    #expect(book.errors.allSatisfy { $0.location?.path == "Content/2010/checks.yaml" && $0.location?.position?.line == 1 })
    #expect(book.verdicts == [])
  }

  @Test func `a query says which edition's rows it means`() throws {
    var site = CheckSample.site("a=5", "c: {kind: parts, parts: {sql: 'select amount as value, origin as rows from flows'}, total: 5}")
    site.addEdition("2011", dataYear: 2010)
    site.setFlows("flow,amount\na,6", edition: "2011")
    #expect(try site.made().errors.map(\.code) == ["missing-edition"])
    site.files["Content/2010/checks.yaml"]?.replace("from flows", with: "from flows where edition = :edition")
    #expect(try site.made().errors == [])
  }

  @Test func `rows that should not be are named with their places`() throws {
    let book = try CheckSample.book(
      "a=5 b=7 d=9", "c: {kind: none, rows: {sql: 'select flow, amount, origin as rows from flows where amount > 5'}}")
    #expect(book.headlines == ["check 'c' (Check) fails: the query gives 2 rows"])
    #expect(book.problems.first?.related.map(\.label) == ["b", "d"])
    #expect(book.problems.first?.related.map(\.location.position?.line) == [3, 4])
    #expect(book.edition?.checks.first?.sides.first?.value == .amount(Amount(ExactNumber(2))))
  }

  @Test func `dates of a query lie within the data year`() throws {
    let query = "{sql: 'select starts as value, origin as rows from flows where starts is not null'}"
    let book = try CheckSample.book("a=2009-05 b=2011y d=2008-12-31", "c: {kind: within, value: \(query)}")
    #expect(book.headlines == ["check 'c' (Check) fails: 2011, 2008-12-31 are not in 2009"])
    #expect(try CheckSample.book("a=2009-05", "c: {kind: equal, left: \(query), right: 2009-05}").verdicts == ["c: holds"])
  }

  @Test func `keys that only one list has are named`() throws {
    let book = try CheckSample.book(
      "a=5 b=7", "c: {kind: same, left: [a, x, y], right: {sql: 'select flow as value, origin as rows from flows'}}")
    #expect(book.headlines == ["check 'c' (Check) fails: only the left side has 'x', 'y'; only the right side has 'b'"])
    #expect(book.edition?.checks.first?.sides.map(\.value) == [.keys(["a", "x", "y"]), .keys(["a", "b"])])
  }
}
