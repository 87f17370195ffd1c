import Mustache
import Testing

/// A section with its inverse at once behind it, and a name within the section that it opens.
@Suite struct InverseTests {
  @Test(arguments: [(MustacheValue.text("x"), "[x]"), (.null, "[no]"), (.list(["x", "y"]), "[..]"), (.list([]), "[no]")])
  func `of a section and its inverse one is printed`(value: MustacheValue, text: String) {
    let isList = if case .list = value { true } else { false }
    let template = isList ? "[{{#a}}.{{/a}}{{^a}}no{{/a}}]" : "[{{#a}}{{a}}{{/a}}{{^a}}no{{/a}}]"
    #expect(render(template, ["a": value]).text == text)
  }

  @Test(arguments: [(true, true, "1"), (true, false, "12"), (false, true, "3"), (false, false, "34")])
  func `an inverse behind an inverse has a section of its own`(a: Bool, b: Bool, text: String) {
    let template = "{{#a}}1{{#b}}{{/b}}{{^b}}2{{/b}}{{/a}}{{^a}}3{{#b}}{{/b}}{{^b}}4{{/b}}{{/a}}"
    #expect(render(template, ["a": .bool(a), "b": .bool(b)]).text == text)
  }

  @Test(arguments: [(true, true, ""), (true, false, "y"), (false, true, "x"), (false, false, "y")])
  func `an inverse is not that of a section within another part`(b: Bool, a: Bool, text: String) {
    #expect(render("{{^b}}{{#a}}x{{/a}}{{/b}}{{^a}}y{{/a}}", ["a": .bool(a), "b": .bool(b)]).text == text)
    #expect(render("{{$b}}{{#a}}{{/a}}{{/b}}{{^a}}y{{/a}}", ["a": .bool(a)]).text == (a ? "" : "y"))
  }

  @Test func `a name that is not known is an error in a section and in its inverse`() {
    let printed = render("{{#a}}x{{/a}}{{^a}}y{{/a}}")
    #expect(printed.problems.compactMap { $0.location?.position?.column } == [4, 17])
    #expect(printed.text == "y")
    #expect(render("{{#a}}x{{/a}}{{^a}}y{{/a}}", mode: .lenient).text == "y")
  }

  @Test func `a name in its own section is the member of an object that has one`() {
    #expect(render("{{#a}}{{a}}{{/a}}", ["a": ["a": "inner"]]).text == "inner")
    #expect(render("{{#a}}{{b}}{{{a.b}}}{{/a}}", ["a": ["b": "<"]]).text == "&lt;<")
    #expect(render("{{#a.b}}{{a.b}}{{&a.b}}{{/a.b}}", ["a": ["b": "<"]]).text == "&lt;<")
  }

  @Test func `an item of a list is not the list`() {
    let printed = render("{{#a}}{{a}}{{.}}{{/a}}", ["a": ["x", "y"]])
    #expect(printed.text == "xy")
    #expect(printed.problems.map(\.code) == ["unprintable-value"])
  }

  @Test func `lines within a section keep their indentation`() {
    let part = "{{#a}}\n1\n2\n{{/a}}{{^a}}\n3\n{{/a}}\n"
    #expect(render("  {{> part}}\n", ["a": .bool(true)], others: ["part": part]).text.contains("  1\n  2\n"))
    #expect(render("  {{> part}}\n", ["a": .bool(false)], others: ["part": part]).text.contains("3\n"))
  }
}
