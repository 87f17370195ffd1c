import Diagnostics
import Model
import Reading
import TestSupport
import Testing

@testable import Computing

/// Whether a query may read what another edition's data say.
@Suite struct QueryReachTests {
  static let staying = [
    "select place from flows where flows.edition = :edition order by place",
    "select p.place, sum(f.amount) from places p join flows f on f.place = p.place and f.edition = :edition where p.kind = 'donor'",
    "select f.place from flows f join projects p on p.edition = f.edition where f.edition = :edition order by 1",
    "select place from flows where edition=:edition and amount > 3",
    "select place from flows where :edition = flows.edition",
    "select term from terms order by term",
    "SELECT place FROM Flows WHERE Flows.Edition = :edition",
    "select place from flows where edition = :edition and (kind = 'aid' or kind = 'loan') and note_en is not null",
    "select place, case when amount > 3 or amount < 1 then 1 end as far from flows where edition = :edition",
    "select place from flows where edition = :edition union all select place from projects where edition = :edition",
    "select place from flows f where f.edition = :edition and amount > (select max(amount) from flows g where g.edition = f.edition)",
    "select p.place from projects p left join flows f on f.place = p.place and f.edition = p.edition where p.edition = :edition",
    "select place, count(*) as projects from flows where edition = :edition and kind = 'all projects or flows of an edition' and kind <> 'flows'",
    "select sum(amount) filter (where basis = 'actual') as paid from flows where edition = :edition",
    "select max(edition) from flows where edition == :edition -- or of none",
    "select f.place from flows as f, projects p where f.edition = p.edition and :edition = p.edition order by 1;",
    "with t as (select f.* from flows f where f.edition = :edition) select g.place from flows g join t on g.edition = :edition order by 1",
    "with t as (select f.* from flows f where f.edition = :edition) select g.place from flows g join t on g.edition = t.edition and t.edition = :edition",
    "select place, row_number() over w as n from flows where edition = :edition window w as (order by place, amount) order by 1, 2",
    "select p.name from places p where p.name in (select place from flows where flows.edition = :edition) order by 1",
    "select p.name from places p left join flows f on f.place = p.name and f.edition = :edition left join projects q on q.edition = f.edition",
    "select p.name, f.place as \"its (own) place\" from places p, flows f where f.edition = :edition order by 1, 2",
  ]

  static let reaching = [
    "select place, edition from flows where flows.edition = :edition",
    "select place from flows",
    "select place from flows where flows.edition >= :edition",
    "select place from flows where flows.edition = :edition + 1",
    "select place from flows where flows.edition = :edition or amount > 3",
    "select place from flows where not (flows.edition = :edition)",
    "select place from flows where flows.edition = '2012'",
    "select place from flows where flows.edition = :edition union select place from flows",
    "select place from flows where flows.edition = :edition and amount > (select max(amount) from flows)",
    "select p.place from projects p left join flows f on f.place = p.place and p.edition = :edition",
    "select f.place from flows f join projects p on f.edition = p.edition and p.edition = f.edition",
    "select place from flows where flows.edition = flows.edition",
    "select place from places where place in flows",
    "select place from (flows) where edition = :edition",
    "select place from flows where edition = :edition having edition = :edition",
    "select place from flows where exists (select 1 from projects where edition = :edition)",
    "select place from flows -- and flows.edition = :edition",
    "select place from flows /* where flows.edition = :edition */",
    "select place from flows group by flows.edition",
    "select place from flows where flows.edition <> :edition",
    "select place from flows where case when flows.edition = :edition then 0 end",
    "select place from flows where flows.edition in (:edition)",
    "select place from flows f join flows g on g.edition = :edition",
    "select place from flows where flows.edition = :edition || '2'",
    "select place from flows where edition <= :edition", "select place from flows where flows.edition < :edition",
    "select place from flows where :edition >= edition", "select place from flows where edition != :edition",
    "select place from flows where edition in ('2010', '2011')", "select place from flows where not edition = :edition",
    "select place from flows where (edition = :edition) = 0", "select place from flows where (edition = :edition or 1)",
    "select place from flows where edition = :edition collate nocase", "select place from flows where edition = :edition or'a'or 0",
    "select f.place from flows f, projects p where f.edition = :edition",
    "select f.place from flows f join flows p on p.edition <= f.edition where f.edition = :edition",
    "select place from flows where edition between '2009' and :edition",
    "select place from flows where edition = :edition and amount > 1 \u{FEFF}or 1",
    "select place from flows where edition = :edition and amount > 1 or:edition",
    "select f.place from flows f natural join projects p where f.edition = :edition",
    "select f.place from places p full join flows f on f.edition = :edition",
    "select place from flows where edition = :edition)", "select place from flows where edition = :edition and kind in ('flows')",
    "select place from flows 'f' where f.edition = :edition", "select place from flows where \"edition\" = :edition",
  ]

  var other: EditionManuscript {
    get throws {
      let manuscript = try #require(try Self.manuscript.get())
      return try #require(manuscript.editions.first { $0.key == "2012" })
    }
  }

  private static let manuscript: Result<Manuscript?, any Error> = Result {
    var problems: [Diagnostic] = []
    return try ManuscriptReader.read(try SourceTree(site: Project.root, problems: &problems), problems: &problems)
  }

  @Test(arguments: staying) func `a query that compares every edition with its own stays within it`(query: String) throws {
    #expect(try !QueryReach(query).reaches(other))
  }

  @Test(arguments: reaching) func `any other query may reach into another edition`(query: String) throws {
    #expect(try QueryReach(query).reaches(other))
  }

  @Test func `parentheses without end are not looked at`() throws {
    for end in ["flows", String(repeating: ")", count: 100_000) + "flows"] {
      #expect(try QueryReach(String(repeating: "(", count: 100_000) + end).reaches(other))
    }
  }

  @Test func `a query of registers alone reaches nothing`() throws {
    #expect(try !QueryReach("select term from terms where term <> 'all flows' or edition > :edition order by term").reaches(other))
  }

  @Test(arguments: ["select entry from mentions", "select entry from 'Mentions'", "select entry from [mentions]"])
  func `a table is read whatever its quotation marks`(query: String) {
    #expect(QueryReach(query).readsMentions)
    #expect(QueryReach(query).reads(["flows", "mentions"]))
    #expect(!QueryReach(query).reads(["flows"]))
  }

  @Test func `a word within a text is no table`() {
    #expect(!QueryReach("select term from terms where term = 'all mentions' /* mentions */").readsMentions)
  }

  @Test func `the queries of the project's own yearbook are nearly all certain to stay`() throws {
    let manuscript = try #require(try Self.manuscript.get())
    let queries = manuscript.editions.filter { $0.key != "2012" }.flatMap(\.queryReaches)
    let reaching = try queries.filter { try $0.reaches(other) }.map(\.text)
    #expect(queries.count > 50)
    // One compares two editions, and says so with OR.
    #expect(reaching.count <= queries.count / 40, "\(reaching)")
  }
}
