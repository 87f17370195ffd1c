import Diagnostics
import Model
import SampleSites
import Testing

/// Tables that are computed for a place, or whatever else their query binds.
@Suite struct ParameterTests {
  private func site(_ notes: String, _ chinese: String? = nil, front: String = "") -> SampleSite {
    var site = SampleSite()
    site.setFlows("flow,place,amount\na,wanzhou,1\nb,ningxia,2")
    site.addTable(
      "t",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}",
        sql: "select flow from flows where place = :place and :edition = '2010' and :data_year = 2009 order by flow"), isPlaced: false)
    site.setEntry("notes", notes, chinese, front: front)
    return site
  }

  @Test func `a parameter comes from the reference, or from the place of the entry`() throws {
    let book = try site("![](table:t?place=wanzhou)\n\n![](table:t)\n\n[](table:t)", front: "place: ningxia\n").made()
    #expect(book.problems == [])
    #expect(book.edition?.tables.map(\.shownRows) == [["a: a"], ["b: b"]])
    #expect(book.edition?.tables.map(\.anchor) == ["table-t.wanzhou", "table-t.ningxia"])
    #expect(book.edition?.tables.map(\.number?.number) == [1, 2])
  }

  @Test(
    arguments: [
      ("![](table:t)", "table 't' is given no parameters, not 'place'"),
      ("![](table:t?plaec=wanzhou)", "table 't' is given 'plaec', not 'place'"),
      ("![](table:t?place=wanzhou&year=2009)", "table 't' is given 'place', 'year', not 'place'"),
      ("![](table:t?edition=2009&place=wanzhou)", "table 't' is given 'edition', 'place', not 'place'"),
      ("![](table:tt?place=wanzhou)", "table 'tt' is not declared; did you mean 't'?"),
      ("![](table:t?place=wanzou)", "place 'wanzou' is not in the register of places; did you mean 'wanzhou'?"),
      ("[](table:t?place=ningxia)\n\n![](table:t?place=wanzhou)", "no entry shows table 't' with place=ningxia"),
    ])
  func `parameters are those that the query binds`(_ notes: String, _ headline: String) throws {
    #expect(Set(try site(notes).made().errors.map(\.headline)) == [headline])
  }

  @Test func `a figure in a table with parameters has no name`() throws {
    let book = try site("![](table:t?place=wanzhou)\n\n[](figure:t/a/flow)").made()
    #expect(Set(book.headlines) == ["table 't' takes parameters: its cells have no names"])
  }

  @Test func `both languages show the same tables with the same parameters`() throws {
    let book = try site("![](table:t?place=wanzhou)", "![](table:t?place=ningxia)").made()
    #expect(book.codes.first == "languages-differ")
    #expect(book.problems.first?.fix == "in English: t?place=wanzhou; in Chinese: t?place=ningxia")
  }

  @Test func `a table stands once in an entry`() throws {
    let book = try site("![](table:t?place=wanzhou)\n\n![](table:t?place=wanzhou)").made()
    #expect(book.headlines == ["table 't?place=wanzhou' stands twice in this entry"])
  }

  @Test func `values of any form make anchors of their own`() throws {
    var site = site("![](table:t?word=厦门)\n\n![](table:t?word=宁夏)\n\n![](table:t-a)")
    site.addTable("t", TableYAML.columns("{name: a, label: {en: A, zh: 甲}}", sql: "select :word as a order by 1"), isPlaced: false)
    site.addTable(
      "t-a", TableYAML.columns("{name: a, label: {en: A, zh: 甲}}", sql: "select 'b c' as a union select 'a' order by 1"), isPlaced: false)
    let tables = try site.made().edition?.tables ?? []
    let anchors = tables.flatMap { table in [table.anchor] + table.rows.indices.map { table.anchor(ofRow: $0) } }
    #expect(anchors.count == 7)
    #expect(Set(anchors).count == 7)
    #expect(anchors.suffix(3) == ["table-t-a", "table-t-a--a", "table-t-a--_622063"])
    #expect(anchors.allSatisfy { $0.utf8.allSatisfy { $0 > 32 && $0 < 127 } })
  }
}
