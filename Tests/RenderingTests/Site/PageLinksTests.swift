import Testing

@testable import Rendering

@Suite struct PageLinksTests {
  private func targets(_ text: String) -> [String] { PageLinks.targets(of: Array(text.utf8), at: "en/2010/work/aid.html").sorted() }

  @Test func `ways are followed from the page's folder`() {
    #expect(targets(#"<a href="../../2009/history.html">x</a>"#) == ["en/2009/history.html"])
    #expect(targets(#"<a class="x" href="more/a.html#row-1">x</a><img src="../b.svg">"#) == ["en/2010/b.svg", "en/2010/work/more/a.html"])
    #expect(targets(#"<a href="./a.html?x=1">x</a> <a href="a.html">y</a>"#) == ["en/2010/work/a.html"])
  }

  @Test(arguments: [
    ##"<a href="#here">"##, #"<a href="https://example.org/a.html">"#, #"<a href="/a.html">"#, #"<a href="../../../../a.html">"#,
    #"<a href="">"#, #"<a data-href="a.html">"#, #"<p>href=&quot;a.html&quot;</p>"#, #"<a href='a.html'"#, #"href="#, "",
  ])
  func `what leads out of the site, or nowhere, is left out`(text: String) { #expect(targets(text) == []) }

  @Test func `a value without an end ends with the page`() { #expect(targets(#"<a href="a.html"#) == ["en/2010/work/a.html"]) }

  @Test func `known addresses are left out, whatever way leads there`() {
    let known = AddressSet(["en/2010/work/a.html", "en/2010/b.svg", "en/index.html"])
    let page = Array(
      ##"<a href="a.html">x</a><a href="./a.html#row-1">x</a><img src="../b.svg"><a href="../../index.html?x">x</a><a href="../work/b.svg">"##
        .utf8)
    #expect(PageLinks.targets(of: page, at: "en/2010/work/aid.html", besides: known) == ["en/2010/work/b.svg"])
  }

  @Test func `a set of addresses has these and no others`() {
    let addresses = (0..<2000).map { "en/\($0 / 40)/页\($0).html" }
    let set = AddressSet(addresses)
    #expect(addresses.allSatisfy(set.contains))
    #expect(addresses.allSatisfy { !set.contains($0 + "x") && !set.contains(String($0.dropLast())) && !set.contains("x" + $0) })
    #expect(!set.contains("") && !AddressSet([]).contains("a.html") && AddressSet([""]).contains(""))
    #expect(addresses.allSatisfy { set.contains($0.utf8.prefix(3), $0.utf8.dropFirst(3)) })
  }

  @Test func `an address tells its edition`() {
    #expect(editionKey(ofAddress: "en/2010/index.html") == "2010")
    #expect(editionKey(ofAddress: "assets/2010/fonts/a.woff2") == "2010")
    let others = [
      "en/index.html", "assets/2010-corrections.css", "data/registers/a.csv", "2010/en/a.html", "en/20100/a.html", "fr/2010/a", "",
    ]
    for address in others { #expect(editionKey(ofAddress: address) == nil) }
  }
}
