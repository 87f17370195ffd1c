import Diagnostics
import Mustache
import Testing

@Suite struct ParsingProblemTests {
  @Test(arguments: [
    ("a ⟦{{⟧name", "tag '{{name' is not closed"), ("厦门⟦{{⟧#list} x {{y}}{{/list}}", "tag '{{#list' is not closed"),
    ("⟦{{⟧name</p>\n{{y}}", "tag '{{name' is not closed"), ("{{y}}\n中⟦{{⟧! no end", "comment is not closed"),
    ("⟦{{⟧", "tag '{{' is not closed"), ("⟦{{⟧{name}} {{y}}", "tag '{{&name' is not closed"),
    ("{{#a}}⟦{{⟧/a}", "tag '{{/a' is not closed"), ("⟦{{⟧ \n {{#a}}{{/a}}", "tag '{{' is not closed"),
  ])
  func `a tag that is not closed is told once, where it begins`(template: String, headline: String) {
    let marked = Marked(template)
    let found = problems(in: marked.text)
    #expect(found.map(\.code) == ["unclosed-tag"])
    #expect(found.map(\.headline) == [headline])
    #expect(found.map(\.location) == [marked.location])
  }

  @Test(arguments: [
    ("⟦{{}}⟧", "empty-tag"), ("{{#a}}⟦{{/ }}⟧{{/a}}", "empty-tag"), ("⟦{{>  }}⟧", "empty-tag"), ("⟦{{>*}}⟧", "empty-tag"),
    ("万州 ⟦{{two names}}⟧", "space-in-name"), ("⟦{{#a b}}⟧{{/a}}", "space-in-name"), ("{{⟦a..b⟧}}", "empty-name-part"),
    ("{{# ⟦.a⟧ }}{{/.a}}", "empty-name-part"), ("{{>*⟦a.⟧}}", "empty-name-part"), ("⟦{{=<%=}}⟧", "bad-delimiters"),
    ("⟦{{=a b c=}}⟧", "bad-delimiters"), ("⟦{{=<= =>=}}⟧", "bad-delimiters"), ("⟦{{==}}⟧", "bad-delimiters"),
  ])
  func `a tag that holds no proper name is an error at its place`(template: String, code: String) throws {
    let marked = Marked(template)
    let problem = try #require(problems(in: marked.text).first)
    #expect(problem.code == code)
    #expect(problem.location == marked.location)
  }

  @Test func `a section that is not closed is told where it was opened`() {
    let marked = Marked("第一行\n万州{{#a}}{{^b}}{{/b}}{{/a}} ⟦{{#list}}⟧x")
    let found = problems(in: marked.text)
    #expect(found.map(\.headline) == ["section '{{#list}}' is not closed"])
    #expect(found.map(\.location) == [marked.location])
    #expect(found.first?.fix == "write '{{/list}}' at its end")
  }

  @Test func `a misspelled closing tag is told with both places`() throws {
    let marked = Marked("{{#section}}\n重庆⟦{{/sectoin}}⟧")
    let found = problems(in: marked.text)
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.headline == "tag '{{/sectoin}}' does not close '{{#section}}'")
    #expect(problem.location == marked.location)
    #expect(problem.related.map(\.location) == [SourceLocation("page.mustache", SourcePosition(line: 1, column: 1), length: 12)])
  }

  @Test func `a closing tag too many leaves the section open around it alone`() throws {
    let marked = Marked("{{#section}}{{#x}}{{/x}}⟦{{/other}}⟧{{/section}}")
    let found = problems(in: marked.text)
    #expect(found.map(\.headline) == ["tag '{{/other}}' closes nothing that is open"])
    #expect(found.map(\.location) == [marked.location])
    #expect(found.first?.related.map(\.label) == ["'{{#section}}' is open"])
  }

  @Test func `a section that its surroundings close is told with both places`() throws {
    let marked = Marked("{{#outer}}\n  ⟦{{#inner}}⟧\n{{/outer}}\n")
    let found = problems(in: marked.text)
    #expect(found.map(\.headline) == ["section '{{#inner}}' is not closed"])
    #expect(found.map(\.location) == [marked.location])
    #expect(found.first?.related.map(\.location.position) == [SourcePosition(line: 3, column: 1)])
  }

  @Test func `a parent is closed with its asterisk`() {
    #expect(problems(in: "{{<*layout}}{{/*layout}}{{< * a }}{{/ *a }}").isEmpty)
    #expect(problems(in: "{{<*layout}}{{/layout}}").map(\.code) == ["mismatched-section"])
  }

  @Test func `every mistake is found in one run`() {
    let template = "{{#a}\n{{x y}}\n{{/a}}\n{{>}}\n{{/b}}\n{{$c}}\n{{=%=}}\n{{a..b}}\n{{! end"
    let codes = problems(in: template).sortedForPrinting().map(\.code)
    let expected = [
      "unclosed-tag", "space-in-name", "empty-tag", "mismatched-section", "bad-delimiters", "empty-name-part", "unclosed-tag",
    ]
    #expect(codes == expected)
  }

  @Test func `positions are counted the same after other delimiters and line ends`() {
    let marked = Marked("{{=《 》=}}\r\n《#年鉴》中文《/年鉴》\r\n\r\n《⟦名..称⟧》")
    #expect(problems(in: marked.text).map(\.location) == [marked.location])
  }
}
