import Diagnostics
import Mustache
import Testing

@Suite struct LibraryTests {
  private let texts = [
    "entry": "{{<base}}{{$content}}{{>parts/table}}{{/content}}{{/base}}", "base": "{{>parts/head}}{{$content}}{{/content}}",
    "parts/head": "", "parts/table": "{{>parts/table}}", "region": "{{>*kind}}", "old": "{{>parts/head}}",
  ]

  @Test func `knows its templates by name, in order`() {
    var problems: [Diagnostic] = []
    let library = makeLibrary(texts, &problems)
    #expect(library.names == ["base", "entry", "old", "parts/head", "parts/table", "region"])
    #expect(library.contains("parts/head"))
    #expect(!library.contains("head"))
  }

  @Test func `follows partials, parents and what fills blocks, but no dynamic names`() {
    var problems: [Diagnostic] = []
    let library = makeLibrary(texts, &problems)
    #expect(library.reachable(from: ["entry"]) == ["entry", "base", "parts/head", "parts/table"])
    #expect(library.reachable(from: ["region", "nowhere"]) == ["region"])
    #expect(library.reachable(from: []).isEmpty)
  }

  @Test func `a template with mistakes stays known, so that its users are not blamed`() {
    let printed = render("[{{>bad}}{{<bad}}{{$x}}{{/x}}{{/bad}}]", others: ["bad": "a{{#open}}"])
    #expect(printed.text == "[]")
    #expect(printed.problems.map(\.code) == ["unclosed-section"])
    #expect(printed.problems.first?.location?.path == "bad.mustache")
  }

  @Test func `the mistakes of all templates are found in one run`() {
    var problems: [Diagnostic] = []
    _ = makeLibrary(["a": "{{#x}}", "b": "fine", "c": "{{x"], &problems)
    #expect(problems.compactMap(\.location?.path) == ["a.mustache", "c.mustache"])
  }

  @Test func `looks names up in what surrounds the data last`() {
    var problems: [Diagnostic] = []
    var output: [UInt8] = []
    let library = makeLibrary(["a": "{{title}} {{site}} {{#entry}}{{title}}{{/entry}} {{titel}}{{.}}"], &problems)
    let outer: MustacheValue = ["title": "outer", "site": "Yearbook", "entry": ["name": "x"]]
    library.render("a", with: ["title": "inner"], within: outer, mode: .strict, into: &output, problems: &problems)
    #expect(String(decoding: output, as: UTF8.self) == "inner Yearbook inner ")
    #expect(problems.map(\.code) == ["unknown-name", "unprintable-value"])
    #expect(problems.first?.rule == "known here: 'entry', 'site', 'title'")
  }

  @Test func `prints to the end of what is there`() {
    var problems: [Diagnostic] = []
    var output = Array("before ".utf8)
    makeLibrary(["a": "after"], &problems).render("a", with: .null, mode: .strict, into: &output, problems: &problems)
    #expect(String(decoding: output, as: UTF8.self) == "before after")
  }
}
