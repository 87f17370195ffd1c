import Diagnostics
import Model
import SampleSites
import Testing

/// Units, decimals and scales come from the field that a column is.
@Suite struct FieldTests {
  private func sample(_ flows: String, _ column: String, _ sql: String) throws -> TableSample {
    try TableSample(flows, TableYAML.columns("{name: region, label: {en: R, zh: 区}}", column, sql: sql))
  }

  @Test func `the sum of numbers with decimals is exact`() throws {
    let sample = try sample(
      "flow,region,rate\na,x,0.10\nb,x,0.20\nc,x,-0.01", "{name: rate, label: {en: R, zh: 率}, field: flows.rate}",
      "select region, sum(rate) as rate, rows(origin) as rows from flows group by region order by region")
    #expect(sample.book.problems == [])
    #expect(sample.rows == ["x: x | 0.29"])
    #expect(sample.table?.columns[1].decimals == Bilingual(english: 2, chinese: 2))
    #expect(sample.table?.columns[1].unit == "percent")
  }

  @Test func `a plain column inherits its field, also through WITH`() throws {
    for sql in [
      "select region, rate as r, origin as rows from flows order by region",
      "with f as (select * from flows) select region, rate as r, origin as rows from f order by region",
    ] {
      let sample = try sample("flow,region,rate\na,x,1.25", "{name: r, label: {en: R, zh: 率}, kind: number}", sql)
      #expect(sample.rows == ["x: x | 1.25"])
      #expect(sample.table?.columns[1].field == "flows.rate")
    }
  }

  @Test func `a computed column of a query that reads decimals or bounds says which field it is`() throws {
    for (column, what) in [("rate", "decimals"), ("amount", "qualifiers")] {
      let sample = try sample(
        "flow,region,rate,amount\na,x,1.25,3", "{name: s, label: {en: S, zh: 和}, kind: number}",
        "select region, sum(\(column)) as s, rows(origin) as rows from flows group by region order by region")
      #expect(sample.headlines == ["column 's' does not say which field gives its \(what)"])
    }
  }

  @Test func `a number of rows is of the field that is counted`() throws {
    let sample = try sample(
      "flow,region,amount\na,x,1\nb,x,..", "{name: n, label: {en: N, zh: 数}, kind: number, field: flows.flow}",
      "select region, count(*) as n, rows(origin) as rows from flows where amount is not 5 group by region order by region")
    #expect(sample.rows == ["x: x | 2"])
  }

  @Test func `a field that is another than the query's is refused`() throws {
    let plain = try sample(
      "flow,region,rate\na,x,1.25", "{name: rate, label: {en: R, zh: 率}, field: flows.amount}",
      "select region, rate, origin as rows from flows order by region")
    #expect(plain.headlines == ["column 'rate' is 'flows.rate', not 'flows.amount'"])
    let unread = try sample(
      "flow,region,amount\na,x,1", "{name: n, label: {en: N, zh: 数}, field: flows.rate}",
      "select region, count(*) as n, rows(origin) as rows from flows group by region order by region")
    #expect(unread.headlines == ["the query does not read 'flows.rate', which has 2 decimals"])
    let unknown = try sample(
      "flow,region,amount\na,x,1", "{name: amount, label: {en: A, zh: 额}, field: flows.amuont}",
      "select region, amount, origin as rows from flows order by region")
    #expect(unknown.headlines == ["'flows.amuont' is not a column of the data; did you mean 'flows.amount' or 'flows.bound'?"])
  }

  @Test func `of rows put together from two queries no field is inherited`() throws {
    let sample = try sample(
      "flow,region,rate,people\na,x,1.25,7", "{name: v, label: {en: V, zh: 值}, kind: number}",
      "select region, rate as v, origin as rows from flows union all select 'y', people, origin from flows order by region")
    #expect(sample.codes == ["missing-field"])
  }

  @Test func `a product of numbers with decimals is refused`() throws {
    let sample = try sample(
      "flow,region,rate\na,x,1.25", "{name: v, label: {en: V, zh: 值}, field: flows.rate}",
      "select region, rate * 2 as v, origin as rows from flows order by region")
    #expect(sample.codes == ["scaled-product"])
  }

  @Test func `a column in the table's unit has its scale, another has its own`() throws {
    let sample = try TableSample(
      "flow,amount,projects\na,1,2",
      "unit: yuan\nscale: {en: 1000000, zh: 10000}\n"
        + TableYAML.columns(
          "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number}",
          "{name: projects, label: {en: P, zh: 项}, kind: number}",
          "{name: each, label: {en: E, zh: 均}, of: amount, per: projects, unit: yuan, scale: 1000}",
          sql: "select flow, amount, projects, origin as rows from flows order by flow"))
    let scales = sample.table?.columns.map(\.scale) ?? []
    let one = Bilingual(english: 1, chinese: 1)
    #expect(scales == [one, Bilingual(english: 1_000_000, chinese: 10_000), one, Bilingual(english: 1000, chinese: 1000)])
    // What is scaled has as many digits as it needs; what is not has those of its data.
    #expect(sample.table?.columns.map(\.decimals) == [nil, nil, Bilingual(english: 0, chinese: 0), nil])
  }

  @Test(
    arguments: [
      ("unit: yaun\n", "", "unit 'yaun' is not in the register of units; did you mean 'yuan'?"),
      ("", ", unit: metres", "unit 'metres' is not in the register of units; did you mean 'metre'?"),
      ("scale: 10000\n", "", "no column is in the unit that 'scale' is for"),
      ("unit: project\nscale: 1000\n", "", "no column is in the unit that 'scale' is for"),
    ])
  func `every unit is in the register, and a scale belongs to one`(_ above: String, _ key: String, _ headline: String) throws {
    let sample = try TableSample(
      "flow,people\na,1",
      above
        + TableYAML.columns(
          "{name: flow, label: {en: F, zh: 款}}", "{name: people, label: {en: P, zh: 人}, kind: number\(key)}",
          sql: "select flow, people, origin as rows from flows order by flow"))
    #expect(sample.headlines == [headline])
    #expect(sample.table == nil)
  }

  @Test func `shares are in percent, which has to be in the register`() throws {
    var site = SampleSite()
    site.files["Content/registers/units.csv"] =
      "unit,name_en,plural_en,name_zh,converts_to,numerator,denominator,decimals\nyuan,yuan,yuan,元,,,,\n"
    site.addTable(
      "t",
      TableYAML.columns(
        "{name: place, label: {en: P, zh: 地}}", "{name: n, label: {en: N, zh: 数}, kind: number}",
        "{name: share, label: {en: S, zh: 比}, share-of: n}", sql: "select place, 1 as n from places order by place"))
    site.files["Content/2010/data/datapackage.yaml"] = nil
    site.files["Content/2010/data/flows.csv"] = nil
    let book = try site.made()
    #expect(book.headlines.contains("unit 'percent' is not in the register of units"))
  }
}
