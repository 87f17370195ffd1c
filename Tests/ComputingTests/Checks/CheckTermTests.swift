import Diagnostics
import Model
import SampleSites
import Testing

/// Which values the sides of a check name, and what they are called.
@Suite struct CheckTermTests {
  private static let table = TableYAML.columns(
    "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: Amount, zh: 额}, kind: number, total: sum}",
    "{name: stated, label: {en: Stated, zh: 载}, kind: number, field: flows.projects, unit: yuan}",
    sql: "select flow, amount, projects as stated, origin as rows from flows order by flow")

  private func parts(_ book: SampleBook, _ role: CheckSpecification.Role) -> [CheckOutcome.Part] {
    book.edition?.checks.first?.sides.first { $0.role == role }?.parts ?? []
  }

  @Test func `a figure of figures.yaml that only a check names is used`() throws {
    var site = CheckSample.site("a=5", "c: {kind: equal, left: one.five, right: 5}")
    site.files["Content/2010/figures.yaml"] = "one.five: {title: {en: Five, zh: 五}, cell: flows/a/amount}\n"
    let book = try site.made()
    #expect(book.problems == [])
    #expect(book.verdicts == ["c: holds"])
    #expect(parts(book, .left).map(\.label) == [Bilingual(english: "Five", chinese: "五")])
    #expect(parts(book, .left).map(\.origins.count) == [1])
    site.files["Content/2010/checks.yaml"] = nil
    #expect(try site.made().codes == ["unused-figure"])
  }

  @Test func `a part has its place in the data, and a plain number that in the check`() throws {
    let book = try CheckSample.one("a=5", "kind: parts, parts: [@a, 1], total: 6")
    let parts = parts(book, .parts)
    #expect(parts.map(\.location?.path) == ["Content/2010/data/flows.csv", "Content/2010/checks.yaml"])
    #expect(parts[0].location?.position == SourcePosition(line: 2, column: 5))
    #expect(parts[0].label == Bilingual(english: "a", chinese: "a"))
    #expect(parts[1].label == Bilingual(english: "", chinese: ""))
    #expect(parts[1].value == .amount(Amount(ExactNumber(1))))
  }

  @Test func `cells of a computed table are called by their rows`() throws {
    var site = CheckSample.site("a=5 b=7", "c: {kind: parts, parts: [t/a/amount, t/b/amount], total: t/total/amount}")
    site.addTable("t", Self.table)
    let book = try site.made()
    #expect(book.errors == [])
    #expect(book.verdicts == ["c: holds"])
    #expect(parts(book, .parts).map(\.label.english) == ["a", "b"])
    #expect(parts(book, .total).map(\.label.english) == ["Title of t"])
    #expect(parts(book, .total).map(\.origins.count) == [2])
  }

  @Test func `a check is made for each row of a table, a name being one of its columns`() throws {
    var site = CheckSample.site("", "c: {kind: equal, rows-of: t, left: amount, right: [stated, -1], tolerance: exact}")
    site.setFlows("flow,amount,projects\na,5,6\nb,7,9\nd,,9")
    site.addTable("t", Self.table)
    let book = try site.made()
    #expect(book.verdicts == ["c.a: holds", "c.b: fails", "c.d: undecided"])
    #expect(book.headlines == ["check 'c' (Check), row 'b', fails: the left side is 7 yuan, the right one 8 yuan: 1 yuan apart"])
    #expect(parts(book, .right).map(\.label.english) == ["Stated", ""])
    #expect(parts(book, .left).map(\.location?.position?.line) == [2])
  }

  @Test func `rows without a value are undecided, and not told of`() throws {
    var site = CheckSample.site("a=5 b=7 d=..", "c: {kind: between, rows-of: t, value: amount, minimum: 6}")
    site.addTable("t", Self.table)
    let book = try site.made()
    #expect(book.verdicts == ["c.a: fails", "c.b: holds", "c.d: undecided"])
    #expect(book.codes == ["check-fails"])
    #expect(book.headlines == ["check 'c' (Check), row 'a', fails: the value is 5 yuan, less than 6 yuan"])
    #expect(book.edition?.checks.map(\.row?.label.english) == ["a", "b", "d"])
  }

  @Test func `where no row has its values, that is told once`() throws {
    var site = CheckSample.site("a=.. b=..", "c: {kind: between, rows-of: t, value: amount, minimum: 6}")
    site.addTable("t", Self.table)
    let book = try site.made()
    #expect(book.codes == ["check-undecided"])
    #expect(book.problems.first?.severity == .warning)
  }

  @Test(arguments: [
    ("left: aid.totl", "unknown-figure", "figure 'aid.totl' is not in figures.yaml"),
    ("left: flows/x/amount", "unknown-figure", "data table 'flows' has no row 'x'; did you mean 'a'?"),
    ("left: flows/a/amunt", "unknown-figure", "data table 'flows' has no column 'amunt'; did you mean 'amount'?"),
    ("left: '8,000'", "check-number", "'8,000' is neither a number nor a date"),
    ("left: -5 million", "check-number", "'-5 million' is neither a number nor a date"),
    ("left: 2009-13", "check-number", "'2009-13' is neither a number nor a date"),
    ("left: over many", "unknown-figure", "figure 'over many' is not in figures.yaml"),
    ("rows-of: t, left: amunt", "unknown-column", "'amunt' is neither a column of table 't' nor in figures.yaml; did you mean 'amount'?"),
    ("rows-of: tt, left: amount", "unknown-table", "table 'tt' is not declared; did you mean 't'?"),
    ("left: flows/a/starts", "check-value", "'left' of check 'c' has 2 dates"),
    ("left: flows/a/projects", "check-units", "check 'c' compares 'project' with 'yuan'"),
  ])
  func `what does not exist or cannot be compared is told where it stands`(_ keys: String, _ code: String, _ headline: String) throws {
    let isDate = keys.contains("starts")
    var site = CheckSample.site(
      "", "c: {kind: equal, \(isDate ? "left: [flows/a/starts, flows/a/starts]" : keys), right: flows/a/amount}")
    site.setFlows("flow,amount,projects,starts\na,5,5,2009")
    site.addTable("t", Self.table)
    let book = try site.made()
    #expect(book.errors.map(\.code) == [code])
    #expect(book.errors.map(\.headline) == [headline])
    #expect(book.errors.first?.location?.path == "Content/2010/checks.yaml")
    #expect(book.errors.first?.location?.position?.line == 1)
    #expect(book.errors.first?.rule != nil)
    #expect(book.edition?.checks.isEmpty == true)
  }

  @Test func `percents and percentage points are one, and a plain number has any unit`() throws {
    var site = CheckSample.site("", "c: {kind: parts, parts: [t/a/rate, t/a/points, 1], total: 6}")
    site.setFlows("flow,rate,people\na,3,2")
    site.addTable(
      "t",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: rate, label: {en: R, zh: 率}, kind: number}",
        "{name: points, label: {en: P, zh: 点}, kind: number, field: flows.people, unit: percentage-point}",
        sql: "select flow, rate, people as points, origin as rows from flows order by flow"))
    let book = try site.made()
    #expect(book.errors == [])
    #expect(book.verdicts == ["c: holds"])
  }
}
