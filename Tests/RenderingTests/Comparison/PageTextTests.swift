import Testing

@testable import Rendering

/// What a reader reads on a page.
@Suite struct PageTextTests {
  private func words(_ page: String) -> String { PageText.words(of: Array(page.utf8)) }

  @Test func `the words of main are left, without its header, footer and navigation`() {
    let page =
      "<head><title>T</title></head><body><p>out</p><main><header>H</header><p>One  <b>two</b></p>\n<nav>N</nav><footer>F</footer></main>x"
    #expect(words(page) == "One two ")
  }

  @Test func `a page without main has all its words`() {
    #expect(words("<p>a</p><footer>b</footer><p>c</p>") == "a c ")
    #expect(words("plain") == "plain")
  }

  @Test(arguments: [("a &amp; b", "a & b"), ("&lt;&gt;&quot;&#39;", "<>\"'"), ("AT&T", "AT&T"), ("&nope;", "&nope;"), ("&", "&")])
  func `the named characters of markup are read, others stay`(_ markup: String, _ text: String) {
    #expect(words(markup) == text)
  }

  @Test(arguments: ["<", "<p", "</", "<main", "<main><footer>", "</main></main></footer>x", "<!-- a > b -->", "<\u{0}>"])
  func `broken markup ends`(_ markup: String) {
    #expect(words(markup).utf8.count <= markup.utf8.count)
  }

  @Test func `a change of class or of white space is none of the text`() {
    #expect(words("<main><p class=\"a\">x y</p></main>") == words("<main><p>x\n  y</p></main>"))
  }
}
