import Diagnostics
import Testing

@Suite struct LongLineTests {
  @Test func `a line of 160 columns is whole wherever the caret is`() {
    let half = String(repeating: "厦", count: 40)
    for source in ["⟦\(half)⟧\(half)", "\(half)⟦⟧\(half)", "\(half)\(half)⟦⟧"] {
      #expect(MarkedText(source).quoted.hasPrefix("1 | \(half)\(half)\n"))
    }
  }

  @Test func `a longer line is cut after the view when its start is meant`() {
    let quoted = MarkedText("⟦id⟧" + String(repeating: "x", count: 159)).quoted
    #expect(quoted == "1 | id\(String(repeating: "x", count: 158))…\n  | ^^")
  }

  @Test func `a longer line is cut before the view when its end is meant`() {
    let quoted = MarkedText(String(repeating: "x", count: 159) + "⟦id⟧").quoted
    #expect(quoted == "1 | …\(String(repeating: "x", count: 158))id\n  | \(String(repeating: " ", count: 159))^^")
  }

  @Test func `a place in the middle keeps text on both sides`() {
    let wide = String(repeating: "重", count: 500)
    let quoted = MarkedText(wide + "⟦万⟧" + wide).quoted
    let before = String(repeating: "重", count: 26)
    let after = String(repeating: "重", count: 53)
    #expect(quoted == "1 | …\(before)万\(after)…\n  | \(String(repeating: " ", count: 53))^^")
  }

  @Test func `the line before begins at the same column`() {
    let quoted = MarkedText(
      "short\n" + String(repeating: "a", count: 1_000) + "\n" + String(repeating: "b", count: 900) + "⟦b⟧"
        + String(repeating: "b", count: 99)
    ).quoted
    let lines = quoted.split(separator: "\n")
    #expect(lines[0] == "2 | …" + String(repeating: "a", count: 160))
    #expect(lines[1] == "3 | …" + String(repeating: "b", count: 160))
    let shortBefore = MarkedText("short\n" + String(repeating: "b", count: 900) + "⟦b⟧").quoted
    #expect(shortBefore.hasPrefix("1 | …\n2 | …bbb"))
  }

  @Test func `a mark longer than the view ends with it`() {
    let quoted = MarkedText("⟦" + String(repeating: "x", count: 10_000) + "⟧").quoted
    #expect(quoted.hasSuffix("\n  | " + String(repeating: "^", count: 160)))
  }

  @Test func `a heap of combining marks is cut too`() {
    let quoted = MarkedText("a" + String(repeating: "\u{300}", count: 100_000) + "⟦b⟧").quoted
    #expect(quoted.unicodeScalars.count < 1_500)
    #expect(quoted.unicodeScalars.starts(with: "1 | …\u{300}".unicodeScalars))
    #expect(quoted.hasSuffix("b\n  |  ^"))
    let after = MarkedText("a⟦b⟧" + String(repeating: "\u{300}", count: 100_000)).quoted
    #expect(after.unicodeScalars.count < 1_500)
    #expect(after.hasSuffix("…\n  |  ^"))
  }

  @Test(.timeLimit(.minutes(20))) func `a line of millions of characters is quoted in a few hundred bytes`() {
    let quoted = MarkedText(String(repeating: "x", count: 1_000_000) + "⟦here⟧" + String(repeating: "y", count: 1_000_000)).quoted
    #expect(quoted.utf8.count < 500)
    #expect(quoted.contains("xhereyy"))
    #expect(quoted.hasSuffix(" ^^^^"))
  }

  @Test(.timeLimit(.minutes(20))) func `millions of empty lines are counted`() {
    let file = SourceFile(path: "a.md", bytes: [UInt8](repeating: UInt8(ascii: "\n"), count: 1_000_000))
    let diagnostic = Diagnostic("code", "headline", at: SourceLocation("a.md", SourcePosition(line: 1_000_001, column: 1)))
    let text = DiagnosticPrinter(form: .human(color: false), files: [file]).text(for: [diagnostic])
    #expect(text.hasSuffix("1000000 |\n1000001 |\n        | ^\n"))
  }
}
