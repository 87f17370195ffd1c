import CMarkdown
import Model

extension MarkdownNode {
  /// Takes out the line breaks beside Chinese text: in the page they would be spaces, which Chinese does not write.
  func joinChineseLines(in language: Language) {
    guard line != endLine, walk.contains(where: { $0.node.type == CMARK_NODE_SOFTBREAK }) else { return }
    // The breaks go while the walk does.
    let nodes = walk.compactMap { $0.isEnd ? nil : $0.node }
    // A reference without words will have words of the text's language.
    let generated = language == .chinese ? "文" : "w"
    var last: Unicode.Scalar?
    var lineBreak: MarkdownNode?
    for node in nodes {
      let words: String?
      switch node.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: words = node.literal
      case CMARK_NODE_LINK where node.firstChild == nil: words = generated
      case CMARK_NODE_SOFTBREAK:
        lineBreak = node
        continue
      default: continue
      }
      guard let first = words?.unicodeScalars.first else { continue }
      if let lineBreak, first.joinsLines(in: language) || last?.joinsLines(in: language) == true { lineBreak.takeOut() }
      lineBreak = nil
      last = words?.unicodeScalars.last
    }
  }
}
