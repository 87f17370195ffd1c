import SampleSites
import Testing

/// Errata whose amounts are not those of the other language, or not those of the data.
@Suite struct ErratumAmountTests {
  private static let header = "erratum,about_en,about_zh,old_en,old_zh,new_en,new_zh,reason_en,reason_zh,date,corrects,entry,figure\n"

  /// What is told of an erratum of edition 2010 that corrects edition 2009, in whose data the amount of flow a is 605 million.
  private func told(_ words: String, now: String = "605000000", figure: String = "flows/a/amount") throws -> [String] {
    var sample = StructureSample()
    sample.site.addEdition("2009", dataYear: 2008)
    sample.setFlows("flow,amount\na,605000000", edition: "2009")
    sample.setFlows("flow,amount\na,\(now)")
    sample.site.files["Content/2010/errata.csv"] = Self.header + "e1,About,事项,\(words),Reason,原因,2010-11-23,2009,,\(figure)\n"
    return try sample.problems().filter { $0.code == "erratum-differs" && $0.rule != nil }.map { "\($0.place) \($0.headline)" }
  }

  @Test(arguments: [
    "605 million yuan,6.05亿元,953 million yuan,9.53亿元", "650 million yuan,6.5亿元,605 million yuan,6.05亿元", "more,原较多,less,原较少",
    "about 600 million yuan,约6亿元,953 million yuan,9.53亿元", "1997,1997年,605 million yuan,6.05亿元",
  ])
  func `what the data say, before or after, is no mistake`(_ words: String) throws {
    #expect(try told(words) == [])
  }

  @Test func `another amount in the other language is told`() throws {
    #expect(
      try told("605 million yuan,60.5亿元,more,较多") == [
        "2010/errata.csv:2:30 the words '60.5亿元' are not the same amount as '605 million yuan'"
      ])
    #expect(try told("more,较多,15 counties,16个县", figure: "").count == 1)
    #expect(try told("June 2010,2010年7月,more,较多", figure: "").count == 1)
  }

  @Test func `amounts that are neither the one nor the other of the data are told in each language`() throws {
    let found = try told("650 million yuan,6.5亿元,953 million yuan,9.53亿元")
    try #require(found.count == 2)
    #expect(
      found.allSatisfy { $0.hasSuffix("is what the data of the corrected edition say: 605000000") }
        && found[0].contains("'650 million yuan' nor"))
  }

  @Test func `a value that the later edition gives otherwise is left to restatements`() throws {
    #expect(try told("605 million yuan,6.05亿元,953 million yuan,9.53亿元", now: "953000000") == [])
  }
}
