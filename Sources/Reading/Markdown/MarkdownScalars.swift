#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The characters of a text that libcmark gives: UTF-8 that ends with a zero. It is valid as long as the node that has it.
struct MarkdownScalars: Sequence, IteratorProtocol {
  private var rest: UnsafePointer<UInt8>?
  /// How many bytes the text has.
  let byteCount: Int

  /// Nothing where there are no characters left.
  var firstByte: UInt8? { rest.flatMap { $0.pointee == 0 ? nil : $0.pointee } }

  /// None where there is no text.
  init(_ text: UnsafePointer<CChar>?) {
    rest = text.map { UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self) }
    byteCount = text.map(strlen) ?? 0
  }

  @inline(__always) mutating func next() -> Unicode.Scalar? {
    guard let place = rest, place.pointee != 0 else { return nil }
    let first = place.pointee
    if first < 0x80 {
      rest = place + 1
      return Unicode.Scalar(first)
    }
    let more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = UInt32(first) & (0x3F >> UInt32(more))
    for index in 1...more {
      // The zero at the end is none, so that nothing behind it is read.
      guard place[index] & 0xC0 == 0x80 else {
        rest = place + index
        return "\u{FFFD}"
      }
      value = value << 6 | UInt32(place[index] & 0x3F)
    }
    rest = place + more + 1
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
