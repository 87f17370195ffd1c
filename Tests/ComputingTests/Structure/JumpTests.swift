import Diagnostics
import SampleSites
import Testing

/// Values thousands of times those of the edition before.
@Suite struct JumpTests {
  private func sample(before: String, now: String, list: Bool = true, marks: String = "") throws -> StructureSample {
    var sample = StructureSample()
    sample.site.addEdition("2009", dataYear: 2008)
    sample.setFlows("flow,region,amount,break\n" + before, edition: "2009")
    sample.setFlows("flow,region,amount,break\n" + now)
    if list {
      for edition in ["2009", "2010"] {
        sample.addList(edition: edition, "region as flow, sum(amount) as amount, rows(origin) as rows")
        let path = "Content/\(edition)/tables/list.yaml"
        sample.site.files[path] = sample.site.files[path]?.replacing("order by", with: "group by region order by")
          .replacing("field: flows.amount}", with: "field: flows.amount, total: sum}")
      }
    }
    return sample
  }

  @Test func `a cell of ten thousand times the amount is told where its one data cell stands`() throws {
    let sample = try sample(before: "a,x,800,\nb,y,500,\nc,z,5,", now: "d,x,8000000,\ne,y,510,\nf,z,6,")
    let problem = try #require(try sample.problems().first { $0.code == "jump" })
    #expect(problem.severity == .warning)
    #expect(problem.place == "2010/data/flows.csv:2:5")
    #expect(
      problem.headline
        == "8000000 in row 'x', column 'amount' of table 'list' is 10,000 times that of edition 2009 (800): 万元 and 元?")
  }

  @Test func `a cell of several rows is told at its column`() throws {
    let sample = try sample(before: "a,x,8000000,\nb,y,5,", now: "c,x,400,\nd,x,400,\ne,y,5,")
    #expect(
      try sample.told("jump") == [
        "2010/tables/list.yaml:4:12 800 in row 'x', column 'amount' of table 'list' is one 10,000th of that of edition 2009 (8000000): 万元 and 元?"
      ])
  }

  @Test(arguments: [
    ("100", "499999"), ("100", "2000001"), ("100", "0"), ("0", "1000000"), ("-100", "1000000"), ("100", ".."), ("100", "100"),
  ])
  func `what is no ten thousand times is left alone`(_ before: String, _ now: String) throws {
    #expect(try sample(before: "a,x,\(before),\nb,y,50000000,", now: "c,x,\(now),\nd,y,50000000,").told("jump") == [])
  }

  @Test(arguments: [("100", "500000"), ("100", "2000000"), ("-100", "-1000000"), ("9000000000000000000", "900000000000000")])
  func `ten thousand times is half as much to twice as much`(_ before: String, _ now: String) throws {
    #expect(try sample(before: "a,x,\(before),\nb,y,7,", now: "c,x,\(now),\nd,y,7,").told("jump").count == 1)
  }

  @Test func `a column that jumps as a whole is told once, by a thousand times or more`() throws {
    for (factor, words) in [(1000, "1,000"), (10_000, "10,000"), (1_000_000, "1,000,000"), (100_000_000, "100,000,000")] {
      let sample = try sample(before: "a,x,8,\nb,y,5,", now: "c,x,\(9 * factor),\nd,y,\(4 * factor),")
      let told = try sample.told("jump")
      #expect(told.count == 1)
      #expect(
        told.first?.hasPrefix("2010/tables/list.yaml:4:12 column 'amount' of table 'list' is in every row \(words) times that") == true)
    }
    #expect(try sample(before: "a,x,8,\nb,y,5,", now: "c,x,800,\nd,y,500,").told("jump") == [])
    #expect(try sample(before: "a,x,8,\nb,y,5,", now: "c,x,8000,\nd,y,5,").told("jump") == [])
  }

  @Test func `a thousand times is five hundred times, and nothing less`() throws {
    let told = try sample(before: "a,x,8,\nb,y,5,", now: "c,x,4000,\nd,y,2500,").told("jump")
    #expect(told.count == 1)
    #expect(told.first?.contains("is in every row 1,000 times that") == true)
    #expect(try sample(before: "a,x,8,\nb,y,5,", now: "c,x,3999,\nd,y,2500,").told("jump") == [])
    #expect(try sample(before: "a,x,4000,\nb,y,2500,", now: "c,x,8,\nd,y,5,").told("jump").count == 1)
    #expect(try sample(before: "a,x,3999,\nb,y,2500,", now: "c,x,8,\nd,y,5,").told("jump") == [])
  }

  @Test func `a total is told where its rows have other keys`() throws {
    let told = try sample(before: "a,x,800,", now: "b,y,8000000,").told("jump")
    #expect(told.count == 1)
    #expect(told.first?.contains("8000000 in row 'total'") == true)
  }

  @Test func `rows of data under one key are compared, but for a break`() throws {
    let sample = try sample(before: "a,x,800,\nb,y,5,", now: "a,x,8000000,\nb,y,5,", list: false)
    #expect(
      try sample.told("jump") == [
        "2010/data/flows.csv:2:5 'amount' 8000000 yuan of row 'a' is 10,000 times that of edition 2009 (800): 万元 and 元?"
      ])
    #expect(try self.sample(before: "a,x,800,\nb,y,5,", now: "a,x,8000000,yes\nb,y,5,", list: false).told("jump") == [])
  }

  @Test func `data that jump as a whole are told once`() throws {
    let sample = try sample(before: "a,x,800,\nb,y,5,", now: "a,x,800000,\nb,y,5000,", list: false)
    #expect(
      try sample.told("jump") == [
        "2010/data/flows.csv:2:5 column 'flows.amount' is in all 2 rows of both 1,000 times that of edition 2009: another unit?"
      ])
  }
}
