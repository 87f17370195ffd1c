/// Markdown in a text that is printed as it stands: a title, a note, a cell. Nobody would read it.
struct PlainTextMarkup {
  enum Kind {
    case link, emphasis, html, reference
  }

  var kind: Kind
  /// The bytes of it, marks included.
  var range: Range<Int>

  /// Whether to look closer.
  static func mayBe(in text: CellBytes) -> Bool { text.contains(where: beginnings.contains) }

  /// The first that is whole: a link, words within `**` or `~~`, a tag of HTML, a reference that is not quite one. A mark alone is text.
  static func first(in text: CellBytes) -> PlainTextMarkup? {
    for index in text.indices where beginnings.contains(text[index]) {
      switch text[index] {
      case 0xEF: break
      case UInt8(ascii: "["):
        if let end = endOfLink(at: index, in: text) { return PlainTextMarkup(kind: .link, range: index..<end) }
      case UInt8(ascii: "<"):
        if let end = endOfTag(at: index, in: text) { return PlainTextMarkup(kind: .html, range: index..<end) }
      default:
        if let end = endOfEmphasis(at: index, in: text) { return PlainTextMarkup(kind: .emphasis, range: index..<end) }
      }
    }
    return slip(in: text)
  }

  /// Of what is not ASCII, `［` begins so, and no Han character.
  private static let beginnings = ByteSet("[<*~［".utf8.filter { $0 < 0x80 || $0 == 0xEF })
  /// No markup is longer, in bytes: a long text of nothing but brackets is looked through once.
  private static let longest = 1000

  private static func slip(in text: CellBytes) -> PlainTextMarkup? {
    guard text.contains(UInt8(ascii: ":")) else { return nil }
    let words = String(decoding: text, as: UTF8.self)
    return words.linkSlip.map { slip in
      let start = words.utf8.distance(from: words.startIndex, to: slip.place)
      return PlainTextMarkup(kind: .reference, range: start..<start + slip.address.utf8.count)
    }
  }

  /// Behind the `)` of `[words](address)`, if the bracket opens one.
  private static func endOfLink(at start: Int, in text: CellBytes) -> Int? {
    var depth = 0
    for index in start..<min(start + longest, text.count) {
      if text[index] == UInt8(ascii: "[") { depth += 1 }
      guard text[index] == UInt8(ascii: "]") else { continue }
      depth -= 1
      guard depth == 0 else { continue }
      guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "(") else { return nil }
      return text[index...].prefix(longest).firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
    }
    return nil
  }

  /// A title may well be <History>.
  private static let elements: Set<String> = [
    "a", "abbr", "article", "aside", "b", "big", "blockquote", "body", "br", "center", "cite", "code", "dd", "del", "div", "dl", "dt", "em",
    "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input",
    "ins", "kbd", "label", "li", "link", "main", "mark", "meta", "nav", "object", "ol", "p", "pre", "q", "s", "script", "section", "small",
    "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "tt", "u",
    "ul", "var", "video",
  ]

  /// Behind the `>` of `<b>`, `</b>`, `<br/>` or `<a href="…">`.
  private static func endOfTag(at start: Int, in text: CellBytes) -> Int? {
    var index = start + 1
    if index < text.count, text[index] == UInt8(ascii: "/") { index += 1 }
    let name = index
    while index < text.count, isLetter(text[index]) || index > name && isDigit(text[index]) { index += 1 }
    guard index > name, index < text.count, " />".utf8.contains(text[index]),
      elements.contains(String(decoding: text[name..<min(index, name + 20)], as: UTF8.self).lowercased())
    else { return nil }
    return text[index...].prefix(longest).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// Behind the second pair of asterisks or tildes, with words between the two.
  private static func endOfEmphasis(at start: Int, in text: CellBytes) -> Int? {
    let mark = text[start]
    guard start + 2 < text.count, text[start + 1] == mark, text[start + 2] != mark, text[start + 2] != 0x20 else { return nil }
    for index in start + 3..<max(start + 3, min(start + longest, text.count - 1)) where text[index] == mark && text[index + 1] == mark {
      return text[index - 1] == 0x20 ? nil : index + 2
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
