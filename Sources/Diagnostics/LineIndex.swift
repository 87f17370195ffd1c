/// Where the lines of a file begin, for who asks for many positions in it: ``SourceFile/position(ofByte:)`` counts lines each time.
package struct LineIndex: Sendable {
  private let file: SourceFile
  private let starts: [Int]

  package init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    for (index, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// The position of the byte at `offset`; an offset past the end gives the position just after the last byte.
  package func position(ofByte offset: Int) -> SourcePosition {
    let end = min(max(0, offset), file.bytes.count)
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= end { low = middle } else { high = middle }
    }
    let column = file.bytes[starts[low]..<end].count { $0 & 0xC0 != 0x80 } + 1
    return SourcePosition(line: low + 1, column: column)
  }

  /// The byte of a position; nothing where the file has no such line, or its line no such column.
  package func byte(of position: SourcePosition) -> Int? {
    guard starts.indices.contains(position.line - 1), position.column >= 1 else { return nil }
    var index = starts[position.line - 1]
    for _ in 1..<position.column {
      guard index < file.bytes.count, file.bytes[index] != UInt8(ascii: "\n") else { return nil }
      index += 1
      while index < file.bytes.count, file.bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }
}
