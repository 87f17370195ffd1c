import Diagnostics
import Model
import SampleSites
import Testing

/// How declared columns are bound to what a query gives.
@Suite struct ColumnTests {
  @Test func `a column takes the result of its name, a pair of texts, or what is derived`() throws {
    let sample = try TableSample(
      "flow,amount,projects,note_en,note_zh\na,10,4,Yes,是\nb,,0,,",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: note, label: {en: N, zh: 注}}",
        "{name: amount, label: {en: A, zh: 额}, kind: number}", "{name: projects, label: {en: P, zh: 项}, kind: number}",
        "{name: each, label: {en: E, zh: 均}, of: amount, per: projects, decimals: 2}",
        sql: "select flow, note_en, note_zh, amount, projects, origin as rows from flows order by flow"))
    #expect(sample.book.problems == [])
    #expect(sample.rows == ["a: a | Yes/是 | 10 | 4 | 2.5", "b: b | — | — | 0 | —"])
  }

  @Test func `an unknown column is told with the nearest name`() throws {
    let sample = try TableSample(
      "flow,amount\na,1",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amuont, label: {en: A, zh: 额}, kind: number}",
        sql: "select flow, amount, origin as rows from flows order by flow"))
    #expect(sample.headlines.contains("column 'amuont' is not in the result of the query; did you mean 'amount'?"))
    #expect(sample.table == nil)
  }

  @Test func `a result column that nothing shows is a warning`() throws {
    let sample = try TableSample(
      "flow,amount\na,1",
      TableYAML.columns("{name: flow, label: {en: F, zh: 款}}", sql: "select flow, amount, origin as rows from flows order by flow"))
    #expect(sample.headlines == ["the query gives 'amount', which nothing shows"])
    #expect(sample.rows == ["a: a"])
  }

  @Test(
    arguments: [
      ("key: flwo", "column 'flwo' is not in the result of the query; did you mean 'flow'?"),
      ("group: reggion", "'reggion' is not a column of this table"),
      ("of-which: part", "column 'part' is not in the result of the query"),
      ("row-note: note", "column 'note' is not in the result of the query"),
    ])
  func `what is declared beside the columns is in the result`(_ line: String, _ headline: String) throws {
    let sample = try TableSample(
      "flow,amount\na,1",
      TableYAML.columns("{name: flow, label: {en: F, zh: 款}}", more: line, sql: "select flow from flows order by flow"))
    #expect(sample.headlines == [headline])
  }

  @Test func `a query without an order is refused, an order within it does not help`() throws {
    for sql in ["select flow from flows", "select flow from (select flow from flows order by flow)"] {
      let sample = try TableSample("flow\na", TableYAML.columns("{name: flow, label: {en: F, zh: 款}}", sql: sql))
      #expect(sample.codes == ["missing-order"])
    }
  }

  @Test func `a query that reads amounts names the data rows behind them`() throws {
    let sample = try TableSample(
      "flow,amount\na,1",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number}",
        sql: "select flow, amount from flows order by flow"))
    #expect(sample.headlines == ["the query does not say which data rows stand behind 'amount'"])
  }

  @Test func `a plain count needs its data rows only where one is not known`() throws {
    let yaml = TableYAML.columns(
      "{name: region, label: {en: R, zh: 区}}", "{name: people, label: {en: P, zh: 人}, field: flows.people}",
      sql: "select region, sum(people) as people from flows group by region order by region")
    #expect(try TableSample("flow,region,people\na,x,3\nb,x,4", yaml).rows == ["x: x | 7"])
    #expect(try TableSample("flow,region,people\na,x,3\nb,x,..", yaml).codes == ["missing-rows"])
  }

  @Test func `rows that are no numbers of data rows are refused`() throws {
    let sample = try TableSample(
      "flow,amount\na,1",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number}",
        sql: "select flow, amount, flow as rows from flows order by flow"))
    #expect(sample.headlines.first == "column 'flow' has the rows 'a'")
  }

  @Test func `rows with a number left out are refused where the column stands`() throws {
    let sample = try TableSample(
      "flow,amount\na,1",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number}",
        sql: "select flow, amount, '1,,2' as rows from flows order by flow"))
    let problem = try #require(sample.book.errors.first)
    #expect(problem.headline == "column 'flow' has the rows '1,,2'")
    #expect(problem.location?.path == "Content/2010/tables/t.yaml")
    #expect(problem.location?.position?.line == 3)
    #expect(problem.rule == "'rows' is rows(origin), or origin where the query does not group")
  }

  @Test func `two rows of one key, and rows that take the program's own keys, are refused`() throws {
    let twice = try TableSample(
      "flow,region,amount\na,x,1\nb,x,2",
      TableYAML.columns(
        "{name: region, label: {en: R, zh: 区}}", sql: "select region from flows order by region"))
    #expect(twice.headlines == ["two rows have the key 'x'"])
    let total = try TableSample("flow,amount\na,1\ntotal,2", TableYAML.amounts)
    #expect(total.headlines == ["two rows have the key 'total'"])
    #expect(total.book.problems.first?.rule?.contains("the program itself names rows total") == true)
  }

  @Test func `a hundred thousand wrong cells are told in a few lines`() throws {
    let lines = (0..<3000).map { "f\($0),nowhere\($0)" }.joined(separator: "\n")
    let sample = try TableSample(
      "flow,place\n" + lines,
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: place, label: {en: P, zh: 地}, kind: place}",
        sql: "select flow, place, origin as rows from flows order by flow"))
    #expect(sample.book.problems.count == 6)
    #expect(sample.headlines.last == "column 'place' has 2995 more wrong cells")
    #expect(sample.book.problems.first?.related.first?.location.path == "Content/2010/data/flows.csv")
  }
}
