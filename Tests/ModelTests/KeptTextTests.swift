import Diagnostics
import Packing
import Testing

@testable import Model

/// Texts in memory, packed and as they are.
@Suite struct KeptTextTests {
  private let packer = Packer(sample: Array("<p>The grain harvest rose by 五万吨</p>".utf8))

  private func text() throws -> EntryText {
    var text = EntryText(file: "Content/2010/notes.zh.md", title: "Notes")
    (text.head, text.summary, text.translation) = ("Head", "Summary", .stale)
    text.html = Array("<p>粮食产量增长5%</p>\n<ul></ul>".utf8)
    text.pieces = [.html(0..<10), .reference(0), .html(10..<12), .reference(1), .html(5..<text.html.count)]
    text.blocks = [
      .init(kind: .heading(level: 3, id: "s1", text: "产量 & more"), pieces: 0..<1, line: 7), .init(kind: .table, pieces: 1..<2, line: 2),
      .init(kind: .prose, pieces: 2..<5, line: 40),
    ]
    let place = SourceLocation(text.file, SourcePosition(line: 3, column: 1))
    text.references = [
      Reference(scheme: .table, target: "flows", words: [], plainWords: "", location: place),
      Reference(scheme: .figure, target: "total", words: [], plainWords: "", location: place),
    ]
    text.numerals = try numerals(in: text.file)
    return text
  }

  /// One of each kind.
  private func numerals(in file: String) throws -> [Numeral] {
    let values: [[Numeral.Value]] = [
      [], [.number(ExactNumber(-1234, decimals: 2))],
      [.percent(ExactNumber(Int.max)), .percentagePoints(ExactNumber(-Int.max, decimals: 15))],
      [.date(try #require(PartialDate("2009-06-05"))), .date(try #require(PartialDate("9999-12")))],
      [.date(try #require(PartialDate("0001")))],
      [.dayOfYear(month: 6, day: 5), .dayOfYear(month: 12, day: nil)], [.decade(1990), .ordinal(-3)], [.fraction(1, of: 15)],
    ]
    let places: [Numeral.Place] = [.title, .head, .summary, .block(0), .block(2)]
    let standings = [Numeral.Standing.figure(1), .cited, .unbound] + Numeral.Literal.allCases.map { .literal($0) }
    let locations = [
      SourceLocation(file), SourceLocation("other.md", SourcePosition(line: 1, column: 200), length: 9),
      SourceLocation(file, SourcePosition(line: 70_000, column: 3), length: 2),
    ]
    return standings.indices.map { index in
      Numeral(
        text: ["5%", "", "五万吨"][index % 3], quantum: index % 2 == 0 ? nil : ExactNumber(1, decimals: index),
        values: values[index % values.count], standing: standings[index], location: locations[index % 3], place: places[index % 5])
    } + values.map { Numeral(text: "5", quantum: nil, values: $0, standing: .cited, location: locations[0], place: .block(1)) }
  }

  @Test func `a packed text opens as it was`() throws {
    let text = try text()
    let packed = KeptText(text, packedBy: packer)
    #expect("\(packed.opened)" == "\(text)")
    #expect(packed.opened.numerals == text.numerals)
    #expect("\(KeptText(text).opened)" == "\(text)")
  }

  @Test func `an empty text opens as it was`() {
    let text = EntryText(file: "a", title: "T")
    #expect("\(KeptText(text, packedBy: packer).opened)" == "\(text)")
  }

  @Test func `what is asked of a packed text without opening it is what an open one says`() throws {
    let text = try text()
    for kept in [KeptText(text), KeptText(text, packedBy: packer)] {
      #expect([kept.file, kept.title, kept.head, kept.summary] == [text.file, text.title, text.head, text.summary])
      #expect(kept.isWritten && kept.tables == [0] && kept.references.map(\.target) == ["flows", "total"])
      #expect(kept.numeralCount == NumeralCount(text))
      #expect(kept.headings.map(\.level) == [3] && kept.headings.map(\.line) == [7])
      #expect(kept.translation == .stale)
    }
    #expect(!KeptText(EntryText(file: "a", title: "T"), packedBy: packer).isWritten)
  }

  @Test func `how a translation stands can be said later`() throws {
    var kept = KeptText(try text(), packedBy: packer)
    kept.translation = .fresh
    #expect(kept.opened.translation == .fresh)
  }

  @Test func `copies are the same reading, and a text read twice is not`() throws {
    let kept = KeptText(try text())
    let copy = kept
    #expect(copy.isSame(as: kept))
    #expect(!KeptText(try text()).isSame(as: kept))
  }
}
