import Diagnostics
import Model
import SampleSites
import Testing

/// The amounts that nothing vouches for.
@Suite struct CoverageTests {
  private func book(_ english: String, _ chinese: String, require: String?, front: String = "") throws -> SampleBook {
    var site = SampleSite()
    site.setFlows("flow,amount\na,8000000")
    if let require { site.files["Content/yearbook.yaml", default: ""] += "figures: {require: \(require)}\n" }
    site.setEntry("text", english, chinese, front: front)
    return try site.made()
  }

  @Test(arguments: [("notice", Diagnostic.Severity.notice), ("warning", .warning), ("error", .error)])
  func `are told as yearbook.yaml asks for`(_ word: String, _ severity: Diagnostic.Severity) throws {
    let book = try book("It gave 8 million yuan.", "拨付800万元。", require: word)
    #expect(book.headlines == ["'8 million' is bound to no figure", "'800万' is bound to no figure"])
    #expect(book.problems.allSatisfy { $0.severity == severity && $0.code == "unbound-amount" })
    #expect(book.problems.map { $0.location?.position } == [SourcePosition(line: 4, column: 9), SourcePosition(line: 4, column: 3)])
    #expect(book.problems[0].fix == "write '[8 million](figure:…)', or '[8 million](literal:)' if it is no data")
  }

  @Test func `are only counted where nothing asks for more`() throws {
    let book = try book("It gave 8 million yuan.", "拨付800万元。", require: nil)
    #expect(book.headlines == [])
    let entry = book.edition?.entries.first { $0.manuscript.path == "text" }
    #expect(entry?.numerals == Bilingual(english: NumeralCount(unbound: 1), chinese: NumeralCount(unbound: 1)))
  }

  @Test(arguments: [
    ("[8 million yuan](figure:flows/a/amount)", "[800万元](figure:flows/a/amount)"),
    ("[](figure:flows/a/amount)", "[](figure:flows/a/amount)"),
    ("In 2009, the third of Table 2-1", "2009年，表2-1的第三行"), ("[30](literal:) men", "[30](literal:)人"), ("One town", "一个镇"),
    ("`5` and https://e.org/5", "`5`和 https://e.org/5"), ("“5 men”", "“5人”"),
  ])
  func `are not what is bound, marked or no amount`(_ english: String, _ chinese: String) throws {
    #expect(try book(english, chinese, require: "error").headlines == [])
  }

  @Test func `in a summary are those that the text has not`() throws {
    let book = try book(
      "[8 million yuan](figure:flows/a/amount)", "[800万元](figure:flows/a/amount)", require: "error", front: "summary: 5, 800万\n")
    #expect(
      book.headlines.filter { $0.contains("summary") }
        == ["5", "800", "5"].map { "'\($0)' in the summary is not in the text" })
    #expect(book.problems.first { $0.headline.contains("summary") }?.fix?.contains("leave it out") == true)
  }

  @Test func `by the hundred are told in some messages`() throws {
    let many = String(repeating: "5 ", count: 300)
    let book = try book(many, many, require: "warning")
    #expect(book.problems.count == 202)
    #expect(book.headlines.contains("200 more amounts of this file are bound to no figure"))
  }

  @Test func `are counted by what vouches for numerals`() {
    var text = EntryText(file: "a", title: "T")
    let place = SourceLocation("a")
    for standing in [Numeral.Standing.figure(0), .literal(.date), .literal(.name), .cited, .unbound] {
      text.numerals.append(Numeral(text: "5", quantum: nil, values: [], standing: standing, location: place, place: .title))
    }
    text.references = ["", "5"].map { Reference(scheme: .figure, target: "a", words: Array($0.utf8), plainWords: $0, location: place) }
    let count = NumeralCount(text)
    #expect(count == NumeralCount(bound: 2, literal: 2, cited: 1, unbound: 1))
    #expect(count.summary == "6 numerals: 2 bound, 2 literal, 1 cited, 1 unbound")
    #expect(NumeralCount(literal: 1).summary == "1 numeral: 1 literal")
    #expect(NumeralCount().summary == "0 numerals")
  }
}
