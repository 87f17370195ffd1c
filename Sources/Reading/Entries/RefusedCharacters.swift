import Diagnostics

extension SourceFile {
  /// The first character of an entry that is not read: a hidden one (``HiddenCharacter``), also where it is written as `&#xE000;`, for
  /// private-use characters mark references here; or a carriage return that ends no line.
  var refusedCharacterOfEntry: Diagnostic? {
    firstRefused(of: Self.suspectsInEntries) { index, bytes in
      switch bytes[index] {
      case UInt8(ascii: "\r"):
        let endsLine = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        return endsLine ? nil : "a carriage return, without a line feed"
      case UInt8(ascii: "&"):
        return numberedScalar(bytes[(index + 1)...]).flatMap { HiddenCharacter.isOne($0.value) ? HiddenCharacter.name($0) : nil }
      default: return HiddenCharacter.scalar(at: index, in: bytes).map(HiddenCharacter.name)
      }
    }
  }

  /// The first hidden character of a file of declarations.
  var refusedCharacterOfYAML: Diagnostic? {
    firstRefused(of: Self.suspectsInYAML) { HiddenCharacter.scalar(at: $0, in: $1).map(HiddenCharacter.name) }
  }

  /// The bytes with which such a character may begin. Tabs and line feeds are none, nor is most of what Chinese is made of.
  private static let suspectsInEntries = ByteSet(
    [UInt8(ascii: "&")] + (0...255).filter { HiddenCharacter.beginnings.contains($0) && $0 != 0x09 && $0 != 0x0A })
  /// Here carriage returns may end lines.
  private static let suspectsInYAML = ByteSet(
    (0...255).filter { HiddenCharacter.beginnings.contains($0) && ![0x09, 0x0A, 0x0D].contains($0) })

  private func firstRefused(of suspects: ByteSet, _ name: (Int, CellBytes) -> String?) -> Diagnostic? {
    let found = bytes.withUnsafeBufferPointer { bytes -> (index: Int, name: String)? in
      for index in bytes.indices where suspects.contains(bytes[index]) {
        if let name = name(index, bytes) { return (index, name) }
      }
      return nil
    }
    return found.map { found in
      Diagnostic(
        "hidden-character", "\(found.name), stands here", at: SourceLocation(path, position(ofByte: found.index)),
        rule: "a text holds characters that can be seen, and line ends", fix: "take it out, or write the character that is meant")
    }
  }
}

/// What the number says in what follows the `&` of `&#63742;` or `&#xF8FE;`.
private func numberedScalar(_ rest: Slice<CellBytes>) -> Unicode.Scalar? {
  guard rest.first == UInt8(ascii: "#"), let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
  let digits = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
  let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return number.flatMap(Unicode.Scalar.init)
}
