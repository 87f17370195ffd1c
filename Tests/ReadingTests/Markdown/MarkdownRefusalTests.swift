import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct MarkdownThatIsRefused {
  @Test(arguments: [
    "⟦<⟧b>x⟦<⟧/b>", "a ⟦<⟧!-- comment -->", "⟦<⟧!-- block\n\n-->", "⟦<⟧div>\n**a**\n</div>", "⟦<⟧script>alert(1)</script>", "a\nb ⟦<⟧br/>",
    "> ⟦<⟧p>",
    "- ⟦<⟧?php ?>", "- a\n- > ⟦<⟧p>", "⟦<⟧!DOCTYPE html>", "a ⟦<⟧![CDATA[x]]>", "厦门⟦<⟧span\nclass=x>", "[⟦<⟧i>x⟦<⟧/i>](term:a)",
  ])
  func `raw HTML, at its place, and none of it is published`(_ marked: String) {
    let read = ReadMarkdown(marked)
    #expect(Set(read.problems.codes) == ["raw-html"])
    #expect(read.problems.positions.sorted() == read.places.compactMap(\.position))
    #expect(!read.html.contains("<b>") && !read.html.contains("<script") && !read.html.contains("<span"))
  }

  @Test(arguments: ["a < b", "\\<b>", "`<b>`", "    <b>\n", "&lt;b&gt;", "3<5", "< b>"])
  func `not what only looks like HTML`(_ markdown: String) {
    #expect(ReadMarkdown(markdown).problems.isEmpty)
  }

  @Test(arguments: ["⟦#⟧ x", "⟦x⟧\n===", "a\n\n⟦#⟧", "a\n\n⟦甲⟧\n乙\n="])
  func `headings of the first level`(_ marked: String) {
    let read = ReadMarkdown(marked)
    #expect(read.problems.codes.contains("heading-level"))
    #expect(read.problems.positions.first == read.places[0].position)
  }

  @Test func `headings without words, and words that only the page would know`() {
    #expect(ReadMarkdown("##\n").problems.codes == ["empty-heading"])
    let read = ReadMarkdown("## Aid for ⟦[⟧](place:a)\n")
    #expect(read.problems.codes == ["link-words"])
    #expect(read.problems.locations == read.places)
  }

  @Test(arguments: [
    "a ⟦!⟧[](table:x)", "⟦!⟧[](table:x) b", "> ⟦!⟧[](table:x)", "- ⟦!⟧[](table:x)", "⟦!⟧[](table:x)\n⟦!⟧[](table:y)", "## ⟦!⟧[](table:x)",
  ])
  func `tables that do not stand alone`(_ marked: String) {
    let read = ReadMarkdown(marked)
    #expect(Set(read.problems.codes) == ["misplaced-image"])
    #expect(read.problems.positions == read.places.compactMap(\.position))
  }

  @Test(arguments: [
    "![](figure:x)", "![](place:x)", "![photo](https://e.org/a.png)", "![](a.png)", "![](javascript:x)", "![]()", "![](data:image/png,x)",
  ])
  func `pictures`(_ markdown: String) {
    let read = ReadMarkdown(markdown)
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.rule?.contains("![](table:NAME)") == true)
    #expect(read.text.references.isEmpty && !read.html.contains("<img"))
  }

  @Test func `words of a table that nothing would print`() {
    #expect(ReadMarkdown("![Aid by recipient](table:x)").problems.codes == ["link-words"])
  }
}

@Suite struct AsterisksThatWillBePrinted {
  @Test(arguments: ["⟦**⟧ 重点**", "厦门⟦**⟧重点", "a ⟦**⟧ b", "2⟦**⟧", "> 甲\n> 乙 ⟦**⟧ 丙", "\\** a ⟦**⟧ b", "**a** \\*\\* ⟦**⟧ b"])
  func `are warned of where they stand`(_ marked: String) {
    let read = ReadMarkdown(marked, in: .chinese)
    #expect(read.problems.codes == ["literal-asterisks"])
    #expect(read.problems.locations == read.places)
    #expect(!read.problems.hasErrors)
  }

  @Test(arguments: [
    "\\*\\*a\\*\\*", "&ast;&ast;a", "`**`", "3 * 4", "a*", "**a**", "***a***", "    **\n", "注：*", "\\*\\* x **y**", "*a **b***",
  ])
  func `not those that are meant`(_ markdown: String) {
    #expect(ReadMarkdown(markdown, in: .chinese).problems.isEmpty)
  }
}
