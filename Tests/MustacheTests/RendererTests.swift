import Diagnostics
import Testing

@testable import Mustache

/// One renderer for many templates.
@Suite struct RendererTests {
  @Test func `prints one template after another`() {
    var problems: [Diagnostic] = []
    let texts = ["a": "  {{>b}}\n{{#list}}{{.}},{{/list}}", "b": "<{{$c}}{{title}}{{/c}}>\n", "d": "{{<b}}{{$c}}[{{title}}]{{/c}}{{/b}}"]
    var renderer = Renderer(makeLibrary(texts, &problems), mode: .strict)
    var output: [UInt8] = []
    for name in ["a", "d", "a", "b"] {
      renderer.render(name, with: ["list": ["1", "2"]], within: ["title": .text(name)], into: &output, problems: &problems)
    }
    #expect(String(decoding: output, as: UTF8.self) == "  <a>\n1,2,<[d]>\n  <a>\n1,2,<b>\n")
    #expect(problems.isEmpty)
  }

  @Test func `forgets the data and the mistakes of the one before`() {
    var problems: [Diagnostic] = []
    var renderer = Renderer(makeLibrary(["a": "{{x}}"], &problems), mode: .strict)
    var output: [UInt8] = []
    renderer.render("a", with: ["x": "1"], into: &output, problems: &problems)
    renderer.render("a", with: ["y": "2"], into: &output, problems: &problems)
    renderer.render("a", with: ["y": "2"], into: &output, problems: &problems)
    #expect(output == Array("1".utf8))
    #expect(problems.map(\.code) == ["unknown-name", "unknown-name"])
  }

  @Test func `goes on after a template that was nested too deep`() {
    var problems: [Diagnostic] = []
    var renderer = Renderer(makeLibrary(["loop": " {{#x}}{{>loop}}{{/x}}", "fine": "{{#x}}{{.}}{{/x}}"], &problems), mode: .strict)
    var (lost, output): ([UInt8], [UInt8]) = ([], [])
    renderer.render("loop", with: ["x": "1"], into: &lost, problems: &problems)
    renderer.render("fine", with: ["x": "2"], into: &output, problems: &problems)
    #expect(problems.map(\.code) == ["template-depth"])
    #expect(output == Array("2".utf8))
  }

  @Test func `an indentation ends with what it indents`() {
    let others = ["outer": "o\n  {{>inner}}\no\n", "inner": "i\n{{>flat}}\n  {{>flat}}\ni\n", "flat": "f\nf\n"]
    #expect(render("  {{>outer}}\nend", others: others).text == "  o\n    i\nf\nf\n      f\n      f\n    i\n  o\nend")
  }
}
