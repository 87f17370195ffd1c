import Glibc

/// What came of reading bytes as GB18030.
enum GB18030Reading {
  /// The text as UTF-8.
  case text([UInt8])
  /// The offset of the first byte that is no GB18030.
  case fault(Int)
  /// The C library was installed without the table.
  case noConverter
}

/// Reads `bytes` as GB18030, the national standard that contains GBK and GB2312, with the C library's converter.
func decodeGB18030(_ bytes: [UInt8]) -> GB18030Reading {
  guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else { return .noConverter }
  defer { iconv_close(converter) }
  var fault: Int?
  // Two bytes of GB18030 become three of UTF-8 at most.
  let text = [UInt8](unsafeUninitializedCapacity: bytes.count * 3 / 2 + 4) { output, written in
    bytes.withUnsafeBytes { source in
      // iconv only reads here, though its parameter does not say so.
      var from = UnsafeMutableRawPointer(mutating: source.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var fromLeft = source.count
      var to = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var toLeft = output.count
      if iconv(converter, &from, &fromLeft, &to, &toLeft) == -1 { fault = source.count - fromLeft }
      written = output.count - toLeft
    }
  }
  return fault.map(GB18030Reading.fault) ?? .text(text)
}
