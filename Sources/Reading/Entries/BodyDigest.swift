/// A short mark of an entry's text, by which a translation knows whether the text has changed since: the first eight hexadecimal digits of
/// FNV-1a in 64 bits. Line ends of either kind count the same. No protection against anybody who means to deceive.
func bodyDigest(_ body: ArraySlice<UInt8>) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  let bytes = body.span
  for index in bytes.indices where bytes[index] != UInt8(ascii: "\r") {
    hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
  }
  let digits = String(hash >> 32, radix: 16)
  return String(repeating: "0", count: 8 - digits.utf8.count) + digits
}
