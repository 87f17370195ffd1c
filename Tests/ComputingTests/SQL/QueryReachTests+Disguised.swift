import Testing

@testable import Computing

/// Queries whose words look as if they stayed within their own edition.
extension QueryReachTests {
  /// Each answers otherwise once there are later editions.
  static let disguised = [
    "select place from 'flows' order by place",
    "select f.place as \"it's\", (select count(*) from flows) as \"that's\" from flows f where f.edition = :edition order by 1",
    "select f.place as [it's], (select count(*) from flows) as [that's] from flows f where f.edition = :edition order by 1",
    "select f.place from flows f, (select '20' || '12' as 'edition') x where f.edition = x.edition order by 1",
    "with t as (select '2012' as 'edition') select f.place from flows f join t on f.edition = t.edition order by 1",
    "select a.place, b.place from flows a, flows b where a.edition = :edition and :edition = a.edition order by 1, 2",
    "select f.place, g.place from flows f join flows g on f.place = g.place and f.edition = :edition where f.edition = :edition order by 1, 2",
    "select f.place, g.place from flows f right join flows g on f.edition = :edition where f.edition = :edition order by 1, 2",
    """
    select f.place, p.project from flows f, projects p, flows q where f.edition = :edition and p.edition = q.edition \
    and q.edition = p.edition order by 1, 2
    """,
    """
    select f.place, (select sum(g.amount) from flows g where g.place = f.place and g.edition = edition) as s from flows f \
    where f.edition = :edition order by 1
    """,
    """
    select f.place, (select sum(amount) from flows where flows.place = f.place and flows.edition = edition) as s from flows f \
    where f.edition = :edition order by 1
    """,
    "select place from flows where edition = :edition is not null order by place",
    "select place from flows where edition = :edition in (0, 1) order by place",
    "select place from flows where edition = :edition not in (2) order by 1",
    "select place from flows where edition = :edition between 0 and 1 order by place",
    "select place from flows where edition = :edition like '_' order by 1",
    "select place from flows where edition = :edition isnull = 0 order by 1",
    "select place from flows where edition = :edition notnull order by 1",
    "select place from flows where 0 between 0 and edition <= :edition order by place",
    """
    select place, sum(amount) as amount from flows group by place having count(*) > 0 and max(place) <> '' \
    and edition <= :edition order by 1
    """,
    "select place, amount > 0 and edition = :edition as own from flows order by 1",
    "select place, count(*) as n from flows where kind = 'aid' group by place, kind = 'aid' and edition = :edition order by 1, 2",
    "select place from flows order by 1 and edition = :edition, place",
    "select amount as \"end\", case when 1 and edition = :edition then 1 end as x from flows order by 1",
    "with t as (select '20' || '12' as edition) select (select sum(amount) from flows where flows.edition = t.edition) as s from t",
    """
    with t as (select :edition as edition) select f.place, g.place from flows f, flows g, t where f.edition = :edition \
    and t.edition = :edition order by 1, 2
    """,
    """
    select (select group_concat(g.place || x.s, ' ') from places p, flows g, (select '20' || '12' as edition, 1 as s) f, \
    (select 1 as s) x where g.edition = f.edition) as s from flows f where f.edition = :edition order by 1
    """,
    """
    select p.project, f.place from projects p left join flows f on f.amount > 0 left join flows g on f.edition = :edition \
    and g.edition = :edition where p.edition = :edition order by 1, 2
    """,
    "select f.place from places p right join flows f on f.edition = :edition order by 1",
    "select amount as end, case when 1 and edition = :edition then 1 end as x from flows order by 1",
  ]

  @Test(arguments: disguised) func `a query that reads later editions in disguise reaches them`(query: String) throws {
    let (all, part) = (try database(later: true), try database(later: false))
    let values: [String: SQLValue] = query.contains(":edition") ? ["edition": "2011"] : [:]
    #expect(try all.prepare(authorSQL: query).run(values) != part.prepare(authorSQL: query).run(values))
    #expect(try QueryReach(query).reaches(other))
  }
}
