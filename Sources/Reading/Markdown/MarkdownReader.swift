import CMarkdown
import Diagnostics
import Model

/// Markdown -> blocks of HTML pieces and references. The only reader of libcmark's trees; none leaves this file's folder.
struct MarkdownReader {
  private let file: SourceFile
  private let language: Language
  private let lines: LineIndex
  /// How many lines of the file stand before the Markdown.
  private let linesBefore: Int
  private var text: EntryText
  private var problems: [Diagnostic] = []
  private var headings = 0
  private var replacedLinks: [MarkdownNode] = []

  /// Reads `bytes` of `file`, which begin at line `linesBefore + 1`, into `text`.
  static func read(
    _ bytes: ArraySlice<UInt8>, of file: SourceFile, linesBefore: Int, in language: Language, into text: inout EntryText,
    problems: inout [Diagnostic]
  ) {
    var reader = MarkdownReader(file: file, language: language, linesBefore: linesBefore, text: text)
    let hidden = ChinesePunctuation.hidden(in: bytes)
    let tree = (hidden.map { $0[...] } ?? bytes).withUnsafeBytes { MarkdownTree($0) }
    withExtendedLifetime(tree) { reader.read(tree.root, restoring: hidden != nil) }
    text = reader.text
    problems += reader.problems
  }

  private init(file: SourceFile, language: Language, linesBefore: Int, text: EntryText) {
    self.file = file
    self.language = language
    self.linesBefore = linesBefore
    self.text = text
    lines = LineIndex(file.bytes)
  }

  private mutating func read(_ root: MarkdownNode, restoring: Bool) {
    for block in root.children {
      let line = block.line + linesBefore
      if let table = loneTable(in: block) {
        guard let reference = reference(to: table) else { continue }
        append(.table, reference: reference, line: line)
        continue
      }
      let start = text.references.count
      prepare(block)
      var html: [UInt8] = []
      let kind = append(block, to: &html)
      if restoring { ChinesePunctuation.restore(in: &html) }
      if restoring { restoreWords(from: start) }
      appendPieces(of: html, kind: kind, line: line)
    }
  }

  /// The image with the scheme `table:` that is alone in a paragraph.
  private func loneTable(in block: MarkdownNode) -> MarkdownNode? {
    guard block.type == CMARK_NODE_PARAGRAPH, let only = block.firstChild, only.next == nil, only.type == CMARK_NODE_IMAGE else { return nil }
    return only
  }

  /// Replaces references by marks, refuses what may not be published, and joins lines between Han characters.
  private mutating func prepare(_ block: MarkdownNode) {
    defer { freeReplacedLinks() }
    for node in block.descendants {
      switch node.type {
      case CMARK_NODE_LINK: prepareLink(node)
      case CMARK_NODE_IMAGE:
        report(
          "misplaced-image", "an image stands within text", at: node, "'![](table:NAME)' stands alone in a paragraph",
          "put blank lines around it, or write '[](table:NAME)' for a cross-reference")
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
        report(
          "raw-html", "raw HTML stands in the text", at: node, "entries are Markdown; templates own all markup",
          "write it in Markdown, or '\\<' for a literal '<'")
      case CMARK_NODE_SOFTBREAK: joinHanLines(at: node)
      case CMARK_NODE_TEXT: findLiteralAsterisks(in: node)
      case CMARK_NODE_HEADING where node.headingLevel == 1:
        report(
          "heading-level", "a heading of the first level stands in the text", at: node,
          "the title in the front matter is the page's only first-level heading", "write '##'")
      default: break
      }
    }
  }

  private mutating func prepareLink(_ link: MarkdownNode) {
    let scheme = link.address.prefix { $0 != ":" }
    if ["https", "http", "mailto"].contains(scheme.lowercased()) { return }
    guard let reference = reference(to: link) else { return }
    link.replace(byMark: ReferenceMark.text(for: text.references.count))
    text.references.append(reference)
    replacedLinks.append(link)
  }

  /// Links are freed after the walk, which still visits what is in them.
  private mutating func freeReplacedLinks() {
    for link in replacedLinks { link.remove() }
    replacedLinks = []
  }

  private mutating func reference(to link: MarkdownNode) -> Reference? {
    let location = self.location(of: link)
    guard let address = ReferenceAddress(link.address, isImage: link.type == CMARK_NODE_IMAGE, at: location, &problems) else { return nil }
    var words: [UInt8] = []
    for child in link.children { child.appendHTML(to: &words) }
    var reference = Reference(
      scheme: address.scheme, target: address.target, words: words, plainWords: link.plainText, location: location)
    reference.parameters = address.parameters
    if address.scheme == .figure, !reference.plainWords.isEmpty {
      reference.printed = readPrintedAmount(reference.plainWords, in: language)
    }
    return reference
  }

  /// Appends the block's HTML, for a heading only what is within it.
  private mutating func append(_ block: MarkdownNode, to html: inout [UInt8]) -> EntryText.Block.Kind {
    guard block.type == CMARK_NODE_HEADING else {
      block.appendHTML(to: &html)
      return .prose
    }
    for child in block.children { child.appendHTML(to: &html) }
    headings += 1
    var words = Array(block.plainText.utf8)
    ChinesePunctuation.restore(in: &words)
    return .heading(level: block.headingLevel, id: "s\(headings)", text: String(decoding: words, as: UTF8.self))
  }

  // MARK: Pieces

  private mutating func append(_ kind: EntryText.Block.Kind, reference: Reference, line: Int) {
    let first = text.pieces.count
    text.pieces.append(.reference(text.references.count))
    text.references.append(reference)
    text.blocks.append(EntryText.Block(kind: kind, pieces: first..<text.pieces.count, line: line))
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

  private mutating func restoreWords(from start: Int) {
    for index in start..<text.references.count {
      ChinesePunctuation.restore(in: &text.references[index].words)
      var plain = Array(text.references[index].plainWords.utf8)
      ChinesePunctuation.restore(in: &plain)
      text.references[index].plainWords = String(decoding: plain, as: UTF8.self)
    }
  }

  // MARK: Rules of the text

  /// A line break between two Han characters would become a space in the page.
  private func joinHanLines(at node: MarkdownNode) {
    // A reference without words will have words of the text's language.
    let generated: Unicode.Scalar = language == .chinese ? "文" : "w"
    let before = node.previous?.plainText.unicodeScalars.last ?? generated
    let after = node.next?.plainText.unicodeScalars.first ?? generated
    guard before.isHanOrItsPunctuation || after.isHanOrItsPunctuation else { return }
    node.remove()
  }

  /// cmark leaves an asterisk that opens nothing as a text of its own.
  private mutating func findLiteralAsterisks(in node: MarkdownNode) {
    guard let literal = node.literal, literal.utf8.count >= 2, literal.utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) else { return }
    report(
      "literal-asterisks", "the asterisks '\(literal)' will be printed", at: node,
      "emphasis opens before a letter and closes after one", "move the asterisks, or write '\\*' for a literal one", severity: .warning)
  }

  private func location(of node: MarkdownNode) -> SourceLocation {
    var place = node
    while place.line == 0, let parent = place.parent { place = parent }
    let position = lines.position(line: max(1, place.line) + linesBefore, byteColumn: max(1, place.column), in: file.bytes)
    return SourceLocation(file.path, position)
  }

  private mutating func report(
    _ code: String, _ headline: String, at node: MarkdownNode, _ rule: String, _ fix: String, severity: Diagnostic.Severity = .error
  ) {
    problems.append(Diagnostic(severity, code, headline, at: location(of: node), rule: rule, fix: fix))
  }
}
