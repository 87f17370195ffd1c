import Diagnostics
import Testing

private let forms: [DiagnosticPrinter.Form] = [.human(color: false), .json, .github]

@Suite struct HostileTextTests {
  @Test func `control characters of a file are shown as pictures`() {
    #expect(
      MarkedText("\u{1B}]0;owned\u{7}\0\u{7F}\r,⟦x⟧").quoted == """
        1 | ␛]0;owned␇␀␡␍,x
          |               ^
        """)
  }

  @Test func `characters that hide or turn text round are written out`() {
    #expect(
      MarkedText("wan\u{200B}zhou\u{202E},\u{9B}1m\u{2028}\u{AD}⟦x⟧").quoted == """
        1 | wan\\u{200B}zhou\\u{202E},\\u{9B}1m\\u{2028}\\u{AD}x
          |                                               ^
        """)
  }

  @Test func `a joined emoji is shown in its parts, so that every terminal agrees on its width`() {
    #expect(MarkedText("👩\u{200D}🌾⟦x⟧").quoted == "1 | 👩\\u{200D}🌾x\n  |             ^")
    #expect(MarkedText("❤\u{FE0F}⟦x⟧").quoted == "1 | ❤\\u{FE0F}x\n  |          ^")
  }

  @Test func `a caret underlines the whole of what is written out`() {
    #expect(MarkedText("a⟦\u{200B}⟧b").quoted == "1 | a\\u{200B}b\n  |  ^^^^^^^^")
  }

  @Test func `bytes that are no UTF-8 are shown as replacement characters`() {
    let file = SourceFile(path: "a.csv", bytes: [0xFF, 0x2C, 0xE4, 0xB8, 0x2C, 0xF0, 0x9F, 0x98, 0x80, 0x80, 0x2C, 0xC0, 0x2C, 0x78])
    let diagnostic = Diagnostic("code", "headline", at: SourceLocation("a.csv", file.position(ofByte: 13)))
    let text = DiagnosticPrinter(form: .human(color: false), files: [file]).text(for: [diagnostic])
    #expect(text.hasSuffix("1 | �,�,�,�,x\n  |         ^\n"))
  }

  @Test(arguments: forms)
  func `no control character of a message reaches the terminal`(form: DiagnosticPrinter.Form) {
    let hostile = String(String.UnicodeScalarView((0...0x2FFF).compactMap(Unicode.Scalar.init)))
    let file = SourceFile(path: hostile, bytes: Array(hostile.utf8))
    let place = SourceLocation(hostile, SourcePosition(line: 2, column: 100), length: 30)
    let diagnostic = Diagnostic(hostile, hostile, at: place, related: [.init(hostile, place)], rule: hostile, fix: hostile)
    let text = DiagnosticPrinter(form: form, files: [file]).text(for: [diagnostic])
    #expect(controlCharacters(in: text).isEmpty)
    #expect(!text.isEmpty)
  }

  @Test func `a message cannot pretend to be two`() {
    let diagnostic = Diagnostic(
      "code", "place 'a\nerror[fake]: b'", at: SourceLocation("x\ny.md"), rule: "one\r\ntwo", fix: "\u{1B}[2Jwrite")
    #expect(
      DiagnosticPrinter(form: .human(color: false)).text(for: [diagnostic]) == """
        error[code]: place 'a␊error[fake]: b'
          --> x␊y.md
          rule: one␍␊two
          fix:  ␛[2Jwrite

        """)
  }

  @Test func `a message of a million characters is cut`() {
    let text = DiagnosticPrinter(form: .human(color: false))
      .text(for: [Diagnostic("code", String(repeating: "万", count: 1_000_000))])
    #expect(text == "error[code]: \(String(repeating: "万", count: 2_000))…\n")
  }

  @Test func `no line of the human form ends in a space`() {
    let file = SourceFile(path: "a.md", bytes: Array("   \n\t\n   x   \n".utf8))
    let diagnostics = (1...4).map { line in
      let place = SourceLocation("a.md", SourcePosition(line: line, column: 2))
      return Diagnostic("code", "headline ", at: place, related: [.init("also", place)], rule: "", fix: "  ")
    }
    let lines = DiagnosticPrinter(form: .human(color: false), files: [file]).text(for: diagnostics).split(separator: "\n")
    #expect(lines.count == 8 + 3 * 9)
    #expect(lines.filter { $0.hasSuffix(" ") }.isEmpty)
  }
}
