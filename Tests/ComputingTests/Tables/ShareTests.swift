import Diagnostics
import Model
import SampleSites
import Testing

/// Shares and values per unit.
@Suite struct ShareTests {
  private static let shares = TableYAML.columns(
    "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number}",
    "{name: share, label: {en: S, zh: 比}, share-of: amount, decimals: 1}",
    sql: "select flow, amount, origin as rows from flows order by flow")
  private static let ratios = TableYAML.columns(
    "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number, total: sum}",
    "{name: projects, label: {en: P, zh: 项}, kind: number, total: sum}",
    "{name: each, label: {en: E, zh: 均}, of: amount, per: projects, unit: yuan}",
    sql: "select flow, amount, projects, origin as rows from flows order by flow")

  @Test func `shares are of the total, and need not add up as printed`() throws {
    let sample = try TableSample("flow,amount\na,1\nb,1\nc,1", Self.shares)
    #expect(sample.book.problems == [])
    #expect(sample.rows == ["a: a | 1 | 33.3", "b: b | 1 | 33.3", "c: c | 1 | 33.3"])
    #expect(sample.table?.columns[2].unit == "percent")
  }

  @Test func `a share without declared digits has one, a value per unit none`() throws {
    let sample = try TableSample(
      "flow,amount\na,1\nb,2", Self.shares.replacing(", decimals: 1", with: ""))
    #expect(sample.rows == ["a: a | 1 | 33.3", "b: b | 2 | 66.7"])
    #expect(sample.table?.columns[2].decimals == Bilingual(english: 1, chinese: 1))
    let ratio = try TableSample("flow,amount,projects\na,2000000,65\nb,2000000,23", Self.ratios)
    #expect(
      ratio.rows == ["a: a | 2000000 | 65 | 30769", "b: b | 2000000 | 23 | 86957", "total: Total | 4000000 | 88 | 45455"])
    #expect(ratio.table?.columns[3].decimals == Bilingual(english: 0, chinese: 0))
  }

  @Test func `a share of what is not there is not there either`() throws {
    let sample = try TableSample("flow,amount\na,4\nb,…\nc,\nd,×\ne,0", Self.shares)
    #expect(sample.rows == ["a: a | 4 | 100", "b: b | … | …", "c: c | — | —", "d: d | × | ×", "e: e | 0 | 0"])
    let unknown = try TableSample("flow,amount\na,4\nb,..", Self.shares)
    #expect(unknown.rows == ["a: a | 4 | ..", "b: b | .. | .."])
  }

  @Test func `what is divided by nothing is not applicable`() throws {
    #expect(try TableSample("flow,amount\na,0\nb,0", Self.shares).rows == ["a: a | 0 | ×", "b: b | 0 | ×"])
    let ratio = try TableSample("flow,amount,projects\na,5,0\nb,5,\nc,5,..\nd,..,5\ne,5,…", Self.ratios)
    #expect(
      ratio.rows.dropLast() == ["a: a | 5 | 0 | ×", "b: b | 5 | — | ×", "c: c | 5 | .. | ..", "d: d | .. | 5 | ..", "e: e | 5 | … | .."])
  }

  @Test func `bounds turn round below the line`() throws {
    let shares = try TableSample("flow,amount,bound\na,1,over\nb,3,exact", Self.shares)
    // Of the bound itself nothing can be said but about; of the rest, that it is at most so much of the whole.
    #expect(shares.rows == ["a: a | >1 | ~25", "b: b | 3 | <75"])
    let ratio = try TableSample(
      "flow,amount,bound,rate\na,100,exact,2.00\nb,100,over,2.00",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number}",
        "{name: rate, label: {en: R, zh: 率}, kind: number}",
        "{name: each, label: {en: E, zh: 均}, of: amount, per: rate, decimals: 1}",
        "{name: back, label: {en: B, zh: 反}, of: rate, per: amount, decimals: 2}",
        sql: "select flow, amount, rate, origin as rows from flows order by flow"))
    #expect(ratio.rows == ["a: a | 100 | 2.00 | 50 | 0.02", "b: b | >100 | 2.00 | >50 | <0.02"])
  }

  @Test func `the whole is all of itself, though it be a bound`() throws {
    let yaml = Self.shares.replacing("kind: number}", with: "kind: number, total: sum}")
    #expect(try TableSample("flow,amount,bound\na,1,over\nb,3,exact", yaml).rows.last == "total: Total | >4 | 100")
  }

  @Test func `the last row divides sums, also where it shows averages`() throws {
    let averages = Self.ratios.replacing("total: sum", with: "total: average")
    let sample = try TableSample("flow,amount,projects\na,2,65\nb,3,23", averages)
    #expect(sample.rows.last == "total: Average | 3 | 44 | 0")
    #expect(sample.table?.rows.last?.cells[3].unrounded?.plainText == "0.056818")
    let share = try TableSample("flow,amount\na,1\nb,3", Self.shares.replacing("kind: number}", with: "kind: number, total: average}"))
    #expect(share.rows == ["a: a | 1 | 25", "b: b | 3 | 75", "total: Average | 2 | "])
  }

  @Test func `a derived value carries the digits that coarser rounding needs`() throws {
    let sample = try TableSample(
      "flow,amount,projects\na,4499,1000", Self.ratios.replacing("unit: yuan", with: "unit: yuan, decimals: {en: 2, zh: 1}"))
    let cell = sample.table?.rows[0].cells[3]
    #expect(cell?.number?.plainText == "4.50")
    #expect(cell?.unrounded?.plainText == "4.499")
  }

  @Test func `a column follows from numbers of the query only`() throws {
    let chain = Self.shares + ""
    let derived = try TableSample(
      "flow,amount\na,1",
      chain.replacing(
        "sql:", with: "  - {name: more, label: {en: M, zh: 再}, share-of: share}\nsql:"))
    #expect(derived.headlines == ["column 'more' follows from 'share', which is no column of numbers from the query"])
    let text = try TableSample("flow,amount\na,1", Self.shares.replacing("share-of: amount", with: "share-of: flow"))
    #expect(text.codes == ["derived-column"])
  }

  @Test func `ten thousand rows with shares do not take the square of the time`() throws {
    let flows = "flow,amount\n" + (0..<10_000).map { "f\($0),\($0)" }.joined(separator: "\n")
    let clock = ContinuousClock()
    var sample: TableSample?
    let time = try clock.measure {
      sample = try TableSample(flows, Self.shares.replacing("kind: number}", with: "kind: number, total: sum}"))
    }
    #expect(sample?.rows.count == 10_001)
    #expect(time < .seconds(300))
  }
}
