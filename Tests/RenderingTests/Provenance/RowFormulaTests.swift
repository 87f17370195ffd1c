import Model
import SampleSites
import Testing

@testable import Rendering

/// How numbers follow from the data rows behind them.
@Suite struct RowFormulaTests {
  private static let place = "name: place, label: {en: Place, zh: 地方}, kind: place"
  private static let amount = "name: amount, label: {en: Amount, zh: 金额}, kind: number, field: flows.amount, total: none"

  private func lines(_ flows: String, _ columns: [String] = [place, amount], sql: String, in language: String = "en") throws -> [String] {
    try RenderedOrigins(flows, columns: columns, sql: sql).lines(language)
  }

  private static let byPlace =
    "select place, sum(amount) as amount, rows(origin) as rows from flows where edition = :edition group by place order by place"

  @Test func `a sum shows its terms, each with the way to its row`() throws {
    let flows = "flow,place,amount\na,wanzhou,4000000\nb,wanzhou,2000000\nc,wanzhou,2000000"
    #expect(
      try lines(flows, sql: Self.byPlace) == [
        "Wanzhou: (wanzhou.amount Amount 8 million yuan = 4,000,000 [a] + 2,000,000 [b] + 2,000,000 [c])"
      ])
    #expect(
      try lines(flows, sql: Self.byPlace, in: "zh") == ["万州: (wanzhou.amount 金额 800万元 = 400万 [a] + 200万 [b] + 200万 [c])"])
  }

  @Test func `a bound stays a bound in the formula`() throws {
    let flows = "flow,place,amount,bound\na,wanzhou,20000000,over\nb,wanzhou,1600000,"
    #expect(
      try lines(flows, sql: Self.byPlace) == [
        "Wanzhou: (wanzhou.amount Amount more than 21.6 million yuan = >20,000,000 [a] + 1,600,000 [b])"
      ])
    #expect(
      try lines(flows, sql: Self.byPlace, in: "zh") == ["万州: (wanzhou.amount 金额 超过2160万元 = >2000万 [a] + 160万 [b])"])
  }

  @Test func `a number of one row names the row, once for all its cells`() throws {
    let columns = [Self.place, Self.amount, "name: projects, label: {en: Projects, zh: 项目}, kind: number"]
    let sql = "select place, amount, projects, origin as rows from flows where edition = :edition order by flow"
    #expect(
      try lines("flow,place,amount,projects\na,wanzhou,5,1\nb,ningxia,..,", columns, sql: sql) == [
        "Wanzhou <Wanzhou [a]: (wanzhou.amount Amount 5 yuan) (wanzhou.projects Projects 1 project)",
        "Ningxia <Ningxia [b]: (ningxia.amount Amount not known) (ningxia.projects Projects none)",
      ])
  }

  @Test func `a difference of two rows is shown as one`() throws {
    let sql = Self.byPlace.replacing("sum(amount)", with: "sum(case when flow = 'a' then amount else -amount end)")
    let lines = try lines("flow,place,amount\na,wanzhou,5\nb,wanzhou,3", sql: sql)
    #expect(lines == ["Wanzhou: (wanzhou.amount Amount 2 yuan = 5 [a] − 3 [b])"])
  }

  @Test func `what no arithmetic explains claims none, but names the rows`() throws {
    let flows = "flow,place,amount\na,wanzhou,4\nb,wanzhou,2\nc,wanzhou,1"
    let sql = Self.byPlace.replacing("sum(amount)", with: "max(amount)")
    #expect(try lines(flows, sql: sql) == ["Wanzhou: (wanzhou.amount Amount 4 yuan of Wanzhou [a], Wanzhou [b], Wanzhou [c])"])
    let doubled = Self.byPlace.replacing("sum(amount)", with: "2 * amount")
    #expect(try lines("flow,place,amount\na,wanzhou,4", sql: doubled) == ["Wanzhou: (wanzhou.amount Amount 8 yuan of Wanzhou [a])"])
  }

  @Test func `a count names what it counts, some of it if it is much`() throws {
    let columns = [Self.place, "name: number, label: {en: Flows, zh: 款数}, kind: number, field: flows.flow, total: none"]
    let sql = Self.byPlace.replacing("sum(amount) as amount", with: "count(*) as number")
    #expect(
      try lines("flow,place,amount\na,wanzhou,4\nb,wanzhou,2", columns, sql: sql)
        == ["Wanzhou: (wanzhou.number Flows 2 counts Wanzhou [a], Wanzhou [b])"])
    let many = "flow,place,amount\n" + (1...35).map { "f\($0),wanzhou,1" }.joined(separator: "\n")
    let line = try lines(many, columns, sql: sql, in: "zh")[0]
    #expect(line.hasPrefix("万州: (wanzhou.number 款数 35 counts 万州 [f1]、"))
    #expect(line.hasSuffix("、万州 [f12]，另有23项)"))
  }

  @Test func `a hundred thousand rows behind a number make no long formula`() {
    let resource = SampleRows.resource
    let count = 100_000
    let values = (0..<count).flatMap { [DataValue.text("f\($0)"), .integer(2)] }
    let table = DataTable(resource: resource, edition: "2010", file: .init(path: "flows.csv", bytes: []), values: DataValues(values))
    let rows = RowFormula(data: DataNaming(RowDirectory([table])))
    let sum = rows.formula(of: Amount(ExactNumber(2 * count), unit: "yuan"), origins: Array(1...count))
    #expect(sum?.form == .sum)
    #expect(sum?.terms.count == 12)
    #expect(sum?.hidden == count - 12)
    let counted = rows.formula(of: Amount(ExactNumber(count)), origins: Array(1...count))
    #expect(counted?.form == .count)
    #expect(counted?.terms.count == 12)
  }
}

/// A data table with a key and an amount, without its rows.
enum SampleRows {
  static var resource: DataResource {
    var amount = TableSchema.Field(name: "amount", type: .integer)
    amount.unit = .init("yuan", .init("datapackage.yaml"))
    var schema = TableSchema(fields: [TableSchema.Field(name: "flow", type: .string), amount])
    schema.primaryKey = ["flow"]
    return DataResource(
      name: .init("flows", .init("datapackage.yaml")), path: "flows.csv", title: Bilingual(english: "Flows", chinese: "款项"),
      description: nil, schema: schema)
  }
}
