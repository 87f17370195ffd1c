import CMarkdown
import Diagnostics
import Model

extension MarkdownReader {
  /// Reports what may not stand in an entry, and what was not meant as it was written.
  mutating func check(_ node: MarkdownNode, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_IMAGE:
      report(
        "misplaced-image", "an image stands within text", at: location(of: node),
        "'![](table:NAME)' stands alone in a paragraph", "put blank lines around it, or write '[](table:NAME)' for a cross-reference")
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
      report(
        "raw-html", "raw HTML stands in the text", at: location(of: node), "entries are Markdown; templates own all markup",
        "write it in Markdown, or '\\<' for a literal '<'")
    case CMARK_NODE_LINK where isNote(node): reportNote(at: location(of: node))
    case CMARK_NODE_LINK where node.firstChild == nil && ReferenceAddress.leadsOutside(node.address):
      report(
        "link-words", "the link to '\(node.address)' has no words", at: location(of: node),
        "only references take their words from elsewhere", "write the words between the brackets")
    case CMARK_NODE_HEADING: checkHeading(node)
    default: break
    }
  }

  private mutating func checkHeading(_ heading: MarkdownNode) {
    if heading.headingLevel == 1 {
      report(
        "heading-level", "a heading of the first level stands in the text", at: location(of: heading),
        "the title in the front matter is the page's only first-level heading", "write '##'")
    }
    if heading.firstChild == nil {
      report(
        "empty-heading", "a heading has no words", at: location(of: heading), "the contents list every heading by its words",
        "add them, or remove the heading")
    }
  }

  /// Asterisks that open or close nothing, and links whose form is not quite one.
  mutating func checkText(_ node: MarkdownNode) {
    if node.literalContains("**"), let place = lines.position(of: Array("**".utf8), in: node) {
      report(
        "literal-asterisks", "the asterisks '**' will be printed", at: SourceLocation(file.path, place, length: 2),
        "emphasis opens before a letter and closes after one", "move the asterisks, or write '\\*' for a literal one", severity: .warning)
    }
    guard node.literalContains(":"), ["[", "]", "［", "］"].contains(where: node.literalContains) else { return }
    if let slip = node.literal.linkSlip {
      let place = lines.position(of: Array(slip.address.utf8), in: node) ?? lines.position(of: node)
      report(
        "unknown-link", "'\(slip.address)' is not in a link, and will be printed", at: SourceLocation(file.path, place),
        "a link is written '[words](\(slip.address)NAME)', with these brackets and without spaces",
        slip.correction.map { "write '\($0)'" } ?? "correct it, or write it as `code`")
    }
  }

  mutating func location(of node: MarkdownNode) -> SourceLocation {
    SourceLocation(file.path, lines.position(of: node))
  }

  mutating func report(
    _ code: String, _ headline: String, at location: SourceLocation, _ rule: String, _ fix: String, severity: Diagnostic.Severity = .error
  ) {
    problems.append(Diagnostic(severity, code, headline, at: location, rule: rule, fix: fix))
  }
}
