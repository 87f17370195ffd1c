/// What opens and what closes a tag.
struct Delimiters {
  var opening: [UInt8]
  var closing: [UInt8]

  static let standard = Delimiters(opening: Array("{{".utf8), closing: Array("}}".utf8))
}

extension Delimiters {
  /// Reads what stands between the two equals signs of `{{=<% %>=}}`: two marks with white space between them and no equals sign.
  init?(_ content: ArraySlice<UInt8>) {
    let marks = content.split(whereSeparator: \.isWhiteSpace)
    guard marks.count == 2, !content.contains(UInt8(ascii: "=")) else { return nil }
    self.init(opening: Array(marks[0]), closing: Array(marks[1]))
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isNewline: Bool { self == UInt8(ascii: "\n") }

  /// White space within a tag.
  var isWhiteSpace: Bool { isBlank || isNewline || self == UInt8(ascii: "\r") }
}
