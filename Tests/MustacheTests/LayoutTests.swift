import Mustache
import Testing

@Suite struct LayoutTests {
  private let data: MustacheValue = ["yes": .bool(true), "no": .bool(false), "items": ["a", "b"], "name": "厦门"]

  @Test func `a line of several tags that print nothing vanishes`() {
    #expect(render("1\n{{#yes}}{{#items}}\n{{.}}\n{{/items}}{{/yes}}\n2\n", data).text == "1\na\nb\n2\n")
    #expect(render("{{#no}}\nA\n{{/no}}{{^no}}\nB\n{{/no}}\n", data).text == "B\n")
    #expect(render("{{! one }}\t{{! two }}\nx", data).text == "x")
  }

  @Test func `a line on which a section opens and closes stays`() {
    #expect(render("{{#yes}} {{/yes}}\nx", data).text == " \nx")
    #expect(render("  {{#no}}{{/no}}\nx", data).text == "  \nx")
  }

  @Test func `partials that share their line are printed where they stand`() {
    #expect(render("  {{>a}} {{>a}}\n", others: ["a": "1\n2"]).text == "  1\n2 1\n2\n")
  }

  @Test func `lines that end in CR LF keep or lose both`() {
    let page = "a\r\n  {{#items}}\r\n{{.}}\r\n  {{/items}}\r\n\r\n  {{>part}}\r\nz\r\n"
    #expect(render(page, data, others: ["part": "p\r\n{{name}}\r\n"]).text == "a\r\na\r\nb\r\n\r\n  p\r\n  厦门\r\nz\r\n")
  }

  @Test func `indentation adds up through partials and leaves values alone`() {
    let others = ["outer": "<ul>\n  {{>inner}}\n</ul>\n", "inner": "{{#items}}\n<li>{{.}}</li>\n{{/items}}\n{{{text}}}\n"]
    let printed = render(" {{>outer}}\n", ["items": ["a", "b"], "text": "1\n2"], others: others)
    #expect(printed.text == " <ul>\n   <li>a</li>\n   <li>b</li>\n   1\n2\n </ul>\n")
  }

  @Test func `a block alone on its lines takes its filling with or without a line end`() {
    let base = "<body>\n  {{$content}}\n  nothing\n  {{/content}}\n</body>\n"
    let own = "<body>\n  one\n  two\n</body>\n"
    #expect(render("{{<base}}{{$content}}one\ntwo{{/content}}{{/base}}", others: ["base": base]).text == own)
    #expect(render("{{<base}}\n    {{$content}}\n    one\n    two\n    {{/content}}\n{{/base}}\n", others: ["base": base]).text == own)
    #expect(render("{{>base}}", others: ["base": base]).text == "<body>\n  nothing\n</body>\n")
  }

  @Test func `an empty block alone on its line leaves no line unless it is filled`() {
    let base = "<head>\n  {{$links}}{{/links}}\r\n</head>\n"
    #expect(render("{{>base}}", others: ["base": base]).text == "<head>\n</head>\n")
    #expect(render("{{<base}}{{$links}}{{/links}}{{/base}}", others: ["base": base]).text == "<head>\n</head>\n")
    #expect(render("{{<base}}{{$links}}<link>{{/links}}{{/base}}", others: ["base": base]).text == "<head>\n  <link>\r\n</head>\n")
  }

  @Test func `what fills a block on a line with other text begins on that line`() {
    let base = "<main>\n  <h1>{{$title}}-{{/title}}</h1>\n</main>\n"
    let printed = render("  {{<base}}{{$title}}\n    {{name}}\n    2010{{/title}}{{/base}}\n", data, others: ["base": base])
    #expect(printed.text == "  <main>\n    <h1>厦门\n  2010</h1>\n  </main>\n")
  }

  @Test func `a line indented less than the others of a filling decides what is taken away`() {
    let page = "{{<base}}{{$a}}\n      x\n    y\n\n      {{name}}\n    {{/a}}{{/base}}"
    #expect(render(page, data, others: ["base": "{{$a}}{{/a}}\n"]).text == "  x\ny\n\n  厦门\n")
  }

  @Test func `a partial in a filling is indented by what is left`() {
    let page = "{{<base}}\n  {{$a}}\n  <p>\n    {{>part}}\n  </p>\n  {{/a}}\n{{/base}}\n"
    let printed = render(page, others: ["base": "{{$a}}{{/a}}\n", "part": "1\n2\n"])
    #expect(printed.text == "<p>\n  1\n  2\n</p>\n")
  }

  @Test func `a filling sees the data where the block stands and the blocks where it was written`() {
    let others = ["base": "{{#items}}{{$row}}{{/row}}{{/items}}{{$inner}}base{{/inner}}"]
    let page = "{{<base}}{{$row}}<{{.}}{{$inner}}own{{/inner}}>{{/row}}{{$inner}}filled{{/inner}}{{/base}}"
    #expect(render(page, data, others: others).text == "<aown><bown>filled")
  }
}
