import Diagnostics
import Reading
import SampleSites
import Testing

@testable import Rendering

/// The house's own templates, with much to show.
@Suite struct PageWeightTests {
  /// The project's folder: this file stands four folders below.
  private static let project = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")

  @Test func `pages that tell where numbers come from stay light, however much there is to tell`() throws {
    var site = SampleSite()
    let rows = (1...500).map { "flow-number-\($0),place-\($0 % 7),\($0 % 40),1234567,,12.25,3,1000,2009-06-05,,A note on the row,关于本行的说明" }
    site.setFlows("flow,place,region,amount,bound,rate,projects,people,starts,part_of,note_en,note_zh\n" + rows.joined(separator: "\n"))
    let columns =
      "  - {name: amount, label: {en: Amount of aid, zh: 帮扶资金数额}, field: flows.amount, total: sum}\n"
      + "  - {name: projects, label: {en: Projects, zh: 项目数}, field: flows.projects, total: sum}\n"
      + "  - {name: each, label: {en: Aid per project, zh: 平均每个项目}, of: amount, per: projects, unit: yuan}\n"
      + "  - {name: share, label: {en: Share of the total, zh: 占合计比重}, share-of: amount, decimals: 1}\n"
    site.addTable(
      "one",
      "columns:\n  - {name: flow, label: {en: F, zh: 款}}\n" + columns
        + "sql: select flow, amount, projects, origin as rows from flows order by flow\n")
    site.addTable(
      "many",
      "columns:\n  - {name: region, label: {en: R, zh: 区}}\n" + columns
        + "sql: select region, sum(amount) as amount, sum(projects) as projects, rows(origin) as rows from flows group by region order by region\n"
    )
    let book = try #require(try site.made().book)
    var problems: [Diagnostic] = []
    let templates = try TemplateSet.read(SourceTree(site: Self.project, problems: &problems), problems: &problems)
    let renderer = SiteRenderer(book, templates: templates.library, words: templates.words, generator: "Test")
    var (data, origins) = (0, 0)
    for page in renderer.pages {
      switch page {
      case .data: data += 1
      case .origins: origins += 1
      default: continue
      }
      let size = renderer.render(page, problems: &problems).count
      #expect(size < 50_000, "\(renderer.address(of: page))")
    }
    #expect(problems.isEmpty)
    #expect(data > 8 && origins > 12)
  }
}
