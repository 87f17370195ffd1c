import Testing

@testable import Reading

@Suite struct ByteSets {
  @Test func `hold the bytes that they are made of and no others`() {
    let bytes: [UInt8] = [0, 63, 64, 127, 128, 191, 192, 255]
    let set = ByteSet(bytes)
    #expect((UInt8.min...UInt8.max).filter(set.contains) == bytes)
  }
}
