import Model
import SampleSites
import Testing

@testable import Rendering

/// What the templates of tables see.
@Suite struct TableNamesTests {
  private static let templates = [
    "tables/table": """
    {{id}} {{number}} {{unit_line}}
    {{#columns}}{{label}}{{#unit}} in {{unit}}{{/unit}}; {{/columns}}
    {{#rows}}{{id}}{{#is_total}} total{{/is_total}}{{#is_subtotal}} subtotal{{/is_subtotal}}{{#is_group}} group {{label}} {{span}}{{/is_group}}: {{#cells}}{{#is_of_which_mark}}#{{/is_of_which_mark}}{{{html}}}{{#notes}} {{mark}} {{href}} {{id}}{{/notes}} | {{/cells}}
    {{/rows}}
    {{#notes}}{{mark}} {{{html}}} {{id}} {{back}}
    {{/notes}}
    """,
    "pages/entry": "{{entry.body}}legend {{#legend}}{{{symbol}}} {{/legend}}{{#rounded}}rounded{{/rounded}}",
  ]

  /// The entry with the table, in English and in Chinese, as lines.
  private func lines(_ flows: String, _ yaml: String) throws -> [[String]] {
    var site = SampleSite()
    site.setFlows(flows)
    site.addTable("t", yaml)
    return try RenderedSample(site, Self.templates).files("2010/notes.html").map { $0.split(separator: "\n").map(String.init) }
  }

  private static func amounts(
    _ above: String = "", _ keys: String = "", more: String = "",
    sql: String = "select flow, amount, origin as rows from flows order by flow"
  ) -> String {
    above + "columns:\n  - {name: flow, label: {en: Flow, zh: 款}}\n  - {name: amount, label: {en: Amount, zh: 额}, kind: number\(keys)}\n"
      + more + "sql: \(sql)\n"
  }

  @Test func `the unit stands once above the table, or with the columns that differ`() throws {
    let yaml = Self.amounts(
      "unit: yuan\nscale: {en: 1000000, zh: 10000}\n", ", decimals: 1, total: sum",
      more:
        "  - {name: projects, label: {en: Projects, zh: 项}, kind: number}\n  - {name: plain, label: {en: Yuan, zh: 元}, field: flows.amount, scale: 1}\n",
      sql: "select flow, amount, projects, amount as plain, origin as rows from flows order by flow")
    let (english, chinese) = try { ($0[0], $0[1]) }(lines("flow,amount,projects\na,7806000,12", yaml))
    #expect(english[0] == "table-t Table A-1 Unit: million yuan")
    #expect(chinese[0] == "table-t 附表1 单位：万元")
    // A column at another scale than the unit line says has its own unit.
    #expect(english[1] == "Flow; Amount; Projects in projects; Yuan in yuan; ")
    #expect(chinese[1] == "款; 额; 项 in 个项目; 元 in 元; ")
    #expect(english[2] == "table-t--a: a | 7.8 | 12 | 7,806,000 | ")
    #expect(chinese[2] == "table-t--a: a | 780.6 | 12 | 7806000 | ")
    #expect(english[3] == "table-t--total total: Total | 7.8 |  |  | ")
    #expect(chinese[3] == "table-t--total total: 合计 | 780.6 |  |  | ")
    #expect(english.last == "legend rounded")
    #expect(chinese.last == "legend ")
  }

  @Test func `what is less than half of the smallest digit is too small, and what is not there is not zero`() throws {
    let yaml = Self.amounts("unit: yuan\nscale: 10000\n".replacing("10000", with: "{en: 1000, zh: 10000}"), ", decimals: 1")
    let (english, chinese) = try { ($0[0], $0[1]) }(
      lines("flow,amount,bound\na,500,\nb,499,\nc,49,over\nd,0,\ne,-499,\nf,..,\ng,100000,over", yaml))
    #expect(chinese[2...8].map { $0.split(separator: "|")[1] } == [" 0.1 ", " … ", " … ", " 0.0 ", " … ", " .. ", " >10.0 "])
    #expect(english[2...8].map { $0.split(separator: "|")[1] } == [" 0.5 ", " 0.5 ", " … ", " 0.0 ", " −0.5 ", " .. ", " >100.0 "])
    #expect(chinese.last == "legend … .. > rounded")
  }

  @Test func `the legend has the marks that are used, and no others`() throws {
    #expect(try lines("flow,amount\na,1", Self.amounts())[0].last == "legend ")
    #expect(try lines("flow,amount,bound\na,1,under\nb,2,about\nc,×,\nd,,", Self.amounts())[0].last == "legend — × < ≈ ")
    let ofWhich = Self.amounts("of-which: part_of\n", sql: "select flow, amount, part_of, origin as rows from flows order by flow")
    let (parts, whole) = try (lines("flow,amount,part_of\na,2,\nb,1,a", ofWhich)[0], lines("flow,amount,part_of\na,2,\nb,1,", ofWhich)[0])
    #expect(parts[3].contains("#"))
    #expect(parts.last == "legend # ")
    #expect(whole.last == "legend ")
    let exhaustive = try lines("flow,amount,part_of\na,2,\nb,1,a", "of-which-exhaustive: yes\n" + ofWhich)[0]
    #expect(exhaustive.last == "legend ")
  }

  @Test func `a value is rounded once, in each language to its own digits`() throws {
    let yaml = Self.amounts(
      "", "",
      more:
        "  - {name: projects, label: {en: P, zh: 项}, kind: number}\n  - {name: each, label: {en: E, zh: 均}, of: amount, per: projects, decimals: {en: 2, zh: 1}}\n",
      sql: "select flow, amount, projects, origin as rows from flows order by flow")
    let files = try lines("flow,amount,projects\na,4446,1000\nb,1,3000\nc,1,2", yaml)
    #expect(files.map { $0[2...4].map { $0.split(separator: "|")[3] } } == [[" 4.45 ", " … ", " 0.50 "], [" 4.4 ", " … ", " 0.5 "]])
    #expect(files[0].last == "legend … rounded")
  }

  @Test func `large scales and many digits lose nothing but what is rounded`() throws {
    for (amount, scale, printed) in [
      ("9223372036854775807", 1, "9,223,372,036,854,775,807"), ("9223372036854775807", 1_000_000_000, "9,223,372,036.854775807"),
      ("-1", 1_000_000_000, "−0.000000001"), ("90000000000", 1_000_000, "90,000"),
    ] {
      let lines = try lines("flow,amount\na,\(amount)", Self.amounts("unit: yuan\nscale: {en: \(scale), zh: 1}\n"))
      #expect(lines[0][2] == "table-t--a: a | \(printed) | ")
    }
  }

  @Test func `a column that is scaled says so, also where it has no unit`() throws {
    let yaml = """
      columns:
        - {name: flow, label: {en: F, zh: 款}}
        - {name: people, label: {en: P, zh: 人}, kind: number, scale: {en: 1000, zh: 10000}}
      sql: select flow, people, origin as rows from flows order by flow

      """
    let (english, chinese) = try { ($0[0], $0[1]) }(lines("flow,people\na,12000", yaml))
    #expect(english[1...2] == ["F; P in thousand; ", "table-t--a: a | 12 | "])
    #expect(chinese[1...2] == ["款; 人 in 万; ", "table-t--a: a | 1.2 | "])
  }

  @Test func `notes of rows are numbered, shared, and lead back to their first place`() throws {
    let yaml = Self.amounts(
      "row-note: note\nnote: {en: Of all, zh: 总注}\n", sql: "select flow, amount, note_en, note_zh, origin as rows from flows order by flow")
    let lines = try lines("flow,amount,note_en,note_zh\na,1,First,甲\nb,2,,\nc,3,Second,乙\nd,4,First,甲", yaml)[0]
    #expect(lines[2] == "table-t--a: a ① #table-t_note-1 table-t_note-1-mark | 1 | ")
    #expect(lines[3] == "table-t--b: b | 2 | ")
    #expect(lines[4] == "table-t--c: c ② #table-t_note-2 table-t_note-2-mark | 3 | ")
    #expect(lines[5] == "table-t--d: d ① #table-t_note-1  | 4 | ")
    #expect(lines[6...8] == [" Of all  ", "① First table-t_note-1 #table-t_note-1-mark", "② Second table-t_note-2 #table-t_note-2-mark"])
  }

  @Test func `groups are headings across the table, with subtotals`() throws {
    let yaml =
      "group: region\nkey: flow\ncolumns:\n  - {name: region, label: {en: R, zh: 区}}\n  - {name: flow, label: {en: F, zh: 款}}\n"
      + "  - {name: amount, label: {en: A, zh: 额}, kind: number, total: sum}\nsql: select region, flow, amount, origin as rows from flows order by region, flow\n"
    let (english, chinese) = try { ($0[0], $0[1]) }(lines("flow,region,amount\na,east,1\nb,west,2", yaml))
    #expect(english[1] == "F; A in yuan; ")
    #expect(
      english[2...8] == [
        "table-t--group-east group east 2: ", "table-t--a: a | 1 | ", "table-t--subtotal-east subtotal: Subtotal | 1 | ",
        "table-t--group-west group west 2: ", "table-t--b: b | 2 | ", "table-t--subtotal-west subtotal: Subtotal | 2 | ",
        "table-t--total total: Total | 3 | ",
      ])
    #expect(chinese[4].contains("小计 | 1"))
  }

  @Test func `averages are labelled as such`() throws {
    #expect(
      try lines("flow,amount\na,1\nb,2", Self.amounts("", ", total: average, decimals: 1")).map { $0[4] } == [
        "table-t--total total: Average | 1.5 | ", "table-t--total total: 平均 | 1.5 | ",
      ])
  }
}
