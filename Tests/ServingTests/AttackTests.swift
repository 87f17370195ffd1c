import Foundation
import NIOCore
import TestSupport
import Testing

@testable import Serving

/// Whatever a client does, the server goes on, and others are served meanwhile.
@Suite(.serialized) struct AttackTests {
  private let site: TemporarySite

  init() throws { site = try TemporarySite(fixture: "minimal") }

  private func serves(_ preview: RunningPreview) throws -> Bool { try preview.get("/")?.status == 200 }

  @Test func `no path leaves the site, however it is written`() throws {
    let preview = try RunningPreview(site)
    try Data("secret".utf8).write(to: URL(fileURLWithPath: site.path + "/secret"))
    let ups = ["..", "%2e%2e", "%2E%2e", ".%2e", "%2e.", "%252e%252e", "%c0%ae%c0%ae", "%e0%80%ae%e0%80%ae", "..%00", "..;", "%2e%2e%00"]
    let slashes = ["/", "%2f", "%2F", "%5c", "\\", "%252f", "//", "%c0%af"]
    for up in ups {
      for slash in slashes {
        for depth in [1, 2, 8] {
          let path = String(repeating: up + slash, count: depth)
          for target in ["/\(path)etc/passwd", "/assets/\(path)secret", "/en/\(path)\(path)Content/yearbook.yaml", "/\(path)"] {
            let reply = try #require(try preview.get(target))
            #expect([400, 404].contains(reply.status), "\(target)")
            #expect(!reply.text.contains("root:") && !reply.text.contains("secret") && !reply.text.contains("base_url"))
          }
        }
      }
    }
    for target in ["/etc/passwd", "//etc/passwd", "file:///etc/passwd", "/proc/self/environ", "http://evil.example/etc/passwd"] {
      #expect(try [400, 404].contains(preview.get(target)?.status ?? 0), "\(target)")
    }
  }

  @Test func `a head of a megabyte is refused before it has come`() throws {
    let preview = try RunningPreview(site)
    let filler = String(repeating: "a", count: 1 << 20)
    let heads = [
      ("GET / HTTP/1.1\r\nX: \(filler)\r\n\r\n", 431), ("GET /\(filler) HTTP/1.1\r\n\r\n", 431),
      ("GET / HTTP/1.1\r\n" + String(repeating: "X: y\r\n", count: 200_000) + "\r\n", 400), (filler, 400),
    ]
    for (head, status) in heads {
      let client = try Client(port: preview.port)
      client.send(head)
      #expect(Reply(client.receiveAll())?.status == status)
      #expect(try serves(preview))
    }
    #expect(try preview.get("/", ["X": String(repeating: "a", count: 15_000)])?.status == 200)
  }

  @Test func `a connection is taken though a thousand are silent`() throws {
    let preview = try RunningPreview(site)
    var clients: [Client] = []
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    // Both ends of each connection are in this program.
    limit.rlim_cur = min(4096, limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    for number in 0..<1000 {
      clients.append(try Client(port: preview.port))
      if number % 100 == 0 { #expect(try serves(preview)) }
    }
    #expect(try serves(preview))
    #expect(preview.wait { preview.server.connections.count <= 500 })
    // The first to be silent made room.
    #expect(clients[0].isClosed(within: .seconds(5)))
    #expect(!clients[999].isClosed(within: .milliseconds(100)))
    clients = []
    #expect(preview.wait { preview.server.connections.count == 0 })
  }

  @Test func `where all connections are busy the next one is refused, and told why`() throws {
    var limits = ServerLimits()
    limits.connections = 3
    let preview = try RunningPreview(site, limits: limits)
    let listeners = try (0..<3).map { _ in try Client(port: preview.port) }
    for client in listeners {
      client.send("GET /_yearbook/events?page=/&mark=x HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
      #expect(client.receive(upTo: "event: page").contains("200 OK"))
    }
    #expect(try preview.get("/")?.status == 503)
    withExtendedLifetime(listeners) {}
  }

  @Test func `only so many may listen`() throws {
    var limits = ServerLimits()
    limits.listeners = 1
    let preview = try RunningPreview(site, limits: limits)
    let first = try Client(port: preview.port)
    first.send("GET /_yearbook/events?page=/&mark=x HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    _ = first.receive(upTo: "event: page")
    #expect(try preview.get("/_yearbook/events?page=/&mark=x")?.status == 503)
    #expect(try serves(preview))
    withExtendedLifetime(first) {}
  }

  @Test func `who sends a byte now and then is not waited for`() throws {
    var limits = ServerLimits()
    limits.headTime = .milliseconds(400)
    let preview = try RunningPreview(site, limits: limits)
    let client = try Client(port: preview.port)
    for character in "GET / HTTP/1.1" {
      client.send(String(character))
      usleep(50_000)
    }
    #expect(client.isClosed(within: .seconds(5)))
    #expect(try serves(preview))
  }

  @Test func `who falls silent between requests is sent away`() throws {
    var limits = ServerLimits()
    limits.silence = .milliseconds(200)
    let preview = try RunningPreview(site, limits: limits)
    let client = try Client(port: preview.port)
    client.send("GET / HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    #expect(client.receive(upTo: "</script>").contains("200 OK"))
    #expect(client.isClosed(within: .seconds(5)))
  }

  @Test func `who reads a byte a second holds nobody up, and not for ever`() throws {
    try site.write(Data(repeating: 65, count: 16 << 20), to: "Templates/assets/large.txt")
    var limits = ServerLimits()
    limits.readingTime = .seconds(1)
    let preview = try RunningPreview(site, limits: limits)
    let client = try Client(port: preview.port)
    client.send("GET /assets/large.txt HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    var size = 0
    for _ in 0..<3 {
      size += client.receive(atMost: 1)?.count ?? 0
      #expect(try serves(preview))
      usleep(500_000)
    }
    #expect(size > 0)
    #expect(preview.wait { preview.server.connections.count == 0 })
  }

  @Test func `what is no HTTP is refused`() throws {
    let preview = try RunningPreview(site)
    var dice = Dice()
    for text in [
      "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0", "SSH-2.0-x\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\0\0\0\0", "GET / HTTP/1.1\r\nA\r\n\r\n",
    ] {
      let client = try Client(port: preview.port)
      client.send(text + "\r\n\r\n")
      #expect([400, 505, nil].contains(Reply(client.receiveAll(within: .seconds(15)))?.status))
    }
    for _ in 0..<50 {
      let client = try Client(port: preview.port)
      client.send(String(decoding: (0..<200).map { _ in UInt8.random(in: 0...255, using: &dice) }, as: UTF8.self) + "\r\n\r\n")
    }
    #expect(try serves(preview))
  }

  @Test func `sixty-four clients at once are all served`() async throws {
    let preview = try RunningPreview(site)
    let expected = try #require(try preview.get("/en/2010/")?.body)
    let wrong = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<64 {
        group.addTask { try (0..<10).count { _ in try preview.get("/en/2010/")?.body != expected } }
      }
      return try await group.reduce(0, +)
    }
    #expect(wrong == 0)
    #expect(preview.wait { preview.server.connections.count == 0 })
  }
}
