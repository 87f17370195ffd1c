/// The form of every name that becomes part of an address: lower-case letters, digits and single hyphens within.
package func isSlug(_ text: some StringProtocol) -> Bool {
  guard text.utf8.count <= 80 else { return false }
  let hyphen = UInt8(ascii: "-")
  var last = hyphen
  for byte in text.utf8 {
    guard (97...122).contains(byte) || (48...57).contains(byte) || byte == hyphen && last != hyphen else { return false }
    last = byte
  }
  return last != hyphen
}

/// A key as a part of an address; what is no slug is written in hexadecimal digits.
package func addressPart(_ key: String) -> String {
  if isSlug(key) { return key }
  return "_" + key.utf8.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
}
