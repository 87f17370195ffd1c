import Diagnostics
import Mustache
import Testing

/// Templates that are huge, deep or endless. What takes time in proportion to the square of the size would run for minutes.
@Suite(.timeLimit(.minutes(20))) struct HostileTemplateTests {
  private func repeated(_ text: String, upTo size: Int = 1_000_000) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  @Test func `a partial without end stops with an error at its place`() throws {
    for mode in [TemplateLibrary.Mode.strict, .lenient] {
      let marked = Marked("万{{>⟦loop⟧}}", file: "loop")
      let printed = render("{{>loop}}|", others: ["loop": marked.text], mode: mode)
      let problem = try #require(printed.problems.first)
      #expect(printed.problems.count == 1)
      #expect(problem.code == "template-depth")
      #expect(problem.location == marked.location)
      #expect(printed.text == String(repeating: "万", count: 100))
    }
  }

  @Test func `partials that double at each step stop at once`() {
    let printed = render("{{>a}}", others: ["a": "{{>b}}{{>b}}", "b": "{{>a}}{{>a}}"])
    #expect(printed.problems.map(\.code) == ["template-depth"])
  }

  @Test func `a parent that is its own parent stops with an error`() {
    let printed = render("{{<page}}{{$a}}{{$a}}{{/a}}{{/a}}{{/page}}{{$a}}{{/a}}")
    #expect(printed.problems.map(\.code) == ["template-depth"])
  }

  @Test func `a tree in the data is followed by a partial that puts itself in`() {
    var tree: MustacheValue = ["name": "leaf", "children": []]
    for level in 0..<98 { tree = ["name": .text("\(level)"), "children": [tree]] }
    let printed = render("{{>tree}}", tree, others: ["tree": "{{name}} {{#children}}{{>tree}}{{/children}}"])
    #expect(printed.problems.isEmpty)
    #expect(printed.text.hasPrefix("97 96 ") && printed.text.hasSuffix(" 0 leaf "))
  }

  @Test func `ten thousand sections in each other are printed`() {
    let depth = 10_000
    let page = String(repeating: "{{#yes}}\n", count: depth) + "万州" + String(repeating: "{{/yes}}", count: depth)
    let printed = render(page, ["yes": .bool(true)])
    #expect(printed.text == "万州")
    #expect(printed.problems.isEmpty)
  }

  @Test func `ten thousand parents and blocks in each other are read`() {
    let depth = 10_000
    let opening = String(repeating: "{{<base}}{{$a}}\n  ", count: depth)
    let printed = render(opening + String(repeating: "{{/a}}{{/base}}", count: depth), others: ["base": "x"], mode: .lenient)
    #expect(printed.text == "x")
    let blocks = String(repeating: "{{$a}}\n ", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
    #expect(render(blocks).text.hasSuffix("x"))
  }

  @Test func `huge texts and very many tags and lines are read and printed`() {
    #expect(render(repeated("x")).text.utf8.count == 1_000_000)
    #expect(render(repeated("万州 & more\n")).text == repeated("万州 & more\n"))
    #expect(render(repeated("{{x}}", upTo: 500_000), ["x": "ab"]).text.utf8.count == 200_000)
    #expect(render(repeated("  {{#x}}\n  {{/x}}\n", upTo: 200_000), ["x": "ab"]).text.isEmpty)
    let filling = "{{<base}}{{$a}}\n" + repeated("  {{! x }}\n  y\n", upTo: 200_000) + "{{/a}}{{/base}}"
    #expect(render(filling, others: ["base": "{{$a}}{{/a}}"]).text == String(repeating: "y\n", count: 200_000 / 15))
  }

  @Test(arguments: [
    "{{", "{{a", "{{{a}}", "{{!", "{{=", "{{#", "{{/a}}", "{{#a}}{{/b}}", "}}", "{{}}", "{{a.}}", "{{=a=}}", "{{#a}}", "\n{{<a}}",
  ])
  func `tens of thousands of mistakes are read in one go`(mistake: String) {
    #expect(problems(in: repeated(mistake, upTo: 100_000)).isEmpty == (mistake == "}}"))
  }

  @Test func `names of a hundred kilobytes are no burden`() {
    let name = repeated("a", upTo: 100_000)
    #expect(problems(in: "{{#\(name)}}{{/\(name)b}}").count == 2)
    #expect(render("{{\(name)}}{{>\(name)}}", [String(name.dropLast()): "x"]).problems.count == 2)
    let strays = String(repeating: "{{/b}}", count: 20_000)
    #expect(problems(in: "{{#\(name)}}\(strays){{/\(name)}}").count == 20_000)
  }

  @Test func `a value many thousands of objects deep in the stack is found`() {
    let depth = 2_000
    let page = String(repeating: "{{#o}}", count: depth) + "{{x}}" + String(repeating: "{{/o}}", count: depth)
    #expect(render(page, ["x": "found", "o": ["a": .null]]).text == "found")
  }
}
