import TestSupport
import Testing

/// One cell of the data changes: the pages that show it change, and no others; printed words that no longer fit are found.
@Suite struct ChangedCellTests {
  /// Builds, changes `old` to `new` in a file, builds again, and gives the paths of the files that changed.
  private func changedFiles(of site: TemporarySite, _ old: String, to new: String, in path: String) throws -> [String] {
    try #require(try site.run("build").status == 0)
    let before = try site.publishedTree()
    try site.replace(old, with: new, in: path)
    let result = try site.run("build")
    try #require(result.status == 0, "\(result.standardError)")
    let after = try site.publishedTree()
    let changed = before.changedFiles(to: after)
    // What did not change is still the same file.
    let copied = before.visibleFiles.filter { !changed.contains($0) && before.entries[$0]?.inode != after.entries[$0]?.inode }
    #expect(copied == [])
    return changed
  }

  @Test func `an amount changes its table, the figures made of it, and its downloads`() throws {
    let site = try TemporarySite(fixture: "features")
    let changed = try changedFiles(of: site, "north,investment,1000000", to: "north,investment,1200000", in: "Content/2010/data/flows.csv")
    #expect(
      changed == [
        "data/2010/flows.csv", "data/2010/tables/bounds.csv", "en/2010/data/flows.html", "en/2010/figures.html", "en/2010/notes.html",
        "en/2010/tables/bounds.html", "en/2010/work/regions/north-county.html", "zh/2010/data/flows.html", "zh/2010/figures.html",
        "zh/2010/notes.html", "zh/2010/tables/bounds.html", "zh/2010/work/regions/north-county.html",
      ])
  }

  @Test func `a Chinese name changes the Chinese pages that print it, and the register`() throws {
    let site = try TemporarySite(fixture: "features")
    #expect(
      try changedFiles(of: site, "Li Ming,李明", to: "Li Ming,黎明", in: "Content/registers/people.csv") == [
        "data/registers/people.csv", "zh/2010/figures.html", "zh/2010/lists.html", "zh/2010/tables/everything.html",
      ])
  }

  @Test func `an amount of the edition before changes the growth of this one`() throws {
    let site = try TemporarySite(fixture: "features")
    #expect(
      try changedFiles(of: site, "east,east,aid,400000", to: "east,east,aid,500000", in: "Content/2009/data/flows.csv") == [
        "data/2009/flows.csv", "data/2010/tables/aid.csv", "en/2009/data/flows.html", "en/2010/tables/aid.html", "en/2010/work/aid.html",
        "zh/2009/data/flows.html", "zh/2010/tables/aid.html", "zh/2010/work/aid.html",
      ])
  }

  /// In the real yearbook the entry on Chongqing says what a square metre of the factory buildings costs: 12,000,000 / 13,000 is 923.
  @Test func `words that no longer fit their figure are found in both languages`() throws {
    let site = try TemporarySite.real()
    try site.replace(
      "factory-buildings,factory-buildings,..,12000", with: "factory-buildings,factory-buildings,..,13000",
      in: "Content/2010/data/areas.csv")
    let result = try site.run("check", "--format", "json")
    #expect(result.status == 1)
    let messages = try result.messages()
    #expect(messages.allSatisfy { $0.code == "figure-differs" && $0.words.contains("floor_cost': the figure is 923") })
    #expect(
      Set(messages.compactMap(\.path)) == ["Content/2010/xiamen/regions/chongqing.en.md", "Content/2010/xiamen/regions/chongqing.zh.md"])
  }

  /// The real yearbook's term for poverty reduction is printed where the glossary lists it.
  @Test func `a term of the real yearbook changes the pages that print it`() throws {
    let site = try TemporarySite.real()
    let changed = try changedFiles(of: site, "poverty reduction,减贫", to: "poverty reduction,减少贫困", in: "Content/registers/terms.csv")
    let editions = ["2010", "2011", "2012"]
    let tables = editions.map { "data/\($0)/tables/glossary.csv" }
    let pages = ["en", "zh"].flatMap { language in
      editions.flatMap { ["\(language)/\($0)/glossary.html", "\(language)/\($0)/tables/glossary.html"] }
    }
    #expect(changed == tables + ["data/registers/terms.csv"] + pages)
  }
}
