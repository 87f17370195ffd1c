import Foundation
import TestSupport
import Testing

@testable import Press

/// Archives whose pages come from the published site, where its last build made them from the same sources.
@Suite struct PublishedPagesTests {
  @Test func `of the project's own yearbook every archive is the same with a site beside it`() throws {
    let twice = TwiceArchived(site: try TemporarySite.real())
    try #require(try twice.build().report != nil)
    for edition in ["2010", "2011", "2012"] {
      let (beside, without) = (try twice.besideSite(edition), try twice.withoutSite(edition))
      #expect(beside.digest != nil && beside.words == without.words)
      let (some, all) = (try #require(beside.rendered), try #require(without.rendered))
      #expect(all > 200 && some < all / 2)
    }
  }

  @Test func `the features have the same archives with a site beside them, and their pages are taken from it`() throws {
    let twice = TwiceArchived(site: try TemporarySite(fixture: "features"))
    try #require(try twice.build().report != nil)
    #expect(try twice.differences("2009") == [] && twice.differences("2010") == [])
    for edition in ["2009", "2010"] {
      let (some, all) = (try twice.besideSite(edition).rendered, try twice.withoutSite(edition).rendered)
      #expect(try #require(some) < #require(all))
    }
  }

  @Test(arguments: ["2009", "2010", "2011"]) func `most pages of an edition with others before and after it are taken`(edition: String)
    throws
  {
    let twice = try TwiceArchived.threeEditions()
    try #require(try twice.build().report != nil)
    let (beside, without) = (try twice.besideSite(edition), try twice.withoutSite(edition))
    #expect(beside.digest != nil && beside.words == without.words)
    let (some, all) = (try #require(beside.rendered), try #require(without.rendered))
    // What was written within the last step of a clock is not trusted.
    #expect(some < all)
    #expect(try twice.differences(edition) == [])
  }

  @Test(arguments: ["edition <= :edition", "edition >= :edition", "edition in ('2009', '2010')", "edition <> '2008'"])
  func `a query that reads other editions makes no difference`(condition: String) throws {
    let twice = try TwiceArchived.threeEditions()
    try twice.addTable(
      "select place, sum(amount) as amount, rows(origin) as rows from flows where kind = 'aid' and \(condition) group by place order by place"
    )
    try #require(try twice.build().report != nil)
    #expect(try twice.differences("2010") == [])
    #expect(try twice.besideSite("2010").digest != nil)
  }

  @Test func `an archived edition before it makes no difference`() throws {
    let twice = try TwiceArchived.threeEditions()
    try #require(try twice.build().report != nil)
    let digest = try #require(try twice.besideSite("2010", keeps: true).digest)
    try twice.site.declareArchived(digest: digest)
    #expect(try twice.differences("2011") == [])
    try #require(try twice.build().report != nil)
    #expect(try twice.differences("2011") == [])
  }

  @Test func `of the project's own yearbook an archived edition makes no difference to the next`() throws {
    let twice = TwiceArchived(site: try TemporarySite.real())
    let digest = try #require(try twice.besideSite("2010", keeps: true).digest)
    try twice.site.declareArchived(digest: digest)
    try #require(try twice.build().report != nil)
    let (beside, without) = (try twice.besideSite("2011"), try twice.withoutSite("2011"))
    #expect(beside.digest != nil && beside.words == without.words)
  }

  @Test(arguments: ["2010", "2011"]) func `a warning in data is told as often with a site beside it`(edition: String) throws {
    let twice = try TwiceArchived.threeEditions()
    try twice.site.replace("east,east,aid,400000", with: "east,east,aid,77", in: "Content/2009/data/flows.csv")
    let outcome = try twice.build()
    try #require(outcome.report != nil, "\(outcome.problems)")
    #expect(outcome.problems.contains { $0.code == "jump" }, "\(outcome.problems.map(\.code))")
    #expect(try twice.differences(edition) == [])
    #expect(try twice.besideSite(edition).problems == twice.withoutSite(edition).problems)
  }
}
