import Diagnostics
import Model
import Synchronization
import Testing

@testable import Reading

/// What is read again after a change, and what is not.
@Suite struct ReadingMemoryTests {
  /// A site whose reads are counted.
  private final class CountedSite: Sendable {
    private let files: Mutex<[String: String]>
    private let reads = Mutex<[String]>([])

    init(_ files: [String: String]) { self.files = Mutex(files) }

    func write(_ text: String?, to path: String) { files.withLock { $0[path] = text } }

    func text(_ path: String) throws -> String { try #require(files.withLock { $0[path] }) }

    var tree: SourceTree {
      SourceTree(paths: files.withLock { Array($0.keys) }) { path throws(SourceTree.Failure) in
        self.reads.withLock { $0.append(path) }
        guard let text = self.files.withLock({ $0[path] }) else { throw SourceTree.Failure(path: path, reason: "no such file") }
        return Array(text.utf8)
      }
    }

    /// The files that were read since the last time, but for the few that are read each time.
    func takeReads() -> [String] {
      let all = reads.withLock { reads in
        defer { reads = [] }
        return reads
      }
      return Set(all).filter { !$0.hasSuffix("edition.yaml") && !$0.hasSuffix("yearbook.yaml") && !$0.hasSuffix("errata.csv") }.sorted()
    }
  }

  private let places = "Content/registers/places.csv"
  private let english = "Content/2010/notes.en.md"
  private let flows = "Content/2010/data/flows.csv"

  private func site() -> CountedSite {
    let package = { (name: String, key: String) in
      """
      name: \(name)
      resources:
        - name: \(name)
          path: \(name).csv
          title: {en: T, zh: 题}
          schema:
            fields: [{name: \(key), type: string}, {name: name_en, type: string}, {name: name_zh, type: string}]
            primaryKey: \(key)

      """
    }
    return CountedSite([
      "Content/yearbook.yaml":
        "title: {en: T, zh: 题}\ndescription: {en: D, zh: 述}\npublisher: {name: {en: P, zh: 社}}\nbase_url: https://example.org/\ndefault_language: en\n",
      "Content/registers/datapackage.yaml": package("places", "place"), places: "place,name_en,name_zh\na,Five Hills,五山\n",
      "Content/2010/edition.yaml": "title: {en: E, zh: 版}\ndata_year: 2009\nstate: published\ndate: 2010-01-01\n",
      english: "---\ntitle: Notes\n---\nIn Five Hills.\n", "Content/2010/notes.zh.md": "---\ntitle: 说明\n---\n在五山。\n",
      "Content/2010/data/datapackage.yaml": package("flows", "flow"), flows: "flow,name_en,name_zh\nx,X,甲\n",
      "Content/2010/figures.yaml": "", "Content/2010/tables/t.yaml": "title: {en: T, zh: 表}\n",
    ])
  }

  /// Reads, changes `path`, reads with and without a memory; the two must agree. Gives the files that were read the second time.
  private func reads(_ path: String, _ text: String?, forget: String? = nil, mostOpenTexts: Int = 8000) throws -> [String] {
    let site = site()
    var memory = ReadingMemory(mostOpenTexts: mostOpenTexts)
    var problems: [Diagnostic] = []
    _ = try ManuscriptReader.read(site.tree, memory: &memory, problems: &problems)
    _ = site.takeReads()
    site.write(text, to: path)
    memory.forget([forget ?? path])
    var (known, fresh): ([Diagnostic], [Diagnostic]) = ([], [])
    let recalled = try ManuscriptReader.read(site.tree, memory: &memory, problems: &known)
    let read = site.takeReads()
    let anew = try ManuscriptReader.read(site.tree, problems: &fresh)
    #expect(known.sortedForPrinting() == fresh.sortedForPrinting())
    #expect(recalled.map(describe) == anew.map(describe))
    return read
  }

  private func describe(_ manuscript: Manuscript) -> String {
    "\(manuscript) \(manuscript.editions.flatMap(\.entries).map { $0.texts.map(\.opened) })"
  }

  @Test func `an entry is read alone`() throws {
    #expect(try reads(english, "---\ntitle: Notes\n---\nOther text, 20 of it.\n") == [english])
  }

  @Test func `an entry is read alone where texts are packed`() throws {
    #expect(try reads(english, "---\ntitle: Notes\n---\nOther text, 20 of it.\n", mostOpenTexts: 0) == [english])
  }

  @Test func `a data file is read alone`() throws { #expect(try reads(flows, "flow,name_en,name_zh\ny,Y,乙\n") == [flows]) }

  @Test func `mistakes of files that have not changed are told again`() throws {
    #expect(try reads(english, "no front matter") == [english])
  }

  @Test func `a data package is read with the files beside it`() throws {
    let path = "Content/2010/data/datapackage.yaml"
    #expect(try reads(path, "name: flows\nresources: []\n") == [path])
  }

  @Test func `other names make the numbers of entries other ones`() throws {
    #expect(try reads(places, "place,name_en,name_zh\na,Hills,山\n") == ["Content/2010/notes.en.md", "Content/2010/notes.zh.md", places])
  }

  @Test func `what goes is gone`() throws {
    for path in [english, flows, places, "Content/2010/figures.yaml", "Content/2010/tables/t.yaml", "Content/2010/data/datapackage.yaml"] {
      _ = try reads(path, nil)
    }
  }

  @Test func `what comes is read`() throws {
    #expect(try reads("Content/2010/more.en.md", "---\ntitle: More\n---\n") == ["Content/2010/more.en.md"])
  }

  @Test func `of a folder all is read again`() throws {
    let read = try reads(english, "---\ntitle: Notes\n---\nOther.\n", forget: "Content/2010")
    #expect(read.contains(english) && read.contains(flows) && read.contains("Content/2010/tables/t.yaml"))
    #expect(!read.contains(places))
  }

  @Test func `an edition that was read without its texts and data is read as if it had not been`() throws {
    let site = site()
    // In its text the name is no number, for its own data have it.
    let package = "Content/2010/data/datapackage.yaml"
    let terms = try site.text(package).replacing("name: flows", with: "name: terms").replacing("flow,", with: "term,")
    site.write(terms.replacing("Key: flow", with: "Key: term").replacing("{name: flow", with: "{name: term"), to: package)
    site.write("term,name_en,name_zh\nx,Seven Sisters,七姐妹\n", to: flows)
    site.write("---\ntitle: Notes\n---\nThe Seven Sisters.\n", to: english)
    let tree = site.tree
    let needs = SourceTree(paths: tree.paths.filter { !$0.hasPrefix("Content/2010/") || $0.hasSuffix("edition.yaml") }, read: tree.read)
    var (memory, problems) = (ReadingMemory(), [Diagnostic]())
    _ = try ManuscriptReader.read(needs, memory: &memory, problems: &problems)
    var (known, fresh): ([Diagnostic], [Diagnostic]) = ([], [])
    let recalled = try ManuscriptReader.read(tree, memory: &memory, threads: 2, problems: &known)
    let anew = try ManuscriptReader.read(tree, problems: &fresh)
    #expect(known.sortedForPrinting() == fresh.sortedForPrinting())
    #expect(recalled.map(describe) == anew.map(describe))
  }

  @Test func `data are read on several threads as on one, with what is wrong with them`() throws {
    let site = site()
    for year in 2011...2014 {
      site.write(try site.text("Content/2010/edition.yaml"), to: "Content/\(year)/edition.yaml")
      site.write(try site.text("Content/2010/data/datapackage.yaml"), to: "Content/\(year)/data/datapackage.yaml")
      site.write("flow,name_en,name_zh\nx,X,甲\n" + (year % 2 == 0 ? "x,Y,乙\n" : ""), to: "Content/\(year)/data/flows.csv")
    }
    let read = try [1, 3].map { threads in
      var (memory, problems) = (ReadingMemory(), [Diagnostic]())
      let manuscript = try ManuscriptReader.read(site.tree, memory: &memory, threads: threads, problems: &problems)
      return (manuscript.map(describe), problems)
    }
    #expect(read[0].0 == read[1].0)
    #expect(read[0].1 == read[1].1)
    let inData = read[0].1.compactMap(\.location?.path).filter { $0.hasSuffix(".csv") }
    #expect(inData == ["Content/2012/data/flows.csv", "Content/2014/data/flows.csv"])
  }
}
