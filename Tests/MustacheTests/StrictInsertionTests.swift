import Diagnostics
import Mustache
import Testing

@Suite struct StrictInsertionTests {
  private let base = "<title>{{$title}}万州{{/title}}</title>{{$content}}{{/content}}"

  @Test(arguments: ["{{> ⟦parts/crumps⟧ }}", "第一行\n厦门{{>⟦parts/crumps⟧}}"])
  func `an unknown partial is an error with the nearest names`(template: String) throws {
    let marked = Marked(template)
    let printed = render(marked.text, others: ["parts/crumbs": "x"])
    let problem = try #require(printed.problems.first)
    #expect(printed.problems.count == 1)
    #expect(problem.code == "unknown-partial")
    #expect(problem.location == marked.location)
    #expect(problem.headline == "partial 'parts/crumps' is not among the templates; did you mean 'parts/crumbs'?")
  }

  @Test func `an unknown parent is an error and what it holds is not printed`() {
    let marked = Marked("[{{< ⟦bse⟧ }}{{$content}}x{{/content}}{{/bse}}]")
    let printed = render(marked.text, others: ["base": base])
    #expect(printed.text == "[]")
    #expect(printed.problems.map(\.headline) == ["parent 'bse' is not among the templates; did you mean 'base'?"])
    #expect(printed.problems.first?.location == marked.location)
  }

  @Test func `a block that the parent does not have is an error`() {
    let marked = Marked("{{<base}}{{$content}}x{{/content}}\n厦门{{$⟦titel⟧}}y{{/titel}}{{/base}}")
    let printed = render(marked.text, others: ["base": base])
    #expect(printed.text == "<title>万州</title>x")
    #expect(printed.problems.map(\.headline) == ["block 'titel' is not in base.mustache; did you mean 'title'?"])
    #expect(printed.problems.first?.code == "unknown-block")
    #expect(printed.problems.first?.location == marked.location)
  }

  @Test func `blocks of what a parent puts in belong to it`() {
    let others = [
      "base": "{{>head}}{{$content}}{{/content}}", "head": "<title>{{$title}}{{/title}}</title>",
      "wide": "{{<base}}{{$content}}<div>{{$inner}}{{/inner}}</div>{{/content}}{{/base}}",
    ]
    let printed = render("{{<wide}}{{$title}}t{{/title}}{{$inner}}i{{/inner}}{{/wide}}", others: others)
    #expect(printed.text == "<title>t</title><div>i</div>")
    #expect(printed.problems.isEmpty)
  }

  @Test func `where a parent has a dynamic partial its blocks cannot be told`() {
    let others = ["base": "{{>*kind}}", "map": "{{$legend}}{{/legend}}"]
    let printed = render("{{<base}}{{$legend}}x{{/legend}}{{/base}}", ["kind": "map"], others: others)
    #expect(printed.text == "x")
    #expect(printed.problems.isEmpty)
  }

  @Test func `a dynamic parent is checked once its name is known`() {
    let page = "{{<*layout}}{{$title}}t{{/title}}{{$titel}}x{{/titel}}{{/*layout}}"
    let printed = render(page, ["layout": "base"], others: ["base": base])
    #expect(printed.text == "<title>t</title>")
    #expect(printed.problems.map(\.code) == ["unknown-block"])
  }

  @Test func `a dynamic name is a text and names a template`() {
    let page = "{{>*list}}{{>*none}}{{>*wrong}}{{>*right}}"
    let printed = render(page, ["list": ["a"], "none": .null, "wrong": "bse", "right": "base"], others: ["base": "b"])
    #expect(printed.text == "b")
    #expect(
      printed.problems.map(\.headline) == [
        "name 'list' is a list, not the name of a template", "name 'none' is null, not the name of a template",
        "partial 'bse', the value of 'wrong', is not among the templates; did you mean 'base'?",
      ])
  }

  @Test func `a template that is not there is an error without a place`() {
    var problems: [Diagnostic] = []
    var output: [UInt8] = []
    let library = makeLibrary(["entry": "x"], &problems)
    library.render("entri", with: .null, mode: .lenient, into: &output, problems: &problems)
    #expect(problems.map(\.headline) == ["template 'entri' is not among the templates; did you mean 'entry'?"])
    #expect(problems.first?.location == nil)
  }
}
