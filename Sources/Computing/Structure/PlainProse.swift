/// HTML as cmark makes it, without its markup.
enum PlainProse {
  /// What stands where one passage ends, so that no phrase goes over it.
  static let end: [UInt8] = [UInt8(ascii: "|")]

  private static let inline: Set<String> = ["em", "strong", "a", "br", "span"]

  /// Appends the text of `html`, code left out.
  static func append(_ html: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var index = html.startIndex
    var isCode = false
    while index < html.endIndex {
      if html[index] == UInt8(ascii: "<"), let close = html[index...].firstIndex(of: UInt8(ascii: ">")) {
        let tag = name(html[(index + 1)..<close])
        if tag == "code" { isCode = html[index + 1] != UInt8(ascii: "/") }
        if !inline.contains(tag) { text += end }
        index = close + 1
      } else {
        let next = html[index] == UInt8(ascii: "&") ? entity(html[index...]) : (html[index], 1)
        if !isCode { text.append(next.0) }
        index += next.1
      }
    }
  }

  private static func name(_ tag: ArraySlice<UInt8>) -> String {
    let letters = tag.drop { $0 == UInt8(ascii: "/") }.prefix { (97...122).contains($0) || (48...57).contains($0) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The character that an entity stands for, and its length; cmark writes four.
  private static func entity(_ html: ArraySlice<UInt8>) -> (UInt8, Int) {
    for (name, character) in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")] where html.starts(with: name.utf8) {
      return (Array(character.utf8)[0], name.utf8.count)
    }
    return (UInt8(ascii: "&"), 1)
  }
}
