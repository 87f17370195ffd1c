import Model
import Testing

@testable import Reading

@Suite struct LineBreaks {
  private func paragraph(_ markdown: String, in language: Language = .chinese) -> String {
    String(ReadMarkdown(markdown, in: language).html.dropFirst(3).dropLast(5))
  }

  @Test(arguments: [
    ("厦门\n市委", "厦门市委"), ("厦门，\n市委", "厦门，市委"), ("厦门\n（市委）", "厦门（市委）"), ("项目65\n个", "项目65个"), ("投资\nGDP", "投资GDP"), ("GDP\n增长", "GDP增长"),
    ("《甲》\n《乙》", "《甲》《乙》"), ("“甲”\n“乙”", "“甲”“乙”"), ("“甲”\nGDP", "“甲”GDP"), ("甲——\nGDP", "甲——GDP"), ("𠀀\nb", "𠀀b"), ("第〇\nx", "第〇x"),
    ("厦门\r\n市委", "厦门市委"), ("厦门\n   市委", "厦门市委"), ("**厦门**\n*市委*", "<strong>厦门</strong><em>市委</em>"),
    ("`厦门`\n`x`", "<code>厦门</code><code>x</code>"), ("**厦门\n市委**", "<strong>厦门市委</strong>"),
    ("**厦\n门*市\n委***", "<strong>厦门<em>市委</em></strong>"),
  ])
  func `beside Chinese text leave no space`(_ markdown: String, _ html: String) {
    #expect(paragraph(markdown) == html)
  }

  @Test(arguments: [
    ("a\nb", "a\nb"), ("GDP\nand", "GDP\nand"), ("65\n23", "65\n23"), ("**a**\n*b*", "<strong>a</strong>\n<em>b</em>"), ("a.\nb", "a.\nb"),
  ])
  func `between Latin words stay, in both languages`(_ markdown: String, _ html: String) {
    #expect(paragraph(markdown, in: .english) == html)
    #expect(paragraph(markdown, in: .chinese) == html)
  }

  @Test func `beside quotation marks, which both languages use, follow the language`() {
    #expect(paragraph("“a”\n“b”", in: .english) == "“a”\n“b”")
    #expect(paragraph("a —\nb", in: .english) == "a —\nb")
    #expect(paragraph("（厦门）\nand", in: .english) == "（厦门）and")
  }

  @Test(arguments: [
    ("拨付\n[800万元](figure:a)\n给", "拨付{figure:a|800万元}给"), ("拨付\n[](figure:a)\n给", "拨付{figure:a}给"),
    ("[](term:a)\n[](term:b)", "{term:a}{term:b}"),
    ("[GDP](term:a)\nABC", "{term:a|GDP}\nABC"), ("ABC\n[GDP](term:a)", "ABC\n{term:a|GDP}"),
    ("[GDP](term:a)\n[CPI](term:b)", "{term:a|GDP}\n{term:b|CPI}"),
    ("ABC\n[](term:a)", "ABC{term:a}"), ("**[GDP](term:a)**\n增长", "<strong>{term:a|GDP}</strong>增长"),
    ("甲\n**[](term:a)**\n乙", "甲<strong>{term:a}</strong>乙"),
  ])
  func `beside references follow their words, or the language of words to come`(_ markdown: String, _ html: String) {
    #expect(paragraph(markdown) == html)
  }

  @Test(arguments: [
    ("to\n[](place:a)\nand", "to\n{place:a}\nand"), ("[](place:a)\n[](place:b)", "{place:a}\n{place:b}"),
    ("[Wanzhou](place:a)\nand", "{place:a|Wanzhou}\nand"),
    ("called\n[造血](term:a)\nand", "called{term:a|造血}and"),
  ])
  func `beside references in English are spaces`(_ markdown: String, _ html: String) {
    #expect(paragraph(markdown, in: .english) == html)
  }

  @Test func `within the words of a reference leave no space either`() {
    let read = ReadMarkdown("见[对口\n支援](term:a)与[八百\n万元](figure:b)、[a\nb](term:c)", in: .chinese)
    #expect(read.html == "<p>见{term:a|对口支援}与{figure:b|八百万元}、{term:c|a\nb}</p>\n")
    #expect(read.words == ["对口支援", "八百万元", "a b"])
    #expect(read.text.references[1].printed?.number?.plainText == "8000000")
  }

  @Test func `that the author asks for stay`() {
    #expect(paragraph("厦门  \n市委") == "厦门<br />\n市委")
    #expect(paragraph("厦门\\\n市委") == "厦门<br />\n市委")
  }

  @Test func `are joined in lists, quotations and headings too, and not between blocks`() {
    let read = ReadMarkdown("- 厦门\n  市委\n- 甲\n\n> 厦门\n> 市委\n\n厦门\n市委\n---\n", in: .chinese)
    #expect(
      read.html == "<ul>\n<li>厦门市委</li>\n<li>甲</li>\n</ul>\n<blockquote>\n<p>厦门市委</p>\n</blockquote>\n<h2>厦门市委</h2>\n")
    #expect(read.text.blocks.last?.kind == .heading(level: 2, id: "s1", text: "厦门市委"))
  }

  @Test func `code blocks keep their lines`() {
    #expect(ReadMarkdown("```\n厦门\n市委\n```\n", in: .chinese).html == "<pre><code>厦门\n市委\n</code></pre>\n")
  }
}
