import Diagnostics
import Model
import SampleSites
import Testing

/// Data and registers as SQL tables.
@Suite struct DatasetTests {
  @Test func `registers belong to all editions, data to one, and each row has a number`() throws {
    let sample = try TableSample(
      "flow,amount\na,1\nb,2",
      TableYAML.columns(
        "{name: what, label: {en: W, zh: 何}}", "{name: n, label: {en: N, zh: 数}, field: flows.flow}",
        sql: """
          select 'place' as what, count(*) as n, rows(origin) as rows from places where edition = ''
            union all select 'flow', count(*), rows(origin) from flows where edition = '2010'
            union all select 'both', count(distinct origin), '' from (select origin from flows union select origin from places) order by 1
          """))
    #expect(sample.rows == ["both: both | 5", "flow: flow | 2", "place: place | 3"])
  }

  @Test func `codes stay text, and a table that two packages name is an error`() throws {
    let codes = try TableSample(
      "flow,place\na,007",
      TableYAML.columns(
        "{name: place, label: {en: P, zh: 地}}", sql: "select place from flows where place = '007' order by place"))
    #expect(codes.rows == ["007: 007"])
    var site = SampleSite()
    let package = site.files["Content/2010/data/datapackage.yaml"] ?? ""
    site.files["Content/2010/data/datapackage.yaml"] = package.replacing("  - name: flows", with: "  - name: places")
    let book = try site.made()
    #expect(book.codes.contains("name-taken"))
    #expect(book.problems.first { $0.code == "name-taken" }?.related.first?.location.path == "Content/registers/datapackage.yaml")
  }

  @Test func `a mistake in a query is told at its place in the file`() throws {
    let sample = try TableSample(
      "flow\na", TableYAML.columns("{name: flow, label: {en: F, zh: 款}}", sql: "select flow,\n    flwo from flows order by flow"))
    #expect(sample.book.problems.first?.location == SourceLocation("Content/2010/tables/t.yaml", SourcePosition(line: 6, column: 5)))
  }

  @Test func `hostile queries are told, and do not end the program`() throws {
    for sql in [
      "select 1 / 0 as flow order by 1", "select avg(amount) as flow from flows order by 1", "delete from flows",
      "select flow from sqlite_master order by 1",
      "with recursive n(x) as (select 1 union all select x + 1 from n) select x as flow from n order by 1", "select ';' as flow; select 2",
    ] {
      let sample = try TableSample("flow\na", TableYAML.columns("{name: flow, label: {en: F, zh: 款}}", sql: sql))
      #expect(sample.book.errors.count == 1, "\(sql)")
    }
  }
}
