import Mustache
import Testing

@Suite struct ValueTests {
  @Test func `the five characters of HTML are escaped in texts`() {
    let printed = render("{{x}}|{{{x}}}|{{&x}}", ["x": "<a href=\"b\">'万州' & more</a>"])
    #expect(
      printed.text == "&lt;a href=&quot;b&quot;&gt;&#39;万州&#39; &amp; more&lt;/a&gt;"
        + "|<a href=\"b\">'万州' & more</a>|<a href=\"b\">'万州' & more</a>")
  }

  @Test func `markup is printed as it is by every tag`() {
    let printed = render("{{x}}{{{x}}}{{&x}}", ["x": .markup(Array("<b>&amp;</b>".utf8))])
    #expect(printed.text == "<b>&amp;</b><b>&amp;</b><b>&amp;</b>")
  }

  @Test func `what a text holds is not read as a template`() {
    #expect(render("{{x}}{{{x}}}{{m}}", ["x": "{{y}}", "m": .markup(Array("{{#y}}".utf8))]).text == "{{y}}{{y}}{{#y}}")
  }

  @Test(arguments: [
    (MustacheValue.null, false), (.bool(false), false), (.text(""), false), (.markup([]), false), (.list([]), false),
    (.bool(true), true), (.text(" "), true), (.markup([0]), true), (.list([.null]), true), (.number(0), true), (.object([:]), true),
  ])
  func `a section follows whether its value is something`(value: MustacheValue, isTrue: Bool) {
    #expect(render("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": value]).text == (isTrue ? "yes" : "no"))
  }

  @Test(arguments: [(0.0, "0"), (85, "85"), (-1.5, "-1.5"), (1e6, "1000000"), (0.1, "0.1")])
  func `numbers are printed without a needless fraction`(number: Double, text: String) {
    #expect(render("{{x}}", ["x": .number(number)]).text == text)
  }

  @Test func `true and false are printed as words`() {
    #expect(render("{{a}} {{{b}}}", ["a": .bool(true), "b": .bool(false)]).text == "true false")
  }

  @Test func `names may be Chinese, and texts stay whole`() {
    let data: MustacheValue = ["年鉴": ["标题": "厦门市对口支援重庆市万州区 𠮷 ①"]]
    #expect(render("第一章:{{年鉴.标题}}。\n{{#年鉴}}《{{标题}}》{{/年鉴}}", data).text == "第一章:厦门市对口支援重庆市万州区 𠮷 ①。\n《厦门市对口支援重庆市万州区 𠮷 ①》")
  }

  @Test func `NUL and bytes that are no UTF-8 pass through`() {
    let printed = render("a\0b{{x}}\0", ["x": "\0<"])
    #expect(printed.text == "a\0b\0&lt;\0")
    #expect(render("{{a\0b}}", ["a\0b": "x"]).text == "x")
  }
}
