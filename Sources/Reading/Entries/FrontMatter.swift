import Diagnostics
import Model

/// The YAML between two lines of `---` at the top of an entry, and where the Markdown after it begins.
struct FrontMatter {
  /// Required: nothing where a problem says so.
  var title: LocatedText?
  var head: LocatedText?
  var summary: LocatedText?
  var template: LocatedText?
  var place: LocatedText?
  var slug: LocatedText?
  var contributor: LocatedText?
  /// The digest of the text in the other language of which this is a translation.
  var translationOf: LocatedText?
  /// The Markdown, a part of the file's bytes.
  var body: ArraySlice<UInt8>
  /// How many lines stand before the Markdown.
  var linesBefore: Int

  /// Nothing, with a problem, where there is no front matter.
  init?(_ file: SourceFile, _ problems: inout [Diagnostic]) {
    guard let parts = Self.split(file.bytes) else {
      problems.append(
        Diagnostic(
          "front-matter", "the front matter is missing or has no end", at: SourceLocation(file.path, SourcePosition(line: 1, column: 1)),
          rule: "an entry begins with a line '---', lines of 'key: value', and a line '---'",
          fix: "add '---', 'title: …', '---' at the top"))
      return nil
    }
    body = parts.body
    linesBefore = parts.linesBefore
    guard var mapping = YAMLMapping(root: file, part: parts.yaml, linesBefore: 1, "the front matter", &problems) else { return }
    title = mapping.requiredPlainText("title", &problems)
    head = mapping.plainText("head", &problems)
    summary = mapping.plainText("summary", &problems)
    template = mapping.slug("template", &problems)
    place = mapping.text("place", &problems)
    slug = mapping.slug("slug", &problems)
    contributor = mapping.text("contributor", &problems)
    translationOf = mapping.digest("translation-of", &problems)
    mapping.finish(&problems)
  }

  private static func split(_ bytes: [UInt8]) -> (yaml: ArraySlice<UInt8>, body: ArraySlice<UInt8>, linesBefore: Int)? {
    guard let first = lineEnd(bytes, from: 0), isFence(bytes[0..<first]) else { return nil }
    var start = first + 1
    var lines = 1
    while start < bytes.count {
      let end = lineEnd(bytes, from: start) ?? bytes.count
      lines += 1
      if isFence(bytes[start..<end]) { return (bytes[(first + 1)..<start], bytes[min(end + 1, bytes.count)...], lines) }
      start = end + 1
    }
    return nil
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? { bytes[start...].firstIndex(of: UInt8(ascii: "\n")) }

  /// Spaces at its end, which nobody sees, do no harm.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}

extension YAMLMapping {
  /// Eight hexadecimal digits, as ``bodyDigest(_:)`` gives them.
  fileprivate mutating func digest(_ key: String, _ problems: inout [Diagnostic]) -> LocatedText? {
    guard let text = text(key, &problems) else { return nil }
    if text.text.utf8.count == 8, text.text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) { return text }
    problems.append(
      Diagnostic(
        "digest", "'\(text.text)' is no digest of a text", at: text.location, rule: "'\(key)' holds eight digits from 0 to 9 and a to f",
        fix: "write '00000000': the next check tells the digest"))
    return nil
  }

  /// A name that becomes part of an address.
  mutating func slug(_ key: String, _ problems: inout [Diagnostic]) -> LocatedText? {
    guard let text = text(key, &problems) else { return nil }
    if isSlug(text.text) { return text }
    problems.append(
      Diagnostic(
        "slug", "'\(text.text)' cannot be part of an address", at: text.location,
        rule: "'\(key)' holds lower-case letters, digits and single hyphens, at most 80", fix: "write a word such as 'overview'"))
    return nil
  }
}
