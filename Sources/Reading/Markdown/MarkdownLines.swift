import CMarkdown
import Diagnostics

/// Where the nodes of a Markdown text stand in its file.
///
/// libcmark counts columns in bytes, on the second and later lines of a paragraph from wherever it takes these to begin; it gives a link
/// the line on which it ends, and does not count a line that ends in a backslash. So the nodes are passed in their order, and what
/// stands first after a line break says where libcmark begins to count. (Lines within the address of a link, and definitions at the
/// beginning of a paragraph, remain uncounted: the rest of the paragraph is then placed too high.)
struct MarkdownLines {
  /// A line of the text, and which column libcmark gives to the byte at `index`.
  private struct Line {
    var number: Int
    var column: Int
    var index: Int
  }

  /// What libcmark has read, joints included.
  private let text: ArraySlice<UInt8>
  /// How many lines of the file stand before it.
  private let linesBefore: Int
  /// Where each line begins.
  private let starts: [Int]
  private var line = Line(number: 1, column: 1, index: 0)
  private var block: MarkdownNode
  /// How many quotations are around `block`, once that was asked for.
  private var quotations: Int?
  /// How many line breaks were passed since the last node on a line.
  private var lineBreaks = 0
  /// How many line ends are within the last node.
  private var linesWithin = 0
  /// The last position that was asked for: places are asked for in their order, and lines can be long.
  private var known = (lineStart: 0, index: 0, scalars: 0)

  init(_ text: ArraySlice<UInt8>, of document: MarkdownNode, linesBefore: Int) {
    var starts = [text.startIndex]
    let bytes = text.span
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") { starts.append(text.startIndex + offset + 1) }
    (self.text, self.linesBefore, self.starts, block) = (text, linesBefore, starts, document)
  }

  /// Goes on to `node`, the next one in the order of the document.
  mutating func pass(_ node: MarkdownNode, _ type: cmark_node_type) {
    if type.isBlock {
      line = Line(number: node.line, column: 1, index: start(of: node.line))
      (block, quotations, lineBreaks, linesWithin) = (node, nil, 0, 0)
      return
    }
    if linesWithin > 0 {
      let number = line.number + linesWithin
      let index = content(of: number)
      line = Line(number: number, column: block.column, index: index)
      linesWithin = 0
    }
    if type.endsLine {
      lineBreaks += 1
    } else if lineBreaks > 0 {
      let number = line.number + lineBreaks
      let index = content(of: number)
      let column = node.column + node.spaces - (type == CMARK_NODE_CODE ? ticks(at: index) : 0)
      line = Line(number: number, column: column, index: index)
      lineBreaks = 0
    }
    if type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE { linesWithin = node.endLine - node.line }
  }

  /// The position of the node that was passed last.
  mutating func position(of node: MarkdownNode) -> SourcePosition { position(of: index(of: node)) }

  /// The first place of `bytes` in the node of text that was passed last where no backslash stands before it.
  mutating func position(of bytes: [UInt8], in node: MarkdownNode) -> SourcePosition? {
    var index = index(of: node)
    let end = min(index + node.endColumn - node.column + 1, text.endIndex)
    while index < end {
      if text[index] == UInt8(ascii: "\\") {
        index += 1
      } else if text[index..<end].starts(with: bytes) {
        return position(of: index)
      }
      index += 1
    }
    return nil
  }

  /// The bytes of the node of text that was passed last, as its author wrote them.
  func source(of node: MarkdownNode) -> ArraySlice<UInt8> {
    let index = index(of: node)
    return text[index..<min(max(index, index + node.endColumn - node.column + 1), text.endIndex)]
  }

  private func index(of node: MarkdownNode) -> Int { min(line.index + max(0, node.column - line.column), text.endIndex) }

  /// libcmark begins a code span after its back ticks.
  private func ticks(at index: Int) -> Int { text[index...].prefix { $0 == UInt8(ascii: "`") }.count }

  private func start(of line: Int) -> Int { starts[max(1, min(line, starts.count)) - 1] }

  /// Where a line begins behind its indentation and the marks of quotations.
  private mutating func content(of line: Int) -> Int {
    let most = quotations ?? block.quotationsAround
    quotations = most
    var marks = 0
    return text[start(of: line)...].prefix { byte in
      if byte == UInt8(ascii: ">") { marks += 1 }
      return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || (byte == UInt8(ascii: ">") && marks <= most)
    }.endIndex
  }

  private mutating func position(of index: Int) -> SourcePosition {
    let lineStart = start(of: line.number)
    if known.lineStart != lineStart { known = (lineStart, lineStart, 0) }
    // Back as far as on: where emphasis is nested, libcmark's places are not all in order.
    if known.index <= index {
      known.scalars += scalars(in: known.index..<index)
    } else {
      known.scalars -= scalars(in: index..<known.index)
    }
    known.index = index
    return SourcePosition(line: line.number + linesBefore, column: known.scalars + 1)
  }

  private func scalars(in range: Range<Int>) -> Int {
    let bytes = text[range].span
    var count = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 && bytes[index] != EmphasisJoint.firstByte { count += 1 }
    return count
  }
}

extension cmark_node_type {
  fileprivate var isBlock: Bool { rawValue <= CMARK_NODE_LAST_BLOCK.rawValue }

  /// Breaks that were taken out (``MarkdownNode/joinChineseLines(in:)``) are marks without text.
  fileprivate var endsLine: Bool { self == CMARK_NODE_SOFTBREAK || self == CMARK_NODE_LINEBREAK || self == CMARK_NODE_CUSTOM_INLINE }
}

extension MarkdownNode {
  fileprivate var quotationsAround: Int {
    var count = 0
    var node = self
    while let parent = node.parent {
      if parent.type == CMARK_NODE_BLOCK_QUOTE { count += 1 }
      node = parent
    }
    return count
  }

  /// What a text after a backslash and a line end begins with.
  fileprivate var spaces: Int { type == CMARK_NODE_TEXT ? literal.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count : 0 }
}
