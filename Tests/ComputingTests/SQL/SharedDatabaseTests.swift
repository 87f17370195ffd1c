import Dispatch
import Synchronization
import Testing

@testable import Computing

/// A database that several threads ask at once.
@Suite struct SharedDatabaseTests {
  private static let threads = 8
  private static let queries = 200

  private func database() throws -> SharedDatabase {
    var limits = SQLLimits()
    limits.steps = 20_000
    return SharedDatabase(try sampleDatabase(limits: limits))
  }

  /// What each thread says of its queries that is not as it should be.
  private func ask(_ work: @Sendable (_ thread: Int) -> String?) -> [String] {
    let said = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: Self.threads) { thread in
      for _ in 0..<Self.queries {
        if let words = work(thread) { said.withLock { $0.append("\(thread): \(words)") } }
      }
    }
    return said.withLock { $0 }
  }

  private func ids(_ database: SharedDatabase) throws -> [[SQLValue]] {
    try database.prepare(authorSQL: "select id from flows order by id").run([:])
  }

  @Test func `each thread has its own rows, and only the query over its limits fails`() throws {
    let database = try database()
    let greedy = 3
    let sql = """
      with recursive n(i) as (select 1 union all select i + 1 from n where i < :end)
      select f.id, max(n.i) as last from flows f, n group by f.id order by f.id
      """
    let said = ask { thread in
      let end = thread == greedy ? 1_000_000 : 10 + thread
      do throws(SQLFailure) {
        let rows = try database.prepare(authorSQL: sql).run(["end": .integer(end)])
        let expected: [[SQLValue]] = ["001", "002", "003", "004"].map { [.text($0), .integer(end)] }
        return rows == expected ? nil : "\(rows)"
      } catch {
        return error.message
      }
    }
    #expect(said == Array(repeating: "\(greedy): the query had not ended after 20000 steps", count: Self.queries))
    try database.change { database throws(SQLFailure) in try database.removeRows(of: "flows", where: "place", is: "wanzhou") }
    #expect(try ids(database) == [["002"], ["004"]])
  }

  @Test func `a wrong query of one thread is not told of another's`() throws {
    let database = try database()
    let said = ask { thread in
      do throws(SQLFailure) {
        let query = try database.prepare(authorSQL: "select id, \(thread) as thread from \(thread == 5 ? "nowhere" : "flows") order by id")
        return try query.run([:]).map { $0[1] } == Array(repeating: .integer(thread), count: 4) ? nil : "other rows"
      } catch {
        return error.kind.rawValue
      }
    }
    #expect(Set(said).count == 1)
    #expect(said.count == Self.queries && said.allSatisfy { $0.hasPrefix("5: ") })
  }

  @Test func `a query sees all of a change, or nothing of it`() throws {
    let database = try database()
    let query = try database.prepare(authorSQL: "select count(*) as n, count(distinct place) as places from places")
    let said = ask { thread in
      do throws(SQLFailure) {
        guard thread == 0 else {
          let rows = try query.run([:])
          return rows == [[3, 3]] ? nil : "\(rows)"
        }
        try database.change { database throws(SQLFailure) in
          try database.removeRows(of: "places")
          try database.insert(into: "places", columnCount: 3) { row in
            for place in ["a", "b", "c"] {
              for value in [place, place, place] { row.bind(value) }
              row.finish()
            }
          }
        }
        return nil
      } catch {
        return error.message
      }
    }
    #expect(said == [])
    #expect(try database.prepare(authorSQL: "select place from places order by place").run([:]) == [["a"], ["b"], ["c"]])
  }
}
