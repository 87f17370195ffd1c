import Diagnostics
import Testing

@Suite struct SourceFileTests {
  private func file(_ text: String) -> SourceFile { SourceFile(path: "a.csv", bytes: Array(text.utf8)) }

  @Test(arguments: [
    ("⟦⟧", 1, 1), ("⟦a⟧", 1, 1), ("厦门,⟦万州⟧", 1, 4), ("一\n二三⟦四⟧", 2, 3), ("a\r\n⟦b⟧", 2, 1), ("a⟦\r⟧\n", 1, 2), ("a\n⟦⟧", 2, 1),
    ("🎉e\u{301}⟦x⟧", 1, 4), ("\n\n\n⟦\n⟧", 4, 1),
  ])
  func `a byte has a line and a column in scalars`(source: String, line: Int, column: Int) {
    #expect(MarkedText(source).location.position == SourcePosition(line: line, column: column))
  }

  @Test func `an offset past the end is the place after the last byte`() {
    #expect(file("a\n万州").position(ofByte: 900) == SourcePosition(line: 2, column: 3))
    #expect(file("a\n").position(ofByte: 900) == SourcePosition(line: 2, column: 1))
    #expect(file("").position(ofByte: 900) == SourcePosition(line: 1, column: 1))
  }

  @Test func `a line comes without its end, broken bytes replaced`() {
    #expect(file("one\r\n二\n\nfour").line(1) == "one")
    #expect(file("one\r\n二\n\nfour").line(2) == "二")
    #expect(file("one\r\n二\n\nfour").line(3).isEmpty)
    #expect(file("one\r\n二\n\nfour").line(4) == "four")
    #expect(SourceFile(path: "a", bytes: [0x61, 0xFF, 0x62, 0x0A]).line(1) == "a\u{FFFD}b")
  }

  @Test func `places are sorted by path, line and column, and take one scalar at least`() {
    let whole = SourceLocation("a.md")
    let early = SourceLocation("a.md", SourcePosition(line: 9, column: 20))
    let late = SourceLocation("a.md", SourcePosition(line: 10, column: 1), length: 0)
    #expect([SourceLocation("b.md"), late, early, whole].sorted() == [whole, early, late, SourceLocation("b.md")])
    #expect(late.length == 1)
  }
}
