import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct ReferencesInText {
  @Test(arguments: Reference.Scheme.allCases)
  func `every scheme is read, with and without words`(_ scheme: Reference.Scheme) {
    let read = ReadMarkdown("[](\(scheme.rawValue):a/b.c) and [two words](\(scheme.rawValue):x)\n")
    #expect(read.html == "<p>{\(scheme):a/b.c} and {\(scheme):x|two words}</p>\n")
    #expect(read.words == ["", "two words"])
    #expect(read.problems.isEmpty)
  }

  @Test func `words keep their markup, and the same without markup stands beside`() {
    let read = ReadMarkdown("[**a** *b* `c<d>` &amp; \\[e\\]](term:x)")
    #expect(read.html == "<p>{term:x|<strong>a</strong> <em>b</em> <code>c&lt;d&gt;</code> &amp; [e]}</p>\n")
    #expect(read.words == ["a b c<d> & [e]"])
  }

  @Test func `emphasis around references stays around them`() {
    #expect(ReadMarkdown("*a [b](term:x) **[](term:y)***").html == "<p><em>a {term:x|b} <strong>{term:y}</strong></em></p>\n")
  }

  @Test(arguments: [
    ("\\[x\\](place:a)", "<p>[x](place:a)</p>\n"), ("`[x](place:a)`", "<p><code>[x](place:a)</code></p>\n"),
    ("    [x](place:a)\n", "<pre><code>[x](place:a)\n</code></pre>\n"),
    ("```\n![](table:a)\n```", "<pre><code>![](table:a)\n</code></pre>\n"),
  ])
  func `what is code is no reference`(_ markdown: String, _ html: String) {
    let read = ReadMarkdown(markdown)
    #expect(read.html == html)
    #expect(read.text.references.isEmpty)
  }

  @Test(arguments: [
    "[w][r]\n\n[r]: place:a\n", "[r]\n\n[r]: place:a\n", "[r][]\n\n[R]: <place:a>\n", "[万州][表]\n\n[表]: place:a\n", "[w]( place:a )",
    "[w](<place:a>)",
  ])
  func `links by reference and in angle brackets are the same`(_ markdown: String) {
    let read = ReadMarkdown(markdown)
    #expect(read.text.references.map(\.target) == ["a"])
    #expect(read.problems.isEmpty)
  }

  @Test func `brackets within words nest, and links do not`() {
    let read = ReadMarkdown("[a [b] c](term:x) [a [b](term:y) c](term:z)")
    #expect(read.html == "<p>{term:x|a [b] c} [a {term:y|b} c](term:z)</p>\n")
    #expect(read.problems.codes == ["unknown-link"])
  }

  @Test func `a table alone in a paragraph is a block of its own`() {
    let read = ReadMarkdown("a\n\n![](table:aid)\n\nb\n")
    #expect(read.text.blocks.map(\.kind) == [.prose, .table, .prose])
    #expect(read.html == "<p>a</p>\n{table:aid}<p>b</p>\n")
  }

  @Test(arguments: [
    ("table:aid?place=wanzhou", ["place=wanzhou"]), ("table:aid?b=2&a=1", ["a=1", "b=2"]), ("table:aid?place=", ["place="]),
    ("table:aid?a=b=c", ["a=b=c"]), ("table:aid?place=万州", ["place=万州"]),
  ])
  func `parameters are sorted by name`(_ address: String, _ parameters: [String]) {
    for markdown in ["![](\(address))", "see [](\(address))"] {
      let read = ReadMarkdown(markdown)
      #expect(read.text.references.first?.target == "aid")
      #expect(read.text.references.first?.parameters.map { "\($0.name)=\($0.value)" } == parameters)
      #expect(read.problems.isEmpty)
    }
  }

  @Test func `words of figures are read as amounts in the entry's language`() {
    let english = ReadMarkdown("[8 million yuan](figure:a) [](figure:b) [June 5, 2009](figure:c) [8 million](term:d) [many](figure:e)")
    #expect(english.text.references.map { $0.printed != nil } == [true, false, true, false, false])
    #expect(english.text.references[0].printed?.number == ExactNumber(8_000_000))
    #expect(ReadMarkdown("[800万元](figure:a)", in: .chinese).text.references[0].printed?.number == ExactNumber(8_000_000))
    #expect(ReadMarkdown("[800万元](figure:a)").text.references[0].printed == nil)
  }

  @Test func `headings have numbers for ids and their words for the contents`() {
    let read = ReadMarkdown("## Aid for [Wanzhou](place:a)\n\n### `x` *y* &amp;\n\n> ## quoted\n\nSet\n---\n")
    let texts = read.text.blocks.compactMap {
      if case .heading(let level, let id, let text) = $0.kind { "\(level) \(id) \(text)" } else { nil }
    }
    #expect(texts == ["2 s1 Aid for Wanzhou", "3 s2 x y &", "2 s3 Set"])
    #expect(
      read.html.hasPrefix("<h2>Aid for {place:a|Wanzhou}</h2>\n<h3><code>x</code> <em>y</em> &amp;</h3>\n<blockquote>\n<h2>quoted</h2>"))
  }
}
