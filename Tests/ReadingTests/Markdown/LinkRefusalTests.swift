import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct LinksThatArePublished {
  @Test(arguments: [
    "[x](https://e.org/a?b=1&c=2#d)", "[x](http://e.org)", "[x](HTTPS://E.org/)", "[x](mailto:a@e.org)", "<https://e.org/a>", "<a@e.org>",
    "[x](https://e.org \"a title\")", "[**x**](https://e.org)", "[x][r]\n\n[r]: https://e.org 'title'\n", "[x](https://e.org/%22%3E)",
    "[x](https://e.org/厦门)",
  ])
  func `lead outside and are CommonMark's`(_ markdown: String) {
    let read = ReadMarkdown(markdown)
    #expect(read.html == commonMark(markdown))
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java&#115;cript:alert(1)", "vbscript:x", "data:text/html,<b>",
    "data:image/png;base64,AA", "file:///etc/passwd",
    "measures.md", "../a.html", "/a", "//e.org/a", "#s1", "", "ftp://e.org", "tel:110", "placee:a", "Place:a", "place", "place:", "figure:",
    "table:?a=b",
    "place:a?b=c", "table:a?", "table:a?b", "table:a?=b", "table:a?b=c&", "https", "https:", "https://", "http:a", "mailto:",
    "httpss://e.org", "figure：a", "chart:a", "entry:",
  ])
  func `are no others`(_ address: String) {
    for markdown in ["[x](\(address))", "[x](<\(address)>)", "[x][r]\n\n[r]: <\(address)>\n"] {
      let read = ReadMarkdown(markdown)
      #expect(read.problems.hasErrors, "\(markdown)")
      #expect(read.text.references.isEmpty)
      #expect(!read.html.lowercased().contains("script:"))
    }
  }

  @Test(arguments: [
    "<javascript:alert(1)>", "<data:text/html,x>", "<place:a>", "[place:a](place:a)", "[x](place:a \"title\")", "[](https://e.org/)",
  ])
  func `are no addresses that are printed, no titles that are lost, and have words`(_ markdown: String) {
    #expect(ReadMarkdown(markdown).problems.count { $0.severity == .error } == 1)
  }

  @Test func `an unknown scheme is told with the nearest ones`() {
    #expect(
      ReadMarkdown("[x](figur:a)").problems.headlines == ["'figur:a' is not an address that an entry may link to; did you mean 'figure'?"])
    #expect(
      ReadMarkdown("![](tabel:a)").problems.headlines == ["'tabel:a' is not an address that an entry may link to; did you mean 'table'?"])
    #expect(ReadMarkdown("[x](measures.md)").problems.first?.fix == "write 'entry:PATH' for another entry")
  }
}

@Suite struct TextThatLooksLikeALink {
  @Test(arguments: [
    "[万州]（⟦p⟧lace:wanzhou）", "［万州］（⟦p⟧lace:wanzhou）", "［万州］(⟦p⟧lace:wanzhou)", "[Wanzhou] (⟦p⟧lace:wanzhou)", "[Wanzhou](⟦p⟧lace:wan zhou)",
    "[**a**]( ⟦f⟧igure: x)", "Note: the aid [8 million yuan](⟦f⟧igure: aid.total) was paid",
  ])
  func `is an error at its address`(_ marked: String) {
    let read = ReadMarkdown(marked, in: .chinese)
    #expect(read.problems.codes == ["unknown-link"])
    #expect(read.problems.locations == read.places)
  }

  @Test(arguments: [
    ("See [Chongqing(⟦p⟧lace:chongqing) of 2009", "write '[Chongqing](place:chongqing)'"),
    ("[Chongqing(⟦p⟧lace:chongqing), [Xiamen](place:xiamen)", "write '[Chongqing](place:chongqing)'"),
    ("见[重庆（⟦p⟧lace:chongqing）等", "write '[重庆](place:chongqing)'"),
    ("(Chongqing)[⟦p⟧lace:chongqing]", "write '[Chongqing](place:chongqing)'"),
    ("（重庆）[⟦p⟧lace:chongqing]", "write '[重庆](place:chongqing)'"), ("See [⟦t⟧able:aid] below", "correct it, or write it as `code`"),
    ("[8 million yuan][⟦f⟧igure:aid.total]", "correct it, or write it as `code`"),
    ("[Xiamen]⟦p⟧lace:xiamen) x", "write '[Xiamen](place:xiamen)'"),
    ("([12](place:x) of [1996(⟦l⟧iteral:year)", "write '[1996](literal:year)'"),
  ])
  func `is told with what to write`(_ marked: String, _ fix: String) {
    let read = ReadMarkdown(marked, in: .chinese)
    #expect(read.problems.codes == ["unknown-link"])
    #expect(read.problems.locations == read.places)
    #expect(read.problems.first?.fix == fix)
  }

  @Test(arguments: [
    "[see the plan (table:aid)]", "[note] (see source:x)", "[a (source: the Office)", "(place:x)", "[]", "`[Chongqing(place:chongqing)`",
    "[table: 3]", "a] place:x)", "[1 (http://e.org)", "[place:", "(x)[place", "[Chongqing(place:chongqing", "\\[place: x]",
    "(source: the Office)", "see [1] below (table: 3)", "place: Wanzhou", "时间：2009年（source:x）", "[a] b (place:c)", "a] place:x",
  ])
  func `is not what merely names one`(_ markdown: String) {
    #expect(ReadMarkdown(markdown).problems.isEmpty)
  }
}
