import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct PlacesOfReferences {
  @Test(arguments: [
    "⟦[⟧a](place:a), ⟦[⟧b](place:b) and ⟦[⟧](place:c)⟦[⟧](place:d)\n",
    "厦门⟦[⟧万州](place:a)、⟦[⟧黔江](place:b)和𠀀⟦[⟧](place:c)",
    "first\nsecond ⟦[⟧a](place:a)\nthird ⟦[⟧b](place:b)\n",
    "第一行\n第二行⟦[⟧a](place:a)，⟦[⟧b](place:b)\n第三行**⟦[⟧c](place:c)**\n",
    "indented\n     more ⟦[⟧a](place:a)\n\tby a tab ⟦[⟧b](place:b)\n",
    "## 标题 ⟦[⟧a](place:a) ##\n\n##\t⟦[⟧b](place:b)\n\n第一行 ⟦[⟧c](place:c)\n第二行 ⟦[⟧d](place:d)\n---\n",
    "\n\n\n⟦[⟧a](place:a)",
  ])
  func `in paragraphs and headings`(_ marked: String) {
    let read = ReadMarkdown(marked)
    #expect(read.referencePositions == read.markedPositions)
    #expect(!read.places.isEmpty)
  }

  @Test(arguments: [
    "- 甲 ⟦[⟧a](place:a)\n  乙 ⟦[⟧b](place:b)\n- ⟦[⟧c](place:c)\n", "-\t甲 ⟦[⟧a](place:a)\n\t乙 ⟦[⟧b](place:b)\n",
    "1. ⟦[⟧a](place:a)\n\n   ⟦[⟧b](place:b)\n   c ⟦[⟧c](place:c)\n10. ⟦[⟧d](place:d)\n",
    "- a\n\t- b ⟦[⟧a](place:a)\n\t  c ⟦[⟧b](place:b)\n\t\t- d ⟦[⟧c](place:c)\n\t\t  e ⟦[⟧d](place:d)\n", "- a\nlazy ⟦[⟧a](place:a)\n",
    "* * * ⟦[⟧a](place:a)\n", "-   > 1. 甲\n    >    乙 ⟦[⟧a](place:a)\n",
  ])
  func `in lists, with spaces and tabs`(_ marked: String) {
    let read = ReadMarkdown(marked)
    #expect(read.referencePositions == read.markedPositions)
  }

  @Test(arguments: [
    "> 甲 ⟦[⟧a](place:a)\n> 乙 ⟦[⟧b](place:b)\n>丙 ⟦[⟧c](place:c)\n", "> 甲\nlazy ⟦[⟧a](place:a)\n> 乙 ⟦[⟧b](place:b)\n",
    "> > 甲 ⟦[⟧a](place:a)\n> > 乙 ⟦[⟧b](place:b)\n> 丙 ⟦[⟧c](place:c)\n丁 ⟦[⟧d](place:d)\n", ">    > 甲\n>>    乙 ⟦[⟧a](place:a)\n",
    "> - 甲\n>   乙 ⟦[⟧a](place:a)\n> \n> ⟦[⟧b](place:b)\n",
  ])
  func `in quotations, also lazy ones`(_ marked: String) {
    let read = ReadMarkdown(marked)
    #expect(read.referencePositions == read.markedPositions)
  }

  @Test(arguments: [
    "a ⟦[⟧long\nwords](place:a) b ⟦[⟧b](place:b)\nc ⟦[⟧c](place:c)\n", "a ⟦[⟧**long\nwords** of\nthree](place:a) b ⟦[⟧b](place:b)\n",
    "> a ⟦[⟧long\n> words](place:a) b ⟦[⟧b](place:b)\n", "a `code\nspan` b ⟦[⟧a](place:a)\nc ⟦[⟧b](place:b)\n",
    "a\r\nb ⟦[⟧a](place:a)\r\n\r\n- c\r\n  d ⟦[⟧b](place:b)\r\n", "a  \nb ⟦[⟧a](place:a)\n", "a\\\nb ⟦[⟧a](place:a)\nc ⟦[⟧b](place:b)\n",
    "a\n`b` ⟦[⟧a](place:a)\n",
    "> a\n   lazy ⟦[⟧a](place:a)\n", "厦门\n  ⟦[⟧](place:a)\n\t> ⟦[⟧](place:b)\n",
    "\\[a\\](b) &amp; &#33; `[x](place:x)` ⟦[⟧a](place:a)\n",
    "[r]: place:r\n\nsee ⟦[⟧a][r], ⟦[⟧r][] and ⟦[⟧r]\n", "**强***调*⟦[⟧a](place:a)**（⟦[⟧b](place:b)）**后⟦[⟧c](place:c)",
    "增长**24.7%**的**《意见》**并**⟦[⟧x](place:a)**后，*。*⟦[⟧b](place:b)\n第二行**“甲”**⟦[⟧c](place:c)\n", "[not] a [link] ⟦[⟧a](place:a)",
    "https <https://e.org/> and ⟦[⟧a](place:a)",
  ])
  func `after whatever stands before them`(_ marked: String) {
    let read = ReadMarkdown(marked)
    #expect(read.referencePositions == read.markedPositions)
  }

  @Test func `after front matter`() {
    let read = ReadMarkdown("---\ntitle: 概况\n---\n甲 ⟦[⟧a](place:a)\n\n![](table:b)\n\n## 乙\n", linesBefore: 3)
    #expect(read.referencePositions.first == read.markedPositions.first)
    #expect(read.referencePositions.last == SourcePosition(line: 6, column: 1))
    #expect(read.text.blocks.map(\.line) == [4, 6, 8])
  }

  @Test func `of problems too`() {
    let read = ReadMarkdown(
      "甲 ⟦[⟧a](nowhere:a)\n> 乙\n> 丙 ⟦<⟧b>\n\n⟦#⟧ x\n\n- 甲\n  ⟦!⟧[](table:a) 乙\n\n⟦<⟧div>\n\n甲\n\t乙 ⟦**⟧ 丙\n\n甲\n  [乙]（⟦p⟧lace:a）\n")
    #expect(read.problems.locations == read.places)
  }

  @Test func `a thousand references on one line and on a thousand lines`() {
    for separator in [" 和 ", "\n"] {
      let marked = (0..<1000).map { "第\($0)个 ⟦[⟧](place:p\($0))" }.joined(separator: separator)
      let read = ReadMarkdown(marked, in: .chinese)
      #expect(read.referencePositions == read.markedPositions)
    }
  }
}
