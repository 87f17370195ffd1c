import Foundation
import TestSupport
import Testing

@testable import Serving

/// What a browser is answered.
@Suite struct ServerTests {
  private let site: TemporarySite
  private let preview: RunningPreview

  init() throws {
    site = try TemporarySite(fixture: "features")
    preview = try RunningPreview(site)
  }

  @Test func `every file of a build is served, with a script at the end of its pages`() throws {
    try #require(try site.run("build", "--drafts").status == 0)
    let tree = try site.publishedTree()
    #expect(tree.visibleFiles.count > 60)
    for path in tree.visibleFiles {
      let reply = try #require(try preview.get("/" + path))
      let built = tree.text(path) ?? ""
      #expect(reply.status == 200)
      if path.hasSuffix(".html") {
        #expect(reply.text.hasPrefix(built))
        #expect(reply.text.dropFirst(built.count).hasPrefix("<script src=\"/_yearbook/preview.js\""))
      } else {
        #expect(reply.text == built)
      }
      #expect(reply.headers["content-length"] == String(reply.body.count))
    }
    #expect(tree.visibleFiles.allSatisfy { tree.text($0)?.contains("_yearbook") == false })
  }

  @Test func `a folder shows its index, with a slash at its end`() throws {
    let page = try #require(try preview.get("/en/2010/index.html"))
    #expect(try preview.get("/en/2010/")?.body == page.body)
    let moved = try #require(try preview.get("/en/2010"))
    #expect(moved.status == 301)
    #expect(moved.headers["location"] == "/en/2010/")
    #expect(try preview.get("/")?.status == 200)
  }

  @Test func `a browser is told what a file is, and asks for it each time`() throws {
    let reply = try #require(try preview.get("/zh/2010/"))
    #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
    #expect(reply.headers["cache-control"] == "no-cache")
    #expect(reply.headers["x-content-type-options"] == "nosniff")
  }

  @Test func `a file that the browser has is not sent again`() throws {
    let tag = try #require(try preview.get("/en/2010/")?.headers["etag"])
    let same = try #require(try preview.get("/en/2010/", ["If-None-Match": tag]))
    #expect(same.status == 304)
    #expect(same.body.isEmpty)
    #expect(same.headers["etag"] == tag)
    #expect(try preview.get("/en/2010/", ["If-None-Match": "\"other\""])?.status == 200)
    #expect(try preview.get("/zh/2010/", ["If-None-Match": tag])?.status == 200)
  }

  @Test func `HEAD gives the head of the same answer`() throws {
    for path in ["/en/2010/", "/assets/style.css", "/nowhere", "/_yearbook/preview.js"] {
      let (full, head) = (try #require(try preview.get(path)), try #require(try preview.ask("HEAD", path)))
      #expect(head.status == full.status)
      #expect(head.headers == full.headers)
      #expect(head.body.isEmpty)
    }
    #expect(try preview.ask("HEAD", "/_yearbook/events?page=/&mark=x")?.status == 200)
  }

  @Test func `what is not there is answered with the site's own page for that`() throws {
    let built = try #require(try preview.get("/404.html"))
    for path in ["/nowhere", "/en/2011/", "/en/2010/index.htm", "/EN/2010/", "/Templates/assets/style.css", "/Content/yearbook.yaml"] {
      let reply = try #require(try preview.get(path))
      #expect(reply.status == 404)
      #expect(reply.body == built.body)
    }
    #expect(try preview.get("/_yearbook/nothing")?.status == 404)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"])
  func `nothing but reading is allowed`(method: String) throws {
    let reply = try #require(try preview.ask(method, "/", ["Content-Length": "5"]))
    #expect(reply.status == 405)
    #expect(reply.headers["allow"] == "GET, HEAD")
  }

  @Test func `a request with content is not waited for`() throws {
    for headers in [["Content-Length": "100000000"], ["Transfer-Encoding": "chunked"]] {
      #expect(try preview.get("/", headers)?.status == 413)
    }
    #expect(try preview.get("/", ["Content-Length": "0"])?.status == 200)
  }

  @Test func `another host is refused, whatever it asks for`() throws {
    for path in ["/", "/en/2010/", "/_yearbook/preview.js", "/_yearbook/events?page=/&mark=x"] {
      for host in ["evil.example", "evil.example:\(preview.port)", "localhost:1", "127.0.0.1"] {
        #expect(try preview.get(path, host: host)?.status == 421)
      }
      #expect(try preview.get(path, host: "localhost:\(preview.port)\r\nHost: evil.example")?.status == 400)
    }
    for host in ["127.0.0.1", "[::1]", "localhost"] { #expect(try preview.get("/", host: "\(host):\(preview.port)")?.status == 200) }
  }

  @Test func `several requests on one connection are answered in their order`() throws {
    let client = try Client(port: preview.port)
    let host = "Host: localhost:\(preview.port)\r\n"
    client.send("GET /en/ HTTP/1.1\r\n\(host)\r\nGET /nowhere HTTP/1.1\r\n\(host)\r\nGET /zh/ HTTP/1.1\r\n\(host)Connection: close\r\n\r\n")
    let text = String(decoding: client.receiveAll(), as: UTF8.self)
    #expect(text.matches(of: /HTTP\/1\.1 (\d+)/).map { String($0.1) } == ["200", "404", "200"])
  }

  @Test func `the links of the page for wrong addresses lead into the preview, wherever the site will stand`() throws {
    try site.replace("https://features.example.org/", with: "https://example.org/year/book/", in: "Content/yearbook.yaml")
    #expect(preview.wait { (try? preview.get("/year/book/en/index.html")?.status) == 200 })
    #expect(try preview.get("/nowhere")?.text.contains("/year/book/") == true)
    #expect(try preview.get("/year/book/")?.status == 200)
    #expect(try preview.get("/year/book/nowhere")?.status == 404)
  }

  @Test func `the next free port is taken, and one that is asked for only if it is free`() throws {
    let second = try RunningPreview(site, port: .from(preview.port))
    #expect(second.port > preview.port)
    #expect(try second.get("/")?.status == 200)
    #expect(throws: (any Error).self) { try RunningPreview(site, port: .exactly(preview.port)) }
  }

  @Test func `nothing outside this machine can connect`() throws {
    let table = try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)
    let port = String(preview.port, radix: 16, uppercase: true)
    let own = table.split(separator: "\n").compactMap { $0.split(separator: " ").dropFirst().first }.filter { $0.hasSuffix(":" + port) }
    #expect(!own.isEmpty && own.allSatisfy { $0.hasPrefix("0100007F:") })
  }

  @Test func `the folder Output is not touched`() throws {
    #expect(try preview.get("/en/2010/")?.status == 200)
    #expect(try preview.edit("style.css") { try site.append("/* x */", to: "Templates/assets/style.css") })
    #expect(!FileManager.default.fileExists(atPath: site.path + "/Output"))
  }
}
