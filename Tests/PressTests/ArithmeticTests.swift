import TestSupport
import Testing

/// What does not add up in the texts that the editions are taken from. The editions let it pass, each with a reason and an open query;
/// without these waivers it is caught, and nothing else is.
@Suite struct ArithmeticTests {
  static let failing: [String: Set<String>] = [
    "2010": [
      "chongqing-growth", "doubtful-posts", "gansu-kinds", "logistics-park-cost", "plants-invested", "title-and-body", "yunnan-share",
    ],
    "2011": [
      "change-month-shandong", "change-month-xiamen", "chongqing-base", "gansu-kinds", "gansu-share", "guangdong-project-size",
      "journal-rate", "labour-guangxi", "liaoning-start", "ningxia-base", "qingdao-kinds",
    ],
    "2012": [
      "aid-twenty-years", "chongqing-parts", "donations-2012", "investment-2012", "labour-2012", "liaoning-growth", "personnel-2012",
      "projects-2012", "trainings-since-1996", "zhejiang-jobs",
    ],
  ]

  @Test func `what fails in the sources fails in the checks, and all the rest holds`() throws {
    let site = try TemporarySite.real()
    for edition in Self.failing.keys {
      let place = "Content/\(edition)/checks.yaml"
      try site.write(try site.text(place).replacing(#/  waived:\n(?:    [^\n]*\n)+/#, with: ""), to: place)
    }
    let messages = try site.run("check", "--format", "json").messages()
    for (edition, names) in Self.failing {
      let failed = messages.filter { $0.code == "check-fails" && $0.path == "Content/\(edition)/checks.yaml" }
      #expect(Set(failed.compactMap { $0.message.split(separator: "'").dropFirst().first.map(String.init) }) == names)
      #expect(failed.count == names.count)
    }
    // Only whether the funds of Jingyuan include its materials cannot be decided.
    let others = messages.filter { $0.code != "check-fails" }
    #expect(others.map(\.code) == ["check-undecided"])
    #expect(others.first?.message.contains("jingyuan-cash-and-kind") == true)
  }

  @Test func `every waiver names a query that is open`() throws {
    let site = try TemporarySite.real()
    for (edition, names) in Self.failing {
      let checks = try site.text("Content/\(edition)/checks.yaml")
      let queries = try site.text("Content/\(edition)/queries.csv")
      let named = checks.matches(of: /\n    query: ([a-z0-9-]+)/).map { String($0.1) }
      #expect(named.count >= names.count)
      #expect(checks.matches(of: /\n  waived:/).count == named.count)
      for query in named { #expect(queries.contains("\n\(query),"), "\(edition): \(query)") }
    }
  }
}
