import Diagnostics
import Mustache

/// What came of printing a template in a test.
struct RenderedPage {
  var text: String
  var problems: [Diagnostic]
}

/// Prints the template `page`, with `others` beside it.
func render(
  _ page: String, _ data: MustacheValue = .object([:]), others: [String: String] = [:], mode: TemplateLibrary.Mode = .strict
) -> RenderedPage {
  var problems: [Diagnostic] = []
  let library = makeLibrary(others.merging(["page": page]) { $1 }, &problems)
  var output: [UInt8] = []
  library.render("page", with: data, mode: mode, into: &output, problems: &problems)
  return RenderedPage(text: String(decoding: output, as: UTF8.self), problems: problems)
}

/// A library of templates, each in a file of its name.
func makeLibrary(_ texts: [String: String], _ problems: inout [Diagnostic]) -> TemplateLibrary {
  TemplateLibrary(files: texts.sorted { $0.key < $1.key }.map { ($0.key, makeFile($0.key, $0.value)) }, problems: &problems)
}

func makeFile(_ name: String, _ text: String) -> SourceFile {
  SourceFile(path: name + ".mustache", bytes: Array(text.utf8))
}

/// What is wrong with one template by itself.
func problems(in text: String) -> [Diagnostic] {
  var problems: [Diagnostic] = []
  let template = Template.parse(makeFile("page", text), problems: &problems)
  precondition((template == nil) == !problems.isEmpty, "a template with mistakes is none, and one without is one")
  return problems
}

/// A template with the place that is meant between ⟦ and ⟧, which do not belong to it.
struct Marked {
  let text: String
  let location: SourceLocation

  init(_ marked: String, file: String = "page") {
    let parts = marked.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }.map { String($0) }
    precondition(parts.count == 3, "a marked text has one ⟦ and one ⟧")
    let before = parts[0].unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    text = parts.joined()
    location = SourceLocation(
      file + ".mustache", SourcePosition(line: before.count, column: before[before.count - 1].count + 1),
      length: parts[1].unicodeScalars.count)
  }
}

extension MustacheValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(arrayLiteral items: MustacheValue...) { self = .list(items) }
  package init(dictionaryLiteral members: (String, MustacheValue)...) {
    self = .dictionary(Dictionary(members) { $1 })
  }
}
