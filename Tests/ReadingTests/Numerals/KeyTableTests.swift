import Testing

@testable import Reading

@Suite struct KeyTables {
  @Test func `give back at once what was put under each of many keys, and nothing under others`() {
    var table = KeyTable<Int>()
    for key in 0..<50_000 { table[UInt64(key) << 32 | 0x4E00] = key }
    #expect((0..<50_000).allSatisfy { table[UInt64($0) << 32 | 0x4E00] == $0 })
    #expect(table[0] == nil)
    #expect(table[UInt64(50_000) << 32 | 0x4E00] == nil)
  }

  @Test func `keep the last value of a key`() {
    var table = KeyTable<String>()
    table[7] = "first"
    table[7] = "last"
    #expect(table[7] == "last")
  }

  @Test func `are the same where the same was put into them`() {
    var (one, other) = (KeyTable<Int>(), KeyTable<Int>())
    for key in [3, 1, 2] { (one[UInt64(key)], other[UInt64(key)]) = (key, key) }
    #expect(one == other)
    other[4] = 4
    #expect(one != other)
  }
}
