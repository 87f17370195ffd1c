import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct EntriesOfAnEdition {
  private let section = ["Content/2010/xiamen/section.yaml": "title: {en: Xiamen, zh: 厦门}"]

  @Test func `files are paired by language and sorted by path`() throws {
    let reading = try EditionReading(paths: "notes", "chronicle", "xiamen/overview", "xiamen/regions/ningxia", also: section)
    #expect(reading.edition?.entries.map(\.path) == ["chronicle", "notes", "xiamen/overview", "xiamen/regions/ningxia"])
    #expect(reading.edition?.entries.map(\.section) == [nil, nil, "xiamen", "xiamen"])
    #expect(reading.edition?.entries[1].texts.chinese.file == "Content/2010/notes.zh.md")
    #expect(reading.problems.isEmpty)
  }

  @Test func `an entry belongs to the innermost section around it`() throws {
    var files = section
    files["Content/2010/xiamen/regions/section.yaml"] = "title: {en: Regions, zh: 地区}"
    files["Content/2010/xia/section.yaml"] = "title: {en: Xia, zh: 夏}"
    let reading = try EditionReading(
      paths: "xiamen/a", "xiamen/regions/b", "xiamen/regions/south/c", "xiamen/regionsx/d", "xia/e", also: files)
    #expect(reading.edition?.entries.map(\.section) == ["xia", "xiamen", "xiamen/regions", "xiamen/regions", "xiamen"])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: ["en", "zh"])
  func `an entry in one language is told, and its own mistakes beside`(_ language: String) throws {
    let reading = try EditionReading(["notes.\(language).md": "---\ntitle: T\n---\n<b>\n"])
    let other = language == "en" ? "zh" : "en"
    #expect(reading.edition?.entries.isEmpty == true)
    #expect(
      reading.problems.headlines.sorted() == [
        "entry 'notes' is in one language only: 'Content/2010/notes.\(other).md' is missing", "raw HTML stands in the text",
      ])
  }

  @Test func `both files are read where one of them is wrong`() throws {
    let reading = try EditionReading(["notes.en.md": "no front matter", "notes.zh.md": "---\ntitle: 说明\nslug: 说明\n---\n"])
    #expect(reading.edition?.entries.isEmpty == true)
    #expect(Set(reading.problems.codes) == ["front-matter", "slug"])
  }
}

@Suite struct KeysOfBothLanguages {
  @Test(arguments: ["template", "place", "slug", "contributor"])
  func `stand in either file, or the same in both`(_ key: String) throws {
    for files in [["notes.en.md"], ["notes.zh.md"], ["notes.en.md", "notes.zh.md"]] {
      let reading = try EditionReading(paths: "notes", frontMatter: Dictionary(uniqueKeysWithValues: files.map { ($0, "\(key): same") }))
      let entry = try #require(reading.edition?.entries.first)
      #expect([entry.template, entry.place, entry.slug, entry.contributor].compactMap { $0?.text } == ["same"])
      #expect(reading.problems.isEmpty)
    }
  }

  @Test(arguments: ["template", "place", "slug", "contributor"])
  func `that differ are told at both places`(_ key: String) throws {
    let reading = try EditionReading(paths: "notes", frontMatter: ["notes.en.md": "\(key): one", "notes.zh.md": "\(key): two"])
    #expect(reading.problems.headlines == ["'\(key)' is 'two' in Chinese and 'one' in English"])
    let column = key.count + 3
    #expect(reading.problems.positions == [SourcePosition(line: 3, column: column)])
    #expect(reading.problems.first?.related.map(\.location.path) == ["Content/2010/notes.en.md"])
  }
}

@Suite struct AddressesOfEntriesInAnEdition {
  @Test func `two entries with one address are told`() throws {
    let reading = try EditionReading(paths: "notes", "remarks", frontMatter: ["remarks.en.md": "slug: notes"])
    #expect(reading.problems.headlines == ["two entries have the address 'notes'"])
    #expect(reading.problems.first?.location?.path == "Content/2010/remarks.en.md")
    #expect(reading.problems.first?.related.map(\.location.path) == ["Content/2010/notes.en.md"])
  }

  @Test func `the same slug in two folders is fine`() throws {
    #expect(try EditionReading(paths: "a/notes", "b/notes", "notes").problems.isEmpty)
  }

  @Test(arguments: ["index", "tables", "data"])
  func `what the program needs for itself is refused`(_ name: String) throws {
    #expect(try EditionReading(paths: name).problems.codes == ["reserved-address"])
    #expect(try EditionReading(paths: "xiamen/" + name).problems.codes == ["reserved-address"])
    let reading = try EditionReading(paths: "notes", frontMatter: ["notes.zh.md": "slug: \(name)"])
    #expect(reading.problems.codes == ["reserved-address"])
    #expect(reading.problems.first?.location == Place("Content/2010/notes.zh.md", SourcePosition(line: 3, column: 7), length: name.count))
  }
}

@Suite struct HeadingsOfBothLanguages {
  private func reading(_ english: String, _ chinese: String) throws -> EditionReading {
    try EditionReading(["notes.en.md": "---\ntitle: T\n---\n" + english, "notes.zh.md": "---\ntitle: 说明\n---\n" + chinese])
  }

  @Test func `that agree in number and level have the same ids`() throws {
    let reading = try reading("## One\n\ntext\n\n### Two\n", "## 一\n\n### 二\n")
    #expect(reading.problems.isEmpty)
    let ids = reading.edition?.entries.first?.texts.map { text in
      text.opened.blocks.compactMap { if case .heading(_, let id, _) = $0.kind { id } else { nil } }
    }
    #expect(ids == Bilingual(english: ["s1", "s2"], chinese: ["s1", "s2"]))
  }

  @Test(
    arguments: [
      ("## One\n\n## Two\n", "## 一\n", 2, nil, 6), ("## One\n", "## 一\n\n## 二\n", 2, 6, nil),
      ("## One\n\n## Two\n", "## 一\n\n### 二\n", 2, 6, 6),
      ("", "text\n\n## 一\n", 1, 6, nil),
    ] as [(String, String, Int, Int?, Int?)])
  func `that differ are warned of, at the first`(
    _ english: String, _ chinese: String, _ number: Int, _ chineseLine: Int?, _ englishLine: Int?
  ) throws {
    let problem = try #require(try reading(english, chinese).problems.first)
    #expect(problem.code == "languages-differ")
    #expect(problem.severity == .warning)
    #expect(problem.headline.hasSuffix("from number \(number) on"))
    #expect(problem.location?.position?.line == chineseLine)
    #expect(problem.related.first?.location.position?.line == englishLine)
  }
}

private typealias Place = Diagnostics.SourceLocation
