import Diagnostics
import Model
import SampleSites
import Testing

/// Which value a figure's name stands for.
@Suite struct FigureTests {
  @Test func `a cell of data has the unit and the qualifier of its field`() throws {
    let book = try FigureSample.book(
      "flow,amount,bound,rate,starts,place\na,20,over,1.50,2009-06,x",
      "[](figure:flows/a/amount) [](figure:flows/a/rate) [](figure:flows/a/starts) [](figure:flows/a/place)")
    #expect(book.problems == [])
    let figures = FigureSample.figures(book)
    #expect(
      figures.map(\.value) == [
        .amount(Amount(ExactNumber(20), unit: "yuan", qualifier: .over)), .amount(Amount(ExactNumber(150, decimals: 2), unit: "percent")),
        .date(try #require(PartialDate("2009-06"))), .text(Bilingual(english: "x", chinese: "x")),
      ])
    #expect(figures[0].title == Bilingual(english: "Amount", chinese: "金额"))
  }

  @Test func `a cell of data leads to the cell that shows it, and to no other`() throws {
    let book = try FigureSample.book("flow,amount,projects\na,20,1\nb,30,2", "[](figure:flows/b/amount) [](figure:flows/b/projects)")
    let figures = FigureSample.figures(book)
    #expect(figures[0].cell == Figure.CellAddress(table: .init(name: "t"), row: 1, column: 1))
    #expect(figures[1].cell == nil)
    var site = SampleSite()
    site.setFlows("flow,amount\na,20")
    site.addTable(
      "t",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, field: flows.amount}",
        sql: "select flow, amount + 1 as amount, origin as rows from flows order by flow"))
    site.setEntry("text", "[](figure:flows/a/amount)")
    #expect(FigureSample.figures(try site.made()).map(\.cell) == [nil])
  }

  @Test func `a name that is a computed table and a data table names neither`() throws {
    var site = SampleSite()
    site.setFlows("flow,amount\na,20")
    site.addTable(
      "flows", TableYAML.columns("{name: flow, label: {en: F, zh: 款}}", sql: "select flow, origin as rows from flows order by flow"))
    site.setEntry("text", "![](table:flows)")
    #expect(try site.made().errors == [])
    site.setEntry("text", "![](table:flows)\n\n[](figure:flows/a/amount)")
    let book = try site.made()
    #expect(Set(book.errors.map(\.code)) == ["ambiguous-figure"])
    #expect(book.errors.first?.headline == "'flows' is both a computed table and a data table")
  }

  @Test func `cells, shares and totals of computed tables are figures`() throws {
    let book = try FigureSample.book(
      "flow,amount\na,1\nb,2", "[](figure:t/a/amount) [](figure:t/total/amount) [](figure:t/b/share) [](figure:t/a/flow)")
    let figures = FigureSample.figures(book)
    #expect(
      figures.map(\.value) == [
        .amount(Amount(ExactNumber(1), unit: "yuan")), .amount(Amount(ExactNumber(3), unit: "yuan")),
        .amount(Amount(ExactNumber(667, decimals: 1), unit: "percent")), .text(Bilingual(english: "a", chinese: "a")),
      ])
    #expect(figures.map(\.cell?.row) == [0, 2, 1, 0])
    #expect(figures.map(\.unrounded?.plainText) == [nil, nil, "66.6666666", nil])
    #expect(figures[1].title?.english == "Title of t")
  }

  @Test func `a named figure is a cell or a query, with its own title and note`() throws {
    let book = try FigureSample.book(
      "flow,amount,bound\na,1,over\nb,2,", "[](figure:aid.total) [](figure:aid.sum) [](figure:flows.count)",
      figures: """
        aid.total: {title: {en: Total, zh: 合计}, cell: t/total/amount, note: {en: A note, zh: 注}}
        aid.sum:
          title: {en: Sum, zh: 和}
          field: flows.amount
          sql: select sum(amount) as value, rows(origin) as rows from flows where edition = :edition
        flows.count: {title: {en: Count, zh: 数}, field: flows.projects, sql: "select count(*) as value, rows(origin) as rows from flows"}
        """)
    #expect(book.problems == [])
    let over = Amount(ExactNumber(3), unit: "yuan", qualifier: .over)
    let figures = FigureSample.figures(book)
    #expect(figures.map(\.value) == [.amount(over), .amount(over), .amount(Amount(ExactNumber(2), unit: "project"))])
    #expect(figures.map(\.note) == [Bilingual(english: "A note", chinese: "注"), nil, nil])
    #expect(figures.map(\.title?.english) == ["Total", "Sum", "Count"])
    #expect(figures[0].cell?.row == 2)
  }

  @Test(
    arguments: [
      ("aid.totl", "figure 'aid.totl' is not in figures.yaml; did you mean 'aid.total'?"),
      ("flwos/a/amount", "'flwos' is neither a computed table nor a data table; did you mean 'flows'?"),
      ("flows/aa/amount", "data table 'flows' has no row 'aa'; did you mean 'a'?"),
      ("flows/a/amuont", "data table 'flows' has no column 'amuont'; did you mean 'amount'?"),
      ("t/totl/amount", "table 't' has no row 'totl'; did you mean 'total'?"),
      ("t/total/shar", "table 't' has no column 'shar'; did you mean 'share'?"),
      ("t/total/flow", "figure 't/total/flow' has no value"),
      ("flows/a/projects", "figure 'flows/a/projects' has no value"),
      ("flows/a", "figure 'flows/a' is not in figures.yaml"),
      ("places/park/name_zh", "figure 'places/park/name_zh' has no value"),
    ])
  func `a name that means nothing is told with the nearest`(_ name: String, _ headline: String) throws {
    let book = try FigureSample.book(
      "flow,amount\na,1", "[](figure:aid.total)\n\n[](figure:\(name))", figures: "aid.total: {title: {en: T, zh: 合}, cell: t/total/amount}")
    #expect(Set(book.headlines) == [headline])
    #expect(book.problems.map(\.location?.position?.line) == [6, 6])
  }

  @Test func `a difference of percents may be called percentage points`() throws {
    let book = try FigureSample.book(
      "flow,amount\na,1\nb,3", "[75 percentage points](figure:points)",
      "[75个百分点](figure:points)", figures: "points: {title: {en: P, zh: 点}, cell: t/b/share, unit: percentage-point}")
    #expect(book.problems == [])
    #expect(FigureSample.figures(book).map(\.value) == [.amount(Amount(ExactNumber(750, decimals: 1), unit: "percentage-point"))])
  }

  @Test(
    arguments: [
      ("cell: other", "'other' is a figure itself"),
      ("cell: t/total/amount, unit: project", "the figure is in the unit 'yuan', not 'project'"),
      ("cell: t/total/amount, unit: yaun", "unit 'yaun' is not in the register of units; did you mean 'yuan'?"),
      ("sql: select flow as value from flows where 1 = 2", "the query of figure 'one' gives 0 rows"),
      ("sql: \"select flow as value from flows union select 'b'\"", "the query of figure 'one' gives 2 rows"),
      ("sql: select flow from flows", "column 'value' is not in the result of the query"),
      ("sql: select flow as value from flows", "column 'value' holds the text 'a'"),
      ("sql: select null as value", "figure 'one' has no value"),
      ("sql: select :place as value", "parameter ':place' has no value"),
      ("sql: select value from flows", "unknown column 'value'"),
    ])
  func `a figure that cannot be computed is told`(_ origin: String, _ headline: String) throws {
    let book = try FigureSample.book(
      "flow,amount\na,1", "[](figure:one) [](figure:other)",
      figures: "one: {title: {en: O, zh: 一}, \(origin)}\nother: {title: {en: O, zh: 他}, cell: flows/a/amount}")
    #expect(book.headlines.contains { $0.hasPrefix(headline) } || origin.contains("select value") && book.errors.count > 0)
  }

  @Test func `a figure that no entry prints is a warning, and is checked all the same`() throws {
    let book = try FigureSample.book("flow,amount\na,1", "-", figures: "one: {title: {en: O, zh: 一}, cell: t/none/amount}")
    #expect(book.headlines == ["table 't' has no row 'none'", "no entry prints figure 'one'"])
  }

  @Test func `a table that cannot be computed is told once, not for each of its figures`() throws {
    var site = SampleSite()
    site.addTable("t", TableYAML.columns("{name: nothing, label: {en: N, zh: 无}}", sql: "select flow from flows order by flow"))
    site.setEntry("text", "[](figure:t/a/flow) [](figure:t/b/flow) [](table:t)")
    #expect(try site.made().errors.map(\.code) == ["unknown-column"])
  }

  @Test func `ten thousand figures of ten thousand rows are looked up, not searched`() throws {
    let names = (0..<10_000).map { "f\($0)" }
    let text = names.map { "[](figure:t/\($0)/amount) [](figure:flows/\($0)/amount)" }.joined(separator: "\n")
    let time = try ContinuousClock().measure {
      let book = try FigureSample.book("flow,amount\n" + names.map { $0 + ",5" }.joined(separator: "\n"), text, "-")
      #expect(FigureSample.figures(book).count == 20_000)
    }
    #expect(time < .seconds(300))
  }
}
