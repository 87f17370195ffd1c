/// Where each line of a text begins, for the positions of many places in one file.
package struct LineIndex: Sendable {
  private var starts: [Int] = [0]

  package init(_ bytes: [UInt8]) {
    var index = 0
    while let newline = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) {
      index = newline + 1
      starts.append(index)
    }
  }

  /// The position of the byte number `byteColumn` (from 1) of `line` (from 1) of the same text.
  package func position(line: Int, byteColumn: Int, in bytes: [UInt8]) -> SourcePosition {
    let start = starts[min(line, starts.count) - 1]
    let end = min(start + byteColumn - 1, bytes.count)
    return SourcePosition(line: line, column: bytes[start..<end].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
