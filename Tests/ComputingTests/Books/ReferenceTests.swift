import Diagnostics
import Model
import SampleSites
import Testing

/// What the references of entries mean.
@Suite struct ReferenceTests {
  private func book(_ text: String, front: String = "", change: (inout SampleSite) -> Void = { _ in }) throws -> SampleBook {
    var site = SampleSite()
    site.setEntry("notes", text, front: front)
    change(&site)
    return try site.made()
  }

  @Test(
    arguments: [
      ("[](place:wanzou)", "place 'wanzou' is not in the register of places; did you mean 'wanzhou'?"),
      ("[x](term:zaoxue)", "term 'zaoxue' is not in the register of terms"),
      ("[](entry:note)", "entry 'note' does not exist; did you mean 'notes'?"),
      ("[](entry:2009/notes)", "entry '2009/notes' does not exist"),
      ("[](table:t)", "table 't' is not declared"),
    ])
  func `a name that is not there is told with the nearest`(_ text: String, _ headline: String) throws {
    let problems = try book(text).problems
    #expect(Set(problems.map(\.headline)) == [headline])
    // Both languages have the mistake, each at its own place.
    #expect(problems.compactMap(\.location?.path) == ["Content/2010/notes.en.md", "Content/2010/notes.zh.md"])
  }

  @Test func `entries are found in this edition and in others`() throws {
    let book = try book("[](entry:notes) [](entry:2009/notes) [](place:park)") { $0.addEdition("2009", dataYear: 2008) }
    #expect(book.problems == [])
    let resolutions = book.edition?.entries.first?.resolutions.chinese ?? []
    #expect(resolutions.count == 3)
    guard case .entry("2010", 0) = resolutions[0], case .entry("2009", 0) = resolutions[1], case .name(.place, "park") = resolutions[2]
    else {
      Issue.record("\(resolutions)")
      return
    }
  }

  @Test func `who wrote an entry, and where it is, is in the registers`() throws {
    #expect(
      Set(try book("-", front: "place: wanzou\n").headlines) == ["place 'wanzou' is not in the register of places; did you mean 'wanzhou'?"]
    )
    #expect(try book("-", front: "contributor: office\n").codes == ["unknown-organisation"])
    let section = try book("-") { $0.files["Content/2010/east/section.yaml"] = "title: {en: East, zh: 东}\ncontributor: office\n" }
    #expect(section.codes == ["unknown-organisation"])
    let edition = try book("-") { site in
      let settings = site.files["Content/2010/edition.yaml"] ?? ""
      site.files["Content/2010/edition.yaml"] = settings + "source: book\norder: [noets]\n"
    }
    #expect(edition.codes == ["unknown-entry", "unknown-source"])
    #expect(edition.headlines.first == "'noets' in 'order' is neither a section nor an entry here; did you mean 'notes'?")
  }

  @Test func `what entries name can be queried, once for each entry`() throws {
    let book = try book("[](place:park) [the park](place:park) ![](table:t)") { site in
      site.files["Content/2010/notes.en.md"] = "---\ntitle: Notes\n---\n[](place:park) [the park](place:park)\n\n![](table:t)\n"
      site.files["Content/2010/notes.zh.md"] = "---\ntitle: 说明\n---\n[](place:wanzhou)[](place:park)\n\n![](table:t)\n"
      site.addTable(
        "t",
        TableYAML.columns(
          "{name: target, label: {en: T, zh: 标}, kind: place}", "{name: entries, label: {en: E, zh: 条}, kind: entries}",
          sql: "select target, group_concat(entry) as entries from mentions where scheme = 'place' group by target order by target"),
        isPlaced: false)
    }
    #expect(book.table()?.shownRows == ["park: park | notes", "wanzhou: wanzhou | notes"])
  }
}
