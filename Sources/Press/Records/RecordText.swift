import Archiving
import Diagnostics

/// The bytes of a record while they are written: numbers in eight bytes, whatever has a length after its length.
struct RecordInk {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) { withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) } }

  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ text: String?) {
    put(text == nil ? 0 : 1)
    if let text { put(text) }
  }

  mutating func put(_ digest: ContentDigest) { bytes.append(contentsOf: digest.bytes) }

  mutating func put<Items: Collection>(_ items: Items, _ each: (inout RecordInk, Items.Element) -> Void) {
    put(items.count)
    for item in items { each(&self, item) }
  }
}

/// A record that is not one, or not whole.
struct RecordDamage: Error {}

/// Reads again what ``RecordInk`` wrote. Whatever the bytes are, nothing is read beyond them, and no more is made of them than they are.
struct RecordPage {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isRead: Bool { rest.isEmpty }

  private mutating func take(_ count: Int) throws(RecordDamage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= rest.count else { throw RecordDamage() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func number() throws(RecordDamage) -> Int {
    let number = try take(8).withUnsafeBytes { $0.loadUnaligned(as: Int64.self) }
    return Int(Int64(littleEndian: number))
  }

  mutating func text() throws(RecordDamage) -> String {
    let bytes = try take(try number())
    guard let text = String(validating: bytes, as: UTF8.self) else { throw RecordDamage() }
    return text
  }

  mutating func optionalText() throws(RecordDamage) -> String? {
    let texts = try list { page throws(RecordDamage) in try page.text() }
    guard texts.count <= 1 else { throw RecordDamage() }
    return texts.first
  }

  mutating func digest() throws(RecordDamage) -> ContentDigest {
    guard let digest = ContentDigest(bytes: try take(ContentDigest.size)) else { throw RecordDamage() }
    return digest
  }

  mutating func list<Item>(_ item: (inout RecordPage) throws(RecordDamage) -> Item) throws(RecordDamage) -> [Item] {
    let count = try number()
    // An item has a byte at least.
    guard count >= 0, count <= rest.count else { throw RecordDamage() }
    var items: [Item] = []
    for _ in 0..<count { items.append(try item(&self)) }
    return items
  }
}
