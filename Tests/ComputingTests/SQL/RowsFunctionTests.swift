import Testing

@testable import Computing

@Suite struct RowsFunctionTests {
  @Test func listsTheRowsOfAGroup() throws {
    let sql = "select place, rows(origin) as behind from flows group by place order by place"
    #expect(try rows(of: sql) == [["haiyuan", "4"], ["wanzhou", "1,3"], ["wulong", "2"]])
  }

  @Test func sortsNumbersAndDropsRepeatsAndNulls() throws {
    #expect(try rows(of: "select rows(column1) as r from (values (12), (3), (null), (7), (3), (-1))") == [["-1,3,7,12"]])
    #expect(try rows(of: "select rows(column1) as r from (values (5), (5), (4))") == [["4,5"]])
  }

  @Test func givesAnEmptyTextForNoRows() throws {
    #expect(try rows(of: "select rows(origin) as r from flows where id = 'none'") == [[""]])
    #expect(try rows(of: "select rows(aid_yuan) as r from flows where id = '004'") == [[""]])
  }

  @Test func takesAFilter() throws {
    let sql = "select rows(origin) filter (where place = 'wanzhou') as w, rows(origin) filter (where place = 'x') as x from flows"
    #expect(try rows(of: sql) == [["1,3", ""]])
  }

  @Test(arguments: ["rows(place)", "rows('1.5')", "rows()", "rows(origin, 1)", "rows(origin) over ()"])
  func takesRowNumbersOnly(call: String) throws {
    #expect(try failure(of: "select \(call) as r from flows") != nil)
  }

  private let numbers = "with recursive n(i) as (select 1 union all select i + 1 from n where i < :end) "

  @Test func listsMoreRowsThanATextMayHold() throws {
    let result = try rows(of: numbers + "select i % 3 as g, rows(i) as r from n group by g order by g", ["end": 60_000])
    let expected: [[SQLValue]] = (0..<3).map { group in
      [.integer(group), .text((1...60_000).filter { $0 % 3 == group }.map(String.init).joined(separator: ","))]
    }
    #expect(result == expected)
  }

  @Test func longListsMakeStepsCostMore() throws {
    let sql = numbers + ", r as materialized (select rows(i) as x from n) select count(*) as c from r, n, n m where x || m.i = 'b'"
    var limits = SQLLimits()
    limits.steps = 20_000_000
    #expect(try failure(of: sql, limits: limits, ["end": 100_000])?.kind == .tooLong)
  }

  @Test func aListHasALimitOfItsOwn() throws {
    var limits = SQLLimits()
    limits.rowListBytes = 50_000
    let found = try failure(of: numbers + "select rows(i) as r from n", limits: limits, ["end": 20_000])
    #expect(found?.message == "rows() has more than 50000 bytes of row numbers")
  }

  @Test(arguments: [("", []), ("3", [3]), ("1,3,7", [1, 3, 7]), ("007,0", [7, 0]), ("9223372036854775807", [Int.max])])
  func `numbers are read from what the function makes`(text: String, numbers: [Int]) {
    #expect(RowsFunction.numbers(in: text) == numbers)
  }

  @Test(arguments: [
    ",", "3,", ",3", "3,,7", "-1", " 3", "3 ", "+3", "1, 3", "9223372036854775808", "1,99999999999999999999", "１", "3\u{301}", "3\0",
  ])
  func `another text has no numbers`(text: String) {
    #expect(RowsFunction.numbers(in: text) == nil)
  }
}
