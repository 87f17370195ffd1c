import TestSupport
import Testing

@testable import Press

/// Queries of an edition whose answers hang on a later edition, though each SELECT compares editions.
@Suite struct FooledPagesTests {
  private static let amounts = "select f.place, f.amount, f.origin as rows from flows f where f.edition = :edition"

  private func site(_ sql: String, key: String = "place") throws -> TwiceArchived {
    let twice = try TwiceArchived.threeEditions()
    try twice.addTable(sql, key: key)
    return twice
  }

  /// Both archives, and a build after the later edition has changed, against what a fresh one gives.
  private func expectSame(_ twice: TwiceArchived) throws {
    let outcome = try twice.build()
    try #require(outcome.report != nil, "\(outcome.problems)")
    #expect(try twice.besideSite("2010").digest == twice.withoutSite("2010").digest)
    try twice.site.replace("1300000", with: "1400000", in: "Content/2011/data/flows.csv")
    try twice.build()
    let kept = try twice.site.publishedTree()
    try twice.site.remove("Output")
    try twice.build()
    #expect(kept.differences(to: try twice.site.publishedTree(), in: [.bytes]) == [])
  }

  @Test func `an edition that the table within has itself compares nothing`() throws {
    try expectSame(
      site(
        """
        select f.place, (select sum(g.amount) from flows g where g.flow = f.flow and g.edition = edition) as amount, f.origin as rows \
        from flows f where f.edition = :edition and f.kind = 'aid' and f.part_of is null order by f.flow
        """))
  }

  @Test func `a comparison after GROUP BY chooses no rows`() throws {
    try expectSame(
      site(
        """
        select place, sum(amount) as amount, rows(origin) as rows from flows where kind = 'aid' and part_of is null \
        group by place having count(*) > 0 and edition <= :edition order by place
        """))
  }

  @Test func `a column that a later edition adds is not taken for one of the SELECT around`() throws {
    let twice = try site(
      """
      \(Self.amounts) and f.part_of is null and exists (select 1 from projects p where p.place = f.place and p.edition = f.edition \
      and kind = 'aid') order by f.flow
      """)
    let package = "Content/2011/data/datapackage.yaml"
    try twice.site.shell("sed -i 's/^ *- {name: since.*/&\\n        - {name: kind, type: string}/' \(package)")
    try twice.site.shell("sed -i -e 's/$/,/' -e '1s/,$/,kind/' Content/2011/data/projects.csv")
    try expectSame(twice)
  }

  @Test func `a key that a later edition adds does not change the order of rows with equal places`() throws {
    let twice = try site("\(Self.amounts) and f.kind = 'investment' and f.place in ('east', 'south', 'north') order by f.kind", key: "rows")
    let keys = "      foreignKeys:\n        - {fields: place, reference: {resource: places, fields: place}}\n"
    for year in ["2009", "2010"] { try twice.site.replace(keys, with: "", in: "Content/\(year)/data/datapackage.yaml") }
    try expectSame(twice)
  }
}
