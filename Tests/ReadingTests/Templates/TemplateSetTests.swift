import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct TemplatesOfASite {
  private func read(_ files: [String: String]) throws -> (set: TemplateSet, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let tree = SourceTree(Dictionary(uniqueKeysWithValues: files.map { ("Templates/" + $0, $1) }))
    return (try TemplateSet.read(tree, problems: &problems), problems)
  }

  @Test func `templates, words and assets are told apart`() throws {
    let (set, problems) = try read([
      "pages/entry.mustache": "{{> parts/head}}", "parts/head.mustache": "x", "words.yaml": "next: {en: Next, zh: 下一篇}\n",
      "assets/a.css": "{{no}}",
      "assets/fonts/b.woff": "", "assets/c.mustache": "{{",
    ])
    #expect(set.library.names.sorted() == ["pages/entry", "parts/head"])
    #expect(set.words == ["next": Bilingual(english: "Next", chinese: "下一篇")])
    #expect(set.assets == ["Templates/assets/a.css", "Templates/assets/c.mustache", "Templates/assets/fonts/b.woff"])
    #expect(problems.isEmpty)
  }

  @Test func `words that are missing as a whole are told, where a template prints one`() throws {
    let problems = try read(["pages/entry.mustache": "{{words.next}}"]).problems
    #expect(problems.headlines.first == "'Templates/words.yaml' is missing")
    #expect(try read(["pages/entry.mustache": "{{title}}"]).problems.isEmpty)
  }

  @Test(arguments: ["style.css", "pages/entry.html", "words.yml", "parts/words.yaml", "README.md", "pages/entry.mustache.bak"])
  func `other files are told`(_ name: String) throws {
    let problems = try read([name: "x"]).problems
    #expect(problems.codes == ["unknown-file"])
    #expect(problems.first?.location?.path == "Templates/" + name)
  }

  @Test func `files outside Templates do not matter`() throws {
    var problems: [Diagnostic] = []
    let set = try TemplateSet.read(SourceTree(["Content/a.mustache": "{{", "TemplatesX/a.mustache": "{{"]), problems: &problems)
    #expect(set.library.names.isEmpty && problems.isEmpty)
  }

  @Test(arguments: [
    ("⟦n⟧ext: {en: Next}", "missing-key"), ("next: ⟦Next⟧", "expected-mapping"), ("next: {en: Next, zh: ⟦''⟧}", "wrong-type"),
    ("next: {en: Next, zh: 下, ⟦fr⟧: Suivant}", "unknown-key"), ("⟦-⟧ a", "expected-mapping"),
  ])
  func `a word stands in both languages`(_ marked: String, _ code: String) throws {
    let source = MarkedSource(marked, path: "Templates/words.yaml")
    let (set, problems) = try read(["words.yaml": String(decoding: source.file.bytes, as: UTF8.self)])
    #expect(problems.codes == [code])
    #expect(problems.first?.location?.position?.line == 1)
    if code != "missing-key" { #expect(problems.locations == source.locations) }
    #expect(set.words.isEmpty == (code != "unknown-key"))
  }

  @Test func `a template that cannot be read is placed in its file`() throws {
    let problems = try read(["pages/entry.mustache": "one\n{{#a}}"]).problems
    #expect(problems.hasErrors)
    #expect(problems.first?.location?.path == "Templates/pages/entry.mustache")
    #expect(problems.first?.location?.position?.line == 2)
  }
}

@Suite struct TemplatesThatAreNeeded {
  private func check(_ files: [String: String], _ roots: [(name: String, location: Diagnostics.SourceLocation?)]) throws -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let tree = SourceTree(Dictionary(uniqueKeysWithValues: files.map { ("Templates/\($0).mustache", $1) }))
    try TemplateSet.read(tree, problems: &problems).check(roots: roots, problems: &problems)
    return problems
  }

  @Test func `what the pages reach is used`() throws {
    let files = ["pages/a": "{{> parts/b}}", "parts/b": "{{< layouts/c}}{{/layouts/c}}", "layouts/c": "x"]
    #expect(try check(files, [("pages/a", nil)]).isEmpty)
  }

  @Test func `what they do not reach is a warning`() throws {
    let problems = try check(["pages/a": "x", "parts/b": "{{> parts/c}}", "parts/c": "y"], [("pages/a", nil)])
    #expect(problems.codes == ["unused-template", "unused-template"])
    #expect(problems.compactMap(\.location?.path) == ["Templates/parts/b.mustache", "Templates/parts/c.mustache"])
    #expect(!problems.hasErrors)
  }

  @Test func `what is missing is an error, where it is asked for, with the nearest name`() throws {
    let place = Diagnostics.SourceLocation("Content/2010/a.en.md", SourcePosition(line: 3, column: 11))
    let problems = try check(["pages/region": "x"], [("pages/region", nil), ("pages/regoin", place), ("pages/entry", nil)])
    #expect(problems.codes == ["missing-template", "missing-template"])
    #expect(problems[0].headline == "template 'pages/regoin' does not exist; did you mean 'pages/region'?")
    #expect(problems[0].location == place)
    #expect(problems[1].location?.path == "Templates/pages/entry.mustache")
  }
}
