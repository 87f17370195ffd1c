import Diagnostics
import SampleSites
import Testing

/// Values that a later edition states otherwise.
@Suite struct RestatementTests {
  private static let errataHeader = "erratum,figure,about_en,about_zh,old_en,old_zh,new_en,new_zh,reason_en,reason_zh,date\n"

  private func sample(
    before: String = "a,605", now: String = "a,953", errata: String? = nil, columns: String = "flow,amount", dated: Bool = true
  ) throws -> StructureSample {
    var sample = StructureSample()
    sample.site.addEdition("2009", dataYear: 2008)
    sample.setFlows(Self.dated(columns + "\n" + before, dated), edition: "2009")
    sample.setFlows(Self.dated(columns + "\n" + now, dated))
    sample.site.files["Content/2010/errata.csv"] = errata.map { Self.errataHeader + $0 + "\n" }
    return sample
  }

  /// The rows with the year of which they all speak.
  private static func dated(_ csv: String, _ isDated: Bool) -> String {
    let lines = csv.split(separator: "\n")
    return isDated ? ([lines[0] + ",starts"] + lines.dropFirst().map { $0 + ",2008" }).joined(separator: "\n") : csv
  }

  private func erratum(_ figure: String, _ old: String = "It was less,原较少", _ new: String = "It is more,应较多") -> String {
    "e1,\(figure),About,事项,\(old),\(new),Reason,原因,2010-11-23"
  }

  private static let codes = ["restated", "erratum-differs", "unknown-figure"]

  private func told(_ sample: StructureSample) throws -> [String] {
    try sample.problems().filter { Self.codes.contains($0.code) }.map { "\($0.code) \($0.place)" }
  }

  @Test func `a value that differs from the edition before is told at both places`() throws {
    let problem = try #require(try sample().problems().first { $0.code == "restated" })
    #expect(problem.severity == .error)
    #expect(problem.headline == "'flows/a/amount' is 953 yuan, and edition 2009 has 605 yuan")
    #expect(problem.place == "2010/data/flows.csv:2:3")
    #expect(problem.related.map(\.location.path) == ["Content/2009/data/flows.csv"])
    #expect(problem.fix?.contains("flows/a/amount to Content/2010/errata.csv") == true)
  }

  @Test func `an erratum that names it lets it pass, another does not`() throws {
    #expect(try told(sample(errata: erratum("flows/a/amount"))) == [])
    #expect(
      try told(sample(before: "a,605\nb,1", now: "a,953\nb,1", errata: erratum("flows/b/amount"))) == ["restated 2010/data/flows.csv:2:3"])
    #expect(try told(sample(errata: erratum(""))) == ["restated 2010/data/flows.csv:2:3"])
  }

  @Test func `a break mark lets it pass, an empty one does not`() throws {
    #expect(try told(sample(before: "a,605,", now: "a,953,yes", columns: "flow,amount,break")) == [])
    #expect(try told(sample(before: "a,605,yes", now: "a,953,", columns: "flow,amount,break")).count == 1)
  }

  @Test(arguments: [("a,605", "a,605"), ("a,605", "b,953"), ("a,605", "a,.."), ("a,..", "a,605"), ("a,605", "a,")])
  func `what is no other value is left alone`(_ before: String, _ now: String) throws {
    #expect(try told(sample(before: before, now: now)) == [])
  }

  @Test(
    arguments: [
      ("flow,amount", "a,605", "a,953"), ("flow,amount,starts", "a,605,2008", "a,953,2009"), ("flow,amount,date", "a,605,", "a,953,"),
      ("flow,amount,starts,ends", "a,605,2008,2008", "a,953,2008,2009"), ("flow,amount,starts", "a,605,..", "a,953,.."),
    ])
  func `values of two times, or of no time that is said, may differ`(_ columns: String, _ before: String, _ now: String) throws {
    #expect(try told(sample(before: before, now: now, columns: columns, dated: false)) == [])
  }

  @Test(
    arguments: [
      ("flow,amount,starts,ends", "a,605,..,2008", "a,953,..,2008"), ("flow,amount,date", "a,605,2008-06-05", "a,953,2008-06-05"),
      ("flow,amount,starts,ends", "a,605,2001,2008", "a,953,2001,2008"),
    ])
  func `values of one time may not`(_ columns: String, _ before: String, _ now: String) throws {
    #expect(try told(sample(before: before, now: now, columns: columns, dated: false)).count == 1)
  }

  @Test func `of two amounts in a row the one that differs is told`() throws {
    let sample = try sample(before: "a,605,1.50", now: "a,605,1.51", columns: "flow,amount,rate")
    #expect(try sample.told("restated") == ["2010/data/flows.csv:2:7 'flows/a/rate' is 1.51 percent, and edition 2009 has 1.5 percent"])
  }

  @Test func `a value is compared with the last edition that had it`() throws {
    var sample = try sample(now: "a,605")
    sample.site.addEdition("2011", dataYear: 2010)
    sample.setFlows("flow,amount,starts\nb,1,2008", edition: "2011")
    sample.site.addEdition("2012", dataYear: 2011)
    sample.setFlows("flow,amount,starts\na,953,2008", edition: "2012")
    #expect(try sample.told("restated") == ["2012/data/flows.csv:2:3 'flows/a/amount' is 953 yuan, and edition 2010 has 605 yuan"])
  }

  // MARK: What an erratum says

  @Test func `an erratum says the two values, as far as its words are amounts`() throws {
    let right = erratum("flows/a/amount", "605 yuan,605元", "953 yuan,约950元")
    #expect(try told(sample(errata: right)) == [])
    let wrong = erratum("flows/a/amount", "606 yuan,605元", "953 yuan,953万元")
    #expect(try told(sample(errata: wrong)) == ["erratum-differs 2010/errata.csv:2:28", "erratum-differs 2010/errata.csv:2:51"])
    let problem = try #require(try sample(errata: wrong).problems().first { $0.code == "erratum-differs" })
    #expect(problem.headline == "the words '606 yuan' are not what the data of the edition before say: 605")
  }

  @Test(arguments: ["flows/b/amount", "flow/a/amount", "flows/a/amuont", "flows/a", "flows", "a/b/c/d", "//"])
  func `an erratum names a cell that is there`(_ figure: String) throws {
    let told = try sample(now: "a,605", errata: erratum(figure)).told("unknown-figure")
    #expect(told == ["2010/errata.csv:2:4 figure '\(figure)' of an erratum is no cell and no named figure"])
  }

  @Test func `an erratum may name what only an earlier edition has`() throws {
    #expect(try told(sample(before: "a,605\nold,1", now: "a,605", errata: erratum("flows/old/amount"))) == [])
  }

  @Test func `errata without the column are read as before`() throws {
    var sample = try sample()
    sample.site.files["Content/2010/errata.csv"] =
      Self.errataHeader.replacing("figure,", with: "") + erratum("x").replacing("e1,x,", with: "e1,") + "\n"
    #expect(try told(sample) == ["restated 2010/data/flows.csv:2:3"])
  }
}
