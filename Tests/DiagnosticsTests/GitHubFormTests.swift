import Diagnostics
import Testing

@Suite struct GitHubFormTests {
  private func line(_ diagnostic: Diagnostic) -> String {
    DiagnosticPrinter(form: .github).text(for: [diagnostic])
  }

  @Test func `an error names file, line and columns, and says rule and fix`() {
    let diagnostic = Diagnostic(
      "unknown-place", "place 'wanzou' is not in the register",
      at: SourceLocation("a/flows.csv", SourcePosition(line: 14, column: 33), length: 6),
      related: [
        .init("register", SourceLocation("places.csv", SourcePosition(line: 1, column: 2))), .init("schema", SourceLocation("s.yaml")),
      ],
      rule: "every place is a row", fix: "add the row")
    #expect(
      line(diagnostic)
        == "::error file=a/flows.csv,line=14,col=33,endColumn=39,title=unknown-place::place 'wanzou' is not in the register"
        + "%0Aregister: places.csv:1:2%0Aschema: s.yaml%0Arule: every place is a row%0Afix: add the row\n")
  }

  @Test func `what is not known is left out`() {
    #expect(line(Diagnostic(.warning, "stale", "old", at: SourceLocation("a.md"))) == "::warning file=a.md,title=stale::old\n")
    #expect(line(Diagnostic(.notice, "stale", "old")) == "::notice title=stale::old\n")
  }

  @Test func `signs with a meaning in a command are escaped`() {
    let diagnostic = Diagnostic("a:b,c", "100% of: a,b\r\n::error::fake", at: SourceLocation("x,y:z%\n.md"))
    #expect(line(diagnostic) == "::error file=x%2Cy%3Az%25%0A.md,title=a%3Ab%2Cc::100%25 of: a,b%0D%0A::error::fake\n")
  }

  @Test func `an escape sequence is shown, not sent`() {
    #expect(line(Diagnostic("code", "\u{1B}[31mred")) == "::error title=code::␛[31mred\n")
  }
}
