import Model
import SampleSites
import Testing

/// Errata come to the edition that they correct, and lead to what is corrected there.
@Suite struct CorrectionTests {
  private static let header = "erratum,about_en,about_zh,old_en,old_zh,new_en,new_zh,reason_en,reason_zh,date,corrects,entry,figure\n"

  private static func row(_ key: String, _ date: String = "2011-11-23", corrects: String = "", entry: String = "", figure: String = "")
    -> String
  {
    "\(key),About,事项,1,1,2,2,Reason,原因,\(date),\(corrects),\(entry),\(figure)\n"
  }

  /// Three editions, 2009 to 2011; that of 2010 has data, a table and a named figure.
  private func book(_ errata: [String: String]) throws -> Book {
    var site = SampleSite()
    site.addEdition("2009", dataYear: 2008)
    site.addEdition("2011", dataYear: 2010)
    site.setFlows("flow,amount\na,1\nb,2")
    site.addTable(
      "list",
      "columns: [{name: flow, label: {en: F, zh: 款}}, {name: amount, label: {en: A, zh: 额}, kind: number}]\n"
        + "sql: select flow, amount, origin as rows from flows where edition = :edition order by flow\n")
    site.files["Content/2010/figures.yaml"] = "all: {title: {en: All, zh: 全部}, cell: list/b/amount}\n"
    for (edition, rows) in errata { site.files["Content/\(edition)/errata.csv"] = Self.header + rows }
    return try #require(try site.made().book)
  }

  @Test func `without a name the edition before is corrected, and of the first itself`() throws {
    let book = try book(["2009": Self.row("first"), "2010": Self.row("second"), "2011": Self.row("third")])
    #expect(book.editions.map { $0.corrections.map(\.key) } == [["first", "second"].sorted(), ["third"], []])
    #expect(book.editions[0].corrections.map(\.printedIn) == ["2009", "2010"])
  }

  @Test func `an edition that is named is corrected, by later ones and by itself, the newest correction first`() throws {
    let rows = Self.row("b", "2011-12", corrects: "2009") + Self.row("a", "2012", corrects: "2009") + Self.row("c", corrects: "2011")
    let book = try book(["2011": rows, "2010": Self.row("z", "2012", corrects: "2009")])
    #expect(book.editions[0].corrections.map(\.key) == ["z", "a", "b"])
    #expect(book.editions[1].corrections.isEmpty)
    #expect(book.editions[2].corrections.map(\.key) == ["c"])
  }

  @Test func `an entry, a data row, a cell of a table and a named figure are found in the corrected edition`() throws {
    let rows =
      Self.row("1", entry: "notes") + Self.row("2", figure: "flows/b/amount") + Self.row("3", figure: "list/b/amount")
      + Self.row("4", figure: "all") + Self.row("5", entry: "notes", figure: "all") + Self.row("6")
    let book = try book(["2011": rows])
    let edition = book.editions[1]
    let places = edition.corrections.map(\.places)
    guard case .entry(let entry) = try #require(places[0].first) else { Issue.record("no entry"); return }
    #expect(edition.entries[entry].manuscript.path == "notes")
    guard case .row(let number) = try #require(places[1].first) else { Issue.record("no row"); return }
    #expect(book.rows.row(number)?.table.key(ofRow: 1) == "b")
    guard case .cell(let address) = try #require(places[2].first) else { Issue.record("no cell"); return }
    #expect(edition.tables.first { $0.id == address.table }?.rows[address.row].key == "b")
    #expect(places[3] == [.figure("all")])
    #expect(places[4] == [.entry(entry), .figure("all")])
    #expect(places[5] == [])
  }

  @Test func `what the corrected edition has not has no place, and the correction is told all the same`() throws {
    let book = try book(["2010": Self.row("1", entry: "nothing", figure: "flows/a/amount")])
    #expect(book.editions[0].corrections.map(\.places) == [[]])
  }

  @Test func `each of very many errata finds its places`() throws {
    let rows = (1...3_000).map { Self.row("e\($0)", entry: "notes", figure: $0 % 2 == 0 ? "flows/b/amount" : "list/a/amount") }.joined()
    let book = try book(["2011": rows])
    #expect(book.editions[1].corrections.count == 3_000)
    #expect(book.editions[1].corrections.allSatisfy { $0.places.count == 2 })
  }
}
