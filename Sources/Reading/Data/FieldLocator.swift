import Diagnostics

/// Where the lines of a file begin, so that many places of it are found fast.
struct FieldLocator {
  private let file: SourceFile
  private var starts: [UInt32] = [0]

  init(_ file: SourceFile) {
    self.file = file
    file.bytes.withUnsafeBufferPointer { bytes in
      for (index, byte) in bytes.enumerated() where byte == .lineFeed { starts.append(UInt32(index + 1)) }
    }
  }

  /// The place of the CSV field that begins at byte `offset`, as long as the author wrote it (but no longer than its line).
  func location(ofFieldAt offset: Int) -> SourceLocation {
    let line = line(ofByte: offset)
    let before = file.bytes[Int(starts[line])..<offset]
    return SourceLocation(
      file.path, SourcePosition(line: line + 1, column: scalarCount(before) + 1), length: scalarCount(fieldText(from: offset)))
  }

  /// The last line, counted from 0, that begins at or before `offset`.
  private func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func fieldText(from offset: Int) -> ArraySlice<UInt8> {
    let rest = file.bytes[offset...]
    var inQuotes = false
    for (index, byte) in zip(rest.indices, rest) {
      if byte == .quote { inQuotes.toggle() }
      if byte == .lineFeed || byte == .carriageReturn || (byte == .comma && !inQuotes) { return rest[..<index] }
    }
    return rest
  }

  private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
