/// The first character of a cell that a reader cannot see, or that the program needs for itself: control characters (also line ends),
/// direction marks, zero-width spaces and byte-order marks, which make equal words unequal, and private-use characters, which no font has.
func firstHiddenCharacter(in cell: CellBytes) -> Unicode.Scalar? {
  guard cell.contains(where: mayBeginHiddenCharacter) else { return nil }
  return String(decoding: cell, as: UTF8.self).unicodeScalars.first { scalar in
    switch scalar.value {
    case 0x200C, 0x200D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xE000...0xF8FF, 0xFEFF, 0xF0000...: true
    default: false
    }
  }
}

/// Whether a character to look at more closely may begin with `byte`; none of Han or ASCII letters does.
@inline(__always)
private func mayBeginHiddenCharacter(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x00...0x1F, 0x7F, 0xC2, 0xE2, 0xEE, 0xEF, 0xF3, 0xF4: true
  default: false
  }
}

/// Whether the cell begins or ends with white space: a space, a no-break space or an ideographic space.
func hasOuterWhiteSpace(_ cell: CellBytes) -> Bool {
  guard let first = cell.first, let last = cell.last else { return false }
  if first == 0x20 || last == 0x20 { return true }
  guard first == 0xC2 || first == 0xE3 || last == 0x80 || last == 0xA0 else { return false }
  let text = String(decoding: cell, as: UTF8.self).unicodeScalars
  return [text.first, text.last].contains { $0?.value == 0xA0 || $0?.value == 0x3000 }
}
