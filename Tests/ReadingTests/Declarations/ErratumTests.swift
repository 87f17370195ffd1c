import Diagnostics
import Model
import Testing

@testable import Reading

/// Errata that name the value they correct.
@Suite struct ErratumTests {
  private static let columns = "erratum,about_en,about_zh,old_en,old_zh,new_en,new_zh,reason_en,reason_zh,date"
  private static let row = "e1,About,事项,8 million yuan,原为800万元,9 million yuan,900万元,Reason,原因,2010-11-23"

  private func reading(_ csv: String) throws -> EditionReading {
    try EditionReading(paths: "a", also: ["Content/2010/errata.csv": csv + "\n"])
  }

  @Test func `the figure, and what the words say as amounts, are read with their places`() throws {
    let reading = try reading(Self.columns + ",figure\n" + Self.row + ",flows/a/amount")
    #expect(reading.problems == [])
    let erratum = try #require(reading.edition?.errata.first)
    #expect(erratum.target.figure?.text == "flows/a/amount")
    #expect(erratum.target.figure?.location.position == SourcePosition(line: 2, column: 78))
    #expect(erratum.old.map { $0.printed?.number?.plainText } == Bilingual(english: "8000000", chinese: nil))
    #expect(erratum.new.map { $0.printed?.number?.plainText } == Bilingual(english: "9000000", chinese: "9000000"))
    #expect(erratum.old.english.text.location.position == SourcePosition(line: 2, column: 13))
  }

  @Test(arguments: ["\"figure\"", "figure"])
  func `the column may stand anywhere, and be empty`(_ name: String) throws {
    let reading = try reading(name + "," + Self.columns + "\n," + Self.row + "\nflows/a/amount," + Self.row.replacing("e1", with: "e2"))
    #expect(reading.problems == [])
    #expect(reading.edition?.errata.map(\.target.figure?.location.position) == [nil, SourcePosition(line: 3, column: 1)])
  }

  @Test func `a file without the column is read, and has no such field`() throws {
    let reading = try reading(Self.columns + "\n" + Self.row)
    #expect(reading.problems == [])
    let erratum = try #require(reading.edition?.errata.first)
    #expect(erratum.key.text == "e1" && erratum.date.text == "2010-11-23" && erratum.reason.chinese == "原因")
    #expect(erratum.target.edition == nil && erratum.target.entry == nil && erratum.target.figure == nil)
    #expect(reading.edition?.data.first?.schema.index(of: "figure") == nil)
    #expect(reading.edition?.data.first?.rowCount == 1)
  }

  @Test func `the corrected edition and entry are read with their places`() throws {
    let reading = try reading(Self.columns + ",entry,corrects\n" + Self.row + ",east/one,2009")
    #expect(reading.problems == [])
    let target = try #require(reading.edition?.errata.first?.target)
    #expect(target.edition?.text == "2009" && target.edition?.location.position == SourcePosition(line: 2, column: 87))
    #expect(target.entry?.text == "east/one" && target.figure == nil)
  }

  @Test func `a row that lacks a language is told, and is no erratum`() throws {
    let reading = try reading(Self.columns + "\n" + Self.row.replacing("900万元", with: ""))
    #expect(reading.problems.map(\.code) == ["missing-value"])
    #expect(reading.edition?.errata.isEmpty == true)
  }

  @Test func `another column is told with the nearest`() throws {
    let problems = try reading(Self.columns + ",figures\n" + Self.row + ",x").problems
    #expect(problems.headlines == ["column 'figures' is not a field of 'errata'"])
  }
}
