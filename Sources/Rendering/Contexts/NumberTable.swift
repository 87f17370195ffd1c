/// Values by numbers that are not below zero: what a dictionary would keep, found without its hashing.
struct NumberTable<Value: Sendable>: Sendable {
  /// Of more values than these, all are forgotten.
  private let most: Int
  private var values: [Value] = []
  /// Where a number may stand: it and the place of its value, one after another; a power of two of them, at least half of them free.
  private var slots: [Slot] = []

  private struct Slot {
    var number = -1
    /// -1 where it is free.
    var place = -1
  }

  init(most: Int) { self.most = most }

  subscript(number: Int) -> Value? {
    get {
      if slots.isEmpty { return nil }
      let slot = slots[slot(of: number)]
      return slot.place < 0 ? nil : values[slot.place]
    }
    set {
      guard let newValue else { return }
      if values.count * 2 >= slots.count { grow() }
      let index = slot(of: number)
      if slots[index].place >= 0 {
        values[slots[index].place] = newValue
      } else {
        slots[index] = Slot(number: number, place: values.count)
        values.append(newValue)
      }
    }
  }

  /// The slot that has the number, or the free one where it belongs.
  private func slot(of number: Int) -> Int {
    let mask = slots.count - 1
    var index = Self.home(of: number, among: slots.count)
    while slots[index].place >= 0, slots[index].number != number { index = (index + 1) & mask }
    return index
  }

  /// Where a number stands if nothing else does: Fibonacci hashing, whose highest bits all bits of the number have a part in.
  ///
  /// - Parameter count: a power of two.
  static func home(of number: Int, among count: Int) -> Int {
    let product = UInt(bitPattern: number) &* 0x9E37_79B9_7F4A_7C15
    return Int(product >> UInt(UInt.bitWidth - count.trailingZeroBitCount))
  }

  private mutating func grow() {
    if values.count >= most {
      values.removeAll(keepingCapacity: true)
      for index in slots.indices { slots[index] = Slot() }
      return
    }
    let old = slots
    slots = Array(repeating: Slot(), count: max(32, old.count * 2))
    for entry in old where entry.place >= 0 { slots[slot(of: entry.number)] = entry }
  }
}
