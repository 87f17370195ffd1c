/// Some of the 256 bytes.
struct ByteSet: Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      let bit: UInt64 = 1 << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: words.0 |= bit
      case 1: words.1 |= bit
      case 2: words.2 |= bit
      default: words.3 |= bit
      }
    }
  }

  @inline(__always) func contains(_ byte: UInt8) -> Bool {
    let word = byte < 128 ? (byte < 64 ? words.0 : words.1) : byte < 192 ? words.2 : words.3
    return word >> UInt64(byte & 63) & 1 == 1
  }
}
