import Testing

@testable import Serving

@Suite struct HeadLengthTests {
  @Test func `a head is counted to its empty line, however it is cut`() {
    let text = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    for cut in 0...text.utf8.count {
      var length = HeadLength()
      let longest = [text.utf8.prefix(cut), text.utf8.dropFirst(cut)].map { length.take($0) }
      #expect(longest.max() == text.utf8.count)
      #expect(!length.isWithin)
    }
  }

  @Test func `the heads of several requests are counted apart`() {
    var length = HeadLength()
    #expect(length.take("GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\n\n\r\nGET".utf8) == 18)
    #expect(length.isWithin)
    #expect(length.count == 3)
  }

  @Test func `a line that never ends counts`() {
    var length = HeadLength()
    for _ in 0..<1000 { _ = length.take("aaaaaaaaaa".utf8) }
    #expect(length.count == 10_000)
  }
}
