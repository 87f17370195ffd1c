/// What a reader reads on a page, without what stands around it.
package enum PageText {
  /// The words within `main`, without its header, footer and navigation; of a page without one, all its words.
  package static func words(of page: [UInt8]) -> String {
    var scan = MarkupScan(page[...])
    scan.run()
    return String(decoding: scan.hasMain ? scan.mainText : scan.text, as: UTF8.self)
  }

  /// The words of a piece of markup.
  static func plain(_ markup: [UInt8]) -> String {
    var scan = MarkupScan(markup[...])
    scan.run()
    return String(decoding: scan.text, as: UTF8.self)
  }
}

/// Goes through markup once: tags out, runs of white space to one space, the few named characters that templates and cmark write read.
private struct MarkupScan {
  private(set) var text: [UInt8] = []
  private(set) var mainText: [UInt8] = []
  private(set) var hasMain = false
  private var rest: ArraySlice<UInt8>
  /// How deep in elements whose words are none of the text.
  private var left = 0
  private var isInMain = false

  private static let leftOut: Set<String> = ["header", "footer", "nav", "script", "style", "head"]
  private static let names: [String: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func run() {
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "<"): tag()
      case UInt8(ascii: "&"): character()
      default:
        append([byte])
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func tag() {
    let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
    let name = String(decoding: rest.dropFirst(isEnd ? 2 : 1).prefix { (97...122).contains($0) || (48...57).contains($0) }, as: UTF8.self)
    rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
    append([UInt8(ascii: " ")])
    if name == "main" {
      isInMain = !isEnd
      hasMain = true
    }
    if Self.leftOut.contains(name) { left = max(0, left + (isEnd ? -1 : 1)) }
  }

  private mutating func character() {
    let name = String(decoding: rest.dropFirst().prefix(5).prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
    guard let meaning = Self.names[name] else {
      append([UInt8(ascii: "&")])
      rest = rest.dropFirst()
      return
    }
    append(Array(meaning.utf8))
    rest = rest.dropFirst(name.utf8.count + 2)
  }

  private mutating func append(_ bytes: [UInt8]) {
    guard left == 0 else { return }
    let isSpace = bytes.count == 1 && [9, 10, 13, 32].contains(bytes[0])
    Self.append(isSpace ? [32] : bytes, isSpace, to: &text)
    if isInMain { Self.append(isSpace ? [32] : bytes, isSpace, to: &mainText) }
  }

  private static func append(_ bytes: [UInt8], _ isSpace: Bool, to text: inout [UInt8]) {
    if isSpace, text.last ?? 32 == 32 { return }
    text += bytes
  }
}
