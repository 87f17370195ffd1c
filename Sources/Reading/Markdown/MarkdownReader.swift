import CMarkdown
import Diagnostics
import Model

/// Markdown -> blocks of HTML pieces and references. The only reader of libcmark's trees; none leaves this file's folder.
struct MarkdownReader {
  let file: SourceFile
  let language: Language
  var lines: MarkdownLines
  var text: EntryText
  var problems: [Diagnostic] = []
  private var headings = 0

  /// Reads `bytes` of `file`, which begin at line `linesBefore + 1`, into `text`.
  static func read(
    _ bytes: ArraySlice<UInt8>, of file: SourceFile, linesBefore: Int, in language: Language, into text: inout EntryText,
    problems: inout [Diagnostic]
  ) {
    let input = EmphasisJoint.inserted(in: bytes)?[...] ?? bytes
    let tree = input.withUnsafeBytes { MarkdownTree($0) }
    let lines = MarkdownLines(input, of: tree.root, linesBefore: linesBefore)
    var reader = MarkdownReader(file: file, language: language, lines: lines, text: text)
    withExtendedLifetime(tree) {
      for block in tree.root.children { reader.read(block) }
    }
    text = reader.text
    problems += reader.problems
  }

  private init(file: SourceFile, language: Language, lines: MarkdownLines, text: EntryText) {
    (self.file, self.language, self.lines, self.text) = (file, language, lines, text)
  }

  private mutating func read(_ block: MarkdownNode) {
    lines.pass(block)
    let line = lines.position(of: block).line
    if block.type == CMARK_NODE_PARAGRAPH, let only = block.firstChild, only.next == nil, only.type == CMARK_NODE_IMAGE {
      lines.pass(only)
      guard let reference = tableReference(only) else { return }
      appendTable(reference, line: line)
      return
    }
    block.joinChineseLines(in: language)
    let kind = kind(of: block)
    replaceReferences(in: block)
    var html: [UInt8] = []
    if case .heading = kind {
      for child in block.children { child.appendHTML(to: &html) }
    } else {
      block.appendHTML(to: &html)
    }
    appendPieces(of: html, kind: kind, line: line)
  }

  private mutating func kind(of block: MarkdownNode) -> EntryText.Block.Kind {
    guard block.type == CMARK_NODE_HEADING else { return .prose }
    headings += 1
    return .heading(level: block.headingLevel, id: "s\(headings)", text: block.plainText)
  }

  /// Puts marks in the place of references, and refuses what may not be published.
  private mutating func replaceReferences(in block: MarkdownNode) {
    var replaced: [MarkdownNode] = []
    for node in block.descendants {
      lines.pass(node)
      check(node)
      switch node.type {
      case CMARK_NODE_LINK where ReferenceAddress.leadsOutside(node.address): node.cleanAddress()
      case CMARK_NODE_LINK:
        guard let reference = reference(to: node, inHeading: block.type == CMARK_NODE_HEADING) else { continue }
        node.replace(byMark: ReferenceMark.text(for: text.references.count))
        text.references.append(reference)
        replaced.append(node)
      default: break
      }
    }
    // Only now: the walk still visits what is in them.
    for link in replaced { link.remove() }
  }

  // MARK: Pieces

  private mutating func appendTable(_ reference: Reference, line: Int) {
    let first = text.pieces.count
    text.pieces.append(.reference(text.references.count))
    text.references.append(reference)
    text.blocks.append(EntryText.Block(kind: .table, pieces: first..<text.pieces.count, line: line))
  }

  /// Cuts the block's HTML at the marks of its references.
  private mutating func appendPieces(of html: [UInt8], kind: EntryText.Block.Kind, line: Int) {
    let first = text.pieces.count
    var index = 0
    while index < html.count {
      let mark = ReferenceMark.next(in: html, from: index)
      let end = mark?.range.lowerBound ?? html.count
      if end > index {
        let start = text.html.count
        text.html += html[index..<end]
        text.pieces.append(.html(start..<text.html.count))
      }
      guard let mark else { break }
      text.pieces.append(.reference(mark.number))
      index = mark.range.upperBound
    }
    text.blocks.append(EntryText.Block(kind: kind, pieces: first..<text.pieces.count, line: line))
  }
}
