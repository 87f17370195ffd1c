/// One file as it was read: its path, as an author knows it, and its bytes.
///
/// Every located message goes back to a file of this kind, so that it can quote the line.
package struct SourceFile: Sendable {
  /// The path relative to the site's folder, with `/` between its parts: `Content/2010/data/flows.csv`.
  package let path: String
  /// The content, UTF-8 without a byte-order mark.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The position of the byte at `offset`; an offset past the end gives the position just after the last byte.
  package func position(ofByte offset: Int) -> SourcePosition {
    var line = 1
    var lineStart = 0
    let end = min(offset, bytes.count)
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return SourcePosition(line: line, column: scalarCount(from: lineStart, to: end) + 1)
  }

  /// The text of line `number` (from 1) without its line end; bytes that are no UTF-8 are shown as U+FFFD.
  package func line(_ number: Int) -> String {
    let start = lineStart(number)
    var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func lineStart(_ number: Int) -> Int {
    var line = 1
    var index = 0
    while line < number, let newline = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) {
      line += 1
      index = newline + 1
    }
    return index
  }

  private func scalarCount(from start: Int, to end: Int) -> Int {
    var count = 0
    var index = start
    while index < end {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }
}

/// A place in a text: both numbers count from 1, columns in Unicode scalars. It is small, for a yearbook keeps hundreds of thousands.
package struct SourcePosition: Hashable, Comparable, Sendable {
  private var smallLine: Int32
  private var smallColumn: Int32

  package init(line: Int, column: Int) {
    (smallLine, smallColumn) = (Int32(clamping: line), Int32(clamping: column))
  }

  package var line: Int { Int(smallLine) }

  package var column: Int {
    get { Int(smallColumn) }
    set { smallColumn = Int32(clamping: newValue) }
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A place in a file, and how much of the line it takes.
package struct SourceLocation: Hashable, Comparable, Sendable {
  /// As in ``SourceFile/path``.
  package var path: String
  /// Nothing where the whole file is meant.
  package var position: SourcePosition?
  private var smallLength: Int32

  package init(_ path: String, _ position: SourcePosition? = nil, length: Int = 1) {
    self.path = path
    self.position = position
    smallLength = Int32(clamping: max(1, length))
  }

  /// How many Unicode scalars from `position` on are meant; at least 1.
  package var length: Int {
    get { Int(smallLength) }
    set { smallLength = Int32(clamping: max(1, newValue)) }
  }

  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    let none = SourcePosition(line: 0, column: 0)
    return (left.path, left.position ?? none, left.length) < (right.path, right.position ?? none, right.length)
  }
}
