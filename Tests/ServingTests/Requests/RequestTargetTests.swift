import Testing

@testable import Serving

@Suite struct RequestTargetTests {
  @Test(arguments: [
    ("/", ""), ("/en/2010/", "en/2010/"), ("/en/index.html", "en/index.html"), ("/%65n/", "en/"), ("/a%20b", "a b"), ("/%E8%A1%A8", "表"),
    ("/en/?view=figures", "en/"), ("/en/#top", "en/"), ("/a%2525", "a%25"), ("/...", "..."),
  ])
  func `a path is decoded once`(text: String, path: String) { #expect(RequestTarget(text)?.path == path) }

  @Test(arguments: [
    "/../etc/passwd", "/%2e%2e/etc/passwd", "/%2E./etc/passwd", "/.%2e/etc/passwd", "/en/../../etc/passwd", "/en/..", "/./en", "/..%2fetc",
    "/%2e%2e%2fetc%2fpasswd", "/..%5cetc", "/..\\etc", "/a%00b", "/a%0Ab", "/%7F", "/%", "/%4", "/%zz", "/%C3%28", "/%C0%AE%C0%AE/etc",
    "//etc/passwd", "/en//index.html", "", "en", "http://localhost/en", "*", "?view=figures",
  ])
  func `what is no path below the root is none`(text: String) { #expect(RequestTarget(text) == nil) }

  @Test func `of a query the first value of each name counts`() {
    let target = RequestTarget("/?view=figures&view=parallel&page=%2Fen%2F&empty&=x&bad=%zz")
    #expect(target?.query == ["view": "figures", "page": "/en/", "empty": "", "": "x"])
  }

  @Test func `a folder ends in a slash`() {
    #expect(RequestTarget("/")?.isFolder == true)
    #expect(RequestTarget("/en/")?.isFolder == true)
    #expect(RequestTarget("/en")?.isFolder == false)
  }
}
