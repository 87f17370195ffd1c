/// Values by keys of 64 bits, for texts of which every word or character is looked up: an array and a multiplication, without a secret,
/// so the keys are ours or a register's and not a stranger's.
struct KeyTable<Value: Equatable & Sendable>: Equatable, Sendable {
  /// No key of ours.
  private static var none: UInt64 { .max }

  private var keys: [UInt64] = [none, none]
  private var values: [Value?] = [nil, nil]
  private var count = 0

  /// What stands under `key`; nothing where nothing was put there.
  @inline(__always) subscript(key: UInt64) -> Value? {
    get {
      let slot = slot(of: key)
      return keys[slot] == key ? values[slot] : nil
    }
    set {
      if count * 4 >= keys.count { grow() }
      let slot = slot(of: key)
      if keys[slot] != key { count += 1 }
      (keys[slot], values[slot]) = (key, newValue)
    }
  }

  /// The place of the key, or the empty one where it would stand.
  @inline(__always) private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != key, keys[slot] != Self.none { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.0 != Self.none }
    keys = Array(repeating: Self.none, count: keys.count * 4)
    values = Array(repeating: nil, count: keys.count)
    for (key, value) in old {
      let slot = slot(of: key)
      (keys[slot], values[slot]) = (key, value)
    }
  }
}
