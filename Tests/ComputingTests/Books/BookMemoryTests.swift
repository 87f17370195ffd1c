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

  /// Reads, computes and reviews `before`, then `after` from memory, and anew; the two must agree. Texts that are the same are not read twice.
  func compare(
    _ before: SampleSite, _ after: SampleSite, _ change: BookChange, memory: BookMemory = BookMemory(), mostOpenTexts: Int = 8000
  ) throws -> [Diagnostic] {
    var reading = ReadingMemory(mostOpenTexts: mostOpenTexts)
    var ignored: [Diagnostic] = []
    _ = try make(before, reading: &reading, memory, .anything, &ignored)
    reading.forget(Set(before.files.keys).union(after.files.keys).filter { before.files[$0] != after.files[$0] })
    var (known, fresh): ([Diagnostic], [Diagnostic]) = ([], [])
    let recalled = try make(after, reading: &reading, memory, change, &known)
    var nothing = ReadingMemory()
    let anew = try make(after, reading: &nothing, BookMemory(), .anything, &fresh)
    #expect(known.sortedForPrinting() == fresh.sortedForPrinting())
    #expect(recalled.editions.map(\.described) == anew.editions.map(\.described))
    return known
  }

  private func make(
    _ site: SampleSite, reading: inout ReadingMemory, _ memory: BookMemory, _ change: BookChange, _ problems: inout [Diagnostic]
  ) throws -> Book {
    var found: [Diagnostic] = []
    let manuscript = try #require(try ManuscriptReader.read(SourceTree(site.files), memory: &reading, problems: &found))
    let book = try BookMaker.make(manuscript, memory: memory, change: change, problems: &problems)
    problems += StructureReview.problems(of: book, from: manuscript, after: problems, memory: memory)
    return book
  }

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
    let memory = BookMemory()
    _ = try compare(site, after, texts("2010", site, after), memory: memory)
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
  var dataSite: SampleSite {
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

  /// A mistake between the languages, a word to avoid and a number that nothing vouches for: all in a text that does not change.
  private var siteWithMistakes: SampleSite {
    var site = dataSite
    site.files["Content/yearbook.yaml", default: ""] += "figures: {require: warning}\n"
    site.files["Content/registers/terms.csv"] = "term,en,zh,avoid_en,avoid_zh\nyimin,resettled resident,移民,immigrants,\n"
    site.files["Content/registers/datapackage.yaml", default: ""] += """
        - name: terms
          path: terms.csv
          title: {en: Terms, zh: 术语}
          schema:
            primaryKey: term
            fields: [{name: term, type: string}, {name: en, type: string}, {name: zh, type: string}, {name: avoid_en, type: string}, {name: avoid_zh, type: string}]

      """
    site.setEntry("same", "[1 yuan](figure:flows/a/amount) for 7 immigrants.", "[1元](figure:flows/a/amount)，8人。")
    return site
  }

  @Test(arguments: [0, 8000])
  func `mistakes in a text that is the same are told again, and go with what they came from`(mostOpenTexts: Int) throws {
    let before = siteWithMistakes
    var (cell, term, text) = (before, before, before)
    cell.setFlows("flow,amount\na,5\nb,2")
    term.files["Content/registers/terms.csv"] = "term,en,zh,avoid_en,avoid_zh\nyimin,resettled resident,移民,migrants,\n"
    text.setEntry("more", "Other text, 9 of it.")
    let kinds = ["languages-differ", "avoided-term", "unbound-amount"]
    let all: Set<String> = Set(kinds)
    for (after, change, expected) in [
      (cell, BookChange.cells, all), (term, .cells, all.subtracting(["avoided-term"])), (text, texts("2010", before, text), all),
    ] {
      let problems = try compare(before, after, change, mostOpenTexts: mostOpenTexts)
      let told = problems.filter { $0.location?.path.contains("/same.") == true }.map(\.code)
      #expect(Set(told).intersection(all) == expected, "\(problems.map(\.headline))")
    }
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
