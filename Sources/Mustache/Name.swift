import Diagnostics

/// A name that is looked up in the data: `title`, `entry.title`, or `.` for the value at hand.
final class Name: Sendable {
  let text: String
  let head: String
  let rest: [String]
  let position: SourcePosition
  let isImplicit: Bool

  init(_ text: String, at position: SourcePosition) {
    let parts =
      text == "." ? ["."] : text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { String(Substring($0)) }
    self.text = text
    self.head = parts[0]
    self.rest = Array(parts.dropFirst())
    self.position = position
    isImplicit = text == "."
  }

  /// Whether a dot has nothing before or behind it.
  var hasEmptyPart: Bool { head.isEmpty || rest.contains("") }

  /// The name up to the part before part number `part` (from 1, counting `head` as 0): `entry` of `entry.title`.
  func prefix(before part: Int) -> String {
    ([head] + rest).prefix(part).joined(separator: ".")
  }

  /// Where part number `part` of the name stands.
  func location(ofPart part: Int, in path: String) -> SourceLocation {
    let parts = [head] + rest
    let before = parts.prefix(part).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    return SourceLocation(
      path, SourcePosition(line: position.line, column: position.column + before), length: parts[part].unicodeScalars.count)
  }

  /// Where the whole name stands.
  func location(in path: String) -> SourceLocation {
    SourceLocation(path, position, length: text.unicodeScalars.count)
  }
}
