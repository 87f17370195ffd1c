import Diagnostics
import Model
import SampleSites
import Testing

/// Why there is no number, and how numbers stand to the true ones: from data to cells and through sums.
@Suite struct StateTests {
  private static let sums = TableYAML.columns(
    "{name: region, label: {en: R, zh: 区}}", "{name: amount, label: {en: A, zh: 额}, field: flows.amount, total: sum}",
    sql: "select region, sum(amount) as amount, rows(origin) as rows from flows group by region order by region")

  @Test func `the symbols of data are the states of cells`() throws {
    let sample = try TableSample("flow,amount\na,5\nb,0\nc,…\nd,\ne,—\nf,..\ng,×", TableYAML.amounts)
    #expect(
      sample.rows == ["a: a | 5", "b: b | 0", "c: c | …", "d: d | —", "e: e | —", "f: f | ..", "g: g | ×", "total: Total | .."])
  }

  @Test(
    arguments: [
      ("5,..", ".."), ("..,..", ".."), ("5,…", "5"), ("…,…", "…"), ("5,—", "5"), ("—,—", "—"), ("×,×", "×"), ("×,—", "—"), ("…,—", "…"),
      ("0,—", "0"), ("…,..", ".."), ("×,..", ".."),
    ])
  func `what is not known makes a sum unknown; what is none or small does not`(_ cells: String, _ sum: String) throws {
    let amounts = cells.split(separator: ",")
    let flows = "flow,region,amount\na,x,\(amounts[0])\nb,x,\(amounts[1])"
    #expect(try TableSample(flows, TableYAML.amounts).rows.last == "total: Total | \(sum)")
    #expect(try TableSample(flows, Self.sums).rows.first == "x: x | \(sum)")
  }

  @Test(
    arguments: [
      ("exact,exact", "3"), ("over,exact", ">3"), ("under,under", "<3"), ("exact,about", "~3"),
      (",over", ">3"),
    ])
  func `qualifiers travel through sums`(_ bounds: String, _ sum: String) throws {
    let words = bounds.split(separator: ",", omittingEmptySubsequences: false)
    let flows = "flow,region,amount,bound\na,x,1,\(words[0])\nb,x,2,\(words[1])"
    #expect(try TableSample(flows, TableYAML.amounts).rows.last == "total: Total | \(sum)")
    #expect(try TableSample(flows, Self.sums).rows.first == "x: x | \(sum)")
  }

  @Test func `of a lower and an upper bound no sum can be said`() throws {
    let flows = "flow,region,amount,bound\na,x,1,over\nb,x,2,under"
    #expect(try TableSample(flows, TableYAML.amounts).headlines == ["the total of column 'amount' sums a lower and an upper bound"])
    #expect(try TableSample(flows, Self.sums).headlines == ["column 'amount' sums a lower and an upper bound"])
  }

  @Test func `one column has its own data rows`() throws {
    let sample = try TableSample(
      "flow,region,amount,bound,place\na,x,1,over,p\nb,x,2,exact,q",
      TableYAML.columns(
        "{name: region, label: {en: R, zh: 区}}", "{name: p, label: {en: P, zh: 甲}, field: flows.amount}",
        "{name: q, label: {en: Q, zh: 乙}, field: flows.amount}",
        sql: """
          select region, sum(amount) filter (where place = 'p') as p, rows(origin) filter (where place = 'p') as p_rows,
              sum(amount) filter (where place = 'q') as q, rows(origin) filter (where place = 'q') as q_rows
            from flows group by region order by region
          """))
    #expect(sample.book.problems == [])
    #expect(sample.rows == ["x: x | >1 | 2"])
  }

  @Test func `rows of another table do not hide a bound`() throws {
    let sample = try TableSample(
      "flow,region,amount,bound\na,x,1,over",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number}",
        sql: "select f.flow, f.amount, p.origin as rows from flows f join places p on p.place = 'park' order by f.flow"))
    #expect(sample.headlines == ["column 'amount' has a value, but its 'rows' name no row of 'flows'"])
  }

  @Test func `a query names the state of what it leaves empty`() throws {
    let sql = "select flow, iif(amount > 1, amount, null) as amount, 'STATE' as amount_state, origin as rows from flows order by flow"
    let yaml = TableYAML.columns(
      "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, field: flows.amount, total: sum}", sql: sql)
    for (word, shown) in [("not-applicable", "×"), ("unknown", ".."), ("too-small", "…"), ("none", "—"), ("zero", "zero")] {
      let sample = try TableSample("flow,amount\na,1", yaml.replacing("STATE", with: word))
      #expect(sample.rows == ["a: a | \(shown)", "total: Total | \(word == "zero" ? "0" : shown)"])
    }
    #expect(
      try TableSample("flow,amount\na,1", yaml.replacing("STATE", with: "value")).headlines == ["column 'amount' has the state 'value'"])
  }

  @Test func `a cell with a value has no other state`() throws {
    let yaml = TableYAML.columns(
      "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number}",
      sql: "select flow, amount, 'unknown' as amount_state, origin as rows from flows order by flow")
    #expect(try TableSample("flow,amount\na,1", yaml).headlines == ["column 'amount' has a value and the state 'unknown'"])
  }

  @Test func `a bound that was subtracted, or of which the least was taken, is a bound no more`() throws {
    for (expression, shown) in [("amount - people", "~2"), ("min(amount, 9)", "~5"), ("amount + people", ">8")] {
      let yaml = TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: v, label: {en: V, zh: 值}, field: flows.amount}",
        sql: "select flow, \(expression) as v, origin as rows from flows order by flow")
      #expect(try TableSample("flow,amount,bound,people\na,5,over,3", yaml).rows == ["a: a | \(shown)"])
    }
  }

  @Test func `dates keep their precision and their states`() throws {
    let sample = try TableSample(
      "flow,starts\na,2009\nb,2009-06\nc,2009-06-05\nd,..\ne,",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: starts, label: {en: S, zh: 起}, kind: date}",
        sql: "select flow, starts, origin as rows from flows order by flow"))
    #expect(sample.rows == ["a: a | 2009", "b: b | 2009-06", "c: c | 2009-06-05", "d: d | ..", "e: e | —"])
  }

  @Test(
    arguments: [
      ("kind: place", "park,wanzou", "names the place 'wanzou', which no register has; did you mean 'wanzhou'?"),
      ("kind: entries", "notes,note", "names the entry 'note', which does not exist; did you mean 'notes'?"),
      ("kind: date", "June", "holds 'June', which is no date"),
      ("kind: number", "many", "holds the text 'many'"),
    ])
  func `a cell of another kind than its column is told with the nearest name`(_ kind: String, _ value: String, _ headline: String) throws {
    let sample = try TableSample(
      "flow\na",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: v, label: {en: V, zh: 值}, \(kind)}",
        sql: "select flow, '\(value)' as v from flows order by flow"))
    #expect(sample.headlines == ["column 'v' " + headline])
  }
}
