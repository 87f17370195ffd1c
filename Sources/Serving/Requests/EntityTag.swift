/// A name for the bytes of a file: the same bytes have the same name in every run, other bytes another one.
struct EntityTag: Hashable, Sendable {
  /// Sixteen digits and the length, so that it can stand in an attribute or an address.
  let text: String

  /// FNV-1a over words of eight bytes, mixed at the end; with the length, and on one machine's own pages, enough.
  init(_ bytes: [UInt8]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        hash = (hash ^ buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian) &* Self.prime
        hash ^= hash >> 29
        offset += 8
      }
      for byte in buffer[offset...] { hash = (hash ^ UInt64(byte)) &* Self.prime }
    }
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    let digits = String(hash ^ hash >> 29, radix: 16)
    text = String(repeating: "0", count: 16 - digits.utf8.count) + digits + "-" + String(bytes.count, radix: 16)
  }

  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// As the header ETag has it: a strong one.
  var header: String { "\"\(text)\"" }

  /// Whether a header If-None-Match names it.
  func isNamed(by fields: [String]) -> Bool {
    fields.contains { field in
      field.split(separator: ",").contains { item in
        var name = item.drop { $0 == " " }
        while name.last == " " { name.removeLast() }
        if name.hasPrefix("W/") { name = name.dropFirst(2) }
        return name == "*" || name == header
      }
    }
  }
}
