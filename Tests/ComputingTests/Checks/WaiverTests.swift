import Model
import SampleSites
import Testing

/// Checks that do not hold, and are let pass.
@Suite struct WaiverTests {
  private static let queries = """
    query,about_en,about_zh,question_en,question_zh,raised,answer_en,answer_zh,resolved
    q-open,A,甲,Q,问,2026-11-23,,,
    q-done,A,甲,Q,问,2026-11-23,A,答,2026-11-25

    """

  private func book(_ values: String, query: String = "") throws -> SampleBook {
    let waiver = "waived: {date: 2026-11-26, reason: {en: The source says so., zh: 资料如此。}\(query)}"
    var site = CheckSample.site(values, "c: {kind: parts, parts: @a, total: @t, \(waiver)}")
    site.files["Content/2010/queries.csv"] = Self.queries
    return try site.made()
  }

  @Test func `a failure that is waived is kept and not told`() throws {
    let book = try book("a=1 t=9", query: ", query: q-open")
    #expect(book.problems == [])
    let outcome = try #require(book.edition?.checks.first)
    #expect(outcome.verdict == .fails)
    #expect(!outcome.isOpen)
    #expect(outcome.specification.waiver?.reason.chinese == "资料如此。")
    #expect(outcome.specification.waiver?.date == PartialDate("2026-11-26"))
  }

  @Test func `so is a check that cannot be decided`() throws {
    let book = try book("a=1 t=..")
    #expect(book.problems == [])
    #expect(book.verdicts == ["c: undecided"])
  }

  @Test(arguments: ["a=9 t=9", "a=3000000 t=3001000"])
  func `a check that holds needs no waiver`(_ values: String) throws {
    let book = try book(values)
    #expect(book.codes == ["waiver-unneeded"])
    #expect(book.problems.first?.severity == .warning)
    #expect(book.problems.first?.location?.position?.line == 1)
  }

  @Test func `a waiver of all rows is needed by one of them`() throws {
    var site = CheckSample.site(
      "a=1 b=9",
      "c: {kind: between, rows-of: t, value: amount, minimum: 5, waived: {date: 2026-11-26, reason: {en: R, zh: 因}}}")
    site.addTable("t", TableYAML.amounts)
    let book = try site.made()
    #expect(book.problems == [])
    #expect(book.verdicts == ["c.a: fails", "c.b: holds"])
  }

  @Test func `the query of a waiver is there and open`() throws {
    let unknown = try book("a=1 t=9", query: ", query: q-opn")
    #expect(unknown.headlines == ["query 'q-opn' is not in the register of queries; did you mean 'q-open'?"])
    #expect(unknown.errors.map(\.code) == ["unknown-query"])
    let resolved = try book("a=1 t=9", query: ", query: q-done")
    #expect(resolved.headlines == ["query 'q-done' was resolved on 2026-11-25, and a check is still waived for it"])
    #expect(resolved.problems.first?.related.first?.location.path == "Content/2010/queries.csv")
    #expect(resolved.problems.first?.severity == .warning)
  }

  @Test func `a waiver does not hide a mistake`() throws {
    var site = CheckSample.site(
      "a=1", "c: {kind: equal, left: @a, right: flows/x/amount, waived: {date: 2026-11-26, reason: {en: R, zh: 因}}}")
    #expect(try site.made().codes == ["unknown-figure"])
    site.files["Content/2010/checks.yaml"]?.replace("flows/x/amount", with: "flows/a/flow")
    #expect(try site.made().codes == ["check-value"])
  }
}
