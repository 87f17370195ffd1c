import Model
import SampleSites
import Testing

@testable import Rendering

@Suite struct PageMemoryTests {
  private let memory: PageMemory

  init() throws {
    let page = Page.table(.english, edition: 0, 0)
    let renderer = try RenderedSample(SampleSite.ordered).renderer
    memory = PageMemory(page, renderer.newMemory(of: page, at: "en/2010/tables/t.html", in: .english))
  }

  @Test func `a way is made once for each page`() {
    var made = 0
    func way(_ page: Page) -> String {
      memory.way(to: page) {
        made += 1
        return "way \(made)"
      }
    }
    let first = Page.data(.english, edition: 0, 1, part: 0)
    #expect(way(first) == "way 1")
    #expect(way(.data(.english, edition: 0, 1, part: 1)) == "way 2")
    #expect(way(.data(.chinese, edition: 0, 1, part: 0)) == "way 3")
    #expect(way(first) == "way 1")
  }

  @Test func `a way to a row of cells belongs to its edition and table`() {
    let row = PageMemory.CellRow(edition: 1, table: 2, row: 3)
    memory[row] = "a"
    memory[PageMemory.CellRow(edition: 2, table: 2, row: 3)] = "b"
    #expect(memory[row] == "a")
    #expect(memory[PageMemory.CellRow(edition: 2, table: 2, row: 3)] == "b")
    #expect(memory[PageMemory.CellRow(edition: 1, table: 1, row: 3)] == nil)
  }

  @Test func `a data row keeps its name and its way, or that it has none`() {
    let link = memory.link(toRow: 7) { PageMemory.RowLink(name: ("厦门", .chinese), href: nil) }
    let again = memory.link(toRow: 7) { PageMemory.RowLink(name: ("", nil), href: "x") }
    #expect(link.name == again.name)
    #expect(again.href == nil)
  }

  @Test func `a key is that of its register`() {
    memory.keep([1], .place, "wanzhou", leadingTo: nil)
    memory.keep([2], .organisation, "wanzhou", leadingTo: nil)
    memory.keep([3], .place, "yunyang", leadingTo: .home(.english))
    #expect(memory.markup(.place, "wanzhou") == [1])
    #expect(memory.markup(.organisation, "wanzhou") == [2])
    #expect(memory.markup(.place, "yunyang") == [3])
    #expect(memory.markup(.person, "wanzhou") == nil)
    #expect(memory.markup(ofRow: 1) == nil)
    memory.keep([4], ofRow: 1, leadingTo: .table(.english, edition: 0, 0))
    #expect(memory.markup(ofRow: 1) == [4])
  }
}
