import Diagnostics
import Mustache
import Testing

@Suite struct StrictNameTests {
  private let data: MustacheValue = [
    "title": "万州", "entry": ["title": "Overview", "table": .null, "rows": [["label": "a"], ["label": "b"]]], "year": "2010",
  ]

  @Test(arguments: [
    "{{⟦titel⟧}}", "{{{ ⟦titel⟧ }}}", "{{&⟦titel⟧}}", "{{#⟦titel⟧}}x{{/titel}}", "{{^⟦titel⟧}}x{{/titel}}", "{{>*⟦titel⟧}}",
    "第一行\n<p>重庆市万州区:{{ ⟦titel⟧ }}</p>", "{{#entry}}\r\n\t{{#rows}}{{label}}{{⟦titel⟧}}{{/rows}}\r\n{{/entry}}",
  ])
  func `a name that is nowhere on the stack is an error at its place`(template: String) throws {
    let marked = Marked(template)
    let problem = try #require(render(marked.text, data).problems.first)
    #expect(problem.code == "unknown-name")
    #expect(problem.severity == .error)
    #expect(problem.location == marked.location)
    #expect(problem.headline == "name 'titel' is not known here; did you mean 'title'?")
  }

  @Test func `an unknown part of a path is an error at that part`() throws {
    let marked = Marked("<h1>概况</h1>{{entry.⟦titel⟧}}")
    let problem = try #require(render(marked.text, data).problems.first)
    #expect(problem.location == marked.location)
    #expect(problem.headline == "name 'titel' is not in 'entry'; did you mean 'title'?")
    #expect(problem.rule == "known in 'entry': 'rows', 'table', 'title'")
  }

  @Test func `a path into a text says so`() throws {
    let marked = Marked("{{entry.title.⟦short⟧}}")
    let problem = try #require(render(marked.text, data).problems.first)
    #expect(problem.location == marked.location)
    #expect(problem.headline == "name 'short' is not in 'entry.title', which is a text")
  }

  @Test func `what is known but null is no error, nor is a path into it`() {
    let template = "[{{entry.table}}{{#entry.table}}x{{/entry.table}}{{^entry.table}}none{{/entry.table}}{{entry.table.number}}]"
    let printed = render(template, data)
    #expect(printed.text == "[none]")
    #expect(printed.problems.isEmpty)
  }

  @Test func `names of all objects on the stack are known and suggested`() throws {
    let template = "{{#entry}}{{#rows}}{{label}}{{year}}{{lable}}{{/rows}}{{/entry}}"
    let printed = render(template, data)
    #expect(printed.text == "a2010b2010")
    #expect(printed.problems.map(\.headline) == ["name 'lable' is not known here; did you mean 'label' or 'table'?"])
    let rule = try #require(printed.problems[0].rule)
    for name in ["entry", "label", "rows", "table", "title", "year"] { #expect(rule.contains("'\(name)'")) }
  }

  @Test func `the same mistake is told once however often it is passed`() {
    #expect(render("{{#entry.rows}}{{nowhere}}{{/entry.rows}}", data).problems.count == 1)
    #expect(render("{{nowhere}}{{nowhere}}", data).problems.count == 2)
  }

  @Test func `printing goes on behind a mistake`() {
    #expect(render("a{{nowhere}}b{{^nowhere}}c{{/nowhere}}{{title}}", data).text == "abc万州")
  }

  @Test func `a list or an object is not printed`() {
    let printed = render("{{entry}}|{{{entry.rows}}}|{{#entry}}{{.}}{{/entry}}", data)
    #expect(printed.text == "||")
    #expect(printed.problems.map(\.code) == Array(repeating: "unprintable-value", count: 3))
    #expect(printed.problems.first?.headline == "name 'entry' is an object and cannot be printed")
  }

  @Test func `nothing of this is an error in lenient mode`() {
    let template = "{{titel}}{{entry}}{{entry.titel}}{{entry.title.x}}{{#no}}x{{/no}}{{>no}}{{>*no}}{{>*entry}}{{<no}}{{$x}}{{/x}}{{/no}}"
    let printed = render(template, data, mode: .lenient)
    #expect(printed.text.isEmpty)
    #expect(printed.problems.isEmpty)
  }

  @Test func `the point is always known`() {
    #expect(render("{{.}}", "text").problems.isEmpty)
    #expect(render("{{#.}}{{.}}{{/.}}", ["a", "b"]).text == "ab")
  }
}
