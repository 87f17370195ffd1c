import Computing
import Testing

@Suite struct AuthorQueryTests {
  @Test func groupsAndSums() throws {
    let sql = "select place, sum(aid_yuan) as aid, count(*) as n from flows group by place order by place"
    #expect(try rows(of: sql) == [["haiyuan", nil, 1], ["wanzhou", 750_000, 2], ["wulong", 1_500_000, 1]])
  }

  @Test func joinsAndBindsParameters() throws {
    let sql = "select name_zh, aid_yuan from flows join places using (place) where place = :place and aid_yuan > :least order by id"
    #expect(try rows(of: sql, ["place": "wanzhou", "least": 250_000, "other": nil]) == [["万州区", 500_000]])
    #expect(try rows(of: "select :x as x where :x is null", ["x": nil]) == [[nil]])
  }

  @Test func understandsChineseNamesAndTexts() throws {
    let sql = "with 县 as (select place as 地, name_zh as \"名 称\" from places) select \"名 称\" from 县 where \"名 称\" like '%县' order by 地"
    #expect(try rows(of: sql) == [["海原县"], ["武隆县"]])
  }

  @Test func understandsRecursionAndWindows() throws {
    let years = "with recursive years(y) as (select 2007 union all select y + 1 from years where y < 2009) select y from years order by y"
    #expect(try rows(of: years) == [[2007], [2008], [2009]])
    let running = """
      select id, sum(aid_yuan) over (order by id) as paid, row_number() over (order by id) as n, lag(id) over (order by id) as previous
      from flows where aid_yuan is not null order by id;  -- one statement
      """
    #expect(try rows(of: running) == [["001", 500_000, 1, nil], ["002", 2_000_000, 2, "001"], ["003", 2_250_000, 3, "002"]])
  }

  @Test func tellsWhereColumnsComeFrom() throws {
    let sql =
      "with f as (select place, aid_yuan as aid from flows) select p.NAME_ZH, aid, aid + 1 as more from f join places p using (place)"
    let query = try sampleDatabase().prepare(authorSQL: sql)
    #expect(query.columns.map(\.name) == ["name_zh", "aid", "more"])
    #expect(query.columns.map(\.originTable) == ["places", "flows", nil])
    #expect(query.columns.map(\.originColumn) == ["name_zh", "aid_yuan", nil])
  }

  @Test func tellsWhatItReads() throws {
    let query = try sampleDatabase().prepare(authorSQL: "select count(*) as n from Flows, places p where P.code > :code")
    #expect(query.fieldsRead == [FieldName(table: "places", column: "code")])
    #expect(query.tablesRead == ["flows", "places"])
    #expect(query.parameters == ["code"])
  }

  @Test(arguments: [
    ("select place from flows order by place", true),
    ("with a as (select place from flows order by place) select place from a", false),
    ("select sum(aid_yuan) over (order by id) as s from flows", false),
    ("select 'order by' as x, \"order\" from (select 1 as \"order\") /* order by x */", false),
    ("select 1 as x union select 2 ORDER\n BY x", true),
  ])
  func tellsWhetherItHasAnOrder(sql: String, hasOrder: Bool) throws {
    #expect(try sampleDatabase().prepare(authorSQL: sql).hasOrder == hasOrder)
  }

  @Test(arguments: [
    ("select *, flows.*, count(*) as n from flows", false), ("select distinct * from places", false), ("select all * from places", false),
    ("select '2*3' as a /* 2*3 */ -- 2*3", false), ("select aid_yuan*2 as double from flows", true),
    ("select (aid_yuan)*(2) as double from flows", true), ("select 2 /* times */ * 3 as six", true),
  ])
  func tellsWhetherItMultiplies(sql: String, multiplies: Bool) throws {
    #expect(try sampleDatabase().prepare(authorSQL: sql).multiplies == multiplies)
  }

  @Test func namesAParameterWithoutAValue() throws {
    let found = try failure(of: "select 1 from flows where place = :plcae", ["place": "wulong", "edition": 2010])
    #expect(found?.kind == .missingParameter)
    #expect(found?.message == "parameter ':plcae' has no value")
    #expect(found?.offset == 34)
    #expect(found?.fix == "use one of those given here: :edition, :place")
  }

  @Test func runsTenThousandTimes() throws {
    let query = try sampleDatabase().prepare(authorSQL: "select sum(aid_yuan) + :more as aid from flows where place = :place")
    for number in 0..<10_000 {
      #expect(try query.run(["place": "wanzhou", "more": .integer(number)]) == [[.integer(750_000 + number)]])
    }
  }

  @Test func runsAgainAfterAFailureAndANewTable() throws {
    var limits = SQLLimits()
    limits.rows = 2
    let database = try sampleDatabase(limits: limits)
    let query = try database.prepare(authorSQL: "select id from flows where place >= :place order by id")
    #expect(throws: SQLFailure.self) { try query.run(["place": ""]) }
    try database.createTable("later", columns: [("x", true)])
    #expect(try query.run(["place": "wulong"]) == [["002"]])
    #expect(throws: SQLFailure.self) { try query.run() }
    #expect(try query.run(["place": "wulong"]) == [["002"]])
  }

  @Test func outlivesTheNameOfItsDatabase() throws {
    var database: Database? = try sampleDatabase()
    let query = try #require(try database?.prepare(authorSQL: "select count(*) as n from flows"))
    database = nil
    #expect(try query.run() == [[4]])
  }
}
