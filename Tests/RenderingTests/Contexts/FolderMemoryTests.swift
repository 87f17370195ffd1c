import Model
import SampleSites
import Testing

@testable import Rendering

@Suite struct FolderMemoryTests {
  @Test func `what leads to a page serves every page but that one`() {
    let target = Page.table(.english, edition: 0, 1)
    let kept = FolderMemory.Kept("way", leadingTo: target, on: 7)
    #expect(kept.value(on: 7) == "way")
    #expect(kept.value(on: 8) == "way")
    #expect(kept.value(on: target.number ?? 0) == nil)
  }

  @Test func `what a page made of itself serves that page alone`() {
    let target = Page.table(.english, edition: 0, 1)
    let kept = FolderMemory.Kept("#way", leadingTo: target, on: target.number ?? 0)
    #expect(kept.value(on: target.number ?? 0) == "#way")
    #expect(kept.value(on: 8) == nil)
  }

  @Test func `what leads nowhere serves every page`() {
    let kept = FolderMemory.Kept("name", leadingTo: nil, on: 7)
    #expect(kept.value(on: 7) == "name")
    #expect(kept.value(on: 8) == "name")
    #expect(kept.value(on: FolderMemory.unnumbered) == "name")
  }

  @Test func `a folder is its path, its language and its edition`() {
    func folder(_ page: Page, _ address: String) -> FolderMemory.Folder { FolderMemory.Folder(page, at: address, in: .english) }
    let one = folder(.table(.english, edition: 0, 1), "en/2001/tables/a.html")
    #expect(one == folder(.origins(.english, edition: 0, 1, part: 2), "en/2001/tables/b.html"))
    #expect(one != folder(.entry(.english, edition: 0, 1), "en/2001/c.html"))
    #expect(one != folder(.table(.english, edition: 1, 1), "en/2001/tables/a.html"))
    #expect(folder(.chooser, "index.html") != folder(.notFound, "404.html"))
  }

  @Test func `pages are the same whatever was rendered before them`() throws {
    let site = SampleSite.ordered
    let templates = [
      "pages/table": "{{root}}{{site.href}} {{edition.href}} {{#breadcrumbs}}{{href}} {{/breadcrumbs}}"
        + "{{#table}}{{#rows}}{{#cells}}{{href}} {{/cells}}{{/rows}}{{/table}}",
      "pages/data": "{{root}}{{edition.href}} {{#data}}{{#rows}}{{id}}{{#values}}{{html}} {{/values}}{{/rows}}{{/data}}",
      "references/entry": "{{href}}",
    ]
    let together = try RenderedSample(site, templates)
    for address in together.addresses + together.addresses.reversed() {
      #expect(together.file(address) == (try RenderedSample(site, templates)).file(address))
    }
  }
}
