/// The lines of one file as places in its bytes, so that a line of any length is quoted without being copied.
///
/// Columns count as in ``SourcePosition``: a byte that belongs to no scalar goes with the one before it.
struct SourceLines {
  /// A byte offset and its column in its line.
  struct Place {
    let offset: Int
    let column: Int
  }

  private let bytes: [UInt8]
  /// The start of every 64th line: a file of nothing but line ends needs an eighth of its size for them.
  private let marks: [Int]
  private static let linesPerMark = 64

  init(_ file: SourceFile) {
    bytes = file.bytes
    var marks = [0]
    var line = 0
    file.bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
        line += 1
        if line % Self.linesPerMark == 0 { marks.append(index + 1) }
      }
    }
    self.marks = marks
  }

  /// The offset of the first byte of line `number` (from 1); nothing where the file has no such line.
  func start(ofLine number: Int) -> Int? {
    guard number >= 1, (number - 1) / Self.linesPerMark < marks.count else { return nil }
    var index = marks[(number - 1) / Self.linesPerMark]
    for _ in 0..<(number - 1) % Self.linesPerMark {
      guard let newline = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      index = newline + 1
    }
    return index
  }

  /// The place of `column` (from 1) in the line that begins at `start`, or of that line's end where it has no such column.
  func place(ofColumn column: Int, inLineAt start: Int) -> Place {
    var index = start
    var current = 1
    while current < column, !isLineEnd(at: index) {
      index = end(ofScalarAt: index)
      current += 1
    }
    return Place(offset: index, column: current)
  }

  func isLineEnd(at index: Int) -> Bool {
    guard index < bytes.count else { return true }
    if bytes[index] == UInt8(ascii: "\n") { return true }
    return bytes[index] == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: "\n"))
  }

  func end(ofScalarAt index: Int) -> Int {
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  func start(ofScalarBefore index: Int, inLineAt lineStart: Int) -> Int {
    var start = index - 1
    while start > lineStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The scalar those bytes stand for, U+FFFD where they are no UTF-8.
  func scalar(in range: Range<Int>) -> Unicode.Scalar {
    guard range.count <= 4, let text = String(validating: bytes[range], as: UTF8.self) else { return "\u{FFFD}" }
    return text.unicodeScalars.first ?? "\u{FFFD}"
  }
}

/// The files that were asked for lately, so that a file with many messages is looked up and searched for lines once.
struct SourceShelf {
  private let source: @Sendable (String) -> SourceFile?
  private var files: [String: SourceLines?] = [:]
  /// A run with a message in each of thousands of files must not keep them all.
  private static let mostFiles = 16

  init(_ source: @escaping @Sendable (String) -> SourceFile?) {
    self.source = source
  }

  /// What there is to quote for `location`: nothing where it means a whole file, or the file or the line is gone.
  mutating func excerpt(of location: SourceLocation, withLineBefore: Bool) -> Excerpt? {
    guard let position = location.position, let lines = lines(ofFileAt: location.path) else { return nil }
    return Excerpt(of: position, length: location.length, withLineBefore: withLineBefore, in: lines)
  }

  private mutating func lines(ofFileAt path: String) -> SourceLines? {
    if let known = files[path] { return known }
    if files.count == Self.mostFiles { files.removeAll() }
    let lines = source(path).map(SourceLines.init)
    files.updateValue(lines, forKey: path)
    return lines
  }
}
