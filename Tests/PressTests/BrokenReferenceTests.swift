import Testing

/// References to what is not there, and printed words that say something else than their figure.
@Suite struct BrokenReferenceTests {
  /// A sentence with one reference, added to an entry in both languages' order of things.
  static func reference(_ link: String, _ code: String, says: String) -> Mistake {
    Mistake(
      link, in: "2010/work/aid.zh.md", .append("\n据查，⟦\(link.prefix(1))⟧\(link.dropFirst())。\n"), code, says: says,
      besides: ["languages-differ"])
  }

  static let unknown: [Mistake] = [
    reference("[](figure:aid.totl)", "unknown-figure", says: "did you mean 'aid.total'?"),
    reference("[](figure:aid/nort/amount)", "unknown-figure", says: "did you mean 'north'?"),
    reference("[](figure:flows/north/amuont)", "unknown-figure", says: "did you mean 'amount'?"),
    reference("[](figure:flow/north/amount)", "unknown-figure", says: "TABLE/ROW/COLUMN"),
    reference("[](figure:flows/clinic/amount)", "no-value", says: "say in words"),
    reference("[](table:bound)", "unknown-table", says: "did you mean 'bounds'?"),
    reference("[](table:county)", "table-parameters", says: "county?place=…"),
    reference("[](table:county?county=north)", "table-parameters", says: ":place"),
    reference("[](term:fupn)", "unknown-term", says: "did you mean 'fupin'?"),
    reference("[](place:nrth)", "unknown-place", says: "did you mean 'north'?"),
    reference("[](person:li-min)", "unknown-person", says: "did you mean 'li-ming'?"),
    reference("[](organisation:offices)", "unknown-organisation", says: "did you mean 'office'?"),
    reference("[](document:plans)", "unknown-document", says: "did you mean 'plan'?"),
    reference("[](source:survy)", "unknown-source", says: "did you mean 'survey'?"),
    reference("[](entry:work/aids)", "unknown-entry", says: "did you mean 'work/aid'?"),
    reference("[](query:q-wst)", "unknown-query", says: "did you mean 'q-west'?"),
    reference("[](figures:aid.total)", "unknown-link", says: "did you mean 'figure'?"),
    reference("[](aid.zh.md)", "unknown-link", says: "entry:PATH"),
  ]

  /// The figure is 4 million yuan for the total, more than 20 million for the road, 2009-06-05 for the plan.
  static let words: [Mistake] = [
    reference("[500万元](figure:aid.total)", "figure-differs", says: "the figure is 4000000 yuan"),
    reference("[400万美元](figure:aid.total)", "figure-differs", says: "not the unit"),
    reference("[4000万元](figure:aid.total)", "figure-differs", says: "ten times too much"),
    reference("[超过400万元](figure:aid.total)", "figure-differs", says: "the figure is exact"),
    reference("[2000万元](figure:flows/road/amount)", "figure-differs", says: "over"),
    reference("[不足2000万元](figure:flows/road/amount)", "figure-differs", says: "over"),
    reference("[2009年6月6日](figure:documents/plan/date)", "figure-differs", says: "2009-06-05"),
    reference("[2009年7月](figure:documents/plan/date)", "figure-differs", says: "2009-06-05"),
    reference("[124万元](figure:flows/north/amount)", "figure-differs", says: "1234567"),
    reference("[许多](figure:aid.total)", "figure-words", says: "a number with its unit, or a date"),
    reference("[aid](figure:flows/road/kind)", "figure-differs", says: "investment"),
  ]

  @Test(arguments: unknown) func `a reference to what is not there is refused`(mistake: Mistake) throws { try expectRefused(mistake) }

  @Test(arguments: words) func `words that say something else than their figure are refused`(mistake: Mistake) throws {
    try expectRefused(mistake)
  }
}
