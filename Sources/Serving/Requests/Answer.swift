import NIOHTTP1
import Press

/// What a request is answered with.
struct Answer {
  enum Body {
    case bytes([UInt8])
    /// Events follow for as long as the browser listens.
    case events(Listening)
  }

  var status: HTTPResponseStatus
  var headers: HTTPHeaders
  var body: Body

  /// Every answer: browsers ask again each time, guess no types, and no other site makes use of it.
  private static let common: [(String, String)] = [
    ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
  ]

  init(_ status: HTTPResponseStatus, type: String, _ bytes: [UInt8]) {
    self.status = status
    headers = HTTPHeaders(Self.common + [("Content-Type", type)])
    body = .bytes(bytes)
  }

  /// A refusal in one line.
  init(_ status: HTTPResponseStatus, _ text: String) {
    self.init(status, type: "text/plain; charset=utf-8", Array((text + "\n").utf8))
  }

  /// A file, or that it is still the one the browser has.
  init(file bytes: [UInt8], _ tag: EntityTag, type: String, status: HTTPResponseStatus = .ok, to request: HTTPRequestHead) {
    self.init(status, type: type, bytes)
    headers.add(name: "ETag", value: tag.header)
    if status == .ok, tag.isNamed(by: request.headers["if-none-match"]) {
      self.status = .notModified
      headers.remove(name: "Content-Type")
      body = .bytes([])
    }
  }

  /// The way to another address on this server.
  init(movedTo path: String) {
    self.init(.movedPermanently, "moved to \(path)")
    headers.add(name: "Location", value: path)
  }

  init(events listening: Listening) {
    self.init(.ok, type: "text/event-stream; charset=utf-8", [])
    body = .events(listening)
  }
}

/// A browser that wants to know when the page changes that it shows.
struct Listening: Sendable {
  var address: LiveAddress
  /// The mark of the bytes that it shows.
  var mark: String
}
