import Diagnostics
import Model
import SampleSites
import Testing

/// Sums, averages, subtotals, and what they are of.
@Suite struct TotalTests {
  private static let place = "{name: place, label: {en: P, zh: 地}}"

  @Test func `a total is the exact sum of its rows`() throws {
    let sample = try TableSample("flow,amount\na,6100000\nb,1706000", TableYAML.amounts)
    #expect(sample.book.problems == [])
    #expect(sample.rows == ["a: a | 6100000", "b: b | 1706000", "total: Total | 7806000"])
    #expect(sample.table?.rows.last?.kind == .total)
    // The data rows behind it are those of its parts.
    #expect(sample.table?.rows.last?.cells[1].origins.count == 2)
  }

  @Test func `a table without rows has no total`() throws {
    #expect(try TableSample("flow,amount\na,1", TableYAML.amounts.replacing("from flows", with: "from flows where amount > 5")).rows == [])
  }

  @Test func `an average counts the rows that have a value, to the digits declared`() throws {
    let yaml = TableYAML.columns(
      "{name: flow, label: {en: F, zh: 款}}",
      "{name: amount, label: {en: A, zh: 额}, kind: number, total: average, decimals: {en: 2, zh: 1}}",
      sql: "select flow, amount, origin as rows from flows order by flow")
    let sample = try TableSample("flow,amount\na,1\nb,1\nc,2\nd,", yaml)
    #expect(sample.rows.last == "total: Average | 1.33")
    #expect(sample.table?.rows.last?.cells[1].unrounded?.plainText == "1.33333333")
    // One too small to print counts as nothing, and is a row; one that is not known leaves nothing to say.
    #expect(try TableSample("flow,amount\na,1\nb,…", yaml).rows.last == "total: Average | 0.5")
    #expect(try TableSample("flow,amount\na,1\nb,..", yaml).rows.last == "total: Average | ..")
    #expect(try TableSample("flow,amount\na,\nb,", yaml).rows.last == "total: Average | —")
  }

  @Test func `a last row of sums and averages says so`() throws {
    let yaml = TableYAML.columns(
      "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number, total: sum}",
      "{name: projects, label: {en: P, zh: 项}, kind: number, total: average}",
      sql: "select flow, amount, projects, origin as rows from flows order by flow")
    #expect(try TableSample("flow,amount,projects\na,1,2", yaml).codes == ["mixed-totals"])
    let labelled = try TableSample("flow,amount,projects\na,1,2", "total-label: {en: Sum and mean, zh: 合计和平均}\n" + yaml)
    #expect(labelled.rows.last == "total: Sum and mean/合计和平均 | 1 | 2")
  }

  @Test func `a total of texts is refused`() throws {
    let sample = try TableSample(
      "flow,place\na,b",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: place, label: {en: P, zh: 地}, kind: text, total: sum}",
        sql: "select flow, place from flows order by flow"))
    #expect(sample.headlines == ["column 'place' has a total and is no number"])
  }

  @Test func `groups have headings and subtotals, and the total is of all rows`() throws {
    let yaml =
      "group: region\n"
      + TableYAML.columns(
        "{name: region, label: {en: R, zh: 区}}", "{name: flow, label: {en: F, zh: 款}}",
        "{name: amount, label: {en: A, zh: 额}, kind: number, total: sum}", more: "key: flow",
        sql: "select region, flow, amount, origin as rows from flows order by region, flow")
    let sample = try TableSample("flow,region,amount\na,east,1\nb,east,2\nc,west,4", yaml)
    #expect(sample.book.problems == [])
    #expect(
      sample.rows == [
        "group-east: east", "a: east | a | 1", "b: east | b | 2", "subtotal-east:  | Total | 3",
        "group-west: west", "c: west | c | 4", "subtotal-west:  | Total | 4", "total:  | Total | 7",
      ])
    let apart = try TableSample(
      "flow,region,amount\na,east,1\nb,west,2\nc,east,4", yaml.replacing("order by region, flow", with: "order by flow"))
    #expect(apart.headlines == ["the rows of group 'east' do not stand together"])
  }

  @Test func `rows of which are parts of other rows and never counted`() throws {
    let sample = try TableSample(
      "flow,amount,part_of\na,10,\nb,4,a\nc,5,",
      "of-which: part_of\n"
        + TableYAML.columns(
          "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number, total: sum}",
          "{name: share, label: {en: S, zh: 比}, share-of: amount}",
          sql: "select flow, amount, part_of, origin as rows from flows order by flow"))
    #expect(sample.rows == ["a: a | 10 | 66.7", "b: b | 4 | 26.7", "c: c | 5 | 33.3", "total: Total | 15 | 100"])
    #expect(sample.table?.rows.map(\.kind) == [.row, .ofWhich, .row, .total])
  }

  @Test func `notes stand on their rows`() throws {
    let sample = try TableSample(
      "flow,amount,note_en,note_zh\na,1,Estimate,估计\nb,2,,",
      "row-note: note\n"
        + TableYAML.columns("{name: flow, label: {en: F, zh: 款}}", sql: "select flow, note_en, note_zh from flows order by flow"))
    #expect(sample.table?.rows.map(\.note) == [Bilingual(english: "Estimate", chinese: "估计"), nil])
  }

  @Test func `a total past 64 bits is an error, in the table and in SQL`() throws {
    let flows = "flow,amount\na,9223372036854775807\nb,1"
    let sample = try TableSample(flows, TableYAML.amounts)
    #expect(sample.headlines == ["the total of column 'amount' does not fit 64 bits"])
    #expect(sample.table == nil)
    let inSQL = try TableSample(
      flows,
      TableYAML.columns(
        "{name: one, label: {en: O, zh: 一}}", "{name: amount, label: {en: A, zh: 额}, field: flows.amount}",
        sql: "select 1 as one, sum(amount) as amount, rows(origin) as rows from flows order by 1"))
    #expect(inSQL.book.errors.count == 1)
    let least = try TableSample(
      "flow,amount\na,-9223372036854775807",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, field: flows.amount, total: sum}",
        sql: "select flow, amount - 1 as amount, origin as rows from flows order by 1"))
    #expect(least.headlines == ["column 'amount' holds a number that does not fit"])
  }
}
