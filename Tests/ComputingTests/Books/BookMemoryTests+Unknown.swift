import Diagnostics
import SampleSites
import Testing

@testable import Computing

/// Whether the value of a cell is known decides what a query has to say of its rows.
extension BookMemoryTests {
  /// Counts people without their rows, which only a value that is not known takes amiss, and amounts with them.
  private func site(_ flows: String, counting edition: String, _ condition: String = "edition = :edition") -> SampleSite {
    var site = dataSite
    site.setFlows("flow,region,amount,people\na,x,1,3\nb,x,2,4")
    site.setFlows(flows, edition: "2011")
    site.addTable(
      "people",
      TableYAML.columns(
        "{name: region, label: {en: R, zh: 区}}", "{name: people, label: {en: P, zh: 人}, field: flows.people}",
        sql: "select region, sum(people) as people from flows where \(condition) group by region order by region"), edition: edition)
    if edition != "2010" { site.setEntry("notes", "![](table:people)", edition: edition) }
    return site
  }

  private static let known = "flow,region,amount,people\nc,x,7,5"
  private static let unknown = "flow,region,amount,people\nc,x,7,.."

  @Test func `a cell whose value is not known any more`() throws {
    var unknown = dataSite
    unknown.setFlows("flow,amount\na,..\nb,2")
    _ = try compare(dataSite, unknown, .cells)
    _ = try compare(unknown, dataSite, .cells)
  }

  @Test(arguments: [("2011", "edition = :edition"), ("2010", "edition in (:edition, '2011')"), ("2010", "edition = :edition")])
  func `a cell whose value is not known any more, under a query that names no rows`(_ edition: String, _ condition: String) throws {
    let known = site(Self.known, counting: edition, condition)
    let unknown = site(Self.unknown, counting: edition, condition)
    #expect(try compare(known, unknown, .cells).map(\.code).contains("missing-rows"))
    #expect(try !compare(unknown, known, .cells).map(\.code).contains("missing-rows"))
  }
}
