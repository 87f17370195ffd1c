/// Addresses of a site that are looked up by their bytes, of which no text is made: a page has a hundred links, and a site all of its pages'.
package struct AddressSet: Sendable {
  /// All of them, one after the other.
  private var bytes: [UInt8] = []
  /// Where each ends in ``bytes``.
  private var ends: [Int] = []
  /// The numbers of the addresses, each at its digest's place or behind it; -1 where there is none. Half of them at least are free.
  private var slots: [Int32]
  private let mask: Int

  package init(_ addresses: some Collection<String>) {
    var size = 16
    while size < addresses.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    for address in addresses {
      var digest = Digest()
      digest.add(address.utf8)
      slots[freeSlot(from: digest.place & mask)] = Int32(ends.count)
      bytes += address.utf8
      ends.append(bytes.count)
    }
  }

  func contains(_ address: String) -> Bool { contains(address.utf8, EmptyCollection()) }

  /// Whether the bytes of `folder` and `rest` together are one of them.
  func contains(_ folder: some Collection<UInt8>, _ rest: some Collection<UInt8>) -> Bool {
    var digest = Digest()
    digest.add(folder)
    digest.add(rest)
    var slot = digest.place & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      let address = bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
      if address.count == folder.count + rest.count, address.starts(with: folder), address.dropFirst(folder.count).elementsEqual(rest) {
        return true
      }
      slot = (slot + 1) & mask
    }
    return false
  }

  private func freeSlot(from place: Int) -> Int {
    var slot = place
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    return slot
  }

  /// FNV-1a: the addresses are the site's own, and short.
  private struct Digest {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    var place: Int { Int(truncatingIfNeeded: value ^ (value >> 32)) }
  }
}
