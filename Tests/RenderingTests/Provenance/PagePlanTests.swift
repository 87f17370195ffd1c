import SampleSites
import TestSupport
import Testing

@testable import Rendering

/// Lists that are split over pages.
@Suite struct PagePlanTests {
  @Test func `nothing makes no page, and what fits makes one`() {
    #expect(PagePlan([], most: 10).parts == [])
    #expect(PagePlan([3, 3, 3], most: 10).parts == [0..<3])
    #expect(PagePlan([99], most: 10).parts == [0..<1])
  }

  @Test func `pages are of about the same length, and none too long`() {
    #expect(PagePlan(Array(repeating: 1, count: 11), most: 10).parts.map(\.count) == [6, 5])
    #expect(PagePlan([9, 9, 9], most: 10).parts == [0..<1, 1..<2, 2..<3])
    var dice = Dice()
    for _ in 0..<200 {
      let sizes = (0..<Int.random(in: 1...60, using: &dice)).map { _ in Int.random(in: 0...10, using: &dice) }
      let plan = PagePlan(sizes, most: 20)
      #expect(plan.parts.allSatisfy { sizes[$0].reduce(0, +) <= 20 })
      #expect(plan.parts.flatMap { Array($0) } == Array(sizes.indices))
      for index in sizes.indices { #expect(plan.parts[plan.part(of: index)].contains(index)) }
    }
  }

  @Test func `a long table of data has many pages, each with the ways to others`() throws {
    var site = SampleSite()
    site.setFlows("flow,amount\n" + (1...2000).map { "f\($0),\($0)" }.joined(separator: "\n"))
    site.setEntry("notes", "[](figure:flows/f1999/amount)")
    let template =
      "{{page.heading}} {{part}}:{{#parts}}{{#follows_gap}} …{{/follows_gap}} {{title}} {{href}}{{#current}}!{{/current}}{{/parts}};"
      + "{{#navigation.previous}} < {{href}}{{/navigation.previous}}{{#navigation.next}} > {{href}}{{/navigation.next}}"
      + "{{#data.rows}}\n{{id}}{{/data.rows}}"
    let sample = try RenderedSample(site, ["pages/data": template, "references/figure": "{{href}}"])
    let pages = sample.addresses.filter { $0.hasPrefix("en/2010/data/flows") }
    let count = pages.count
    #expect(count > 10)
    let head = sample.file("en/2010/data/flows-5.html").prefix { $0 != "\n" }
    #expect(head.hasPrefix("Flows (5) "))
    #expect(
      head.hasSuffix(
        " of 2000: 1 flows.html 2 flows-2.html 3 flows-3.html 4 flows-4.html 5 flows-5.html! 6 flows-6.html 7 flows-7.html 8 flows-8.html "
          + "… \(count) flows-\(count).html; < flows-4.html > flows-6.html"))
    let rows = pages.flatMap { sample.file($0).split(separator: "\n").dropFirst().map(String.init) }
    #expect(rows == (1...2000).map { "row-f\($0)" })
    #expect(sample.file("en/2010/notes.html") == "<p>data/flows-\(count).html#row-f1999</p>\n")
  }

  @Test func `a long computed table tells where its numbers come from on pages of their own`() throws {
    var site = SampleSite()
    site.setFlows("flow,amount\n" + (1...400).map { "f\($0),\($0)" }.joined(separator: "\n"))
    site.addTable("t", SampleSite.flowTable())
    site.setEntry("notes", "![](table:t)\n\n[](figure:t/f400/amount)")
    let template = "{{#table}}{{#origins}}{{title}} {{/origins}}{{#origin_pages}}{{title}} {{href}};{{/origin_pages}}{{/table}}"
    let sample = try RenderedSample(
      site,
      [
        "pages/table": template, "references/figure": "{{href}}",
        "pages/origins": "{{#breadcrumbs}}{{href}} {{/breadcrumbs}}{{#table}}{{#origins}}{{#cells}}{{id}} {{/cells}}{{/origins}}{{/table}}",
      ])
    let parts = sample.addresses.filter { $0.hasPrefix("zh/2010/tables/t/origins") }
    let links = sample.file("zh/2010/tables/t.html").split(separator: ";")
    #expect(parts.count > 1 && links.count == parts.count)
    #expect(links[0].hasPrefix("第1—") && links[0].hasSuffix("项，共400项 t/origins.html"))
    #expect(
      sample.file("zh/2010/tables/t/origins.html").hasPrefix(
        "../../../index.html ../../index.html ../t.html origins.html table-t--f1.amount "))
    #expect(sample.file("zh/2010/notes.html").contains("tables/t/origins-\(parts.count).html#table-t--f400.amount"))
  }
}
