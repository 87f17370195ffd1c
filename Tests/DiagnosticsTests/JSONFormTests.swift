import Diagnostics
import Foundation
import Testing

@Suite struct JSONFormTests {
  @Test func `one object a line, the keys in one order`() {
    let first = Diagnostic(
      "unknown-place", "place 'a' is unknown", at: SourceLocation("flows.csv", SourcePosition(line: 14, column: 33), length: 6),
      related: [.init("register", SourceLocation("places.csv"))], rule: "a rule", fix: "a fix")
    let second = Diagnostic(.notice, "empty", "nothing to do")
    #expect(
      DiagnosticPrinter(form: .json).text(for: [first, second]) == """
        {"severity":"notice","code":"empty","message":"nothing to do","path":null,"line":null,"column":null,"length":null,\
        "rule":null,"fix":null,"related":[]}
        {"severity":"error","code":"unknown-place","message":"place 'a' is unknown","path":"flows.csv","line":14,"column":33,"length":6,\
        "rule":"a rule","fix":"a fix","related":[{"label":"register","path":"places.csv","line":null,"column":null,"length":null}]}

        """)
  }

  @Test func `every text comes back as it was`() throws {
    let texts = [
      "", "\"quoted\" \\ /", "万州区 🎉 e\u{301}", "\u{2028}\u{2029}\u{FEFF}\u{FFFF}", "a\r\nb\tc\u{8}\u{C}",
      "\0\u{1F}\u{7F}\u{80}\u{9F}\u{A0}",
      "\\u0000 \\n", "\u{10FFFF}\u{E000}", "👩\u{200D}🌾\u{202E}\u{E0041}\u{E0100}",
    ]
    for text in texts {
      let place = SourceLocation(text, SourcePosition(line: 3, column: 4), length: 2)
      let diagnostic = Diagnostic(.warning, text, text, at: place, related: [.init(text, place)], rule: text, fix: text)
      let object = try decoded(diagnostic)
      for key in ["code", "message", "path", "rule", "fix"] {
        #expect((object[key] as? String).map(scalars) == scalars(text), "\(key) of \(text.debugDescription)")
      }
      let related = try #require((object["related"] as? [[String: Any]])?.first)
      #expect((related["label"] as? String).map(scalars) == scalars(text))
      #expect(related["column"] as? Int == 4)
    }
  }

  @Test func `no text breaks the line`() {
    let every = String(String.UnicodeScalarView((0...0x30FF).compactMap(Unicode.Scalar.init)))
    let text = DiagnosticPrinter(form: .json).text(for: [Diagnostic("code", every), Diagnostic("other", every)])
    #expect(text.split(whereSeparator: \.isNewline).count == 2)
  }

  private func decoded(_ diagnostic: Diagnostic) throws -> [String: Any] {
    let line = DiagnosticPrinter(form: .json).text(for: [diagnostic])
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
