import Computing
import Testing

@Suite struct ExactnessTests {
  @Test(arguments: [
    ("select sum(aid_yuan) / count(*) as x from flows", 21), ("select 1.5 as x", 7), ("select 1 + .5 as x", 11), ("select 1e3 as x", 7),
    ("select 1. as x", 7), ("select avg(aid_yuan) as x from flows", 7), ("select AVG (aid_yuan) as x from flows", 7),
    ("select \"avg\"(aid_yuan) as x from flows", 7), ("select round(3) as x", 7), ("select total(aid_yuan) as x from flows", 7),
    ("select cast('1' as real) as x", 7), ("select CAST(1 as text) as x", 7), ("select 9223372036854775808 as x", 7),
    ("select 7 & 3 as x", 9), ("select 7 | 3 as x", 9), ("select ~7 as x", 7), ("select 1 << 3 as x", 9), ("select 厦门 / 2 as x", 14),
  ])
  func refusesWhatCutsOffOrFloats(sql: String, offset: Int) throws {
    let found = try failure(of: sql)
    #expect(found?.kind == .inexact)
    #expect(found?.offset == offset)
    #expect(found?.fix != nil)
  }

  @Test func pointsToTheTableFileForShares() throws {
    #expect(try failure(of: "select aid_yuan / 2 as x from flows")?.fix?.contains("per:, share-of:, growth-of:") == true)
  }

  @Test(arguments: [
    "select '1/2', 'avg(x) 1.5' as x", "select 7 % 3 as x /* 1/2 */ -- avg(1.5)", "select \"a/b\" from (select 1 as \"a/b\")",
    "select avg, round, total from (select 1 as avg, 2 as round, 3 as total)", "select \"cast\" from (select 1 as \"cast\")",
    "select 0x10 as x", "select 9223372036854775807 as x",
    "select 1 as x where 'a' || 'b' = 'ab' and not 1 <> 1 and 1 != 2 and 1 == 1", "select [1.5] from (select 1 as `1.5`)",
  ])
  func letsTextsNamesAndCommentsBe(sql: String) throws {
    #expect(try failure(of: sql) == nil)
  }

  @Test(arguments: [
    "select 9223372036854775807 + 1 as aid", "select 9223372036854775807 * 2 as aid", "select -9223372036854775807 - 2 as aid",
    "select sum(place) as aid from flows", "select '1.5' + 1 as aid", "select abs('x') as aid",
    "select 1 as aid union all select '1' - '.5'",
  ])
  func namesTheColumnThatIsAFloatAllTheSame(sql: String) throws {
    let found = try failure(of: sql)
    #expect(found?.kind == .float)
    #expect(found?.message.hasPrefix("column 'aid' has a binary floating-point number in row ") == true)
  }

  @Test func saysThatASumIsTooLarge() throws {
    let found = try failure(of: "select 1 as one, sum(x) as s from (select 9223372036854775807 as x union all select 1)")
    #expect(found?.kind == .overflow)
    #expect(found?.message == "sum() or abs() is larger than 64 bits hold (9223372036854775807)")
    #expect(found?.offset == 17)
    #expect(try failure(of: "select abs(-9223372036854775807 - 1) as x")?.kind == .overflow)
  }
}
