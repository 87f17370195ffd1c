/// The white space that all lines of a part begin with.
struct CommonIndentation {
  /// Nothing as long as the part has no line that holds more than white space.
  private(set) var range: Range<Int>?

  mutating func note(_ other: Range<Int>?, in bytes: [UInt8]) {
    guard let other else { return }
    guard let known = range else {
      range = other
      return
    }
    let shared = zip(bytes[known], bytes[other]).prefix { $0 == $1 }.count
    range = known.lowerBound..<(known.lowerBound + shared)
  }
}
