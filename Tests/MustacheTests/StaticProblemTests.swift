import Diagnostics
import Mustache
import Testing

@Suite struct StaticProblemTests {
  private func staticProblems(_ texts: [String: String]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let library = makeLibrary(texts, &problems)
    #expect(problems.isEmpty)
    return library.staticProblems()
  }

  @Test func `a branch that no data reaches is no hiding place`() {
    let page = "{{#never}}{{>crumps}}{{<bse}}{{/bse}}{{<base}}{{$titel}}x{{/titel}}{{/base}}{{/never}}"
    let texts = ["page": page, "base": "{{$title}}{{/title}}", "crumbs": "x"]
    #expect(render(page, ["never": .null], others: texts).problems.isEmpty)
    #expect(
      staticProblems(texts).map(\.headline) == [
        "partial 'crumps' is not among the templates; did you mean 'crumbs'?",
        "parent 'bse' is not among the templates; did you mean 'base'?",
        "block 'titel' is not in base.mustache; did you mean 'title'?",
      ])
  }

  @Test func `a block filled twice is told with both places`() throws {
    let marked = Marked("{{<base}}\n{{$a}}1{{/a}}\n{{$⟦a⟧}}2{{/a}}{{/base}}")
    let texts = ["page": marked.text, "base": "{{$a}}{{/a}}"]
    let problem = try #require(staticProblems(texts).first)
    #expect(problem.code == "repeated-block")
    #expect(problem.location == marked.location)
    #expect(problem.related.map(\.location.position) == [SourcePosition(line: 2, column: 4)])
    #expect(render(marked.text, others: texts).text == "1")
  }

  @Test func `text and tags directly inside a parent are warned of, white space and comments are not`() {
    let page = "{{<base}}\n  {{! why }}\n  {{$a}}x{{/a}}\n  厦门\n  {{name}}\n{{#s}}{{x}}{{$a}}y{{/a}}{{/s}}{{<base}}{{/base}}{{/base}}"
    let problems = staticProblems(["page": page, "base": "{{$a}}{{/a}}"])
    #expect(problems.allSatisfy { $0.severity == .warning && $0.code == "ignored-part" })
    #expect(
      problems.map(\.headline) == [
        "text inside '{{<base}}' is not printed", "tag '{{name}}' is not printed", "tag '{{#s}}' is not printed",
        "tag '{{<base}}' is not printed",
      ])
  }

  @Test func `sound templates have no problems`() {
    let texts = [
      "base": "{{$content}}{{>list}}{{/content}}", "list": "{{#items}}{{>list}}{{/items}}{{>*kind}}",
      "page": "{{<base}}{{$content}}x{{/content}}{{/base}}",
    ]
    #expect(staticProblems(texts).isEmpty)
  }
}
