import Diagnostics
import Model
import SampleSites
import Testing

/// Which tables stand where, and their numbers.
@Suite struct PlacementTests {
  private static let yaml = TableYAML.columns("{name: flow, label: {en: F, zh: 款}}", sql: "select flow from flows order by flow")

  private func site(_ tables: String...) -> SampleSite {
    var site = SampleSite()
    for table in tables { site.addTable(table, Self.yaml, isPlaced: false) }
    return site
  }

  private func numbers(_ book: SampleBook) -> [String] {
    book.edition?.tables.map { table in
      table.id.name + " " + (table.number.map { "\($0.chapter.map(String.init) ?? "A")-\($0.number)" } ?? "none")
    } ?? []
  }

  @Test func `tables are numbered by chapter, in reading order, where they stand first`() throws {
    var site = site("a", "b", "c", "d", "e")
    for (folder, order) in [("east", "[two, one]"), ("west", "[]")] {
      site.files["Content/2010/\(folder)/section.yaml"] = "title: {en: \(folder), zh: \(folder)}\norder: \(order)\n"
    }
    let edition = site.files["Content/2010/edition.yaml"] ?? ""
    site.files["Content/2010/edition.yaml"] = edition + "order: [west, notes, east]\n"
    site.setEntry("notes", "![](table:e)\n\n![](table:a)")
    site.setEntry("east/one", "![](table:a)\n\n![](table:b)")
    site.setEntry("east/two", "![](table:c)\n\n![](table:b)")
    site.setEntry("west/one", "![](table:d)")
    let book = try site.made()
    #expect(book.problems == [])
    // The west comes first and is chapter 1; the edition's own entries have no chapter and stand last.
    #expect(numbers(book) == ["d 1-1", "c 2-1", "b 2-2", "e A-1", "a A-2"])
  }

  @Test func `a table that no entry shows is a warning, and is computed all the same`() throws {
    let book = try site("a", "b").made()
    #expect(book.headlines == ["no entry shows table 'a'", "no entry shows table 'b'"])
    #expect(numbers(book) == ["a none", "b none"])
    #expect(book.table("a")?.shownRows == ["a: a"])
  }

  @Test func `tables that differ between the languages are an error`() throws {
    var site = site("a", "b")
    site.setEntry("notes", "![](table:a)\n\n![](table:b)", "![](table:b)\n\n![](table:a)")
    let book = try site.made()
    #expect(book.codes == ["languages-differ"])
    #expect(book.problems.first?.related.first?.location.path == "Content/2010/notes.en.md")
  }

  @Test func `a failing query is run once and told once, however often its table is shown`() throws {
    var site = SampleSite()
    site.addTable(
      "t",
      TableYAML.columns("{name: a, label: {en: A, zh: 甲}}", sql: "select sum(9223372036854775807) + max(origin) as a from flows order by 1")
    )
    site.setEntry("other", "![](table:t)\n\n[](table:t)")
    #expect(try site.made().problems.count == 1)
  }

  @Test func `a cross-reference to a table that is not shown leads to its page`() throws {
    var site = site("a")
    site.setEntry("notes", "[](table:a)")
    let book = try site.made()
    #expect(book.codes == ["unused-table"])
    guard case .table(let id)? = book.edition?.entries.first?.resolutions.english.first else {
      Issue.record("no table")
      return
    }
    #expect(id == ComputedTable.ID(name: "a"))
  }

  @Test func `thousands of tables and references to them are looked up, not searched`() throws {
    var site = SampleSite()
    let names = (0..<1000).map { "t\($0)" }
    for name in names { site.addTable(name, Self.yaml, isPlaced: false) }
    site.setEntry("notes", names.map { "![](table:\($0))" }.joined(separator: "\n\n"))
    for number in 0..<20 { site.setEntry("entry-\(number)", names.map { "[](table:\($0))" }.joined(separator: " ")) }
    let time = try ContinuousClock().measure {
      let book = try site.made()
      #expect(book.problems == [])
    }
    #expect(time < .seconds(300))
  }
}
