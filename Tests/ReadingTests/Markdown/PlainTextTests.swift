import Diagnostics
import Model
import Testing

@testable import Reading

/// Titles, notes and cells are printed as they stand: Markdown in them is told.
@Suite struct PlainTexts {
  @Test(arguments: [
    "Aid of ⟦[2 million yuan](figure:flows/a/amount)⟧", "⟦[](table:aid)⟧ and more", "见⟦[厦门](place:xiamen)⟧等", "⟦![](table:aid)⟧",
    "The ⟦**most**⟧ of it", "⟦~~old~~⟧ new", "a ⟦<b>⟧b</b>", "⟦</i>⟧", "x⟦<br/>⟧", "⟦<a href=x>⟧", "[x]（⟦place:⟧xiamen）",
    "［厦门］(⟦place:⟧xiamen)",
    "(Xiamen)[⟦place:⟧xiamen]", "[Xiamen(⟦place:⟧xiamen)", "⟦[a [b] c](place:x)⟧", "Population ⟦[12](literal:)⟧",
  ])
  func `of the front matter have no Markdown`(_ marked: String) {
    // The mark of an image is text.
    let marked = marked.replacing("⟦![", with: "!⟦[")
    for key in ["title", "head", "summary"] {
      for quote in ["'", "\""] {
        let reading = EntryReading("---\n\(key == "title" ? "" : "title: T\n")\(key): \(quote)\(marked)\(quote)\n---\n")
        #expect(reading.problems.codes == ["plain-text"], "\(marked)")
        #expect(reading.problems.locations == reading.places, "\(marked)")
        #expect(reading.problems.first?.headline.hasPrefix("'\(key)' has the ") == true)
        #expect(reading.problems.first?.rule == "'\(key)' is plain text: references and Markdown stand in the text of an entry")
      }
    }
  }

  @Test(arguments: [
    "Overview", "概况", "1 * 2 ** 3", "a < b, c > d", "[sic] (2009)", "[1](", "[a]b(c)", "x ~ y, 3~5", "p<0.05", "5 <6>", "** estimated",
    "`..` unknown",
    "C# (and more)", "place: Xiamen", "[see (place: Xiamen)]", "** a ** b", "<", "[", "~~", "**", "****", "注：［略］", "a_b_c", "<>", "</>",
  ])
  func `may have single marks`(_ text: String) {
    let reading = EntryReading("---\ntitle: \"\(text)\"\n---\n")
    #expect(reading.problems.isEmpty, "\(text)")
    #expect(reading.entry?.text.title == text)
  }

  @Test(arguments: [
    ("[Xiamen](place:xiamen)", "write 'Xiamen' alone"), ("[](place:xiamen)", "write the words that are meant"),
    ("**b**", "write 'b' alone"),
    ("~~b~~", "write 'b' alone"), ("<b>", "take the tag out"), ("[Xiamen]（place:xiamen）", "write the words that are meant"),
  ])
  func `are told what to write`(_ text: String, _ fix: String) {
    #expect(EntryReading("---\ntitle: \"\(text)\"\n---\n").problems.map(\.fix) == [fix])
  }

  @Test func `that YAML writes otherwise than it reads are told where they begin`() {
    let folded = EntryReading("---\ntitle: T\nsummary: ⟦>⟧\n  The\n  **whole** of it\n---\n")
    #expect(folded.problems.codes == ["plain-text"])
    #expect(folded.problems.positions == folded.places.compactMap(\.position))
    let block = EntryReading("---\ntitle: T\nsummary: |\n  The\n  a ⟦**whole**⟧ of it\n---\n")
    #expect(block.problems.locations == block.places)
  }

  @Test func `of declarations have none in either language`() {
    let table = Declared(
      table:
        "title: {en: '⟦**Aid**⟧', zh: 资金}\nnote:\n  - {en: See, zh: '见⟦[厦门](place:xiamen)⟧'}\nsql: select 1\ncolumns:\n  - {name: a, label: {en: '⟦<b>⟧A', zh: 甲}}\n"
    )
    #expect(table.problems.codes == ["plain-text", "plain-text", "plain-text"])
    #expect(Set(table.problems.locations) == Set(table.places))
    let figure = Declared(figures: "aid:\n  title: {en: '⟦[Aid](table:aid)⟧', zh: 资金}\n  cell: a/b/c\n  note: {en: N, zh: '⟦**注**⟧'}\n")
    #expect(figure.problems.locations == figure.places)
    let section = Declared(section: "title: {en: '⟦~~Old~~⟧', zh: 旧}\n")
    #expect(section.problems.locations == section.places)
    let edition = Declared(edition: "title: {en: '⟦**2010**⟧ edition', zh: 2010年版}\ndata_year: 2009\ndate: 2010-11-23\n")
    #expect(edition.problems.locations == edition.places)
  }

  @Test func `of cells for readers have none, and codes are left alone`() {
    let reading = TableReading(
      "name_en,note_zh,code\n⟦**X**⟧,注,**X**\nX,⟦见[厦门](place:xiamen)⟧,[a](b)\nX (1),甲 < 乙,<b>\n", fields: "name: name_en, type: string",
      "name: note_zh, type: string", "name: code, type: string")
    #expect(reading.problems.codes == ["plain-text", "plain-text"])
    #expect(reading.problems.locations == reading.places)
    #expect(reading.problems.first?.headline == "name_en has the emphasis '**X**' in it, which would be printed as it stands")
    #expect(reading.problems.first?.rule == "a cell is plain text: references and Markdown stand in the text of an entry")
    #expect(TableReading("en\n⟦<b>⟧\n", fields: "name: en, type: string").problems.codes == ["plain-text"])
  }

  @Test(arguments: ["[", "<b ", "**a", "~~", "[]", "（", "[a](", "(place:", "[place:", "]place:", "［（"])
  func `of nothing but marks are looked through once`(_ mark: String) {
    let text = String(repeating: mark, count: 20_000) + "]: "
    _ = PlainTextRule(text)
    #expect(PlainTextRule(text + " **b**") != nil)
  }
}
