import TestSupport
import Testing

@testable import Press

/// The numerals of the real yearbook, drafts included.
@Suite struct RealNumeralTests {
  @Test func `every amount is bound, and the last line counts them`() throws {
    let outcome = try Press(Workspace(site: Project.root, drafts: true)).check()
    #expect(outcome.problems.map(\.headline) == [])
    let report = try #require(outcome.report)
    for numerals in [report.numerals.english, report.numerals.chinese] {
      #expect(numerals.unbound == 0)
      #expect(numerals.bound >= 700)
      #expect(report.summary.contains(numerals.summary))
    }
    #expect(report.numerals.english.bound == report.numerals.chinese.bound)
  }

  @Test(arguments: [
    ("[65 projects](figure:project_counts/chongqing-2009/count)", "65 projects", ["unbound-amount"]),
    ("[65 projects](figure:project_counts/chongqing-2009/count)", "66 projects", ["languages-differ", "unbound-amount"]),
    ("[65 projects](figure:project_counts/chongqing-2009/count)", "many projects", ["languages-differ"]),
    ("[](figure:aid-by-recipient/wanzhou/share)", "half", ["languages-differ"]),
    ("In [2006](figure:documents/xiamen-opinions-2006/date)", "In 2007", ["languages-differ"]),
  ])
  func `a number that is taken off its figure is missed`(_ words: String, _ others: String, _ codes: [String]) throws {
    let site = try TemporarySite.real()
    try site.replace(words, with: others, in: "Content/2010/xiamen/overview.en.md")
    let result = try site.run("check", "--format", "json")
    #expect(result.status == 1)
    let messages = try result.messages().filter { $0.severity == "error" }
    #expect(Set(messages.map(\.code)) == Set(codes))
    #expect(messages.allSatisfy { $0.place.hasPrefix("Content/2010/xiamen/overview.") })
  }
}
