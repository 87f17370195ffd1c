import Diagnostics
import Model
import SampleSites
import Testing

/// The places that a difference names beside its own: the table cell and the data rows.
@Suite struct FigureSourceTests {
  private static func related(_ link: String, _ flows: String, figures: String? = nil) throws -> [String] {
    let book = try FigureSample.book(flows, link, "-", figures: figures)
    let problem = try #require(book.errors.first { $0.code == "figure-differs" })
    return problem.related.map {
      "\($0.label) @ \($0.location.path):\($0.location.position?.line ?? 0):\($0.location.position?.column ?? 0)"
    }
  }

  @Test func `a cell of data is named with its row, file, line and column`() throws {
    #expect(
      try Self.related("[9 yuan](figure:flows/b/amount)", "flow,amount\na,1\nb,2") == [
        "the cell 't/b/amount' @ Content/2010/tables/t.yaml:4:12", "row 'b' of flows: 2 @ Content/2010/data/flows.csv:3:5",
      ])
  }

  @Test func `a total names its largest rows, and how many more there are`() throws {
    let rows = (1...9).map { "r\($0),\($0)" }.joined(separator: "\n")
    #expect(
      try Self.related("[9 yuan](figure:t/total/amount)", "flow,amount\n" + rows) == [
        "the cell 't/total/amount' @ Content/2010/tables/t.yaml:4:12", "row 'r9' of flows: 9 @ Content/2010/data/flows.csv:10:6",
        "row 'r8' of flows: 8 @ Content/2010/data/flows.csv:9:6", "row 'r7' of flows: 7, and 6 rows more @ Content/2010/data/flows.csv:8:6",
      ])
  }

  @Test func `a figure with a query names the rows that it counted`() throws {
    let figures = """
      n: {title: {en: N, zh: 数}, field: flows.flow, sql: select count(*) as value, rows(origin) as rows from flows where edition = :edition}
      """
    let places = try Self.related(
      "[9](figure:n)", "flow,amount\na,1\nb,2",
      figures: figures.replacing("sql: ", with: "sql: \"").replacing("edition}", with: "edition\"}"))
    #expect(places == ["row 'a' of flows @ Content/2010/data/flows.csv:2:1", "row 'b' of flows @ Content/2010/data/flows.csv:3:1"])
  }

  @Test func `a share names its cell`() throws {
    #expect(
      try Self.related("[9%](figure:t/b/share)", "flow,amount\na,1\nb,2") == ["the cell 't/b/share' @ Content/2010/tables/t.yaml:5:12"])
  }

  @Test func `five thousand differences in a large file are told in time`() throws {
    let rows = (0..<5_000).map { "r\($0),\($0 + 100)" }.joined(separator: "\n")
    let links = (0..<5_000).map { "[7 yuan](figure:flows/r\($0)/amount)" }.joined(separator: "\n\n")
    let time = try ContinuousClock().measure {
      let book = try FigureSample.book("flow,amount\n" + rows, links, "-")
      #expect(book.errors.count { $0.code == "figure-differs" && $0.related.count == 2 } == 5_000)
    }
    #expect(time < .seconds(300))
  }
}
