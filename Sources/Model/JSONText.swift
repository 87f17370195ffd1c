/// JSON with its members in the order in which they were given.
package struct JSONText {
  package private(set) var bytes: [UInt8]

  package static func string(_ text: String) -> JSONText {
    var json = JSONText(bytes: [])
    json.bytes.reserveCapacity(text.utf8.count + 2)
    json.append(text)
    return json
  }

  package static func object(_ members: [(String, JSONText?)]) -> JSONText {
    var json = JSONText(bytes: [])
    let sizes = members.lazy.map { name, value in value.map { name.utf8.count + $0.bytes.count + 4 } ?? 0 }
    json.bytes.reserveCapacity(sizes.reduce(2, +))
    json.bytes.append(UInt8(ascii: "{"))
    for (name, value) in members {
      guard let value else { continue }
      if json.bytes.count > 1 { json.bytes.append(UInt8(ascii: ",")) }
      json.append(name)
      json.bytes.append(UInt8(ascii: ":"))
      json.bytes += value.bytes
    }
    json.bytes.append(UInt8(ascii: "}"))
    return json
  }

  package static func list(_ items: [JSONText]) -> JSONText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(items.reduce(2) { $0 + $1.bytes.count + 1 })
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += item.bytes
    }
    bytes.append(UInt8(ascii: "]"))
    return JSONText(bytes: bytes)
  }

  package static func number(_ number: Int) -> JSONText { JSONText(bytes: Array(String(number).utf8)) }

  package static func flag(_ value: Bool) -> JSONText { JSONText(bytes: Array((value ? "true" : "false").utf8)) }

  /// Adds a text in quotation marks.
  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      bytes += text.utf8
    } else {
      for byte in text.utf8 { appendEscaped(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case 0..<0x20: bytes += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
    default: bytes.append(byte)
    }
  }
}
