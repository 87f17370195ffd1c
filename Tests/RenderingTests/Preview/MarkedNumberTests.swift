import Diagnostics
import Model
import SampleSites
import Testing

@testable import Rendering

/// Numbers of a text with what vouches for them.
@Suite struct MarkedNumberTests {
  private static let template =
    "[{{#is_bound}}b{{/is_bound}}{{#is_generated}}g{{/is_generated}}{{#is_literal}}l{{/is_literal}}{{#is_cited}}c{{/is_cited}}"
    + "{{#is_unbound}}u{{/is_unbound}} {{body}}{{#target}} {{target}}={{value}}{{/target}}{{#rows}} {{file}}:{{line}}:{{key}}{{/rows}}]"

  private func sample(_ text: String) throws -> RenderedSample {
    var site = SampleSite()
    site.setEntry("notes", text)
    return try RenderedSample(
      site, ["preview/number": Self.template, "references/figure": "{{text}}", "pages/notes": "", "references/entry": "{{text}}"])
  }

  @Test func `a figure tells its kind, its value and the rows behind it`() throws {
    #expect(
      try sample("The [](figure:flows/a/amount) and [1](figure:flows/a/amount).").file("en/2010/notes.html", as: .figures)
        == "<p>The [g 1 yuan flows/a/amount=1 yuan Content/2010/data/flows.csv:2:a] and [b 1 flows/a/amount=1 yuan Content/2010/data/flows.csv:2:a].</p>\n"
    )
  }

  @Test func `readers see none of it`() throws {
    #expect(try sample("The [](figure:flows/a/amount).").file("en/2010/notes.html") == "<p>The 1 yuan.</p>\n")
  }

  /// A book whose numerals are set by hand, for they are found elsewhere.
  private func marked(_ text: String, _ numerals: [(text: String, standing: Numeral.Standing)]) throws -> String {
    var site = SampleSite()
    site.setEntry("notes", text)
    let made = try site.made()
    var book = try #require(made.book)
    let location = SourceLocation("x")
    var text = book.editions[0].entries[0].manuscript.texts.english.opened
    text.numerals = numerals.map { text, standing in
      Numeral(text: text, quantum: nil, values: [], standing: standing, location: location, place: .block(0))
    }
    book.editions[0].entries[0].manuscript.texts.english = KeptText(text)
    let sample = RenderedSample(book, ["preview/number": Self.template, "references/figure": "{{text}}"])
    return sample.file("en/2010/notes.html", as: .figures)
  }

  @Test func `numbers of the prose are marked where they stand`() throws {
    #expect(
      try marked("In 2009 *about 20* of 120 and 20.", [("2009", .literal(.date)), ("20", .unbound), ("20", .cited)])
        == "<p>In [l 2009] <em>about [u 20]</em> of 120 and [c 20].</p>\n")
  }

  @Test func `a number of the same words before a figure and one after it are told apart`() throws {
    #expect(
      try marked("1, [1 yuan](figure:flows/a/amount), 1.", [("1", .unbound), ("1 yuan", .figure(0)), ("1", .literal(.ordinal))])
        == "<p>[u 1], [b 1 yuan flows/a/amount=1 yuan Content/2010/data/flows.csv:2:a], [l 1].</p>\n")
  }

  @Test func `no address is taken for text, and what is not found is left alone`() throws {
    #expect(
      try marked("[site](https://example.org/20) 20 more.", [("20", .unbound), ("999", .unbound)])
        .hasSuffix("[u 20] more.</p>\n"))
  }

  @Test func `numbers in Chinese script are found`() throws {
    #expect(try marked("共二十人，20%。", [("二十", .unbound), ("20%", .unbound)]) == "<p>共[u 二十]人，[u 20%]。</p>\n")
  }
}
