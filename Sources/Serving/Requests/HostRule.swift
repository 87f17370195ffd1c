import NIOHTTP1

/// Which `Host` a request may name: this machine by one of its own names, and our port.
///
/// A page of the web whose name was made to lead to this machine (DNS rebinding) still names its own host, and is refused.
struct HostRule: Sendable {
  let port: Int

  static let names = ["localhost", "127.0.0.1", "[::1]"]

  /// What answers a request whose host is wrong; nothing where it is right.
  func refusal(of headers: HTTPHeaders) -> HTTPResponseStatus? {
    let hosts = headers["host"]
    guard hosts.count == 1 else { return .badRequest }
    let host = hosts[0].lowercased()
    let allowed = Self.names.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
    return allowed ? nil : .misdirectedRequest
  }
}
