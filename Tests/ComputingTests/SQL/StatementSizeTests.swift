import Computing
import Testing

/// Statements that are too large or too deep are refused before they cost time, memory or the stack.
@Suite struct StatementSizeTests {
  private func repeating(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func refusesHugeSQL() throws {
    #expect(try failure(of: "select '\(repeating("x", 70_000))' as x")?.kind == .tooLarge)
    #expect(try failure(of: "select 1 as x -- \(repeating("x", 65_000))") == nil)
  }

  @Test func refusesDeepNesting() throws {
    let deep = [
      "select \(repeating("(", 20_000))1\(repeating(")", 20_000))", "select 1\(repeating(" + 1", 10_000))",
      "select \(repeating("- ", 20_000))1", "select \(repeating("not ", 10_000))1",
      "select \(repeating("abs(", 10_000))1\(repeating(")", 10_000))",
      "select \(repeating("case when 1 then ", 2500))1\(repeating(" end", 2500))",
      "select * from \(repeating("(select * from ", 2500))flows\(repeating(")", 2500))",
      "select 1 \(repeating(" union all select 1", 3000))",
      "select 1 where \(repeating("1 = 1 and ", 5000))1", "select \(repeating("a(", 30_000))",
    ]
    for sql in deep { #expect(try failure(of: sql)?.kind == .tooLarge, "\(sql.prefix(30))") }
  }

  @Test func refusesWideStatements() throws {
    #expect(try failure(of: "select \(repeating("1, ", 20_000))1")?.kind == .tooLarge)
    let tables = (0..<65).map { "flows f\($0)" }.joined(separator: ", ")
    #expect(try failure(of: "select count(*) as n from \(tables)")?.kind == .tooLarge)
    let windows = (0..<800).map { "sum(aid_yuan) over (partition by place order by aid_yuan + \($0))" }.joined(separator: ", ")
    #expect(try failure(of: "select \(windows) from flows")?.kind == .tooLarge)
  }

  @Test(arguments: [
    "select x.p from a# x, a# y", "select p from a# union all select p from a#", "select * from a# x, a# y",
    "select p from a# where p in a#", "select p from 'a#' where p in (select p from \"A#\")", "select x.p from a# x join [a#] y",
    "with inner# as (select p from a#) select x.p from inner# x, inner# y",
  ])
  func refusesTablesThatDoubleEachOther(body: String) throws {
    for source in ["1 as p", "place as p from flows"] {
      var tables = ["a0 as (select \(source))"]
      for number in 1..<40 {
        tables.append("a\(number) as (\(body.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(number - 1)")))")
      }
      let found = try failure(of: "with \(tables.joined(separator: ", ")) select count(*) as n from a39")
      #expect(found?.kind == .tooLarge)
      let reversed = try failure(of: "with \(tables.reversed().joined(separator: ", ")) select count(*) as n from a39")
      #expect(reversed?.kind == .tooLarge)
    }
  }

  @Test func letsTablesUseEachOtherInReason() throws {
    var tables = ["a0(p, v) as (select place, aid_yuan from flows where id = '001')"]
    for number in 1..<8 { tables.append("a\(number) as materialized (select x.p, x.v + y.v as v from a\(number - 1) x, a\(number - 1) y)") }
    #expect(try rows(of: "with \(tables.joined(separator: ", ")) select p, v from a7") == [["wanzhou", 64_000_000]])
    let chain = (1..<90).map { "b\($0) as (select p from b\($0 - 1))" }.joined(separator: ", ")
    #expect(try rows(of: "with b0 as (select 1 as p), \(chain) select p from b89") == [[1]])
  }

  @Test func refusesTwoTablesOfOneName() throws {
    let sql = "with a as (select 1 as p), b as (with A as (select 2 as p) select p from a) select p from b"
    #expect(try failure(of: sql)?.message == "WITH table 'a' is made twice")
    #expect(try failure(of: sql)?.offset == 38)
  }

  @Test func refusesManyTables() throws {
    let tables = (0..<101).map { "a\($0) as (select 1)" }.joined(separator: ", ")
    #expect(try failure(of: "with \(tables) select 1 as x")?.message == "WITH makes more than 100 tables")
  }
}
