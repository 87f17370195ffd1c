import CZlib

/// Makes bytes fewer, and gives them again: raw deflate (RFC 1951) by zlib, for what stays in memory and is seldom wanted.
package final class Deflation: Sendable {
  /// What short texts have in common: what stands here costs almost nothing in them.
  private let dictionary: [UInt8]

  /// More than this is not looked at for each text.
  package static let longestDictionary = 16_384

  /// - Parameter sample: of what will be packed; its end serves as the dictionary.
  package init(sample: [UInt8] = []) { dictionary = Array(sample.suffix(Self.longestDictionary)) }

  /// The bytes in fewer bytes, which only this can unpack.
  package func pack(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let packed = withUnsafeMutablePointer(to: &stream) { stream in
      // Negative: without the header of zlib. Level 1 packs three times as fast as the usual 6, and a tenth less well.
      let begun = deflateInit2_(
        stream, 1, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      precondition(begun == Z_OK, "no memory to pack a text")
      defer { deflateEnd(stream) }
      deflateSetDictionary(stream, dictionary, UInt32(dictionary.count))
      return Self.run(stream, bytes, room: Int(deflateBound(stream, UInt(bytes.count))), deflate)
    }
    // Without the room that was left over.
    return packed.withUnsafeBufferPointer { Array($0) }
  }

  /// - Parameter count: how many bytes there were.
  package func unpack(_ packed: [UInt8], count: Int) -> [UInt8] {
    var stream = z_stream()
    return withUnsafeMutablePointer(to: &stream) { stream in
      let begun = inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      precondition(begun == Z_OK, "no memory to unpack a text")
      defer { inflateEnd(stream) }
      inflateSetDictionary(stream, dictionary, UInt32(dictionary.count))
      return Self.run(stream, packed, room: max(count, 1), inflate)
    }
  }

  private static func run(
    _ stream: z_streamp, _ input: [UInt8], room: Int, _ step: (z_streamp, Int32) -> Int32
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: room) { output, count in
      input.withUnsafeBufferPointer { input in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        (stream.pointee.avail_in, stream.pointee.next_out) = (UInt32(input.count), output.baseAddress)
        stream.pointee.avail_out = UInt32(room)
        let result = step(stream, Z_FINISH)
        precondition(result == Z_STREAM_END, "zlib has the room that it asks for, and reads what it wrote")
      }
      count = room - Int(stream.pointee.avail_out)
    }
  }
}
