import Computing
import Testing

/// What authors' SQL may not do, with the place in the text that the failure points at.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("insert into flows values (1, 2, 3, 4, 5)", 0), ("update flows set note = ''", 0), ("delete from flows", 0), ("drop table flows", 0),
    ("create table x (a)", 0), ("create virtual table x using fts5(a)", 0), ("alter table flows rename to x", 0), ("vacuum into 'x'", 0),
    ("attach 'x.db' as x", 0), ("detach main", 0), ("pragma query_only", 0), ("begin", 0), ("commit", 0), ("rollback", 0),
    ("savepoint x", 0), ("explain select 1", 0), ("explain query plan select 1", 0), ("reindex", 0), ("analyze", 0), ("values (1)", 0),
    ("/* select */ replace into flows values (1)", 13),
  ])
  func onlySelects(sql: String, offset: Int) throws {
    let found = try failure(of: sql)
    #expect(found?.kind == .refused)
    #expect(found?.offset == offset)
  }

  @Test(arguments: [
    ("with t as (select 1) insert into flows select 1, 2, 3, 4, 5 from t", 21), ("with t as (select 1) delete from flows", 21),
    ("with t as (select 1) update flows set note = 'x'", 21),
    ("with t as (select 1) replace into flows select 1, 2, 3, 4, 5", nil),
  ])
  func writesNothingAfterWith(sql: String, offset: Int?) throws {
    let found = try failure(of: sql)
    #expect(found?.kind == .refused)
    #expect(found?.offset == offset)
  }

  @Test(arguments: [
    "sqlite_master", "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema", "SQLITE_MASTER", "[sqlite_master]", "sqlite_stmt",
    "pragma_table_info('flows')", "pragma_compile_options", "\"pragma_database_list\"", "main.sqlite_master",
  ])
  func doesNotReadSQLitesOwnTables(table: String) throws {
    for columns in ["*", "count(*) as n", "1 as one"] {
      let found = try failure(of: "select \(columns) from \(table)")
      #expect(found?.kind == .refused)
      #expect(found?.offset != nil)
    }
    #expect(try failure(of: "select 'sqlite_master' as text") == nil)
  }

  @Test(arguments: ["json_each('[1]')", "json_tree('[1]')", "dbstat", "fts3tokenize", "generate_series(1, 3)", "bytecode('select 1')"])
  func hasNoVirtualTables(table: String) throws {
    #expect(try failure(of: "select count(*) as n from \(table)")?.kind == .unknownName)
  }

  @Test(arguments: [
    "load_extension('x')", "random()", "randomblob(9)", "zeroblob(1000000000)", "date('now')", "datetime('now')", "strftime('%Y')",
    "julianday('now')", "printf('%d', 1)", "format('%d', 1)", "json('1')", "json_extract('{}', '$')", "sqrt(2)", "pi()", "hex('a')",
    "changes()", "last_insert_rowid()", "quote('a')", "char(65)", "unicode('a')", "typeof(1)", "soundex('a')", "percent_rank() over ()",
    "fts3_tokenizer('x')", "match('a', 'b')", "sqlite_version()", "sqlite_compileoption_get(1)",
  ])
  func callsOnlyFunctionsOfTheList(call: String) throws {
    let found = try failure(of: "select 1 as one, \(call) as x from flows")
    #expect(found?.kind == .refused)
    #expect(found?.offset == 17)
  }

  @Test(arguments: ["readfile('/etc/passwd')", "writefile('x', 'y')", "edit('x')", "lenght('x')"])
  func knowsNoOtherFunctions(call: String) throws {
    let found = try failure(of: "select \(call) as x")
    #expect(found?.kind == .unknownName)
    #expect(found?.offset == 7)
  }

  @Test(arguments: ["current_timestamp", "current_date", "current_time", "'a' match 'b'", "'{}' -> 'a'", "'{}' ->> 'a'"])
  func knowsNoClockAndNoJSON(expression: String) throws {
    let found = try failure(of: "select \(expression) as x")
    #expect(found?.kind == .refused)
    #expect(found?.offset != nil)
  }

  @Test(arguments: ["rowid", "oid", "_rowid_", "flows.rowid", "[rowid]"])
  func doesNotReadTheHiddenNumberOfARow(column: String) throws {
    #expect(try failure(of: "select \(column) from flows")?.message == "'rowid' is the place of a row in this build, not data")
  }

  @Test(arguments: [
    ("select 1; select 2", 10), ("select 1;;  drop table flows", 12), ("select 1; -- end", nil), ("select ';' as x;", nil),
    ("", nil), (" -- nothing\n", nil),
  ])
  func takesExactlyOneStatement(sql: String, offset: Int?) throws {
    let found = try failure(of: sql)
    let isFine = sql.hasPrefix("select") && offset == nil
    #expect(found?.kind == (isFine ? nil : .notOneStatement))
    #expect(found?.offset == offset)
  }

  @Test func refusesNULBytes() throws {
    let found = try failure(of: "select 1\0; drop table flows")
    #expect(found?.kind == .refused)
    #expect(found?.offset == 8)
  }

  @Test(arguments: ["?", "?1", "@a", "$a", "#a", ":", ":a(b)", ":a::b", "$a::b(c)"])
  func parametersHaveAColonAndAName(parameter: String) throws {
    let found = try failure(of: "select \(parameter) as x", ["a": 1])
    #expect(found?.kind == .refused)
    #expect(found?.offset != nil)
  }

  @Test func dataStaysAsItWas() throws {
    let database = try sampleDatabase()
    for sql in ["with t as (select 1) delete from flows", "delete from flows", "with t as (select 1) update flows set aid_yuan = 1"] {
      #expect(throws: SQLFailure.self) { try database.prepare(authorSQL: sql) }
    }
    #expect(try database.prepare(authorSQL: "select sum(aid_yuan) as s, count(*) as n from flows").run() == [[2_250_000, 4]])
  }
}
