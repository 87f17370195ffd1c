import Diagnostics

/// The first character of an entry that is not read: a control character, a carriage return that ends no line, or a private-use
/// character, also where it is written as `&#xE000;`. Those have no meaning that a reader shares, and ours is to mark references.
func refusedCharacter(in file: SourceFile) -> Diagnostic? {
  let bytes = file.bytes
  for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x26 || byte >= 0x7F {
    guard let name = refusedCharacter(byte, followedBy: bytes[(index + 1)...]) else { continue }
    return Diagnostic(
      "refused-character", "\(name) stands here", at: SourceLocation(file.path, file.position(ofByte: index)),
      rule: "an entry holds characters that are seen, and line ends", fix: "take it out, or write the character that is meant")
  }
  return nil
}

private func refusedCharacter(_ byte: UInt8, followedBy rest: ArraySlice<UInt8>) -> String? {
  let next = rest.first ?? 0
  switch byte {
  case 0x09, 0x0A: return nil
  case 0x0D: return next == 0x0A ? nil : "a carriage return without a line feed"
  case 0x00...0x1F, 0x7F: return "a control character"
  case 0xC2: return next < 0xA0 ? "a control character" : nil
  // In UTF-8 the private-use planes are EE 80 80 to EF A3 BF, and F3 B0 80 80 to F4 8F BF BF.
  case 0xEE, 0xF4: return privateUse
  case 0xEF: return next <= 0xA3 ? privateUse : nil
  case 0xF3: return next >= 0xB0 ? privateUse : nil
  case 0x26: return numberedScalar(rest).map(isPrivateUse) == true ? privateUse : nil
  default: return nil
  }
}

private let privateUse = "a private-use character"

private func isPrivateUse(_ scalar: UInt32) -> Bool { (0xE000...0xF8FF).contains(scalar) || scalar >= 0xF0000 }

/// The number in what follows the `&` of `&#63742;` or `&#xF8FE;`.
private func numberedScalar(_ rest: ArraySlice<UInt8>) -> UInt32? {
  guard rest.first == UInt8(ascii: "#"), let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
  let digits = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
  return digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
}
