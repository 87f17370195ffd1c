/// JSON with its members in the order in which they were given.
package struct JSONText {
  package private(set) var bytes: [UInt8]

  package static func string(_ text: String) -> JSONText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 2)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<0x20: bytes += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return JSONText(bytes: bytes)
  }

  package static func object(_ members: [(String, JSONText?)]) -> JSONText {
    enclosed(members.compactMap { name, value in value.map { string(name).bytes + ":".utf8 + $0.bytes } }, "{", "}")
  }

  package static func list(_ items: [JSONText]) -> JSONText { enclosed(items.map(\.bytes), "[", "]") }

  package static func number(_ number: Int) -> JSONText { JSONText(bytes: Array(String(number).utf8)) }

  package static func flag(_ value: Bool) -> JSONText { JSONText(bytes: Array((value ? "true" : "false").utf8)) }

  private static func enclosed(_ items: [[UInt8]], _ open: Unicode.Scalar, _ close: Unicode.Scalar) -> JSONText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(items.reduce(2) { $0 + $1.count + 1 })
    bytes.append(UInt8(ascii: open))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += item
    }
    bytes.append(UInt8(ascii: close))
    return JSONText(bytes: bytes)
  }
}
