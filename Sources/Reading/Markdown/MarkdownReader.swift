import CMarkdown
import Diagnostics
import Model

/// Markdown -> blocks of HTML pieces and references. The only reader of libcmark's trees; none leaves this file's folder.
struct MarkdownReader {
  let file: SourceFile
  let language: Language
  private var scanner: NumeralScanner
  var lines: MarkdownLines
  let suspicions: MarkdownSuspicions
  var text: EntryText
  var problems: [Diagnostic] = []
  /// The block in which a table was told of, and where tildes stand that may be the first of a pair.
  var (reportedTable, tildes): (Int?, (block: Int, place: SourcePosition)?) = (nil, nil)
  private var headings = 0
  /// Of the block that is read; kept for the next one, so that it need not grow again.
  var prose = ProseText()
  private var html: [UInt8] = []
  /// What of the tree changes when the walk through the block is over.
  private var (replaced, literals): ([(link: MarkdownNode, number: Int)], [MarkdownNode]) = ([], [])

  /// Reads `bytes` of `file`, which begin at line `linesBefore + 1`, into `text`.
  ///
  /// - Parameter names: those in which numerals count nothing.
  static func read(
    _ bytes: ArraySlice<UInt8>, of file: SourceFile, linesBefore: Int, in language: Language, names: NumeralNames = .common,
    into text: inout EntryText, problems: inout [Diagnostic]
  ) {
    let input = EmphasisJoint.inserted(in: bytes)?[...] ?? bytes
    let tree = input.withUnsafeBytes { MarkdownTree($0) }
    let lines = MarkdownLines(input, of: tree.root, linesBefore: linesBefore)
    let scanner = NumeralScanner(language: language, names: names, file: file.path)
    text.html.reserveCapacity(bytes.count)
    var reader = MarkdownReader(
      file: file, language: language, scanner: scanner, lines: lines, suspicions: MarkdownSuspicions(bytes), text: text)
    withExtendedLifetime(tree) {
      for block in tree.root.children { reader.read(block) }
    }
    text = reader.text
    problems += reader.problems
  }

  private init(
    file: SourceFile, language: Language, scanner: NumeralScanner, lines: MarkdownLines, suspicions: MarkdownSuspicions, text: EntryText
  ) {
    (self.file, self.language, self.scanner, self.lines, self.suspicions) = (file, language, scanner, lines, suspicions)
    self.text = text
  }

  private mutating func read(_ block: MarkdownNode) {
    lines.pass(block, block.type)
    let line = lines.position(of: block).line
    if block.type == CMARK_NODE_PARAGRAPH, let only = block.firstChild, only.next == nil, only.type == CMARK_NODE_IMAGE {
      lines.pass(only, only.type)
      guard let reference = tableReference(only) else { return }
      appendTable(reference, line: line)
      return
    }
    block.joinChineseLines(in: language)
    let kind = kind(of: block)
    let firstReference = text.references.count
    replaceReferences(in: block)
    scanner.appendNumerals(of: prose, text.references, at: .block(text.blocks.count), to: &text.numerals)
    html.removeAll(keepingCapacity: true)
    if case .heading = kind {
      for child in block.children { child.appendHTML(to: &html) }
    } else {
      block.appendHTML(to: &html)
    }
    appendPieces(hasMarks: text.references.count > firstReference, kind: kind, line: line)
  }

  private mutating func kind(of block: MarkdownNode) -> EntryText.Block.Kind {
    guard block.type == CMARK_NODE_HEADING else { return .prose }
    headings += 1
    return .heading(level: block.headingLevel, id: "s\(headings)", text: block.plainText)
  }

  /// Puts marks in the place of references, refuses what may not be published, and takes in the block's text.
  private mutating func replaceReferences(in block: MarkdownNode) {
    prose.removeAll()
    replaced.removeAll(keepingCapacity: true)
    literals.removeAll(keepingCapacity: true)
    let isHeading = block.type == CMARK_NODE_HEADING
    var link: (start: Int, role: ProseText.Role?) = (0, nil)
    for (node, isEnd) in block.walk {
      let type = node.type
      if isEnd {
        if type == CMARK_NODE_LINK, let role = link.role { prose.closeZone(from: link.start, role) }
        if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING { prose.append(ProseText.stop) }
        continue
      }
      lines.pass(node, type)
      check(node, type)
      append(node, type)
      guard type == CMARK_NODE_LINK else { continue }
      link = (prose.count, nil)
      if node.addressBegins(with: ReferenceAddress.literal) {
        link.role = .literal(.marked)
        checkLiteral(node)
        literals.append(node)
        continue
      }
      let address = node.address
      if ReferenceAddress.leadsOutside(address) {
        link.role = .literal(.name)
        node.cleanAddress()
      } else if let reference = reference(to: node, address, inHeading: isHeading) {
        link.role = role(of: reference)
        replaced.append((node, text.references.count))
        text.references.append(reference)
      }
    }
    for (link, number) in replaced {
      link.replace(byMark: ReferenceMark.text(for: number))
      link.remove()
    }
    for link in literals { link.dissolve() }
  }

  // MARK: Pieces

  private mutating func appendTable(_ reference: Reference, line: Int) {
    let first = text.pieces.count
    text.pieces.append(.reference(text.references.count))
    text.references.append(reference)
    text.blocks.append(EntryText.Block(kind: .table, pieces: first..<text.pieces.count, line: line))
  }

  /// Cuts the block's HTML at the marks of its references.
  private mutating func appendPieces(hasMarks: Bool, kind: EntryText.Block.Kind, line: Int) {
    let first = text.pieces.count
    var index = 0
    while index < html.count {
      let mark = hasMarks ? ReferenceMark.next(in: html, from: index) : nil
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
