/// Counts the bytes of request heads as they come, up to the empty line that ends each. No request that is answered has a body.
struct HeadLength {
  private(set) var count = 0
  private var lineLength = 0

  /// Whether a head has begun and not ended.
  var isWithin: Bool { count > 0 }

  /// The longest that a head got within these bytes.
  mutating func take(_ bytes: some Sequence<UInt8>) -> Int {
    var longest = count
    for byte in bytes {
      // Line ends before a request are skipped by every parser.
      if count == 0, byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") { continue }
      count += 1
      longest = max(longest, count)
      switch byte {
      case UInt8(ascii: "\n"):
        if lineLength == 0 { count = 0 }
        lineLength = 0
      case UInt8(ascii: "\r"): break
      default: lineLength += 1
      }
    }
    return longest
  }
}
