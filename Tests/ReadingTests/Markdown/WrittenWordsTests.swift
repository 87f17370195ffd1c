import Diagnostics
import Model
import Testing

@testable import Reading

/// The words of a reference in its file, and what of it changes when they do.
@Suite struct WrittenWordsTests {
  /// The Markdown with the first figure's words changed; nothing where they cannot be.
  private static func changed(_ markdown: String, to words: String, in language: Language = .english) throws -> String? {
    let file = SourceFile(path: "a.md", bytes: Array("---\ntitle: T\n---\n\(markdown)".utf8))
    let text = try #require(readEntryText(file, in: language))
    let reference = try #require(text.references.first { $0.scheme == .figure })
    guard let edit = WrittenWords(of: reference, in: file, LineIndex(file))?.edit(to: words) else { return nil }
    var bytes = file.bytes
    bytes.replaceSubrange(edit.range, with: edit.bytes)
    let new = try #require(readEntryText(SourceFile(path: "a.md", bytes: bytes), in: language))
    #expect(new.references.first { $0.scheme == .figure }?.plainWords == words)
    return String(decoding: bytes.dropFirst(17), as: UTF8.self)
  }

  @Test(arguments: [
    ("In [8 million yuan](figure:a) of", "9 million yuan", "In [9 million yuan](figure:a) of"),
    ("[**8 million** yuan](figure:a)", "9 million yuan", "[**9 million** yuan](figure:a)"),
    ("**[8 million yuan](figure:a)**", "9 million yuan", "**[9 million yuan](figure:a)**"),
    ("[*8* million yuan](figure:a)", "8.5 million yuan", "[*8.5* million yuan](figure:a)"),
    ("[8 million\nyuan](figure:a)", "9 million yuan", "[9 million\nyuan](figure:a)"),
    ("[8 million\r\n  yuan](figure:a)\r\n", "9 million yuan", "[9 million\r\n  yuan](figure:a)\r\n"),
    ("> x [8 million\n> yuan](figure:a)", "9 million yuan", "> x [9 million\n> yuan](figure:a)"),
    ("[8 million yuan [sic]](figure:a)", "9 million yuan [sic]", "[9 million yuan [sic]](figure:a)"),
    ("[8 million \\[sic\\]](figure:a)", "9 million [sic]", "[9 million \\[sic\\]](figure:a)"),
    ("[8 \\~ 9](figure:a)", "8 ~ 7", "[8 \\~ 7](figure:a)"),
    ("[x](place:y) [1](figure:a) [2](figure:b)", "3", "[x](place:y) [3](figure:a) [2](figure:b)"),
    ("[8 million yuan]( <figure:a> )", "9 million yuan", "[9 million yuan]( <figure:a> )"),
    ("- one\n- two [8](figure:a)\n", "12", "- one\n- two [12](figure:a)\n"),
    ("[a](figure:a)", "*b*_[c]", "[\\*b\\*\\_\\[c\\]](figure:a)"),
    ("[65 projects](figure:a)", "1 project", "[1 project](figure:a)"),
  ])
  func `nothing changes but what the words say`(_ old: String, _ words: String, _ new: String) throws {
    #expect(try Self.changed(old, to: words) == new)
  }

  @Test(arguments: [
    ("在[800万元](figure:a)的", "900万元", "在[900万元](figure:a)的"), ("在[800\n万元](figure:a)的", "900万元", "在[900\n万元](figure:a)的"),
    ("投入**[800万元](figure:a)**，", "9.5亿元", "投入**[9.5亿元](figure:a)**，"), ("[**八百**万元](figure:a)", "九百万元", "[**九百**万元](figure:a)"),
  ])
  func `Chinese words too`(_ old: String, _ words: String, _ new: String) throws {
    #expect(try Self.changed(old, to: words, in: .chinese) == new)
  }

  @Test(arguments: [
    "[8 million yuan][a]\n\n[a]: figure:a\n", "[a]\n\n[a]: figure:a\n", "[8&nbsp;million yuan](figure:a)", "[`8` million yuan](figure:a)",
    "[8 million\nyuan](figure:a \"title\")", "[8\nmillion](figure:a)", "[**8** million](figure:a)",
  ])
  func `a link of another form is left, and so is a break that would move`(_ markdown: String) throws {
    #expect(try Self.changed(markdown, to: "three billion yuan") == nil)
  }

  @Test func `a wrong place, or another reference there, has no words`() throws {
    let file = SourceFile(path: "a.md", bytes: Array("[8](figure:b) 9".utf8))
    for (column, target) in [(1, "a"), (2, "b"), (15, "b"), (99, "b")] {
      let place = SourceLocation("a.md", SourcePosition(line: 1, column: column))
      let reference = Reference(scheme: .figure, target: target, words: [], plainWords: "8", location: place)
      #expect(WrittenWords(of: reference, in: file, LineIndex(file)) == nil)
    }
  }

  @Test func `endless brackets and back ticks are given up in time`() {
    let text = "[8" + String(repeating: "[`", count: 100_000)
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let place = SourceLocation("a.md", SourcePosition(line: 1, column: 1))
    let reference = Reference(scheme: .figure, target: "a", words: [], plainWords: "8", location: place)
    let time = ContinuousClock().measure { #expect(WrittenWords(of: reference, in: file, LineIndex(file)) == nil) }
    #expect(time < .seconds(300))
  }
}
