/// The form of every name that becomes part of an address: lower-case letters, digits and single hyphens within.
package func isSlug(_ text: some StringProtocol) -> Bool {
  guard text.utf8.count <= 80 else { return false }
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return parts.allSatisfy { part in
    !part.isEmpty && part.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
  }
}

/// A key as a part of an address; what is no slug is written in hexadecimal digits.
package func addressPart(_ key: String) -> String {
  if isSlug(key) { return key }
  return "_" + key.utf8.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
}
