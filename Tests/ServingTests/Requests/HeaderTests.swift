import NIOHTTP1
import Testing

@testable import Serving

@Suite struct HeaderTests {
  @Test(arguments: ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:8080"])
  func `a host is this machine and our port`(host: String) {
    #expect(HostRule(port: 8080).refusal(of: ["Host": host]) == nil)
  }

  @Test(arguments: [
    "evil.example:8080", "localhost", "localhost:8081", "localhost:80800", "127.0.0.1.evil.example:8080", "localhost.:8080", "127.1:8080",
    "", "localhost:8080:8080", "user@localhost:8080", "localhost:8080, evil.example",
  ])
  func `another host is refused`(host: String) {
    #expect(HostRule(port: 8080).refusal(of: ["Host": host]) == .misdirectedRequest)
  }

  @Test func `a request has one host`() {
    #expect(HostRule(port: 8080).refusal(of: [:]) == .badRequest)
    #expect(HostRule(port: 8080).refusal(of: ["Host": "localhost:8080", "host": "localhost:8080"]) == .badRequest)
  }

  @Test func `the usual port need not be named`() {
    #expect(HostRule(port: 80).refusal(of: ["Host": "localhost"]) == nil)
    #expect(HostRule(port: 80).refusal(of: ["Host": "evil.example"]) == .misdirectedRequest)
  }

  @Test func `a file that changes by one bit has another tag`() {
    let bytes = Array("<p>8 million yuan</p>".utf8)
    let tag = EntityTag(bytes)
    #expect(tag == EntityTag(bytes))
    for index in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[index] ^= 1 << bit
        #expect(EntityTag(other) != tag)
      }
    }
    #expect(EntityTag([]) != EntityTag([0]))
    #expect(EntityTag([0]) != EntityTag([0, 0]))
  }

  @Test func `a tag is found in a header of several`() {
    let tag = EntityTag([1])
    for field in [tag.header, "W/" + tag.header, "\"other\", \(tag.header)", "*"] { #expect(tag.isNamed(by: [field])) }
    for field in ["\"other\"", tag.text, ""] { #expect(!tag.isNamed(by: [field])) }
    #expect(!tag.isNamed(by: []))
  }

  @Test(arguments: [
    ("en/index.html", "text/html; charset=utf-8"), ("assets/yearbook.css", "text/css; charset=utf-8"),
    ("en/feed.xml", "application/atom+xml; charset=utf-8"),
    ("data/2010/flows.csv", "text/csv; charset=utf-8"), ("data/2010/datapackage.json", "application/json; charset=utf-8"),
    ("sitemap.xml", "application/xml; charset=utf-8"), ("assets/PHOTO.JPG", "image/jpeg"), ("assets/font.woff2", "font/woff2"),
    ("assets/noend", "application/octet-stream"), ("assets/a.b/c", "application/octet-stream"),
  ])
  func `the end of a name says what a file is`(path: String, type: String) { #expect(ContentType.of(path) == type) }
}
