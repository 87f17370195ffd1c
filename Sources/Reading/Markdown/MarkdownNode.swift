import CMarkdown

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A node of libcmark's tree, valid as long as its ``MarkdownTree`` lives. What it gives is free of joints (``EmphasisJoint``).
struct MarkdownNode {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
  var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }
  var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
  var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
  /// Counted from 1, as all that follow; columns in bytes. ``MarkdownLines`` knows what they mean.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var column: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }
  var literal: String { text(cmark_node_get_literal(pointer)) }
  var address: String { text(cmark_node_get_url(pointer)) }
  var title: String { text(cmark_node_get_title(pointer)) }
  var hasTitle: Bool { cmark_node_get_title(pointer).map { $0.pointee != 0 } ?? false }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  func literalContains(_ words: StaticString) -> Bool {
    guard let literal = cmark_node_get_literal(pointer) else { return false }
    return strstr(literal, UnsafeRawPointer(words.utf8Start).assumingMemoryBound(to: CChar.self)) != nil
  }

  /// The characters of the literal, with their joints.
  var literalScalars: MarkdownScalars { MarkdownScalars(cmark_node_get_literal(pointer)) }

  /// The one node below this one, where that is text.
  var onlyText: MarkdownNode? {
    guard let child = firstChild, child.type == CMARK_NODE_TEXT, child.next == nil else { return nil }
    return child
  }

  func addressBegins(with words: StaticString) -> Bool {
    guard let address = cmark_node_get_url(pointer) else { return false }
    return strncmp(address, UnsafeRawPointer(words.utf8Start).assumingMemoryBound(to: CChar.self), words.utf8CodeUnitCount) == 0
  }

  private func text(_ start: UnsafePointer<CChar>?) -> String {
    guard let start else { return "" }
    let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start))
    guard bytes.contains(EmphasisJoint.firstByte) else { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    EmphasisJoint.append(bytes, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var child = firstChild
    while let node = child {
      children.append(node)
      child = node.next
    }
    return children
  }

  /// The node, all below it, and the end of each that can have others in it, in document order.
  var walk: MarkdownWalk { MarkdownWalk(of: self) }

  /// The text below the node without markup; line breaks are spaces.
  var plainText: String {
    if let onlyText { return onlyText.literal }
    var text = ""
    for (node, isEnd) in walk where !isEnd {
      switch node.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += node.literal
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    return text
  }

  /// The node as HTML, appended to `output`. Safe mode: no raw HTML, no script addresses.
  func appendHTML(to output: inout [UInt8]) {
    if type == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(pointer) {
      let bytes = UnsafeRawBufferPointer(start: literal, count: strlen(literal))
      if !bytes.contains(where: Self.escapedInHTML.contains) {
        EmphasisJoint.append(bytes, to: &output)
        return
      }
    }
    guard let html = cmark_render_html(pointer, CMARK_OPT_DEFAULT) else { return }
    defer { free(html) }
    EmphasisJoint.append(UnsafeRawBufferPointer(start: html, count: strlen(html)), to: &output)
  }

  private static let escapedInHTML = ByteSet("&<>\"".utf8)

  /// Takes the joints out of the address, which the renderer would write as percent signs and digits.
  func cleanAddress() { cmark_node_set_url(pointer, address) }

  /// Takes the node out of the tree and frees it and all below it.
  func remove() {
    cmark_node_unlink(pointer)
    cmark_node_free(pointer)
  }

  /// Puts what is in the node in its place; the node is freed.
  func dissolve() {
    while let child = firstChild { cmark_node_insert_before(pointer, child.pointer) }
    remove()
  }

  /// Puts a mark without text in the place of the node, which is freed.
  func takeOut() {
    replace(byMark: "")
    cmark_node_free(pointer)
  }

  /// Puts a mark of text in the place of the node, which stays alive outside the tree.
  func replace(byMark text: String) {
    let mark = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    cmark_node_set_on_enter(mark, text)
    cmark_node_replace(pointer, mark)
  }
}

/// A parsed document, freed with this value.
final class MarkdownTree {
  let root: MarkdownNode

  init(_ text: UnsafeRawBufferPointer) {
    let start = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    // With this option libcmark counts the lines within code spans.
    root = MarkdownNode(cmark_parse_document(start, text.count, CMARK_OPT_SOURCEPOS))
  }

  deinit { cmark_node_free(root.pointer) }
}
