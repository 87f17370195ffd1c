import Diagnostics
import Model
import SampleSites
import Testing

@testable import Rendering

/// The reconciliation report.
@Suite struct CheckNamesTests {
  private static let template =
    "{{#counts}}{{mark}} {{verdict}} {{count}}; {{/counts}}\n{{#checks}}{{id}} {{title}}{{#row}}/{{row}}{{/row}} {{mark}} {{standing}} {{kind}}:"
    + "{{#sides}} {{label}} {{{value}}}{{#is_whole}}!{{/is_whole}} ({{#parts}}{{label}} {{{value}}} [{{href}}]; {{/parts}}{{more}}){{/sides}}"
    + "{{#computed}} computed {{computed}}{{/computed}}{{#difference}} difference {{difference}}{{/difference}}"
    + "{{#tolerance}} tolerance {{tolerance}}{{/tolerance}}{{#note}} note {{note}}{{/note}}"
    + "{{#waiver}} waived {{date}} {{date_iso}} {{reason}} {{query}}{{/waiver}}\n{{/checks}}"

  private static func both(_ english: String, _ chinese: String) -> Bilingual<String> { Bilingual(english: english, chinese: chinese) }

  private static func amount(_ number: Int) -> CheckOutcome.Value { .amount(Amount(ExactNumber(number), unit: "yuan")) }

  private static func check(_ name: String, _ kind: CheckSpecification.Kind) -> CheckSpecification {
    CheckSpecification(
      name: LocatedText(name, SourceLocation("checks.yaml")), title: both("Check \(name)", "核对\(name)"), kind: kind, sides: [:])
  }

  /// The report of these checks, in English and in Chinese, as lines.
  private func lines(_ checks: [CheckOutcome], queries: String? = nil) throws -> [[String]] {
    var site = SampleSite()
    site.setFlows("flow,amount\na,5\nb,3")
    site.files["Content/2010/queries.csv"] = queries
    var book = try #require(try site.made().book)
    book.editions[0].checks = checks
    let templates = [
      "pages/checks": Self.template, "references/query": "{{text}}", "references/place": "{{text}}", "references/passage": "<{{text}}>",
    ]
    return RenderedSample(book, templates).files("2010/data/reconciliation-report.html").map { $0.split(separator: "\n").map(String.init) }
  }

  /// The number of the sample's data row `index`.
  private func origin(_ index: Int) throws -> Int {
    var site = SampleSite()
    site.setFlows("flow,amount\na,5\nb,3")
    let rows = try #require(try site.made().book).rows
    return rows.number(table: try #require(rows.tables.firstIndex { $0.name == "flows" }), row: index)
  }

  @Test func `a check shows both sides, their parts, and what came of it`() throws {
    let parts = [
      CheckOutcome.Part(label: Self.both("First", "甲"), value: Self.amount(5), origins: [try origin(0)]),
      CheckOutcome.Part(label: Self.both("Second", "乙"), value: Self.amount(3), origins: [try origin(1)]),
    ]
    let total = CheckOutcome.Part(label: Self.both("All", "合计"), value: Self.amount(9))
    var outcome = CheckOutcome(
      specification: Self.check("sum", .parts),
      sides: [.init(role: .parts, value: Self.amount(8), parts: parts), .init(role: .total, value: Self.amount(9), parts: [total])],
      verdict: .holdsWithinRounding)
    outcome.difference = Amount(ExactNumber(1), unit: "yuan")
    outcome.tolerance = ExactNumber(15, decimals: 1)
    #expect(
      try lines([outcome]) == [
        [
          "≈ Holds within rounding 1; ",
          "check-sum Check sum ≈ within-rounding the parts add up to the total: Parts 8 yuan (First 5 yuan [flows.html#row-a]; "
            + "Second 3 yuan [flows.html#row-b]; ) Total 9 yuan! (All 9 yuan []; ) difference 1 yuan tolerance 1.5 yuan",
        ],
        [
          "≈ 在舍入误差内相符 1; ",
          "check-sum 核对sum ≈ within-rounding 分项之和等于合计: 分项 8元 (甲 5元 [flows.html#row-a]; 乙 3元 [flows.html#row-b]; ) "
            + "合计 9元! (合计 9元 []; ) difference 1元 tolerance 1.5元",
        ],
      ])
  }

  @Test func `what fails is open, or waived with its date, its reason and the query that asks`() throws {
    var specification = Self.check("stated", .growth)
    let open = CheckOutcome(specification: specification, sides: [], verdict: .fails)
    specification.waiver = .init(
      date: try #require(PartialDate("2010-11-23")), reason: Self.both("Left open", "存疑"),
      query: LocatedText("q-one", SourceLocation("checks.yaml")))
    specification.note = Self.both("Seen", "已阅")
    var waived = CheckOutcome(specification: specification, sides: [], verdict: .fails)
    waived.computed = Amount(ExactNumber(247, decimals: 1), unit: "percent")
    let queries =
      "query,about_en,about_zh,question_en,question_zh,raised,answer_en,answer_zh,resolved\nq-one,The growth,增幅,Why?,为何？,2010,,,\n"
    let reports = try lines([open, waived], queries: queries)
    #expect(
      reports[0] == [
        "△ Does not hold; waived 1; ✗ Does not hold 1; ", "check-stated Check stated ✗ open the growth is as stated:",
        "check-stated Check stated △ waived the growth is as stated: computed 24.7 percent note Seen waived November 23, 2010 2010-11-23 Left open The growth",
      ])
    #expect(
      reports[1].last == "check-stated 核对stated △ waived 增长幅度与所载一致: computed 24.7% note 已阅 waived 2010年11月23日 2010-11-23 存疑 增幅")
  }

  @Test func `a check of each row of a table is named with its row`() throws {
    var outcome = CheckOutcome(specification: Self.check("aid", .equal), sides: [], verdict: .undecided)
    outcome.row = (key: "Row & 1", label: Self.both("The first row", "第一行"))
    let report = try lines([outcome])
    #expect(report[0].last == "check-aid._526f7720262031 Check aid/The first row ? undecided two statements say the same:")
    #expect(report[1].last == "check-aid._526f7720262031 核对aid/第一行 ? undecided 两处所载一致:")
  }

  @Test func `dates, lists and what is not known are sides too`() throws {
    let date = try #require(PartialDate("2009-06"))
    let sides: [CheckOutcome.Side] = [
      .init(role: .earlier, value: .date(date), parts: []), .init(role: .later, value: .unknown, parts: []),
      .init(role: .left, value: .keys(["ningxia", "nowhere"]), parts: []), .init(role: .right, value: .keys([]), parts: []),
    ]
    let reports = try lines([CheckOutcome(specification: Self.check("all", .same), sides: sides, verdict: .holds)])
    #expect(
      reports[0].last?.hasSuffix(": Earlier June 2009 () Later not known () One statement Ningxia, <nowhere> () The other none ()") == true)
    #expect(reports[1].last?.hasSuffix(": 在前 2009年6月 () 在后 数据不详 () 一处 宁夏、<nowhere> () 另一处 无此项 ()") == true)
  }

  @Test func `many parts are counted, and many checks have several pages`() throws {
    let parts = (1...40).map { CheckOutcome.Part(label: Self.both("Part \($0)", "分项\($0)"), value: Self.amount($0)) }
    let check = CheckOutcome(
      specification: Self.check("long", .parts), sides: [.init(role: .parts, value: Self.amount(820), parts: parts)], verdict: .holds)
    #expect(try lines([check])[0].last?.hasSuffix("Part 12 12 yuan []; 28 more)") == true)
    var book = try #require(try SampleSite().made().book)
    book.editions[0].checks = Array(repeating: check, count: 100)
    let pages = RenderedSample(book).addresses.filter { $0.hasPrefix("zh/2010/data/reconciliation-report") }
    #expect(pages.count > 5)
  }

  @Test func `every kind, role and standing has words in both languages`() {
    for language in Language.allCases {
      let wording = Wording(language: language)
      let words =
        CheckSpecification.Kind.allCases.map(wording.kind) + CheckSpecification.Role.allCases.map(wording.role)
        + CheckStanding.allCases.map(wording.standing)
      #expect(words.allSatisfy { !$0.isEmpty })
      #expect(Set(CheckSpecification.Kind.allCases.map(wording.kind)).count == CheckSpecification.Kind.allCases.count)
    }
    #expect(Set(CheckStanding.allCases.map(\.mark)).count == CheckStanding.allCases.count)
  }
}
