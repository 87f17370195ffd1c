import Diagnostics
import Testing

@Suite struct SummaryTests {
  private func diagnostics(_ counts: [(Diagnostic.Severity, Int)]) -> [Diagnostic] {
    counts.flatMap { severity, count in (0..<count).map { Diagnostic(severity, "code", "number \($0)") } }
  }

  @Test func `counts errors, warnings and notices in words`() {
    #expect([Diagnostic]().summary == "no problems")
    #expect(diagnostics([(.error, 1)]).summary == "1 error")
    #expect(diagnostics([(.warning, 1), (.error, 3)]).summary == "3 errors, 1 warning")
    #expect(diagnostics([(.notice, 2), (.warning, 2), (.error, 1)]).summary == "1 error, 2 warnings, 2 notices")
    #expect(diagnostics([(.notice, 1)]).summary == "1 notice")
  }

  @Test func `counts a message that came twice once, as it is printed`() {
    #expect(diagnostics([(.error, 2), (.error, 1)]).summary == "2 errors")
  }

  @Test func `only an error is an error`() {
    #expect(diagnostics([(.warning, 1), (.error, 1)]).hasErrors)
    #expect(!diagnostics([(.warning, 5), (.notice, 5)]).hasErrors)
  }

  @Test func `messages are sorted by place, then the gravest first, then by code`() {
    func at(_ line: Int?, _ severity: Diagnostic.Severity, _ code: String) -> Diagnostic {
      Diagnostic(severity, code, "text", at: SourceLocation("b.md", line.map { SourcePosition(line: $0, column: 1) }))
    }
    let sorted = [
      Diagnostic(.notice, "nowhere", "text"),
      Diagnostic("other-file", "text", at: SourceLocation("a.md", SourcePosition(line: 99, column: 1))),
      at(nil, .warning, "whole-file"), at(2, .error, "alpha"), at(2, .error, "beta"), at(2, .warning, "alpha"), at(10, .error, "alpha"),
    ]
    #expect(sorted.reversed().sortedForPrinting() == sorted)
    #expect((sorted + sorted).sortedForPrinting() == sorted)
  }
}
