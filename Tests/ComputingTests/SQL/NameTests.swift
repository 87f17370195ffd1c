import Computing
import Testing

/// Failures for what an author misspelt.
@Suite struct NameTests {
  @Test(arguments: [
    ("select aid_yaun from flows", "column 'aid_yaun' is not in the tables of this SELECT; did you mean 'aid_yuan'?", 7),
    ("select f.aid_yaun from flows f", "column 'f.aid_yaun' is not in the tables of this SELECT; did you mean 'aid_yuan'?", 7),
    ("select id from flow", "table 'flow' is not among the data and registers; did you mean 'flows'?", 15),
    ("select id from temp.flows", "table 'temp.flows' is not among the data and registers", 20),
    ("select lenght(id) as n from flows", "function 'lenght' is not known; did you mean 'length'?", 7),
    ("select '县', cod from places", "column 'cod' is not in the tables of this SELECT; did you mean 'code'?", 14),
    ("select place from flows, places", "column 'place' is in more than one table", 7),
    ("selct 1", "'selct' cannot begin the SQL of a table; did you mean 'select'?", 0),
  ])
  func offersTheNearestName(sql: String, message: String, offset: Int) throws {
    let found = try failure(of: sql)
    #expect(found?.message == message)
    #expect(found?.offset == offset)
  }

  @Test func aTextInDoubleQuotesIsAnUnknownColumn() throws {
    let found = try failure(of: "select \"place\" from flows where place = \"wanzhou\"")
    #expect(found?.kind == .unknownName)
    #expect(found?.offset == 40)
    #expect(found?.fix == "write texts in single quotes: 'wanzhou'; double quotes are for names")
    #expect(try failure(of: "select id from flows where \"place\" = 'wanzhou'") == nil)
  }

  @Test(arguments: ["\"a\"\"b\"", "\"a`b\""])
  func quotationMarksInNamesNeedBrackets(name: String) throws {
    let found = try failure(of: "select 1 as \(name)")
    #expect(found?.kind == .refused)
    #expect(found?.offset == 12)
    #expect(try failure(of: "select 1 as [a\"b], 2 as [a`b]") == nil)
  }

  @Test(arguments: [
    ("select 1 from flows order by", "the SQL ends before it is complete", 28), ("select (1", "the SQL ends before it is complete", 9),
    ("select 1 from flows whre id = 1", "'id' does not fit here", 25), ("select 'abc", "a quotation is opened here and never closed", 7),
    ("select [abc", "a quotation is opened here and never closed", 7),
    ("select 1 \"x\" \"y z\"", "'\"y z\"' does not fit here", 13), ("select , 1", "',' does not fit here", 7),
    ("select '县' as x, \"", "a quotation is opened here and never closed", 19),
  ])
  func showsWhereTheSyntaxEnds(sql: String, message: String, offset: Int) throws {
    let found = try failure(of: sql)
    #expect(found?.kind == .syntax)
    #expect(found?.message == message)
    #expect(found?.offset == offset)
  }
}
