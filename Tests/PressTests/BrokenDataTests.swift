import TestSupport
import Testing

/// Mistakes in data files and their schemas.
@Suite struct BrokenDataTests {
  static let flows = "2010/data/flows.csv"
  static let package = "2010/data/datapackage.yaml"

  /// A mistake in a data file: figures made of the data suffer as well.
  static func data(_ name: String, in path: String = flows, _ old: String, _ new: String, _ code: String, says: String) -> Mistake {
    Mistake(name, in: path, .replace(old, with: new), code, says: says, besides: Mistake.figures)
  }

  static let cells: [Mistake] = [
    data("an unknown place", "south,south,aid", "south,⟦souht⟧,aid", "unknown-place", says: "is a row of Content/registers/places.csv"),
    data("a key that stands twice", "\neast,east", "\n⟦north⟧,east", "duplicate-value", says: "primary key"),
    data("a text for a number", "765433", "⟦about 765000⟧", "wrong-type", says: "written with digits alone"),
    data("a number with separators", "765433", "⟦\"765,433\"⟧", "wrong-type", says: "write '765433'"),
    data("a number below the minimum", "765433", "⟦-765433⟧", "out-of-range", says: "at least 0"),
    data("a word that is none of the enum", "east,east,aid", "east,east,⟦aids⟧", "unknown-value", says: "aid, investment"),
    data("a qualifier that is none", "20000000,over", "20000000,⟦ofer⟧", "unknown-value", says: "exact, over, under, about"),
    data("a day that no calendar has", in: "2010/data/documents.csv", "2009-06-05", "⟦2009-06-31⟧", "wrong-type", says: "2009-06-05"),
    data("too many decimals", in: "2010/data/projects.csv", "0.25", "⟦0.255⟧", "too-many-decimals", says: "2 decimals"),
    data("an empty key", "\neast,east", "\n⟦⟧,east", "missing-value", says: "primary key"),
    data("a private-use character", "Paid in December", "⟦Paid in \u{E000}December⟧", "hidden-character", says: "can be seen"),
  ]

  static let lines: [Mistake] = [
    data("a row with a field too few", "south,south,aid,2000000,exact,,,", "⟦south⟧,south,aid,2000000,exact,,", "row-length", says: "8"),
    data("a row with a field too many", "south,south,aid,2000000,exact,,,", "⟦south⟧,south,aid,2000000,exact,,,,", "row-length", says: "8"),
    data("a quotation that is never closed", "Paid in December", "⟦\"Paid⟧ in December", "csv-quote", says: "in quotation marks"),
    data("a NUL byte", "765433", "765⟦\0⟧433", "nul-byte", says: "UTF-8"),
    Mistake(
      "a column that the schema has not", in: flows, .replace("part_of,note_en", with: "part_of,⟦nota_en⟧"), "unknown-column",
      says: "did you mean 'note_en'", besides: ["missing-column"]),
    Mistake("an empty file", in: flows, .write("⟦⟧"), "empty-file", says: "flow, place", besides: Mistake.figures),
  ]

  static let schemas: [Mistake] = [
    data("an unknown key", in: package, "primaryKey: flow", "⟦primarykey⟧: flow", "unknown-key", says: "did you mean 'primaryKey'?"),
    data(
      "an unknown type", in: package, "type: year", "type: ⟦years⟧", "unknown-word", says: "string, integer, number, date, year, boolean"),
    Mistake(
      "a path that leads out", in: package, .replace("path: projects.csv", with: "path: ⟦../../registers/places.csv⟧"), "wrong-form",
      says: "a file beside", besides: Mistake.figures.union(["undeclared-file", "sql-unknown-name", "unknown-field"])),
    Mistake("a file that no package declares", in: "2010/data/stray.csv", .write("a,b\n"), "undeclared-file", says: "datapackage.yaml"),
  ]

  @Test(arguments: cells) func `a mistake in a cell is refused`(mistake: Mistake) throws { try expectRefused(mistake) }

  @Test(arguments: lines) func `a mistake in the lines of a data file is refused`(mistake: Mistake) throws { try expectRefused(mistake) }

  @Test(arguments: schemas) func `a mistake in a schema is refused`(mistake: Mistake) throws { try expectRefused(mistake) }

  @Test func `a data file that is not there is missed where it is declared`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.remove("Content/2010/data/projects.csv")
    let messages = try site.run("check", "--format", "json").messages()
    let told = try #require(messages.first { $0.code == "missing-file" })
    #expect(told.place == "Content/2010/data/datapackage.yaml:19:11")
    #expect(told.words.contains("'Content/2010/data/projects.csv' is missing"))
  }

  @Test func `a unit that is not that of the edition before is refused`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.replace("unit: yuan", with: "unit: mu", in: "Content/2010/data/datapackage.yaml")
    let messages = try site.run("check", "--format", "json").messages()
    let told = try #require(messages.first { $0.code == "fields-differ" })
    #expect(told.place == "Content/2010/data/datapackage.yaml:3:11")
    #expect(told.message.contains("'flows.amount'"))
    #expect(told.rule?.contains("mean the same in every edition") == true)
  }

  @Test func `a file in an encoding that is none of ours is refused, and quoted as far as it can be`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let text = Array("---\ntitle: 概况\n---\n".utf8) + [0xD6, 0xD0, 0xCE, 0xC4, 0x0A]
    try site.write(.init(text), to: "Content/2010/overview.zh.md")
    let messages = try site.run("check", "--format", "json").messages()
    #expect(messages.map { "\($0.code) \($0.place)" } == ["encoding Content/2010/overview.zh.md:4:1"])
    #expect(messages[0].words.contains("a file is text in UTF-8; data files may also be GB18030"))
    let shown = try site.run("check").standardError
    #expect(shown.contains("--> Content/2010/overview.zh.md:4:1\n"))
    #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }
}
