import CMarkdown
import Diagnostics
import Model

extension MarkdownReader {
  /// Appends what a node has of the block's text, and checks it: code has none that is read.
  mutating func append(_ node: MarkdownNode, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_TEXT:
      let literal = node.literalScalars
      let traits = prose.append(literal, byteCount: literal.byteCount, at: lines.position(of: node), source: lines.source(of: node))
      if traits.contains(.markup) { checkText(node) }
      checkSlips(node)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: prose.append(" ")
    case CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_IMAGE: prose.append(ProseText.hidden)
    case CMARK_NODE_LINK where node.firstChild == nil: prose.append(ProseText.hidden)
    default: break
    }
  }

  /// What vouches for the words of a reference that is added next.
  func role(of reference: Reference) -> ProseText.Role {
    switch reference.scheme {
    case .figure: .figure(text.references.count)
    case .source: .cited
    case .table, .term, .place, .person, .organisation, .document, .entry, .query: .literal(.title)
    }
  }

  /// Refuses a mark that marks nothing.
  mutating func checkLiteral(_ link: MarkdownNode) {
    let rule = "'[1996](literal:)' marks a numeral in prose that is no data, and is printed as its words"
    if link.hasTitle {
      report(
        "link-words", "the title '\(link.title)' of a mark would be lost", at: location(of: link), rule,
        "leave it out, or write the reason behind 'literal:'")
    }
    if link.onlyText?.literalScalars.contains(where: isDigit) == true { return }
    let words = link.plainText
    if words.allSatisfy(\.isWhitespace) {
      report(
        "literal-words", "the mark '\(link.address)' has no words", at: location(of: link), rule, "write the numeral between the brackets")
    } else if !NumeralScanner.hasNumber(words, in: language) {
      report(
        "literal-words", "no numeral is in '\(words)', which is marked as one", at: location(of: link), rule, "take the mark off the words")
    }
  }
}
