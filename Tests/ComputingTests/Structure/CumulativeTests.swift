import Diagnostics
import SampleSites
import Testing

/// Cumulative values against those of years, and of the edition before.
@Suite struct CumulativeTests {
  private static let header = "flow,kind,place,scope,starts,ends,amount,bound,project\n"

  private func told(_ rows: String) throws -> [String] {
    var sample = StructureSample()
    sample.setFlows(Self.header + rows)
    sample.addList()
    return try sample.told("cumulative-below-annual")
  }

  @Test func `a cumulative value below a year's is told at its cell, with that year's`() throws {
    var sample = StructureSample()
    sample.setFlows(Self.header + "all,aid,park,cumulative,2005,2009,100,exact,\nyear,aid,park,year,2009,2009,101,exact,")
    sample.addList()
    let problem = try #require(try sample.problems().first)
    #expect(problem.code == "cumulative-below-annual")
    #expect(problem.severity == .error)
    #expect(problem.headline == "cumulative 100 yuan of row 'all' is less than 101 yuan of a year within its period")
    #expect(problem.place == "2010/data/flows.csv:2:35")
    #expect(problem.related.map { $0.location.position?.line } == [3])
    #expect(problem.rule?.contains("where place, kind, project are the same") == true)
  }

  @Test(
    arguments: [
      // As much is enough.
      "all,aid,park,cumulative,2005,2009,101,exact,\nyear,aid,park,year,2009,2009,101,exact,",
      // The year is before, after or partly out of the period.
      "all,aid,park,cumulative,2005,2009,100,exact,\nyear,aid,park,year,2004,2004,101,exact,",
      "all,aid,park,cumulative,2005,2009,100,exact,\nyear,aid,park,year,2010,2010,101,exact,",
      "all,aid,park,cumulative,2005-03,2009,100,exact,\nyear,aid,park,year,2005,2005,101,exact,",
      "all,aid,park,cumulative,2005,2009-06,100,exact,\nyear,aid,park,year,2009,2009,101,exact,",
      // Another place, kind or project, or one that is not known.
      "all,aid,park,cumulative,2005,2009,100,exact,\nyear,aid,ningxia,year,2009,2009,101,exact,",
      "all,aid,park,cumulative,2005,2009,100,exact,\nyear,in-kind,park,year,2009,2009,101,exact,",
      "all,aid,park,cumulative,2005,2009,100,exact,school\nyear,aid,park,year,2009,2009,101,exact,",
      "all,aid,..,cumulative,2005,2009,100,exact,\nyear,aid,..,year,2009,2009,101,exact,",
      // No end is known; no value; another scope.
      "all,aid,park,cumulative,2005,..,100,exact,\nyear,aid,park,year,2009,2009,101,exact,",
      "all,aid,park,cumulative,2005,2009,..,exact,\nyear,aid,park,year,2009,2009,101,exact,",
      "all,aid,park,stand,2005,2009,100,exact,\nyear,aid,park,year,2009,2009,101,exact,",
      // Bounds that may be right.
      "all,aid,park,cumulative,2005,2009,100,over,\nyear,aid,park,year,2009,2009,101,exact,",
      "all,aid,park,cumulative,2005,2009,100,exact,\nyear,aid,park,year,2009,2009,101,under,",
      "all,aid,park,cumulative,2005,2009,100,about,\nyear,aid,park,year,2009,2009,105,exact,",
    ])
  func `what may be right is not told`(_ rows: String) throws { #expect(try told(rows) == []) }

  @Test(
    arguments: [
      // An unknown start reaches back for ever; a year says itself by one date, or by the data year.
      "all,aid,park,cumulative,..,2009,100,exact,\nyear,aid,park,year,1950,1950,101,exact,",
      "all,aid,park,cumulative,,2009,100,exact,\nyear,aid,park,year,2009,,101,exact,",
      "all,aid,park,cumulative,2005,2009-12,100,exact,\nyear,aid,park,year,,,101,exact,",
      "all,aid,park,cumulative,2005-03,2009,100,exact,\nyear,aid,park,year,2005-03,2005-04,101,exact,",
      // Bounds that cannot be right.
      "all,aid,park,cumulative,2005,2009,100,exact,\nyear,aid,park,year,2009,2009,100,over,",
      "all,aid,park,cumulative,2005,2009,101,under,\nyear,aid,park,year,2009,2009,101,exact,",
      "all,aid,park,cumulative,2005,2009,100,about,\nyear,aid,park,year,2009,2009,106,exact,",
    ])
  func `what cannot be right is told`(_ rows: String) throws { #expect(try told(rows).count == 1) }

  @Test func `the greatest of many years is the one that is shown`() throws {
    let years = (1950..<2009).map { "y\($0),aid,park,year,\($0),\($0),\($0 == 1977 ? 900 : $0 - 1900),exact," }
    let told = try told(
      "all,aid,park,cumulative,1960,2009,200,exact,\nlate,aid,park,cumulative,1980,2009,200,exact,\n" + years.joined(separator: "\n"))
    #expect(told == ["2010/data/flows.csv:2:35 cumulative 200 yuan of row 'all' is less than 900 yuan of a year within its period"])
  }

  @Test func `a cumulative value below that of the edition before is told, for the same period or a longer one`() throws {
    for (period, mark, count) in [
      ("2005,2009", "", 1), ("2005,2010", "", 1), ("2006,2009", "", 0), ("2005,2008", "", 0), ("2005,2009", "yes", 0),
    ] {
      var sample = StructureSample()
      sample.site.addEdition("2009", dataYear: 2008)
      sample.setFlows("flow,place,scope,starts,ends,amount,break\na,park,cumulative,2005,2009,100,", edition: "2009")
      sample.setFlows("flow,place,scope,starts,ends,amount,break\nb,park,cumulative,\(period),99,\(mark)")
      let told = try sample.told("cumulative-falls")
      #expect(told.count == count, "\(period)")
      if count == 1 {
        #expect(
          told == [
            "2010/data/flows.csv:2:29 cumulative 99 yuan of row 'b' is less than 100 yuan of edition 2009 for a period within its own"
          ])
      }
    }
  }

  @Test func `twenty thousand rows of one subject are not compared each with each`() throws {
    let rows = (0..<20_000).map {
      "f\($0),aid,park,\($0 % 2 == 0 ? "cumulative" : "year"),\(1000 + $0 % 997),\(1997 + $0 % 991),\($0),exact,"
    }
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try told(rows.joined(separator: "\n")).count > 1)
    let time = start.duration(to: clock.now)
    #expect(time < .seconds(300))
  }
}
