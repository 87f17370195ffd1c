import Diagnostics
import SampleSites
import Testing

/// Rows with amounts that nothing uses.
@Suite struct UnusedRowTests {
  @Test func `a row that no table shows is a warning at its key`() throws {
    var sample = StructureSample()
    sample.setFlows("region,flow,amount\nx,a,1\ny,b,2")
    sample.addList("flow, amount, origin as rows from flows where flow = 'a' union all select flow, amount, origin as rows")
    sample.site.files["Content/2010/tables/list.yaml"] = sample.site.files["Content/2010/tables/list.yaml"]?
      .replacing("where edition = :edition", with: "where edition = :edition and flow = 'a'").replacing(
        "flow, amount, origin as rows from flows where flow = 'a' union all select flow", with: "flow")
    let problem = try #require(try sample.problems().first)
    #expect((problem.code, problem.severity) == ("unused-row", .warning))
    #expect(problem.place == "2010/data/flows.csv:3:3")
    #expect(problem.headline == "row 'b' is used by no table, figure or check")
    #expect(try sample.problems().count == 1)
  }

  @Test func `a table, a figure of a cell and a figure with a query use rows`() throws {
    var sample = StructureSample()
    sample.setFlows("flow,amount\na,1\nb,2\nc,3\nd,4")
    sample.site.setEntry("text", "[](figure:flows/a/amount) [](figure:sum)")
    sample.site.files["Content/2010/figures.yaml"] =
      "sum:\n  title: {en: S, zh: 和}\n  field: flows.amount\n  sql: select sum(amount) as value, rows(origin) as rows from flows where flow in ('b', 'c')\n"
    #expect(try sample.told("unused-row") == ["2010/data/flows.csv:5:1 row 'd' is used by no table, figure or check"])
    sample.addList()
    #expect(try sample.told("unused-row") == [])
  }

  @Test func `a row without a known amount is no amount that is unused`() throws {
    var sample = StructureSample()
    sample.setFlows("flow,amount,rate\na,..,\nb,—,×\nc,,0.50")
    #expect(try sample.told("unused-row").map { $0.prefix(24) } == ["2010/data/flows.csv:4:1 "])
  }

  @Test func `data without amounts are used as they are`() throws {
    var sample = StructureSample()
    sample.setFlows("flow,projects\na,1")
    #expect(try sample.problems() == [])
  }

  @Test func `a later edition uses the rows of an earlier one, in its tables and for its growth`() throws {
    var sample = StructureSample()
    sample.site.addEdition("2009", dataYear: 2008)
    sample.setFlows("flow,amount\na,1", edition: "2009")
    sample.setFlows("flow,amount\na,1")
    sample.addList()
    #expect(try sample.told("unused-row").map { $0.prefix(24) } == ["2009/data/flows.csv:2:1 "])
    sample.site.addTable(
      "growth",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number}",
        "{name: growth, label: {en: G, zh: 增}, growth-of: amount}",
        sql: "select flow, amount, origin as rows from flows where edition = :edition order by flow"))
    #expect(try sample.told("unused-row") == [])
  }

  @Test func `of many unused rows the first twenty are told, and how many more there are`() throws {
    var sample = StructureSample()
    sample.setFlows("flow,amount\n" + (0..<10_000).map { "f\($0),1" }.joined(separator: "\n"))
    let problems = try sample.problems()
    #expect(problems.count == 21)
    #expect(problems.contains { $0.headline == "9980 more problems of this kind are not shown" && $0.severity == .warning })
  }
}
