import CMarkdown
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which marks of other kinds of Markdown a text has anywhere; most have none.
struct MarkdownSuspicions {
  let hasTildes: Bool
  let hasNotes: Bool

  init(_ text: ArraySlice<UInt8>) {
    hasTildes = Self.has("~", before: "~", in: text)
    hasNotes = Self.has("[", before: "^", in: text)
  }

  private static func has(_ first: Unicode.Scalar, before second: Unicode.Scalar, in text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBytes { bytes in
      var rest = bytes.dropFirst()
      while let base = bytes.baseAddress, !rest.isEmpty,
        let place = memchr(base + rest.startIndex, Int32(second.value), rest.count)
      {
        let index = UnsafeRawPointer(place) - base
        if UInt32(bytes[index - 1]) == first.value { return true }
        rest = bytes[(index + 1)...]
      }
      return false
    }
  }
}

/// What CommonMark has not and prints as it stands, and an author took for Markdown: headings without a space, tables, tasks, words struck
/// out, footnotes.
extension MarkdownReader {
  mutating func checkSlips(_ node: MarkdownNode) {
    switch node.literalScalars.firstByte {
    // `＃` begins as most of the punctuation of Chinese does.
    case UInt8(ascii: "#"), 0xEF: checkHeadingMark(node)
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): checkTable(node)
    case UInt8(ascii: "["): checkTask(node)
    default: break
    }
    if suspicions.hasTildes, node.literalContains("~~") { checkTildes(node) }
    if suspicions.hasNotes, node.literalContains("[^"), let place = lines.position(of: Array("[^".utf8), in: node) {
      reportNote(at: SourceLocation(file.path, place, length: 2))
    }
  }

  /// `##Title` and `＃＃ Title`; a single mark is one at the beginning of a paragraph of one line, before a letter.
  private mutating func checkHeadingMark(_ node: MarkdownNode) {
    let words = node.literalScalars
    guard node.beginsLine, let mark = words.first(where: { _ in true }), mark == "#" || mark == "＃" else { return }
    let count = words.prefix { $0 == mark }.count
    guard let next = words.dropFirst(count).first(where: { _ in true }), lines.source(of: node).starts(with: String(mark).utf8) else {
      return
    }
    let isTitle = mark == "#" && node.previous == nil && node.next == nil && next.properties.isAlphabetic
    guard (2...6).contains(count) || count == 1 && isTitle else { return }
    report(
      "literal-heading", "the mark '\(String(repeating: String(mark), count: count))' is no heading, and will be printed",
      at: SourceLocation(file.path, lines.position(of: node), length: count),
      "a heading is '##' to '######', a space and its words, on a line of its own",
      "write '## ' before the words, or '\\#' for a literal '#'")
  }

  /// Told once a paragraph: at a line of `---|---`, or at one that begins and ends with a bar.
  private mutating func checkTable(_ node: MarkdownNode) {
    guard reportedTable != text.blocks.count, node.beginsLine, node.endsLine else { return }
    let words = node.literal.utf8
    let bars = words.count { $0 == UInt8(ascii: "|") }
    let isRule = bars > 0 && node.literalContains("--") && words.allSatisfy("|-: \t".utf8.contains)
    let isRow = bars > 2 && words.starts(with: "| ".utf8) && words.last == UInt8(ascii: "|")
    guard isRule || isRow, lines.source(of: node).first != UInt8(ascii: "\\") else { return }
    reportedTable = text.blocks.count
    report(
      "literal-table", "the lines of a table of Markdown stand here, and will be printed as they are", at: location(of: node),
      "a table is computed from data: its file is tables/NAME.yaml, and '![](table:NAME)' puts it in place",
      "run 'yearbook new table', or write a list")
  }

  /// `- [ ] words`
  private mutating func checkTask(_ node: MarkdownNode) {
    guard node.previous == nil, let paragraph = node.parent, paragraph.type == CMARK_NODE_PARAGRAPH, paragraph.previous == nil,
      paragraph.parent?.type == CMARK_NODE_ITEM, let box = ["[ ]", "[x]", "[X]"].first(where: node.literal.hasPrefix),
      lines.source(of: node).first == UInt8(ascii: "[")
    else { return }
    report(
      "literal-task", "the box '\(box)' of a task will be printed", at: SourceLocation(file.path, lines.position(of: node), length: 3),
      "the items of a list are text", "take it out, or write '\\\(box)' for literal brackets")
  }

  /// Told of a pair within a block.
  private mutating func checkTildes(_ node: MarkdownNode) {
    guard let place = lines.position(of: Array("~~".utf8), in: node) else { return }
    guard let first = pairsOfTildes(in: node) > 1 ? place : tildes?.block == text.blocks.count ? tildes?.place : nil else {
      tildes = (text.blocks.count, place)
      return
    }
    tildes = nil
    report(
      "literal-tildes", "the tildes '~~' will be printed", at: SourceLocation(file.path, first, length: 2),
      "words that are struck out are not to be had: a page says what holds",
      "take the words out, or write '\\~' for a literal tilde")
  }

  /// Without those behind a backslash.
  private func pairsOfTildes(in node: MarkdownNode) -> Int {
    let tilde = UInt8(ascii: "~")
    var (count, last) = (0, UInt8(0))
    for byte in lines.source(of: node) {
      let isPair = byte == tilde && last == tilde
      if isPair { count += 1 }
      last = isPair || last == UInt8(ascii: "\\") ? 0 : byte
    }
    return count
  }

  /// Whether a link is a footnote, whose text CommonMark took for an address: `[^1]` and `[^1]: text`.
  func isNote(_ link: MarkdownNode) -> Bool {
    suspicions.hasNotes && link.firstChild?.literalScalars.firstByte == UInt8(ascii: "^")
  }

  mutating func reportNote(at location: SourceLocation) {
    report(
      "footnote", "a footnote stands here, and will not be one", at: location,
      "entries have no footnotes; tables have notes ('note' in their files)",
      "write the words in parentheses, cite with '[words](source:KEY)', or write '\\[' for a literal bracket")
  }
}

extension MarkdownNode {
  /// Whether a text is the first of a line of its paragraph.
  fileprivate var beginsLine: Bool {
    guard let previous else { return parent?.type == CMARK_NODE_PARAGRAPH }
    return previous.isLineBreak
  }

  fileprivate var endsLine: Bool { next?.isLineBreak ?? true }

  /// Breaks that were taken out (``joinChineseLines(in:)``) are marks without text.
  private var isLineBreak: Bool { [CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CUSTOM_INLINE].contains(type) }
}
