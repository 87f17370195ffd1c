import Diagnostics
import Model
import Reading
import SampleSites
import Testing

@testable import Computing

/// A book that is computed again from memory is the book that is computed anew.
@Suite struct BookMemoryTests {
  private func manuscript(_ site: SampleSite) throws -> Manuscript {
    var problems: [Diagnostic] = []
    return try #require(try ManuscriptReader.read(SourceTree(site.files), problems: &problems))
  }

  /// The files that differ, all of them texts of one edition.
  private func texts(_ edition: String, _ before: SampleSite, _ after: SampleSite) -> BookChange {
    let paths = Set(before.files.keys).union(after.files.keys)
    return .texts([edition: paths.filter { before.files[$0] != after.files[$0] }])
  }

  /// Computes `before`, then `after` from memory, and anew; the two must agree.
  private func compare(_ before: SampleSite, _ after: SampleSite, _ change: BookChange) throws -> BookMemory {
    let memory = BookMemory()
    var (first, known, fresh): ([Diagnostic], [Diagnostic], [Diagnostic]) = ([], [], [])
    _ = try BookMaker.make(try manuscript(before), memory: memory, problems: &first)
    let manuscript = try manuscript(after)
    let recalled = try BookMaker.make(manuscript, memory: memory, change: change, problems: &known)
    let anew = try BookMaker.make(manuscript, problems: &fresh)
    #expect(known.sortedForPrinting() == fresh.sortedForPrinting())
    #expect(recalled.editions.map { described($0) } == anew.editions.map { described($0) })
    return memory
  }

  private func described(_ edition: Edition) -> String { "\(edition.entries) \(edition.tables) \(edition.checks.map(\.anchor))" }

  private var site: SampleSite {
    var site = SampleSite()
    site.addEdition("2011", dataYear: 2010)
    site.setFlows("flow,amount\na,1\nb,2")
    site.addTable(
      "t",
      "columns:\n  - {name: entry, label: {en: E, zh: 项}}\n  - {name: n, label: {en: N, zh: 数}, kind: number}\n"
        + "sql: select entry, count(*) as n from mentions where edition in ('2010', '2011') group by entry order by entry\n")
    site.setEntry("more", "Text.")
    return site
  }

  @Test func `a text alone`() throws {
    var after = site
    after.setEntry("more", "Other text.")
    _ = try compare(site, after, texts("2010", site, after))
  }

  @Test func `what a text names is seen by the queries of its own edition`() throws {
    var after = site
    after.setEntry("more", "See [](entry:notes).")
    _ = try compare(site, after, texts("2010", site, after))
  }

  @Test func `what a text names is seen by the queries of other editions`() throws {
    var after = site
    after.setEntry("notes", "See [](entry:2010/more).", edition: "2011")
    _ = try compare(site, after, texts("2011", site, after))
  }

  @Test func `an entry that cannot be read changes the numbers of the others`() throws {
    var (before, after) = (site, site)
    before.setEntry("notes", "See [](entry:2010/more).", edition: "2011")
    after.setEntry("notes", "See [](entry:2010/more).", edition: "2011")
    after.files["Content/2010/aaa.en.md"] = "---\ntitle: A\n---\n"
    after.files["Content/2010/aaa.zh.md"] = "---\ntitle: 甲\n---\n"
    _ = try compare(before, after, texts("2010", before, after))
  }

  @Test func `mistakes of the other editions are told again`() throws {
    var (before, after) = (site, site)
    before.setEntry("notes", "See [](entry:nowhere).", edition: "2011")
    after.setEntry("notes", "See [](entry:nowhere).", edition: "2011")
    after.setEntry("more", "Other.")
    _ = try compare(before, after, texts("2010", before, after))
  }

  @Test func `mistakes in data are kept as long as tables are the same`() throws {
    var after = site
    after.setEntry("more", "Other text.")
    let memory = try compare(site, after, texts("2010", site, after))
    memory.dataMistakes = []
    var problems: [Diagnostic] = []
    _ = try BookMaker.make(try manuscript(site), memory: memory, change: texts("2010", after, site), problems: &problems)
    #expect(memory.dataMistakes == [])
    var other = site
    other.addTable("u", "columns:\n  - {name: flow, label: {en: F, zh: 款}}\nsql: select flow from flows order by flow\n")
    _ = try BookMaker.make(try manuscript(other), memory: memory, change: .declarations(["2010"]), problems: &problems)
    #expect(memory.dataMistakes == nil)
  }

  @Test func `an entry that asks for a figure no longer`() throws {
    var before = site
    before.files["Content/2010/figures.yaml"] = "n: {cell: flows/a/amount}\nwrong: {cell: flows/nowhere/amount}\n"
    before.setEntry("more", "See [](figure:n) and [](figure:wrong).")
    before.setEntry("other", "See [](figure:wrong).")
    var after = before
    after.setEntry("more", "Nothing.")
    _ = try compare(before, after, texts("2010", before, after))
    after = before
    after.setEntry("other", "See [](figure:n).")
    _ = try compare(before, after, texts("2010", before, after))
  }

  @Test func `an entry that shows another table changes the numbers of the others`() throws {
    var before = site
    before.addTable("u", "columns:\n  - {name: flow, label: {en: F, zh: 款}}\nsql: select flow from flows order by flow\n", isPlaced: false)
    before.setEntry("zzz", "See [](table:t) and [](table:u).")
    var after = before
    after.setEntry("more", "![](table:u)")
    _ = try compare(before, after, texts("2010", before, after))
  }

  // MARK: Cells

  /// With tables that read the flows and the places, and an entry that prints a cell.
  private var dataSite: SampleSite {
    var site = site
    let sum =
      "columns:\n  - {name: n, label: {en: N, zh: 数}, kind: number, field: flows.amount}\nsql: select sum(amount) as n, rows(origin) as rows from flows where edition = :edition order by n\n"
    site.addTable("sums", sum)
    site.addTable(
      "places", "columns:\n  - {name: place, label: {en: P, zh: 地}, kind: place}\nsql: select place from places order by place\n")
    site.setEntry("more", "It is [](figure:flows/a/amount).")
    site.setFlows("flow,amount\nc,7", edition: "2011")
    return site
  }

  @Test func `a cell of data`() throws {
    var after = dataSite
    after.setFlows("flow,amount\na,5\nb,2")
    _ = try compare(dataSite, after, .cells)
  }

  @Test func `a cell of an edition that another reads`() throws {
    var before = dataSite
    before.addTable(
      "all",
      "columns:\n  - {name: n, label: {en: N, zh: 数}, kind: number, field: flows.amount}\nsql: select sum(amount) as n, rows(origin) as rows from FLOWS where edition in (:edition, '2010') order by n\n",
      edition: "2011")
    before.setEntry("notes", "![](table:all)", edition: "2011")
    var after = before
    after.setFlows("flow,amount\na,5\nb,2")
    _ = try compare(before, after, .cells)
  }

  @Test func `what a cell does not concern is not computed again`() throws {
    let memory = BookMemory()
    var problems: [Diagnostic] = []
    let before = try BookMaker.make(try manuscript(dataSite), memory: memory, problems: &problems)
    #expect(before.editions[0].tables.map(\.id.name).sorted() == ["places", "sums", "t"], "\(problems.map(\.headline))")
    var site = dataSite
    site.setFlows("flow,amount\na,5\nb,2")
    let after = try BookMaker.make(try manuscript(site), memory: memory, change: .cells, problems: &problems)
    #expect(zip(before.editions, after.editions).map { $0.computation === $1.computation } == [false, true])
    let known = memory.knownParts(ofEdition: "2010", after: .cells)?.tables.parts.keys.map(\.name)
    #expect(known.map(Set.init) == ["t", "places"])
  }

  @Test func `a key, a new row, and a mistake in data`() throws {
    for flows in ["flow,amount\nx,1\nb,2", "flow,amount\na,1\nb,2\nd,3", "flow,amount\na,many\nb,2"] {
      var after = dataSite
      after.setFlows(flows)
      _ = try compare(dataSite, after, .cells)
    }
  }

  @Test func `a name and a key of a register`() throws {
    let path = "Content/registers/places.csv"
    let places = try #require(dataSite.files[path])
    let first = try #require(places.split(separator: "\n").dropFirst().first?.split(separator: ","))
    for (old, new) in [(first[1], "Somewhere"), (first[0], "elsewhere")] {
      var after = dataSite
      after.files[path] = places.replacing(old, with: new)
      #expect(after.files[path] != places)
      _ = try compare(dataSite, after, .cells)
    }
  }
}
