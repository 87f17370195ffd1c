import Diagnostics
import Testing

@testable import Reading

private func parse(_ text: String) -> (root: YAMLNode?, problems: [Diagnostic]) {
  var problems: [Diagnostic] = []
  let root = YAMLParser.parse(SourceFile(path: "a.yaml", bytes: Array(text.utf8)), problems: &problems)
  return (root, problems)
}

/// What a node says, in one line: `{a: [b, c]}`.
private func flat(_ node: YAMLNode?) -> String {
  switch node?.content {
  case nil: "nothing"
  case .scalar(let text): text
  case .sequence(let items): "[" + items.map(flat).joined(separator: ", ") + "]"
  case .mapping(let pairs): "{" + pairs.map { flat($0.key) + ": " + flat($0.value) }.joined(separator: ", ") + "}"
  }
}

@Suite struct YAMLScalarsAndNesting {
  @Test(arguments: ["no", "yes", "012", "0x1F", "1:30", "1e3", "~", "null", "2009-06-05", ".inf", "+1", "1_000", "真"])
  func `a plain scalar stays the text that was written`(_ text: String) {
    #expect(flat(parse("key: \(text)").root) == "{key: \(text)}")
  }

  @Test func `lists, mappings and flow forms nest`() {
    let text = "a:\n  - 1\n  - {b: [x, y], c: ''}\n厦门: |\n  一\n  二\n"
    #expect(flat(parse(text).root) == "{a: [1, {b: [x, y], c: }], 厦门: 一\n二\n}")
  }

  @Test(arguments: ["", "\n\n", "# a remark\n", "---\n...\n# end"])
  func `a file without a value gives nothing or an empty text, and no problem`(_ text: String) {
    let (root, problems) = parse(text)
    #expect(root == nil || root?.text == "")
    #expect(problems.isEmpty)
  }

  @Test func `a value left out is an empty text`() {
    #expect(flat(parse("a:\nb: 1").root) == "{a: , b: 1}")
  }

  @Test func `a block scalar knows the line and indentation of its text`() throws {
    let root = try #require(parse("a: 1\nsql: |\n    select\n").root)
    guard case .mapping(let pairs) = root.content else { throw Unexpected() }
    #expect(pairs[1].value.block?.firstLine == 3)
    #expect(pairs[1].value.block?.indentation == 4)
    #expect(pairs[0].value.block == nil)
  }
}

private struct Unexpected: Error {}

@Suite struct YAMLPositions {
  @Test func `columns count characters, also after Chinese text`() throws {
    let marked = MarkedSource("标题: {en: Aid, zh: ⟦扶贫资金⟧}\n", path: "a.yaml")
    let root = try #require(parse(String(decoding: marked.file.bytes, as: UTF8.self)).root)
    guard case .mapping(let pairs) = root.content, case .mapping(let languages) = pairs[0].value.content else { throw Unexpected() }
    #expect(languages[1].value.location == marked.locations[0])
  }

  @Test func `front matter is placed by the lines of its file`() throws {
    let file = SourceFile(path: "a.md", bytes: Array("---\ntitle: 概况\n  bad\n: x\n".utf8))
    var problems: [Diagnostic] = []
    _ = YAMLParser.parse(file, file.bytes[4...], linesBefore: 1, problems: &problems)
    #expect(problems.codes == ["yaml-syntax"])
    #expect(problems.positions.first?.line ?? 0 >= 3)
  }

  @Test func `values after front matter begins keep their line and column`() throws {
    let file = SourceFile(path: "a.md", bytes: Array("---\ntitle: 概况\n".utf8))
    var problems: [Diagnostic] = []
    let root = try #require(YAMLParser.parse(file, file.bytes[4...], linesBefore: 1, problems: &problems))
    guard case .mapping(let pairs) = root.content else { throw Unexpected() }
    #expect(pairs[0].value.location == SourceLocation("a.md", SourcePosition(line: 2, column: 8), length: 2))
  }
}

@Suite struct YAMLRefusals {
  @Test(arguments: [
    ("a: ⟦&⟧x 1\n", "yaml-alias"),
    ("a: ⟦&⟧x {b: 1}\n", "yaml-alias"),
    ("a: ⟦&⟧x [1]\n", "yaml-alias"),
    ("a: ⟦*⟧x\n", "yaml-alias"),
    ("a: 1\n<<: ⟦*⟧x\n", "yaml-alias"),
    ("a: ⟦!⟧!str 1\n", "yaml-tag"),
    ("a: ⟦!⟧x [1]\n", "yaml-tag"),
    ("a: ⟦!⟧!python/object {b: 1}\n", "yaml-tag"),
    ("a: 1\n⟦-⟧--\nb: 2\n", "yaml-documents"),
    ("? ⟦[⟧x, y]\n: 1\n", "yaml-key"),
    ("? ⟦{⟧x: y}\n: 1\n", "yaml-key"),
  ])
  func `anchors, aliases, tags, second documents and keys that are no words`(_ text: String, _ code: String) {
    let marked = MarkedSource(text, path: "a.yaml")
    let (root, problems) = parse(String(decoding: marked.file.bytes, as: UTF8.self))
    #expect(root == nil)
    #expect(problems.codes == [code])
    #expect(problems.positions == marked.locations.compactMap(\.position))
  }

  @Test func `a key that stands twice is shown at both places`() {
    let marked = MarkedSource("a: {⟦名⟧: 1, b: 2, ⟦名⟧: 3}\n", path: "a.yaml")
    let problems = parse(String(decoding: marked.file.bytes, as: UTF8.self)).problems
    #expect(problems.headlines == ["key '名' stands twice in one mapping"])
    #expect(problems.locations == [marked.locations[1]])
    #expect(problems.first?.related.map(\.location) == [marked.locations[0]])
  }

  @Test func `the same key in two mappings is fine`() {
    #expect(parse("a: {b: 1}\nc: {b: 1}\n").problems.isEmpty)
  }

  @Test func `an alias bomb is refused at its first anchor`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 { bomb += "a\(level): &a\(level) [" + (0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", ") + "]\n" }
    let problems = parse(bomb).problems
    #expect(problems.codes == ["yaml-alias"])
    #expect(problems.positions == [SourcePosition(line: 1, column: 5)])
  }

  @Test func `nesting is limited`() {
    let deepest = YAMLParser.deepestNesting
    #expect(parse(String(repeating: "[", count: deepest) + "x" + String(repeating: "]", count: deepest)).problems.isEmpty)
    #expect(parse(String(repeating: "[", count: deepest + 2) + String(repeating: "]", count: deepest + 2)).problems.codes == ["yaml-depth"])
    #expect(parse(String(repeating: "[", count: 100_000)).problems.codes == ["yaml-depth"])
    #expect(parse(String(repeating: "{a: ", count: 1000)).problems.codes == ["yaml-depth"])
  }

  @Test(arguments: [
    ("a: [1, 2\nb: 3\n", 2), ("a: \"open\nb: 3\n", 3), ("a: 1\n\tb: 2\n", 2), ("a: b: c\n", 1), ("a: 1\n- 2\n", 2), ("a: @x\n", 1),
    ("厦门: %x\n", 1), ("a: 'x' y\n", 1), ("%YAML 3.0\n---\na: 1\n", 1),
  ])
  func `what is no YAML is located`(_ text: String, _ line: Int) {
    let (root, problems) = parse(text)
    #expect(root == nil)
    #expect(problems.codes == ["yaml-syntax"])
    #expect(problems.positions.map(\.line) == [line])
  }

  @Test(arguments: ["\u{0}", "\u{1}", "\u{1B}", "\u{7F}"])
  func `a control character is located by its character, not its byte`(_ character: String) {
    let problems = parse("a: 1\n厦门: \(character)\n").problems
    #expect(problems.codes == ["yaml-syntax"])
    #expect(problems.positions == [SourcePosition(line: 2, column: 5)])
  }

  @Test func `a large file is read in linear time`() {
    let text = (0..<5000).map { "key\($0): {en: Fiscal aid, zh: 财政帮扶资金, list: [1, 2, 3]}\n" }.joined()
    let (root, problems) = parse(text)
    guard case .mapping(let pairs) = root?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(pairs.count == 5000)
    #expect(problems.isEmpty)
  }
}

private enum Colour: String, CaseIterable { case red, green }

@Suite struct YAMLMappings {
  private func mapping(_ text: String) throws -> (mapping: YAMLMapping, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let root = try #require(parse(text).root)
    return (try #require(YAMLMapping(root, "a thing", &problems)), problems)
  }

  @Test func `keys that nobody asked for are reported with the nearest names`() throws {
    var (mapping, problems) = try mapping("title: x\ncolour: red\ncolor: red\n")
    _ = mapping.text("title", &problems)
    _ = mapping.word("colour", as: Colour.self, &problems)
    mapping.finish(&problems)
    #expect(problems.headlines == ["key 'color' is not a key of a thing; did you mean 'colour'?"])
    #expect(problems.positions == [SourcePosition(line: 3, column: 1)])
  }

  @Test func `a missing key is reported at its mapping`() throws {
    var (mapping, problems) = try mapping("a: 1\n")
    #expect(mapping.requiredText("title", &problems) == nil)
    #expect(problems.headlines == ["key 'title' is missing in a thing"])
  }

  @Test func `a list stands where a mapping is expected`() throws {
    var problems: [Diagnostic] = []
    #expect(YAMLMapping(try #require(parse("- a").root), "a thing", &problems) == nil)
    #expect(problems.codes == ["expected-mapping"])
  }

  @Test(arguments: ["a: []", "a: {}", "a:", "a: ''"])
  func `text is a scalar of at least one character`(_ text: String) throws {
    var (mapping, problems) = try mapping(text)
    #expect(mapping.text("a", &problems) == nil)
    #expect(problems.codes == ["wrong-type"])
  }

  @Test(arguments: [("3", 3), ("0", 0), ("-1", nil), ("11", nil), ("x", nil), ("1.0", nil), ("[1]", nil), ("", nil)] as [(String, Int?)])
  func `a whole number keeps within its range`(_ text: String, _ value: Int?) throws {
    var (mapping, problems) = try mapping("a: \(text)")
    #expect(mapping.integer("a", in: 0...10, &problems) == value)
    #expect(problems.codes == (value == nil ? ["wrong-type"] : []))
  }

  @Test(arguments: [("yes", true), ("true", true), ("no", false), ("false", false), ("off", nil), ("是", nil)] as [(String, Bool?)])
  func `a flag is yes or no`(_ text: String, _ value: Bool?) throws {
    var (mapping, problems) = try mapping("a: \(text)")
    #expect(mapping.flag("a", &problems) == value)
    #expect(problems.count == (value == nil ? 1 : 0))
  }

  @Test func `a text in both languages needs both`() throws {
    var (mapping, problems) = try mapping("a: {en: Aid, zh: 资金}\nb: {en: Aid}\nc: {en: Aid, zh: 资金, fr: Aide}\n")
    #expect(mapping.bilingual("a", &problems)?.chinese == "资金")
    #expect(problems.isEmpty)
    #expect(mapping.bilingual("b", &problems) == nil)
    #expect(mapping.bilingual("c", &problems) != nil)
    #expect(problems.codes == ["missing-key", "unknown-key"])
  }

  @Test func `one text counts as a list of one`() throws {
    var (mapping, problems) = try mapping("a: x\nb: [x, y]\n")
    #expect(mapping.texts("a", &problems).map(\.text) == ["x"])
    #expect(mapping.texts("b", &problems).map(\.text) == ["x", "y"])
    #expect(mapping.texts("c", &problems).isEmpty)
  }
}
