import Testing

@testable import Computing

/// Whether a query may read what an edition after its own has.
@Suite struct LaterReachTests {
  static let tables: Set<String> = ["flows", "projects"]

  static let staying =
    QueryReachTests.closed + [
      "select place from flows where edition <= :edition order by place",
      "select place from flows where flows.edition < :edition",
      "select f.place from flows f join flows p on p.place = f.place and p.edition <= :edition where f.edition = :edition",
      "select f.place from flows f join projects p on f.edition = p.edition where p.edition <= :edition order by 1",
      "select place from flows where edition = :edition union select place from projects where edition < :edition order by 1",
      "select p.place from places p where p.place in (select place from flows where flows.edition <= :edition) order by 1",
      "select p.place from places p left join flows f on f.place = p.place and f.edition <= :edition order by 1",
      "with t as (select f.* from flows f where f.edition <= :edition) select g.place from flows g join t on g.edition = t.edition order by 1",
      "select place, row_number() over w as n from flows where edition <= :edition window w as (order by place, amount) order by 1, 2",
    ]

  static let reaching = [
    "select place from flows", "select place from flows where edition >= :edition", "select place from flows where edition > :edition",
    "select place from flows where edition <> :edition", "select place from flows where edition != :edition",
    "select place from flows where :edition <= edition", "select place from flows where :edition < edition",
    "select place from flows where edition <= '2012'", "select place from flows where edition in ('2010', '2011')",
    "select place from flows where not edition <= :edition", "select place from flows where not (edition <= :edition)",
    "select place from flows where edition <= :edition or 1", "select place from flows where (edition <= :edition) = 0",
    "select place from flows where (edition <= :edition or 1)", "select place from flows where edition <= :edition + 1",
    "select place from flows where edition <= :edition || '9'", "select place from flows where edition <= :edition collate nocase",
    "select f.place from flows f, projects p where f.edition <= :edition",
    "select f.place from flows f left join projects p on f.edition <= :edition",
    "select f.place from flows f join flows p on p.edition <= f.edition where f.edition = :edition",
    "select place from flows where edition <= :edition and amount > (select max(amount) from flows)",
    "select place from flows where edition <= :edition -- all",
    "select place from flows /* where edition <= :edition */", "select max(edition) from flows where edition <= :edition",
    "select place from flows where edition between '2009' and :edition",
    "select place from flows where case when edition <= :edition then 1 else 1 end",
    "select place from flows where edition < :edition union select place from projects",
    "with t as (select max(edition) edition from flows) select f.place from flows f join t on f.edition = t.edition order by 1",
  ]

  @Test(arguments: staying) func `a query that takes its own and earlier editions alone does not reach later ones`(query: String) {
    #expect(!QueryReach(query).reachesLater(Self.tables))
  }

  @Test(arguments: reaching) func `any other query may reach later editions`(query: String) {
    #expect(QueryReach(query).reachesLater(Self.tables))
  }

  @Test func `a query of registers alone reaches nothing`() {
    #expect(!QueryReach("select term from terms where 'flows' <> term order by term").reachesLater(Self.tables))
    #expect(!QueryReach("select place from flows").reachesLater([]))
  }

  // MARK: Answers

  /// Flows and projects of 2010 and 2011, and of two later editions where these are wanted.
  func database(later: Bool) throws(SQLFailure) -> Database {
    let database = try Database()
    let ending = [("place", false), ("edition", false), ("origin", true)]
    try database.createTable("flows", columns: [("flow", false), ("kind", false), ("amount", true)] + ending)
    try database.createTable("projects", columns: [("project", false)] + ending)
    try database.createTable("places", columns: [("name", false)] + ending)
    let editions = ["2010", "2011"] + (later ? ["2012", "2013"] : [])
    var flows: [[SQLValue]] = []
    for edition in editions {
      for place in ["a", "b"] + (edition > "2011" ? ["c"] : []) {
        let number = flows.count + 1
        flows.append([.text(place + String(number)), "aid", .integer(number), .text(place), .text(edition), .integer(number)])
      }
    }
    try insert(flows, into: "flows", of: database)
    try insert(editions.map { [.text("p" + $0), "a", .text($0), 100] }, into: "projects", of: database)
    try insert(["a", "b", "c"].map { [.text($0), .text($0), "", 200] }, into: "places", of: database)
    return database
  }

  private func insert(_ rows: [[SQLValue]], into table: String, of database: Database) throws(SQLFailure) {
    try database.insert(into: table, columnCount: rows[0].count) { binder in
      for row in rows {
        for value in row {
          switch value {
          case .null: binder.bindNull()
          case .integer(let number): binder.bind(number)
          case .text(let text): binder.bind(text)
          }
        }
        binder.finish()
      }
    }
  }

  @Test func `what is certain not to reach later editions answers the same with and without them`() throws {
    let (all, part) = (try database(later: true), try database(later: false))
    var answered = 0
    for sql in Self.staying {
      // Some name columns that are not here.
      guard let one = try? all.prepare(authorSQL: sql), let other = try? part.prepare(authorSQL: sql) else { continue }
      #expect(try one.run(["edition": "2011"]) == other.run(["edition": "2011"]), "\(sql)")
      answered += 1
    }
    #expect(answered > 12)
  }
}
