import Diagnostics

/// Turns byte offsets that only ever grow into positions, reading each byte once:
/// so a file with very many tags or mistakes still takes time in proportion to its length.
struct PositionCursor {
  private let bytes: [UInt8]
  private var offset = 0
  private var position = SourcePosition(line: 1, column: 1)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func position(ofByte target: Int) -> SourcePosition {
    precondition(target >= offset, "positions are asked for in order")
    while offset < target {
      if bytes[offset].isNewline {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else if bytes[offset].startsScalar {
        position.column += 1
      }
      offset += 1
    }
    return position
  }
}

extension UInt8 {
  /// Whether a Unicode scalar begins with this byte of UTF-8.
  var startsScalar: Bool { self & 0xC0 != 0x80 }
}
