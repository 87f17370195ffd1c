import Diagnostics

/// What names files in a bag may have, so that a bag is the same wherever it is copied and nothing in it leads out of it.
package enum BagPath {
  /// The longest path, in bytes of UTF-8.
  static let longest = 1024
  static let rule =
    "a path in an archive is relative, with '/' between its parts, and no part is empty, '.' or '..'; it has no '\\' and begins with no '~'"

  /// What is wrong with a path below a bag, to be read after it: "leads out of the archive"; nothing where it may stand in a bag.
  package static func fault(of path: String) -> String? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if path.utf8.first == UInt8(ascii: "/") { return "is absolute" }
    if path.utf8.first == UInt8(ascii: "~") { return "begins with '~', which a shell reads as a home folder" }
    if path.utf8.contains(UInt8(ascii: "\\")) { return "has a '\\', which Windows reads as '/'" }
    if path.utf8.contains(0) { return "has a zero byte" }
    if parts.contains(where: { $0.elementsEqual("..".utf8) }) { return "has a part '..', which leads out of its folder" }
    if parts.contains(where: { $0.isEmpty || $0.elementsEqual(".".utf8) }) { return "has a part that is empty or '.'" }
    if path.utf8.count > longest { return "is longer than \(longest) bytes" }
    return nil
  }

  static func refusal(of path: String, in bag: String, _ reason: String) -> Diagnostic {
    Diagnostic("archive-path", "'\(path)' \(reason)", at: SourceLocation(bag + "/" + path), rule: rule)
  }
}

/// A path by its bytes alone: text that looks the same but is spelled otherwise is another file.
struct ExactPath: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactPath, right: ExactPath) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
