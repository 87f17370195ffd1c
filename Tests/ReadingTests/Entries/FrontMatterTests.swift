import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct FrontMatterOfEntries {
  @Test func `every key is read`() throws {
    let reading = EntryReading(
      "---\ntitle: 概况\nhead: 概\nsummary: 一句话\ntemplate: region\nplace: chongqing\nslug: cq\ncontributor: office\n---\n正文\n", in: .chinese)
    let entry = try #require(reading.entry)
    #expect((entry.text.title, entry.text.head, entry.text.summary) == ("概况", "概", "一句话"))
    let keys = entry.frontMatter
    #expect([keys.template, keys.place, keys.slug, keys.contributor].map { $0?.text } == ["region", "chongqing", "cq", "office"])
    #expect(keys.place?.location.position == SourcePosition(line: 6, column: 8))
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    "---\ntitle: T\n---\ntext", "---\r\ntitle: T\r\n---\r\ntext\r\n", "---  \ntitle: T\n---\t\ntext\n",
    "---\n\n# remark\ntitle: T\n\n---\n\n\ntext\n",
    "---\ntitle: T\n---\n\n---\n\ntext\n",
  ])
  func `the text begins after the second line of hyphens`(_ file: String) throws {
    let entry = try #require(EntryReading(file).entry)
    #expect(entry.text.title == "T")
    #expect(entry.text.opened.blocks.count == (file.contains("\n\n---") && !file.contains("remark") ? 2 : 1))
    #expect(String(decoding: entry.text.opened.html, as: UTF8.self).contains("<p>text</p>"))
  }

  @Test(arguments: ["---\ntitle: T\n---\n", "---\ntitle: T\n---", "---\ntitle: T\n---\n\n  \n"])
  func `an entry may have no text`(_ file: String) throws {
    let reading = EntryReading(file)
    #expect(try #require(reading.entry).text.isWritten == false)
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    "", "\n", "text\n", "---", "---\n", "---\ntitle: T\n", "---\ntitle: T\n--\ntext\n", "---\ntitle: T\n----\n", " ---\ntitle: T\n---\n",
    "\n---\ntitle: T\n---\n",
    "+++\ntitle = 1\n+++\n", "---\ntitle: T\n ---\ntext", "title: T\n---\n",
  ])
  func `front matter that is missing or has no end is told at the top`(_ file: String) {
    let reading = EntryReading(file)
    #expect(reading.entry == nil)
    #expect(reading.problems.codes == ["front-matter"])
    #expect(reading.problems.positions == [SourcePosition(line: 1, column: 1)])
  }

  @Test(arguments: ["---\n---\ntext", "---\n# remark\n---\n", "---\n⟦h⟧ead: x\n---\n"])
  func `a title that is missing is the one thing told of its entry`(_ file: String) {
    let reading = EntryReading(file)
    #expect(reading.entry?.text.title.isEmpty == true)
    #expect(reading.problems.headlines == ["key 'title' is missing in the front matter"])
    if let place = reading.places.first { #expect(reading.problems.locations == [place]) }
  }

  @Test(arguments: [
    ("---\ntitle: T\n⟦tittle⟧: x\n---\n", "unknown-key"), ("---\ntitle: ⟦[⟧a, b]\n---\n", "wrong-type"),
    ("---\ntitle:⟦⟧\n---\n", "wrong-type"),
    ("---\ntitle: 标题\nslug: ⟦概况⟧\n---\n", "slug"), ("---\ntitle: T\nslug: ⟦a/b⟧\n---\n", "slug"),
    ("---\ntitle: T\ntemplate: ⟦../x⟧\n---\n", "slug"),
    ("---\ntitle: T\nplace: ⟦{⟧a: b}\n---\n", "wrong-type"), ("---\n⟦-⟧ a\n---\n", "expected-mapping"),
    ("---\ntitle: T\n⟦title⟧: U\n---\n", "duplicate-key"),
  ])
  func `mistakes are placed in the file`(_ marked: String, _ code: String) {
    let reading = EntryReading(marked)
    #expect(reading.problems.codes == [code])
    #expect(reading.problems.positions == reading.places.compactMap(\.position))
  }

  @Test func `broken YAML is one mistake, and those of the text are told beside it`() {
    let reading = EntryReading("---\ntitle: T\n a: [\n---\nx <b> y\n")
    #expect(reading.problems.codes.sorted() == ["raw-html", "yaml-syntax"])
    #expect(reading.problems.last?.location?.position == SourcePosition(line: 5, column: 3))
  }

  @Test func `places in the text count the front matter's lines`() {
    let reading = EntryReading("---\r\ntitle: 概况\r\n---\r\n\r\n厦门 ⟦[⟧](place:a)\r\n> 乙\r\n> ⟦[⟧](place:b)\r\n")
    #expect(reading.entry?.text.references.map(\.location) == reading.places)
  }

  @Test func `front matter of a hundred thousand lines is read once`() {
    let reading = EntryReading("---\n" + String(repeating: "# remark\n", count: 100_000) + "title: T\n---\n⟦[⟧](place:a)\n")
    #expect(reading.entry?.text.references.map(\.location) == reading.places)
  }
}
