/// JSON with its members in the order in which they were given.
package struct JSONText {
  package private(set) var bytes: [UInt8]

  package static func string(_ text: String) -> JSONText {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
      default: bytes += String(scalar).utf8
      }
    }
    return JSONText(bytes: bytes + [UInt8(ascii: "\"")])
  }

  package static func object(_ members: [(String, JSONText?)]) -> JSONText {
    enclosed(members.compactMap { name, value in value.map { string(name).bytes + ":".utf8 + $0.bytes } }, "{", "}")
  }

  package static func list(_ items: [JSONText]) -> JSONText { enclosed(items.map(\.bytes), "[", "]") }

  package static func number(_ number: Int) -> JSONText { JSONText(bytes: Array(String(number).utf8)) }

  package static func flag(_ value: Bool) -> JSONText { JSONText(bytes: Array((value ? "true" : "false").utf8)) }

  private static func enclosed(_ items: [[UInt8]], _ open: String, _ close: String) -> JSONText {
    JSONText(bytes: Array(open.utf8) + items.joined(separator: ",".utf8) + Array(close.utf8))
  }

  /// The same for a script element, which ends at `</`: JSON may write `<` as an escape.
  package var scriptBytes: [UInt8] {
    bytes.reduce(into: []) { result, byte in
      if byte == UInt8(ascii: "<") { result += "\\u003C".utf8 } else { result.append(byte) }
    }
  }
}
