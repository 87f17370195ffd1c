import Diagnostics
import Model
import SampleSites
import Testing

/// Sums of rows that differ in kind, basis or unit.
@Suite struct MixedKindTests {
  private static let flows = """
    flow,kind,basis,region,part_of,amount
    a,aid,actual,x,,6100000
    b,in-kind,actual,x,,1706000
    c,aid,actual,y,,5
    """

  private func sample(_ column: String, _ sql: String, of flows: String = flows, more: String = "") throws -> StructureSample {
    var sample = StructureSample()
    sample.setFlows(flows)
    sample.site.addTable("t", TableYAML.columns("{name: region, label: {en: R, zh: 区}}", column, more: more, sql: sql))
    return sample
  }

  private func told(_ column: String, _ sql: String, of flows: String = flows, more: String = "") throws -> [String] {
    try sample(column, sql, of: flows, more: more).told("mixed-kinds")
  }

  private static let amount = "{name: amount, label: {en: A, zh: 额}, field: flows.amount}"
  private static let grouped = "select region, sum(amount) as amount, rows(origin) as rows from flows group by region order by region"

  @Test func `a sum of two kinds is told at its column, with a row of each`() throws {
    let problem = try #require(try sample(Self.amount, Self.grouped).problems().first { $0.code == "mixed-kinds" })
    #expect(problem.severity == .error)
    #expect(problem.headline == "column 'amount' in row 'x' adds rows of kind 'aid' and 'in-kind'")
    #expect(problem.place == "2010/tables/t.yaml:4:12")
    #expect(problem.related.map(\.label) == ["aid: 6100000 yuan", "in-kind: 1706000 yuan"])
    #expect(problem.related.compactMap(\.location.position?.line) == [2, 3])
    #expect(problem.rule?.contains("'part_of'") == true)
    #expect(problem.fix?.contains("select 'aid, in-kind' as amount_kinds") == true)
  }

  @Test func `a total of rows of two kinds is told as well`() throws {
    let column = "{name: amount, label: {en: A, zh: 额}, field: flows.amount, total: TOTAL}"
    let sql = "select flow as region, amount, origin as rows from flows order by flow"
    for total in ["sum", "average"] {
      #expect(
        try told(column.replacing("TOTAL", with: total), sql)
          == ["2010/tables/t.yaml:4:12 column 'amount' in row 'total' adds rows of kind 'aid' and 'in-kind'"])
    }
    #expect(try told(column.replacing("TOTAL", with: "none"), sql) == [])
  }

  @Test func `a subtotal of two kinds is told, one of one kind is not`() throws {
    let column = "{name: amount, label: {en: A, zh: 额}, field: flows.amount, total: sum}"
    let sql = "select region, flow, amount, origin as rows from flows order by region, flow"
    let yaml = "group: region\nkey: flow"
    #expect(try told(column, sql, more: yaml).first?.hasSuffix("row 'subtotal-x' adds rows of kind 'aid' and 'in-kind'") == true)
    let one = "flow,kind,region,amount\na,aid,x,1\nb,aid,x,2\nc,aid,y,3"
    #expect(try told(column, sql, of: one, more: yaml) == [])
  }

  @Test func `what is actual is not added to a commitment; what is stated may be`() throws {
    let bases = { (one: String, other: String) in "flow,kind,basis,region,amount\na,aid,\(one),x,1\nb,aid,\(other),x,2" }
    #expect(
      try told(Self.amount, Self.grouped, of: bases("actual", "commitment"))
        == ["2010/tables/t.yaml:4:12 column 'amount' in row 'x' adds rows of basis 'actual' and 'commitment'"])
    #expect(try told(Self.amount, Self.grouped, of: bases("actual", "stated")) == [])
    #expect(try told(Self.amount, Self.grouped, of: bases("commitment", "commitment")) == [])
  }

  @Test func `values of two units are not added, also where they are parts of one total`() throws {
    let column = "{name: value, label: {en: V, zh: 值}, field: flows.value}"
    let sql =
      "select region, sum(value) as value, rows(origin) as rows from flows where part_of is not null group by region order by region"
    let flows = "flow,region,value,unit,part_of\nw,x,3,person,\na,x,1,person,w\nb,x,2,person-time,w"
    #expect(
      try told(column, sql, of: flows)
        == ["2010/tables/t.yaml:4:12 column 'value' in row 'x' adds rows of unit 'person' and 'person-time'"])
    #expect(try told(column, sql, of: flows.replacing("-time", with: "")) == [])
  }

  @Test func `the parts of a stated total may be of several kinds, if they are all of them`() throws {
    let parts = """
      flow,kind,basis,region,part_of,amount
      total,both,actual,x,,7806000
      a,aid,actual,x,total,6100000
      b,in-kind,actual,x,total,1706000
      """
    let sql =
      "select region, sum(amount) as amount, rows(origin) as rows from flows where part_of = 'total' group by region order by region"
    #expect(try told(Self.amount, sql, of: parts) == [])
    #expect(
      try told(Self.amount, sql.replacing("= 'total'", with: "= 'total' and kind <> 'loan'"), of: parts + "\nc,loan,actual,x,total,5").count
        == 1)
    #expect(try told(Self.amount, sql, of: parts.replacing(",,7806000", with: ",,..")).count == 1)
    #expect(try told(Self.amount, sql, of: parts.replacing("total,both", with: "other,both")).count == 1)
  }

  @Test(
    arguments: [
      "max(amount)", "min(amount)", "6100000 - 1706000",
      "sum(amount) filter (where kind = 'aid') - sum(amount) filter (where kind = 'in-kind')",
    ])
  func `a number that is no sum of its rows may come from several kinds`(_ expression: String) throws {
    #expect(try told(Self.amount, Self.grouped.replacing("sum(amount)", with: expression)) == [])
  }

  @Test func `a row of zero adds nothing, and one without a value neither`() throws {
    for value in ["0", "—", "…"] {
      #expect(try told(Self.amount, Self.grouped, of: Self.flows.replacing("1706000", with: value)) == [], "\(value)")
    }
  }

  @Test func `an author says which kinds are added on purpose, and a third one is told`() throws {
    let sql = Self.grouped.replacing("rows(origin)", with: "'aid, in-kind' as amount_kinds, rows(origin)")
    #expect(try told(Self.amount, sql) == [])
    #expect(try told(Self.amount, sql, of: Self.flows + "\nd,loan,actual,x,,7").count == 1)
    #expect(try sample(Self.amount, sql).problems().allSatisfy { $0.code != "unused-column" })
    let basis = "flow,kind,basis,region,amount\na,aid,actual,x,1\nb,in-kind,commitment,x,2"
    #expect(
      try told(Self.amount, sql, of: basis) == [
        "2010/tables/t.yaml:4:12 column 'amount' in row 'x' adds rows of basis 'actual' and 'commitment'"
      ])
  }

  @Test func `a figure that adds two kinds is told where it is declared`() throws {
    var sample = StructureSample()
    sample.setFlows(Self.flows)
    sample.addList()
    sample.site.setEntry("text", "[](figure:sum) [](figure:sum)")
    let yaml =
      "sum:\n  title: {en: S, zh: 和}\n  field: flows.amount\n  sql: select sum(amount) as value, rows(origin) as rows from flows where region = 'x'\n"
    sample.site.files["Content/2010/figures.yaml"] = yaml
    #expect(try sample.told("mixed-kinds") == ["2010/figures.yaml:1:1 figure 'sum' adds rows of kind 'aid' and 'in-kind'"])
    sample.site.files["Content/2010/figures.yaml"] = yaml.replacing("rows(origin)", with: "'aid,in-kind' as value_kinds, rows(origin)")
    #expect(try sample.told("mixed-kinds") == [])
    sample.site.files["Content/2010/figures.yaml"] = yaml.replacing("region = 'x'", with: "kind = 'aid'")
    #expect(try sample.told("mixed-kinds") == [])
  }

  @Test func `a number of rows is no sum of their amounts`() throws {
    let column = "{name: amount, label: {en: A, zh: 额}, field: flows.flow}"
    #expect(try told(column, Self.grouped.replacing("sum(amount)", with: "count(*)")) == [])
  }
}
