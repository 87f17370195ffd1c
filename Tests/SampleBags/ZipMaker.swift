/// Makes zip files as no decent program would, for tests of those that read them.
package struct ZipMaker {
  /// One file in it. What is not given is as a decent program writes it.
  package struct Entry {
    package var name: [UInt8]
    package var bytes: [UInt8]
    package var flags: UInt16 = 1 << 11
    package var method: UInt16 = 0
    /// Nothing where it is that of the bytes.
    package var checksum: UInt32?
    /// As the directory says it; nothing where it is that of the bytes.
    package var size: UInt32?
    package var mode: UInt32 = 0o100644
    /// What the file's own header calls it; nothing where it is the name.
    package var ownName: [UInt8]?
    /// Nothing where it is written behind the one before.
    package var offset: UInt32?

    package init(_ name: String, _ text: String = "x") { (self.name, bytes) = (Array(name.utf8), Array(text.utf8)) }
  }

  package var entries: [Entry]
  /// As the end of the file says it; nothing where it is that of the entries.
  package var count: UInt16?
  package var comment: [UInt8] = []
  /// Before the first entry.
  package var prefix: [UInt8] = []

  package init(_ entries: [Entry]) { self.entries = entries }

  package var bytes: [UInt8] {
    var body = prefix
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.offset ?? UInt32(body.count)
      if entry.offset == nil {
        let name = entry.ownName ?? entry.name
        body += [long(0x0403_4B50), description(of: entry, name), name, entry.bytes].joined()
      }
      directory += [long(0x0201_4B50), short(3 << 8 | 20), description(of: entry, entry.name), short(0), short(0), short(0)].joined()
      directory += [long(entry.mode << 16), long(offset), entry.name].joined()
    }
    let number = short(count ?? UInt16(truncatingIfNeeded: entries.count))
    let sizes = [long(UInt32(directory.count)), long(UInt32(body.count)), short(UInt16(comment.count))]
    let end = [long(0x0605_4B50), long(0), number, number] + sizes
    return body + directory + Array(end.joined()) + comment
  }

  private func description(of entry: Entry, _ name: [UInt8]) -> [UInt8] {
    let size = UInt32(entry.bytes.count)
    let shorts = [20, entry.flags, entry.method, 0, 33].flatMap(short)
    let longs = [entry.checksum ?? Self.checksum(of: entry.bytes), size, entry.size ?? size].flatMap(long)
    return shorts + longs + short(UInt16(name.count)) + short(0)
  }

  /// The checksum of zip files (CRC-32), written out so that the program's own is not proven by itself.
  package static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

private func short(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

private func long(_ number: UInt32) -> [UInt8] { short(UInt16(number & 0xFFFF)) + short(UInt16(number >> 16)) }
