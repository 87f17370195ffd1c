import CMarkdown

/// A node and all below it, in document order; of each node that can have others in it the end as well. The tree must not change meanwhile.
struct MarkdownWalk: Sequence, IteratorProtocol {
  private let root: MarkdownNode
  private var upcoming: (node: MarkdownNode, isEnd: Bool)?

  init(of root: MarkdownNode) { (self.root, upcoming) = (root, (root, false)) }

  mutating func next() -> (node: MarkdownNode, isEnd: Bool)? {
    guard let visit = upcoming else { return nil }
    upcoming = visit.isEnd || visit.node.isLeaf ? behind(visit.node) : visit.node.firstChild.map { ($0, false) } ?? (visit.node, true)
    return visit
  }

  private func behind(_ node: MarkdownNode) -> (node: MarkdownNode, isEnd: Bool)? {
    if node.pointer == root.pointer { return nil }
    return node.next.map { ($0, false) } ?? node.parent.map { ($0, true) }
  }
}

extension MarkdownNode {
  /// Whether it can have no other nodes in it.
  fileprivate var isLeaf: Bool {
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK,
      CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK:
      true
    default: false
    }
  }
}
