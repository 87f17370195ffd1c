import Model
import SampleSites
import Testing

@testable import Rendering

/// Computed tables as CSV.
@Suite struct TableDownloadTests {
  private func csv(_ flows: String, _ yaml: String) throws -> String {
    var site = SampleSite()
    site.setFlows(flows)
    site.addTable("t", yaml)
    return try RenderedSample(site).file("data/2010/tables/t.csv")
  }

  @Test func `values are exact and not scaled, with states, bounds, totals and notes`() throws {
    let yaml = """
      unit: yuan
      scale: 10000
      of-which: part_of
      row-note: note
      columns:
        - {name: flow, label: {en: F, zh: 款}}
        - {name: amount, label: {en: A, zh: 额}, kind: number, decimals: 1, total: sum}
        - {name: rate, label: {en: R, zh: 率}, kind: number, decimals: 0}
        - {name: share, label: {en: S, zh: 比}, share-of: amount, decimals: {en: 1, zh: 2}}
      sql: select flow, amount, rate, part_of, note_en, note_zh, origin as rows from flows order by flow

      """
    #expect(
      try csv("flow,amount,bound,rate,part_of,note_en,note_zh\na,7806001,over,0.10,,Note,注\nb,1,,..,a,,\nc,2,,×,,,", yaml) == """
        row,kind,flow,amount,amount_qualifier,rate,share,share_qualifier,row_note_en,row_note_zh\r
        a,row,a,7806001,over,0.10,100.00,about,Note,注\r
        b,of-which,b,1,exact,..,0.00,under,,\r
        c,row,c,2,exact,×,0.00,under,,\r
        total,total,Total,7806003,over,,100,exact,,\r

        """)
  }

  @Test func `texts are in both languages, keys and dates as in the data`() throws {
    let yaml = """
      columns:
        - {name: flow, label: {en: F, zh: 款}}
        - {name: note, label: {en: N, zh: 注}}
        - {name: place, label: {en: P, zh: 地}, kind: place}
        - {name: starts, label: {en: S, zh: 起}, kind: date}
      sql: select flow, note_en, note_zh, 'park,wanzhou' as place, starts, origin as rows from flows order by flow

      """
    #expect(
      try csv("flow,starts,note_en,note_zh\na,2009-06,Yes,是\nb,,,", yaml)
        == "row,kind,flow,note_en,note_zh,place,starts\r\na,row,a,Yes,是,park wanzhou,2009-06\r\nb,row,b,—,—,park wanzhou,—\r\n")
  }

  @Test func `fields are quoted where they must be, and nothing is changed for spreadsheets`() throws {
    let yaml = """
      key: name
      columns:
        - {name: name, label: {en: N, zh: 名}}
      sql: |
        select 'a"b' as name union select 'c,d' union select '=1+1' union select '@x' union select 'e
        f' order by name

      """
    #expect(
      try csv("flow\na", yaml)
        == "row,kind,name\r\n=1+1,row,=1+1\r\n@x,row,@x\r\n\"a\"\"b\",row,\"a\"\"b\"\r\n\"c,d\",row,\"c,d\"\r\n\"e\nf\",row,\"e\nf\"\r\n")
    let negative =
      "columns:\n  - {name: amount, label: {en: A, zh: 额}, kind: number}\nsql: select amount, origin as rows from flows order by 1\n"
    #expect(try csv("flow,amount\na,-5", negative) == "row,kind,amount\r\n-5,row,-5\r\n")
  }

  @Test func `groups give no rows of their own, subtotals do`() throws {
    let yaml =
      "group: region\nkey: flow\ncolumns:\n  - {name: region, label: {en: R, zh: 区}}\n  - {name: flow, label: {en: F, zh: 款}}\n"
      + "  - {name: amount, label: {en: A, zh: 额}, kind: number, total: average}\nsql: select region, flow, amount, origin as rows from flows order by region, flow\n"
    #expect(
      try csv("flow,region,amount\na,east,1\nb,east,4", yaml)
        == "row,kind,region,flow,amount\r\na,row,east,a,1\r\nb,row,east,b,4\r\nsubtotal-east,subtotal,,Average,3\r\ntotal,total,,Average,3\r\n"
    )
  }

  @Test func `ten thousand rows do not take the square of the time`() throws {
    let yaml =
      "columns:\n  - {name: flow, label: {en: F, zh: 款}}\n  - {name: amount, label: {en: A, zh: 额}, kind: number}\nsql: select flow, amount, origin as rows from flows order by flow\n"
    var site = SampleSite()
    site.setFlows("flow,amount\n" + (0..<10_000).map { "f\($0),1" }.joined(separator: "\n"))
    site.addTable("t", yaml)
    let sample = try RenderedSample(site)
    let time = ContinuousClock().measure { #expect(sample.file("data/2010/tables/t.csv").split(separator: "\r\n").count == 10_001) }
    #expect(time < .seconds(300))
  }
}
