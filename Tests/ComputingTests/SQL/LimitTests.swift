import Computing
import Testing

@Suite struct LimitTests {
  private let endless = "with recursive n(i) as (select 1 union all select i + 1 from n) "

  private func limits(_ change: (inout SQLLimits) -> Void) -> SQLLimits {
    var limits = SQLLimits()
    limits.steps = 1_000_000
    change(&limits)
    return limits
  }

  @Test(arguments: [
    "select count(*) as n from n", "select max(i) as m from (select i from n)", "select i from n where i < 0", "select i from n order by i",
    "select 1 from n a, n b, n c limit 1 offset 100000000", "select i from n group by i having i < 0",
  ])
  func stopsWhatNeverEnds(query: String) throws {
    let found = try failure(of: endless + query, limits: limits { _ in })
    #expect(found?.kind == .tooLong)
    #expect(found?.message == "the query had not ended after 1000000 steps")
  }

  @Test func stopsACartesianProduct() throws {
    let tables = (0..<40).map { "flows f\($0)" }.joined(separator: ", ")
    #expect(try failure(of: "select count(*) as n from \(tables)", limits: limits { _ in })?.kind == .tooLong)
  }

  @Test func countsTheSameStepsEveryTime() throws {
    let database = try sampleDatabase(limits: limits { $0.steps = 20_000 })
    let query = try database.prepare(
      authorSQL: "with recursive n(i) as (select 1 union all select i + 1 from n where i < :end) select count(*) as c from n")
    func passes(_ end: Int) -> Bool { (try? query.run(["end": .integer(end)])) != nil }
    let longest = try #require((1...4000).last(where: passes))
    #expect(longest < 4000)
    for _ in 0..<50 {
      #expect(passes(longest))
      #expect(!passes(longest + 100))
    }
  }

  @Test func stopsAtARowTooMany() throws {
    let sql = "with recursive n(i) as (select 1 union all select i + 1 from n where i < :end) select i from n"
    let few = limits { $0.rows = 1000 }
    #expect(try failure(of: sql, limits: few, ["end": 1000]) == nil)
    #expect(try failure(of: sql, limits: few, ["end": 1001])?.kind == .tooManyRows)
    #expect(try failure(of: sql, ["end": 1_000_000])?.message == "result has more than 100000 rows")
  }

  @Test(arguments: [
    "with recursive s(x) as (select 'ab' union all select x || x from s) select length(x) as l from s",
    "select replace(replace(replace(replace('aaaaaaaa', 'a', :t), 'a', :t), 'a', :t), 'a', :t) as x",
    "with recursive n(i) as (select 1 union all select i + 1 from n limit 50000) select group_concat(i) as l from n",
  ])
  func stopsTextsThatGrow(sql: String) throws {
    let found = try failure(of: sql, ["t": .text(String(repeating: "a", count: 100))])
    #expect(found?.kind == .tooLarge)
    #expect(found?.message == "a text has more than 16384 bytes")
  }

  @Test func stopsAParameterTooLong() throws {
    #expect(try failure(of: "select :t as t", ["t": .text(String(repeating: "a", count: 20_000))])?.kind == .tooLarge)
  }

  @Test func stopsAResultOfTooMuchText() throws {
    let sql = "with recursive n(i) as (select 1 union all select i + 1 from n limit 1000) select :t || i as t from n"
    let small = limits { $0.resultBytes = 100_000 }
    #expect(try failure(of: sql, limits: small, ["t": .text(String(repeating: "a", count: 1000))])?.kind == .tooLarge)
    #expect(try failure(of: sql, limits: small, ["t": "a"]) == nil)
  }

  @Test func stopsWhatTakesTooMuchMemory() throws {
    let sql = endless + "select :t || i as t from n order by t"
    let found = try failure(
      of: sql, limits: limits { $0.memoryBytes = 64_000_000 }, ["t": .text(String(repeating: "a", count: 16_000))])
    #expect(found?.message == "the query needs more than 64000000 bytes of memory")
  }

  @Test(arguments: [
    "instr(:t, :p || i)", "replace(:t, :p || i, '')", "ltrim(:t || i, :p)", "rtrim(i || :t, :p)", ":t like '%a%a%a%a%b' || i",
    ":t glob '*a*a*a*a*b' || i", "upper(:t || i)", "lower(:t || i)", "length(:t || i)", "trim(:t || i)",
  ])
  func countsTheWorkWithinAFunction(call: String) throws {
    let sql = "with recursive n(i) as (select 1 union all select i + 1 from n limit 2000) select count(*) as n from n where (\(call)) = 'x'"
    let texts: [String: SQLValue] = [
      "t": .text(String(repeating: "a", count: 16_000)), "p": .text(String(repeating: "a", count: 8000) + "b"),
    ]
    #expect(try failure(of: sql, limits: limits { $0.steps = 500_000 }, texts)?.kind == .tooLong)
  }

  @Test func refusesLongPatterns() throws {
    let found = try failure(of: "select 'x' like :p as l", ["p": .text(String(repeating: "%a", count: 501))])
    #expect(found?.kind == .tooLarge)
  }
}
