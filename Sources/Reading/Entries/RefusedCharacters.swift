import Diagnostics

/// The first character of an entry that is not read: a control character, a carriage return that ends no line, or a private-use
/// character, also where it is written as `&#xE000;`. Those have no meaning that a reader shares, and ours is to mark references.
func refusedCharacter(in file: SourceFile) -> Diagnostic? {
  let bytes = file.bytes.span
  let suspects = suspects
  for index in bytes.indices where suspects.contains(bytes[index]) {
    guard let name = refusedCharacter(bytes[index], followedBy: file.bytes[(index + 1)...]) else { continue }
    return Diagnostic(
      "refused-character", "\(name) stands here", at: SourceLocation(file.path, file.position(ofByte: index)),
      rule: "an entry holds characters that are seen, and line ends", fix: "take it out, or write the character that is meant")
  }
  return nil
}

/// The bytes with which such a character may begin. Tabs and line feeds are none, nor is most of what Chinese is made of.
private let suspects = ByteSet([0x26, 0x7F, 0xC2, 0xEE, 0xEF, 0xF3, 0xF4] + (0x00...0x1F).filter { $0 != 0x09 && $0 != 0x0A })

private func refusedCharacter(_ byte: UInt8, followedBy rest: ArraySlice<UInt8>) -> String? {
  let next = rest.first ?? 0
  switch byte {
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
