import Diagnostics
import SampleSites
import Testing

/// What only follows from another mistake is not told beside it.
@Suite struct StructureReviewTests {
  private func sample(_ flows: String = "flow,kind,starts,ends,amount\na,aid,2010,2009,1\nb,loan,2009,2009,2") -> StructureSample {
    var sample = StructureSample()
    sample.setFlows(flows)
    sample.addList("flow, sum(amount) over () as amount, (select rows(origin) from flows) as rows")
    return sample
  }

  @Test func `mistakes of several kinds are told in one run`() throws {
    #expect(try sample().problems().map(\.code) == ["dates-order", "mixed-kinds"])
  }

  @Test func `a data file that cannot be read as it is explains what is odd in it`() throws {
    var sample = sample()
    sample.site.files["Content/2010/data/flows.csv", default: ""] += "c,aid,2009,2009,many,exact\n"
    #expect(try sample.problems(besides: ["wrong-type"]) == [])
  }

  @Test func `a table that cannot be computed explains rows that are not used`() throws {
    var sample = StructureSample()
    sample.setFlows("flow,kind,starts,ends,amount\na,aid,2010,2009,1")
    sample.addList("flow, amuont as amount, origin as rows")
    #expect(try sample.problems(besides: ["sql-unknown-name"]).map(\.code) == ["dates-order"])
  }

  @Test func `words that differ from their figure explain nothing of its data`() throws {
    var sample = sample("flow,kind,starts,ends,amount\na,aid,2010,2009,1")
    sample.site.setEntry("text", "[2 yuan](figure:flows/a/amount)", "[](figure:flows/a/amount)")
    #expect(try sample.problems(besides: ["figure-differs"]).map(\.code) == ["dates-order"])
  }
}
