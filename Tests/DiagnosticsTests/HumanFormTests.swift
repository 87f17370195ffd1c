import Diagnostics
import Testing

private let flows = SourceFile(
  path: "Content/2010/data/flows.csv",
  bytes: Array(
    (String(repeating: "\n", count: 12) + "fl-013,fiscal,xiamen-government,qianjiang,1000000\n"
      + "fl-014,fiscal,xiamen-government,wanzou,4000000\n").utf8))

private let unknownPlace = Diagnostic(
  "unknown-place", "place 'wanzou' is not in the register of places; did you mean 'wanzhou'?",
  at: SourceLocation("Content/2010/data/flows.csv", SourcePosition(line: 14, column: 33), length: 6),
  rule: "every place in a data file is a row of Content/registers/places.csv",
  fix: "write 'wanzhou', or add the row")

@Suite struct HumanFormTests {
  @Test func `an error names its place, quotes two lines, and says rule and fix`() {
    #expect(
      DiagnosticPrinter(form: .human(color: false), files: [flows]).text(for: [unknownPlace]) == """
        error[unknown-place]: place 'wanzou' is not in the register of places; did you mean 'wanzhou'?
          --> Content/2010/data/flows.csv:14:33
        13 | fl-013,fiscal,xiamen-government,qianjiang,1000000
        14 | fl-014,fiscal,xiamen-government,wanzou,4000000
           |                                 ^^^^^^
          rule: every place in a data file is a row of Content/registers/places.csv
          fix:  write 'wanzhou', or add the row

        """)
  }

  @Test func `colours mark severity, headline, gutter and caret, and nothing else changes`() {
    let plain = DiagnosticPrinter(form: .human(color: false), files: [flows]).text(for: [unknownPlace])
    let coloured = DiagnosticPrinter(form: .human(color: true), files: [flows]).text(for: [unknownPlace])
    #expect(coloured.hasPrefix("\u{1B}[1;31merror[unknown-place]\u{1B}[0m\u{1B}[1m: place 'wanzou'"))
    #expect(coloured.contains("  \u{1B}[94m-->\u{1B}[0m Content"))
    #expect(coloured.contains("\n\u{1B}[94m14 |\u{1B}[0m fl-014"))
    #expect(coloured.contains("\n\u{1B}[94m   |\u{1B}[0m \(String(repeating: " ", count: 32))\u{1B}[1;31m^^^^^^\u{1B}[0m\n"))
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test(arguments: [(Diagnostic.Severity.error, "31"), (.warning, "33"), (.notice, "36")])
  func `each severity has its own colour`(severity: Diagnostic.Severity, code: String) {
    let text = DiagnosticPrinter(form: .human(color: true)).text(for: [Diagnostic(severity, "code", "headline")])
    #expect(text == "\u{1B}[1;\(code)m\(severity)[code]\u{1B}[0m\u{1B}[1m: headline\u{1B}[0m\n")
  }

  @Test func `related places quote one line each, their numbers in one gutter`() {
    let here = SourceFile(path: "data/flows.csv", bytes: Array((1...120).map { "row \($0)" }.joined(separator: "\n").utf8))
    let diagnostic = Diagnostic(
      .warning, "double-key", "key 'row' stands twice",
      at: SourceLocation("data/flows.csv", SourcePosition(line: 101, column: 5), length: 3),
      related: [
        .init("first here", SourceLocation("data/flows.csv", SourcePosition(line: 7, column: 1))),
        .init("declared in", SourceLocation("data/gone.yaml", SourcePosition(line: 4000, column: 2))),
        .init("register", SourceLocation("places.csv")),
      ])
    #expect(
      DiagnosticPrinter(form: .human(color: false), files: [here]).text(for: [diagnostic]) == """
        warning[double-key]: key 'row' stands twice
          --> data/flows.csv:101:5
        100 | row 100
        101 | row 101
            |     ^^^
          first here: data/flows.csv:7:1
          7 | row 7
          declared in: data/gone.yaml:4000:2
          register: places.csv

        """)
  }

  @Test func `a related place further down widens the gutter`() {
    let file = SourceFile(path: "a.csv", bytes: Array((1...10).map { "row \($0)\n" }.joined().utf8))
    let diagnostic = Diagnostic(
      "code", "headline", at: SourceLocation("a.csv", SourcePosition(line: 1, column: 1)),
      related: [.init("again here", SourceLocation("a.csv", SourcePosition(line: 10, column: 1)))])
    let text = DiagnosticPrinter(form: .human(color: false), files: [file]).text(for: [diagnostic])
    #expect(text.hasSuffix("\n 1 | row 1\n   | ^\n  again here: a.csv:10:1\n10 | row 10\n"))
  }

  @Test func `messages come sorted, once each, with a line between`() {
    let late = Diagnostic("b", "second", at: SourceLocation("a.md", SourcePosition(line: 10, column: 1)))
    let early = Diagnostic("c", "first", at: SourceLocation("a.md", SourcePosition(line: 9, column: 1)))
    #expect(
      DiagnosticPrinter(form: .human(color: false)).text(for: [late, early, late]) == """
        error[c]: first
          --> a.md:9:1

        error[b]: second
          --> a.md:10:1

        """)
  }

  @Test(arguments: [DiagnosticPrinter.Form.human(color: false), .human(color: true), .json, .github])
  func `no diagnostics give no text`(form: DiagnosticPrinter.Form) {
    #expect(DiagnosticPrinter(form: form).text(for: []).isEmpty)
  }

  @Test func `a file that is gone, or has become shorter, leaves the message`() {
    let printer = DiagnosticPrinter(form: .human(color: false), files: [SourceFile(path: "short.md", bytes: Array("one\ntwo".utf8))])
    for path in ["gone.md", "short.md"] {
      let diagnostic = Diagnostic("code", "headline", at: SourceLocation(path, SourcePosition(line: 3, column: 1)), fix: "look again")
      #expect(printer.text(for: [diagnostic]) == "error[code]: headline\n  --> \(path):3:1\n  fix:  look again\n")
    }
  }

  @Test func `a message on a whole file quotes nothing`() {
    let printer = DiagnosticPrinter(form: .human(color: false), files: [flows])
    #expect(
      printer.text(for: [Diagnostic("code", "headline", at: SourceLocation(flows.path))]) == "error[code]: headline\n  --> \(flows.path)\n")
  }

  @Test func `messages on many files each quote their own`() {
    let files = (100...150).map { SourceFile(path: "\($0).md", bytes: Array("text \($0)".utf8)) }
    let diagnostics = files.map {
      Diagnostic("code", "headline", at: SourceLocation($0.path, SourcePosition(line: 1, column: 6), length: 3))
    }
    let text = DiagnosticPrinter(form: .human(color: false), files: files).text(for: diagnostics)
    let expected = (100...150).map { "error[code]: headline\n  --> \($0).md:1:6\n1 | text \($0)\n  |      ^^^\n" }
    #expect(text == expected.joined(separator: "\n"))
  }
}
