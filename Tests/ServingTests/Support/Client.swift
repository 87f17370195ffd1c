import Foundation

/// A connection to a server of this machine, byte by byte.
final class Client {
  struct Failure: Error {
    let reason: String
  }

  private let descriptor: Int32

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Failure(reason: "socket: \(errno)") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard code == 0 else { throw Failure(reason: "connect: \(errno)") }
  }

  deinit { close(descriptor) }

  func hangUp() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// False once the server takes no more.
  @discardableResult
  func send(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// What comes within the limit; nothing once the server has closed, or nothing comes.
  func receive(atMost size: Int = 64 << 10, within limit: Duration = .seconds(20)) -> [UInt8]? {
    var file = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, Int32(limit / .milliseconds(1))) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    return count > 0 ? Array(bytes[..<count]) : nil
  }

  /// Everything up to the end.
  func receiveAll(within limit: Duration = .seconds(20)) -> [UInt8] {
    var all: [UInt8] = []
    while let bytes = receive(within: limit) { all += bytes }
    return all
  }

  /// Reads on until a text has come.
  func receive(upTo text: String, within limit: Duration = .seconds(20)) -> String {
    var all: [UInt8] = []
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end, !String(decoding: all, as: UTF8.self).contains(text), let bytes = receive(within: limit) {
      all += bytes
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// Whether the server has closed, or closes within the limit.
  func isClosed(within limit: Duration) -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
      var file = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&file, 1, 20) > 0 else { continue }
      if receive(within: .zero) == nil { return true }
    }
    return false
  }
}

/// An answer, taken apart.
struct Reply {
  var status: Int
  var headers: [String: String]
  var body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    self.status = status
    headers = Dictionary(
      lines.dropFirst().compactMap { line in
        line.range(of: ": ").map { (line[..<$0.lowerBound].lowercased(), String(line[$0.upperBound...])) }
      }, uniquingKeysWith: { first, _ in first })
    body = Array(bytes[end.upperBound...])
  }
}

extension RunningPreview {
  /// One request on a connection of its own.
  func ask(_ method: String, _ target: String, host: String? = nil, _ headers: [String: String] = [:]) throws -> Reply? {
    let client = try Client(port: port)
    let lines = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
    client.send("\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "localhost:\(port)")\r\nConnection: close\r\n\(lines)\r\n")
    return Reply(client.receiveAll())
  }

  func get(_ target: String, host: String? = nil, _ headers: [String: String] = [:]) throws -> Reply? {
    try ask("GET", target, host: host, headers)
  }
}

/// A browser that listens for changes of a page, and takes the answer's chunks (RFC 9112, section 7.1) apart.
final class Listener {
  /// The head of the answer.
  let head: String
  private let client: Client
  private var waiting: [UInt8]

  init(_ preview: RunningPreview, page: String, view: String = "", mark: String) throws {
    client = try Client(port: preview.port)
    let target = "/_yearbook/events?page=\(page)&view=\(view)&mark=\(mark)"
    client.send("GET \(target) HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    var bytes: [UInt8] = []
    let mark = Array("\r\n\r\n".utf8)
    while bytes.firstRange(of: mark) == nil, let more = client.receive() { bytes += more }
    let end = bytes.firstRange(of: mark)?.upperBound ?? bytes.count
    head = String(decoding: bytes[..<end], as: UTF8.self)
    waiting = Array(bytes[end...])
  }

  func hangUp() { client.hangUp() }

  func hears(within limit: Duration) -> Bool { !waiting.isEmpty || client.receive(within: limit) != nil }

  /// What is told, up to a text.
  func receive(upTo text: String) -> String {
    var told: [UInt8] = []
    while !String(decoding: told, as: UTF8.self).contains(text) {
      if let chunk = nextChunk() {
        told += chunk
      } else if let more = client.receive() {
        waiting += more
      } else {
        break
      }
    }
    return String(decoding: told, as: UTF8.self)
  }

  private func nextChunk() -> [UInt8]? {
    guard let line = waiting.firstRange(of: Array("\r\n".utf8)),
      let size = Int(String(decoding: waiting[..<line.lowerBound], as: UTF8.self), radix: 16),
      waiting.count >= line.upperBound + size + 2
    else { return nil }
    defer { waiting.removeFirst(line.upperBound + size + 2) }
    return Array(waiting[line.upperBound..<(line.upperBound + size)])
  }
}
