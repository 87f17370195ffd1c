import CMarkdown
import Testing

@testable import Reading

@Suite struct WalksThroughMarkdown {
  /// What libcmark's own iterator gives.
  private func visits(of node: MarkdownNode) -> [String] {
    var visits: [String] = []
    let iterator = cmark_iter_new(node.pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return visits }
      visits.append("\(cmark_iter_get_node(iterator)!) \(event == CMARK_EVENT_EXIT)")
    }
  }

  @Test(arguments: [
    "", "A *b **c*** `d` [e](f) ![g](h)  \ni\nj", "- a\n  - b\n\n  c\n- \n\n> # d\n>\n> ---\n\n```\ne\n```\n\n<div>\n", "#\n\n[](a)",
  ])
  func `come by the nodes that libcmark's own come by, in their order`(_ markdown: String) {
    let tree = Array(markdown.utf8).withUnsafeBytes { MarkdownTree($0) }
    #expect(tree.root.walk.map { "\($0.node.pointer) \($0.isEnd)" } == visits(of: tree.root))
    for child in tree.root.children { #expect(child.walk.map { "\($0.node.pointer) \($0.isEnd)" } == visits(of: child)) }
  }

  @Test(arguments: ["", "a", "é中\u{10FFFF}z", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}"])
  func `decode the same characters as the standard library`(_ text: String) {
    let scalars = text.withCString { Array(MarkdownScalars($0)) }
    #expect(scalars == Array(text.unicodeScalars))
  }

  @Test func `read nothing behind the end of a text that is cut off`() {
    let cut: [CChar] = [0x61, -28, -72, 0]
    #expect(cut.withUnsafeBufferPointer { Array(MarkdownScalars($0.baseAddress)) } == ["a", "\u{FFFD}"])
    #expect(Array(MarkdownScalars(nil)).isEmpty)
  }
}
