/// Bytes into which values are packed: numbers in as few bytes as they need, whatever has a length after its length.
struct PackingInk {
  private(set) var bytes: [UInt8] = []

  /// Seven bits in each byte, the lowest first; the highest bit says that more follow.
  mutating func put(_ number: UInt) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Small numbers are short on both sides of zero.
  mutating func put(_ number: Int) { put(UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))) }

  mutating func put(_ text: String) {
    put(UInt(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ some: [UInt8]) {
    put(UInt(some.count))
    bytes += some
  }

  mutating func put<Item>(_ items: [Item], _ each: (inout PackingInk, Item) -> Void) {
    put(UInt(items.count))
    for item in items { each(&self, item) }
  }
}

/// Reads again what ``PackingInk`` wrote.
struct PackedPage {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func unsigned() -> UInt {
    var (number, shift) = (UInt(0), 0)
    while true {
      let byte = bytes[next]
      next += 1
      number |= UInt(byte & 0x7F) << UInt(shift)
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  mutating func number() -> Int {
    let number = unsigned()
    return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
  }

  mutating func some() -> [UInt8] {
    let count = Int(unsigned())
    defer { next += count }
    return Array(bytes[next..<(next + count)])
  }

  mutating func text() -> String {
    let count = Int(unsigned())
    defer { next += count }
    return String(decoding: bytes[next..<(next + count)], as: UTF8.self)
  }

  mutating func items<Item>(_ each: (inout PackedPage) -> Item) -> [Item] {
    let count = Int(unsigned())
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(each(&self)) }
    return items
  }
}
