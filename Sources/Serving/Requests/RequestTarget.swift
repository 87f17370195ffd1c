/// What a request asks for, from the second word of its first line: a path below the root, decoded once, and a query.
struct RequestTarget: Equatable {
  /// The parts between the slashes; the last is empty where the path ends in a slash.
  let parts: [String]
  /// The names of the query with their values, the first of each.
  let query: [String: String]

  /// Nothing where it is no path below the root, or names a folder above one, however that is written.
  init?(_ text: String) {
    let whole = text[...].utf8.prefix { $0 != UInt8(ascii: "#") }
    let halves = whole.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = halves.first, path.first == UInt8(ascii: "/") else { return nil }
    var parts: [String] = []
    for part in path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let decoded = Self.decode(part), Self.isName(decoded) else { return nil }
      parts.append(decoded)
    }
    // An empty part between two slashes is in no address.
    guard parts.dropLast().allSatisfy({ !$0.isEmpty }) else { return nil }
    self.parts = parts
    query = halves.count > 1 ? Self.query(halves[1]) : [:]
  }

  /// The path with slashes between its parts and none before: `en/2010/`.
  var path: String { parts.joined(separator: "/") }

  var isFolder: Bool { parts.last?.isEmpty ?? true }

  /// A decoded part that still holds a slash, names a folder above, or has a character that is not seen, is in no address of ours.
  private static func isName(_ part: String) -> Bool {
    part != "." && part != ".." && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
  }

  private static func query(_ text: Substring.UTF8View) -> [String: String] {
    var query: [String: String] = [:]
    for pair in text.split(separator: UInt8(ascii: "&")) {
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = halves.first.flatMap(decode), query[name] == nil else { continue }
      query[name] = halves.count > 1 ? decode(halves[1]) : ""
    }
    return query
  }

  /// The text with each `%41` replaced, once; nothing where a `%` has no two digits behind it, or the bytes are no UTF-8.
  private static func decode(_ text: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = text.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(hexDigit), let low = rest.next().flatMap(hexDigit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
