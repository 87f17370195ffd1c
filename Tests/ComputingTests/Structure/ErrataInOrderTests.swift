import SampleSites
import Testing

/// Errata that correct nothing that is there, or not yet, or to the same.
@Suite struct ErrataInOrderTests {
  private static let header = "erratum,about_en,about_zh,old_en,old_zh,new_en,new_zh,reason_en,reason_zh,date,corrects,entry,figure\n"
  private static let codes = ["erratum-edition", "erratum-date", "erratum-same", "unknown-entry", "unknown-figure"]

  /// What is told of an erratum of edition 2010, after which 2011 came; edition 2009 was issued on 2009-11-23.
  private func told(
    _ target: String = ",,", date: String = "2010-11-23", words: String = "It was less,原较少,It is more,应较多", edition: String = "2010"
  ) throws -> [String] {
    var sample = StructureSample()
    sample.site.addEdition("2009", dataYear: 2008)
    sample.site.addEdition("2011", dataYear: 2010)
    sample.setFlows("flow,amount\na,1")
    sample.site.files["Content/\(edition)/errata.csv"] = Self.header + "e1,About,事项,\(words),Reason,原因,\(date),\(target)\n"
    return try sample.problems().filter { Self.codes.contains($0.code) && $0.rule != nil }
      .map { "\($0.code) \($0.place) \($0.headline)" }
  }

  @Test func `a sound erratum is no mistake`() throws {
    #expect(try told() == [])
    #expect(try told("2010,notes,flows/a/amount") == [])
    #expect(try told("2009,notes,") == [])
  }

  @Test func `an edition that is not there is told with the nearest`() throws {
    let found = try told("2001,,")
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix(
        "erratum-edition 2010/errata.csv:2:65 edition '2001', which an erratum corrects, is not in the yearbook; did you mean "))
    #expect(try told("old,,").first?.contains("edition 'old', which an erratum corrects, is not in the yearbook") == true)
  }

  @Test func `a later edition cannot be corrected by an earlier one`() throws {
    #expect(try told("2011,,") == ["erratum-edition 2010/errata.csv:2:65 edition '2011' is later than the one that corrects it"])
  }

  @Test(arguments: [("2009-11-22", true), ("2009-10", true), ("2008", true), ("2009-11-23", false), ("2009-11", false), ("2009", false)])
  func `an edition is corrected after it was issued, as far as the date says`(_ date: String, _ isEarly: Bool) throws {
    let told = try told(date: date)
    #expect(told.isEmpty == !isEarly)
    if isEarly {
      #expect(told == ["erratum-date 2010/errata.csv:2:54 date \(date) of an erratum is before edition 2009, which it corrects"])
    }
  }

  @Test func `an entry that the corrected edition has not is told with the nearest`() throws {
    #expect(
      try told(",note,") == [
        "unknown-entry 2010/errata.csv:2:66 entry 'note', which an erratum corrects, is not in edition 2009; did you mean 'notes'?"
      ])
  }

  @Test func `each language is corrected to something else`() throws {
    #expect(try told(words: "same,原,same,应") == ["erratum-same 2010/errata.csv:2:20 'same' is what was printed already"])
    #expect(try told(words: "a,同,b,同") == ["erratum-same 2010/errata.csv:2:19 '同' is what was printed already"])
  }

  @Test func `of very many mistakes the first twenty are told`() throws {
    var sample = StructureSample()
    sample.setFlows("flow,amount\na,1")
    let rows = (1...2_000).map { "e\($0),About,事项,1,1,2,2,Reason,原因,2010-11-23,,,nothing/\($0)/here\n" }.joined()
    sample.site.files["Content/2010/errata.csv"] = Self.header + rows
    let told = try sample.problems().filter { $0.code == "unknown-figure" }
    #expect(told.count == 21)
    #expect(told.contains { $0.headline == "1980 more problems of this kind are not shown" })
  }
}
