import Diagnostics

/// What is told of Markdown where only plain text is printed.
struct PlainTextRule {
  /// The first markup, with the characters before it counted.
  let markup: String
  let kind: PlainTextMarkup.Kind
  let scalarsBefore: Int

  /// Nothing where the text has none.
  init?(_ text: String) {
    var text = text
    let found = text.withUTF8 { bytes in
      PlainTextMarkup.first(in: bytes).map { markup in
        (
          words: String(decoding: bytes[markup.range], as: UTF8.self), kind: markup.kind,
          before: bytes[..<markup.range.lowerBound].count { $0 & 0xC0 != 0x80 }
        )
      }
    }
    guard let found else { return nil }
    (markup, kind, scalarsBefore) = (found.words, found.kind, found.before)
  }

  static let code = "plain-text"

  /// - Parameter what: what holds the text: `'title'`.
  func headline(_ what: String) -> String {
    let noun =
      switch kind {
      case .link: "the link"
      case .emphasis: "the emphasis"
      case .html: "the tag"
      case .reference: "the reference"
      }
    return "\(what) has \(noun) \(quoted(markup)) in it, which would be printed as it stands"
  }

  static func rule(_ what: String) -> String { "\(what) is plain text: references and Markdown stand in the text of an entry" }

  var fix: String {
    let words: Substring
    switch kind {
    case .link: words = markup.dropFirst().prefix { $0 != "]" }
    case .emphasis: words = markup.dropFirst(2).dropLast(2)
    case .html: return "take the tag out"
    case .reference: words = ""
    }
    return words.isEmpty ? "write the words that are meant" : "write \(quoted(words)) alone"
  }
}

extension YAMLNode {
  /// Reports Markdown in a text, which nobody would read.
  func checkPlain(_ key: String, _ problems: inout [Diagnostic]) {
    guard let text, let found = PlainTextRule(text) else { return }
    var place = location
    if let position = position(ofScalar: found.scalarsBefore, in: text) {
      place = SourceLocation(location.path, position, length: found.markup.unicodeScalars.prefix { $0 != "\n" }.count)
    }
    problems.append(
      Diagnostic(PlainTextRule.code, found.headline("'\(key)'"), at: place, rule: PlainTextRule.rule("'\(key)'"), fix: found.fix))
  }

  /// Where a character of the text stands, if the file shows the text letter for letter.
  private func position(ofScalar index: Int, in text: String) -> SourcePosition? {
    guard let indentation, let start = location.position else { return nil }
    let before = text.unicodeScalars.prefix(index)
    let lines = before.count { $0 == "\n" }
    let column = before.reversed().prefix { $0 != "\n" }.count
    return SourcePosition(line: (block?.firstLine ?? start.line) + lines, column: indentation + column + 1)
  }
}
