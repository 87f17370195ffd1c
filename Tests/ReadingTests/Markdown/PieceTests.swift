import Model
import Testing

@testable import Reading

/// Constructs of CommonMark without raw HTML, images and level-one headings.
private let constructs = [
  "plain words\n", "two\nlines\n", "hard  \nbreak\\\nhere\n", "*em* **strong** ***both*** _em_ __strong__\n", "`code` ``a ` b`` `a\nb`\n",
  "## ATX\n", "### ATX with *em* ###\n", "Setext\n---\n", "###### six\n", "####### seven\n", "---\n", "***\n", "- a\n- b\n", "* a\n\n* b\n",
  "+ a\n  + b\n    + c\n",
  "1. a\n2. b\n", "7) a\n8) b\n", "- a\n\n  b\n- c\n", "> quote\n> more\n", "> a\nlazy\n", "> - a\n>   - b\n", "- > a\n  > b\n",
  "    indented\n    code\n",
  "```\nfenced\n```\n", "~~~swift\nlet a = \"<b>\" & 1\n~~~\n", "```\nno end\n", "[out](https://e.org/ \"title\")\n",
  "<https://e.org/?a=1&b=2>\n",
  "[ref][r]\n\n[r]: https://e.org/a_b 'T'\n", "&amp; &copy; &#35; &nbsp;\n", "\\* \\_ \\[ \\] \\< \\# \\`\n", "a & b > c \"d\" 'e'\n",
  "厦门 800 万元\n", "*a **b** c*\n",
  "**a*b*c**\n", "1986\\. A year\n", "- \n- b\n", "a\n***\nb\n", "  indented\n   paragraph\n", "tab\there\n", "\tcode by tab\n",
  "- a\n\n      code\n", "- - - a\n",
]

@Suite struct PiecesOfText {
  @Test(arguments: constructs)
  func `joined are what CommonMark says`(_ markdown: String) {
    let read = ReadMarkdown(markdown)
    #expect(read.html == commonMark(markdown))
    #expect(read.problems.isEmpty)
  }

  @Test func `joined are what CommonMark says, whatever follows whatever`() {
    for first in constructs {
      for second in constructs {
        let markdown = first + "\n" + second
        #expect(ReadMarkdown(markdown).html == commonMark(markdown), "\(markdown)")
      }
    }
  }

  @Test(arguments: constructs)
  func `around a reference are what CommonMark says around the words it stands for`(_ markdown: String) {
    for word in ["words", "here", "em", "strong", "a"] where markdown.contains(" " + word) {
      let range = markdown.ranges(of: " " + word)[0]
      let read = ReadMarkdown(markdown.replacingCharacters(in: range, with: " [](place:x)"))
      let html = read.html
      guard html.contains("{") else { continue }
      #expect(html == commonMark(markdown.replacingCharacters(in: range, with: " {place:x}")))
    }
  }

  @Test func `cover every byte once, in order`() {
    let read = ReadMarkdown("a [b](place:x)[](place:y) c\n\n## d [e](place:z)\n\n![](table:t)\n\n[](place:w)\n")
    var end = 0
    var references: [Int] = []
    for piece in read.text.blocks.flatMap({ read.text.pieces[$0.pieces] }) {
      switch piece {
      case .html(let range):
        #expect(range.lowerBound == end && !range.isEmpty)
        end = range.upperBound
      case .reference(let index): references.append(index)
      }
    }
    #expect(end == read.text.html.count)
    #expect(references == Array(read.text.references.indices))
  }

  @Test(arguments: ["", "\n", "   \n\t\n", "[r]: place:x\n"])
  func `of a text without content are none`(_ markdown: String) {
    let read = ReadMarkdown(markdown)
    #expect(read.text.blocks.isEmpty && read.text.pieces.isEmpty && read.problems.isEmpty)
  }

  @Test(arguments: ["a", "## a", "- a", "> a", "[](place:a)", "![](table:a)", "```\na"])
  func `of a text without a last line end are the same`(_ markdown: String) {
    #expect(ReadMarkdown(markdown).html == ReadMarkdown(markdown + "\n").html)
  }

  @Test func `of lines that end in carriage return and line feed are the same`() {
    for markdown in constructs where !markdown.contains("code") && !markdown.contains("```") && !markdown.contains("~~~") {
      let windows = markdown.replacing("\n", with: "\r\n")
      #expect(ReadMarkdown(windows).html == ReadMarkdown(markdown).html)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}
