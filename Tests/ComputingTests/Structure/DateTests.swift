import Diagnostics
import SampleSites
import Testing

/// The dates of rows: in order, and in the time of the places they name.
@Suite struct DateTests {
  private func sample(_ rows: String, places: String = "park,,") throws -> StructureSample {
    var sample = StructureSample()
    sample.setFlows("flow,place,starts,ends,date\n" + rows)
    sample.setRegister(
      "places", "place,valid_from,valid_to\n" + places,
      "{name: place, type: string}, {name: valid_from, type: date}, {name: valid_to, type: date}")
    return sample
  }

  // MARK: Order

  @Test func `a row that ends before it starts is told at its start, with its end`() throws {
    let problem = try #require(try sample("a,park,2010,2009-12,").problems().first)
    #expect((problem.code, problem.severity) == ("dates-order", .error))
    #expect(problem.headline == "'starts' 2010 is after 'ends' 2009-12")
    #expect(problem.place == "2010/data/flows.csv:2:8")
    #expect(problem.related.map(\.label) == ["ends"])
    #expect(problem.related.first?.location.position?.column == 13)
  }

  @Test(
    arguments: [
      ("2009-06-05,2009-06-04", 1), ("2009-07,2009-06-30", 1), ("2010-01,2009", 1), ("2010,2009", 1), ("2009-06-05,2009-05", 1),
      ("2009,2009", 0), ("2009-12,2009", 0), ("2009,2009-01", 0), ("2009-06-05,2009-06", 0), ("2009-06,2009-06-05", 0),
      ("2009-06-05,2009-06-05", 0), ("..,2009", 0), ("2010,..", 0), (",2009", 0), ("2010,", 0),
    ])
  func `dates are compared as far as both are known`(_ dates: String, _ count: Int) throws {
    #expect(try sample("a,park,\(dates),").told("dates-order").count == count)
  }

  @Test func `the date of an event may be any`() throws { #expect(try sample("a,park,,,1850-01-01").told("dates-order") == []) }

  @Test func `a register's places are valid from before to after`() throws {
    #expect(
      try sample("a,park,,,", places: "park,2016,2010").told("dates-order")
        == ["registers/places.csv:2:6 'valid_from' 2016 is after 'valid_to' 2010"])
  }

  // MARK: Places

  @Test func `a place that is not of the row's time is told with its row in the register`() throws {
    let problem = try #require(try sample("a,park,2017,2018,", places: "other,,\npark,,2016").problems().first)
    #expect((problem.code, problem.severity) == ("place-not-valid", .error))
    #expect(problem.headline == "place 'park' is valid to 2016, and this row is of another time")
    #expect(problem.place == "2010/data/flows.csv:2:3")
    #expect(problem.related.map { $0.location.position?.line } == [3])
  }

  @Test(
    arguments: [
      // Within, on the border, partly in, and open on a side.
      (",2009,2009,", ",2016", 0), (",2016-12-31,2017,", ",2016", 0), (",2010,2020,", ",2016", 0), (",,2017,", ",2016", 0),
      (",2015,,", ",2016", 0), (",..,2020,", "2019,", 0), (",2015,..,", "2019,", 0),
      // Out of it: by its dates, by its date, by the data year.
      (",2017-01-01,2018,", ",2016", 1), (",2015,2015,", "2016,", 1), (",,,2017", ",2016", 1), (",,,", ",2008", 1), (",,,", ",2009", 0),
      (",2017,..,", ",2016", 1), (",,2015,", "2016,", 1),
    ])
  func `one day in common is enough`(_ dates: String, _ validity: String, _ count: Int) throws {
    #expect(try sample("a,park\(dates)", places: "park,\(validity)").told("place-not-valid").count == count)
  }

  @Test func `places without a limit, and rows without a place, are always right`() throws {
    #expect(try sample("a,park,1850,1850,\nb,,2017,2017,\nc,..,2017,2017,", places: "park,,\nother,,2000").told("place-not-valid") == [])
  }

  @Test func `the words that say for when a place is valid`() throws {
    for (validity, words) in [("2010,", "from 2010"), (",2001-05", "to 2001-05"), ("2010,2012", "from 2010 to 2012")] {
      let told = try sample("a,park,2005,2005,", places: "park,\(validity)").told("place-not-valid")
      #expect(told.first?.contains("is valid \(words), and") == true)
    }
  }

  @Test func `twenty thousand wrong rows are told by the first twenty`() throws {
    let rows = (0..<20_000).map { "f\($0),park,2018,2017," }
    let problems = try sample(rows.joined(separator: "\n"), places: "park,,2016").problems()
    #expect(problems.count == 42)
    #expect(
      problems.filter { $0.headline == "19980 more problems of this kind are not shown" }.map(\.code).sorted() == [
        "dates-order", "place-not-valid",
      ])
  }
}
