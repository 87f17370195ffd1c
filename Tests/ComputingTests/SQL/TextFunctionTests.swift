import Computing
import Testing

/// The text functions done here again give what SQLite 3.40 gives.
@Suite struct TextFunctionTests {
  @Test(
    arguments: [
      ("instr('厦门市', '市')", 3), ("instr('abc', '')", 1), ("instr('', '')", 1), ("instr('', 'a')", 0), ("instr('abc', 'abcd')", 0),
      ("instr('aab', 'ab')", 2), ("instr(12345, 34)", 3), ("instr('abc', null)", nil), ("length('厦门')", 2), ("length('')", 0),
      ("length(-120)", 4), ("length(null)", nil), ("'ABC' like 'a%'", 1), ("'abc' like '_b_'", 1), ("'厦门' like '_门'", 1),
      ("'a%c' like 'a\\%c' escape '\\'", 1), ("'abc' like 'a\\%c' escape '\\'", 0), ("'abc' not like 'b%'", 1), ("null like 'a'", nil),
      ("'É' like 'é'", 0), ("'abc' glob 'A*'", 0), ("'abc' glob 'a[a-c]?'", 1), ("like('a%', 'abc')", 1), ("12 like '1%'", 1),
    ] as [(String, SQLValue)])
  func numbersAreSQLites(call: String, expected: SQLValue) throws {
    #expect(try rows(of: "select \(call) as x") == [[expected]])
  }

  @Test(
    arguments: [
      ("replace('a-b-c', '-', '+')", "a+b+c"), ("replace('aaa', 'aa', 'b')", "ba"), ("replace('abc', '', 'x')", "abc"),
      ("replace('厦门市', '门', '')", "厦市"), ("replace(121, 1, 9)", "929"), ("replace('a', 'a', null)", nil), ("replace('', 'a', 'b')", ""),
      ("lower('ABCÉ厦')", "abcÉ厦"), ("upper('abcé1')", "ABCé1"), ("upper(null)", nil), ("lower(12)", "12"),
      ("trim('  a b  ')", "a b"), ("ltrim('  a ')", "a "), ("rtrim('  a ')", "  a"), ("trim('xxaxx', 'x')", "a"),
      ("trim('abcba', 'ab')", "c"),
      ("ltrim('007', '0')", "7"), ("rtrim('100', '0')", "1"), ("trim('门厦门', '门')", "厦"), ("trim('aaa', 'a')", ""), ("trim('a', '')", "a"),
      ("trim('\t a')", "\t a"), ("trim('a', null)", nil), ("trim('')", ""), ("rtrim('é门', '门')", "é"),
    ] as [(String, SQLValue)])
  func textsAreSQLites(call: String, expected: SQLValue) throws {
    #expect(try rows(of: "select \(call) as x") == [[expected]])
  }

  @Test(
    arguments: [
      ("substr('厦门市', 2, 1)", "门"), ("coalesce(null, 2)", 2), ("ifnull(null, 'a')", "a"), ("nullif(1, 1)", nil), ("iif(0, 1, 2)", 2),
      ("abs(-3)", 3), ("min(3, 2)", 2), ("max('a', 'b')", "b"),
    ] as [(String, SQLValue)])
  func otherFunctionsAreOpen(call: String, expected: SQLValue) throws {
    #expect(try rows(of: "select \(call) as x") == [[expected]])
  }

  @Test func anEscapeIsOneCharacter() throws {
    #expect(try failure(of: "select 'a' like 'b' escape 'xy' as x") != nil)
    #expect(try rows(of: "select 'a%' like 'a门%' escape '门' as x") == [[1]])
  }
}
