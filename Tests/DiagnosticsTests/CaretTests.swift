import Diagnostics
import Testing

@Suite struct CaretTests {
  @Test func `stands under the cell after Chinese text`() {
    #expect(
      MarkedText("id,地区,金额\nfl-014,厦门市政府（援助方）,⟦万州⟧,4000000\n").quoted == """
        1 | id,地区,金额
        2 | fl-014,厦门市政府（援助方）,万州,4000000
          |                             ^^^^
        """)
  }

  @Test(arguments: [
    ("⟦a⟧bc", 0, 1),
    ("ab⟦c⟧", 2, 1),
    ("８００⟦％⟧", 6, 2),
    ("한국⟦어⟧", 4, 2),
    ("a\t⟦b⟧", 5, 1),
    ("⟦\t⟧b", 0, 4),
    ("🎉⟦x⟧", 2, 1),
    ("🇨🇳⟦x⟧", 2, 1),
    ("𠮷⟦田⟧", 2, 2),
    ("Wa\u{300}n⟦zhou⟧", 3, 4),
    ("ab⟦c\u{300}d\u{301}⟧", 2, 2),
    ("ab\u{300}⟦⟧c", 2, 1),
    ("ab⟦\u{300}⟧c", 1, 1),
    ("⟦\u{300}⟧c", 0, 1),
    ("한\u{1112}\u{1161}\u{11AB}⟦x⟧", 4, 1),
    ("×“”…⟦x⟧", 4, 1),
    ("“⟦x⟧", 1, 1),
  ])
  func `counts the columns a terminal gives to each scalar`(source: String, start: Int, width: Int) {
    let caret = "  | " + String(repeating: " ", count: start) + String(repeating: "^", count: width)
    #expect(MarkedText(source).quoted.split(separator: "\n").last.map(String.init) == caret)
  }

  @Test func `tabs become four spaces in both lines`() {
    #expect(
      MarkedText("\tone\n\ta\t⟦b⟧\n").quoted == """
        1 |     one
        2 |     a    b
          |          ^
        """)
  }

  @Test func `the line ends of Windows are not shown and not counted`() {
    #expect(MarkedText("one\r\ntwo,⟦three⟧\r\nfour\r\n").quoted == "1 | one\n2 | two,three\n  |     ^^^^^")
    #expect(MarkedText("one\r\n⟦⟧").quoted == "1 | one\n2 |\n  | ^")
    #expect(MarkedText("last⟦⟧\r").quoted == "1 | last\n  |     ^")
  }

  @Test func `an empty file has a first line`() {
    #expect(MarkedText("⟦⟧").quoted == "1 |\n  | ^")
  }

  @Test func `trailing spaces are left out and can still be underlined`() {
    #expect(MarkedText("  \ntext⟦  ⟧\n").quoted == "1 |\n2 | text\n  |     ^^")
  }

  @Test func `a place past the end of its line is shown just after it`() {
    let file = SourceFile(path: "a.md", bytes: Array("一二\nthree\n".utf8))
    let position = SourcePosition(line: 1, column: 900)
    let diagnostic = Diagnostic("code", "headline", at: SourceLocation("a.md", position, length: .max))
    let text = DiagnosticPrinter(form: .human(color: false), files: [file]).text(for: [diagnostic])
    #expect(text.hasSuffix("  --> a.md:1:900\n1 | 一二\n  |     ^\n"))
  }

  @Test func `a mark over several lines ends with the first`() {
    #expect(MarkedText("say ⟦one\ntwo⟧").quoted == "1 | say one\n  |     ^^^")
  }

  @Test func `positions that no file has are printed as they came`() {
    let file = SourceFile(path: "a.md", bytes: Array("text".utf8))
    let printer = DiagnosticPrinter(form: .human(color: false), files: [file])
    for line in [0, -1, 2, Int(Int32.max), Int(Int32.min)] {
      let diagnostic = Diagnostic("code", "headline", at: SourceLocation("a.md", SourcePosition(line: line, column: -5)))
      #expect(printer.text(for: [diagnostic]) == "error[code]: headline\n  --> a.md:\(line):-5\n")
    }
  }

  @Test func `numbers that no position holds are the nearest that it holds`() {
    let position = SourcePosition(line: .max, column: .min)
    #expect(position.line == Int(Int32.max) && position.column == Int(Int32.min))
    #expect(SourceLocation("a.md", position, length: .max).length == Int(Int32.max))
    #expect(SourceLocation("a.md", position, length: .min).length == 1)
  }

  @Test func `every line of a long file is found`() {
    let rows = (1...300).map { "row \($0)" }
    let file = SourceFile(path: "a.csv", bytes: Array(rows.joined(separator: "\n").utf8))
    let printer = DiagnosticPrinter(form: .human(color: false), files: [file])
    for line in 2...300 {
      let diagnostic = Diagnostic("code", "headline", at: SourceLocation("a.csv", SourcePosition(line: line, column: 1)))
      #expect(printer.text(for: [diagnostic]).contains("\(line - 1) | row \(line - 1)\n\(line) | row \(line)\n"))
    }
  }
}
