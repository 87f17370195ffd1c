import Diagnostics
import Model
import Press
import TestSupport
import Testing

/// The real yearbook with every bound number printed wrong, one way after the other: each is told, at its own place.
@Suite struct MutationTests {
  private static func check(_ site: TemporarySite) throws -> Press.Outcome {
    try Press(Workspace(site: site.path, drafts: true)).check()
  }

  @Test func `every bound number that is changed is told at its place`() throws {
    let site = try TemporarySite.real()
    let report = try #require(try Self.check(site).report)
    let numbers = try BoundNumbers(site)
    #expect(numbers.count == report.verified.english + report.verified.chinese)
    var changed: Set<Int> = []
    for mutation in Mutation.allCases {
      let places = try numbers.mutate(site, by: mutation)
      let problems = try Self.check(site).problems.filter { $0.code == "figure-differs" || $0.code == "figure-words" }
      let told = Set(
        problems.compactMap { problem in
          problem.location.flatMap { location in location.position.map { BoundNumbers.Place(path: location.path, position: $0) } }
        })
      let missed = places.filter { !told.contains($0.value) }.map { "\(mutation): \(numbers.words($0.key)) at \($0.value)" }
      #expect(missed.sorted() == [])
      #expect(problems.count == places.count, "\(mutation) makes a mistake where none was made")
      #expect(!places.isEmpty, "\(mutation) is made nowhere")
      changed.formUnion(places.keys)
      try numbers.restore(site)
    }
    let unchanged = (0..<numbers.count).filter { !changed.contains($0) }.map { numbers.words($0) }
    #expect(unchanged == [], "these bound words were never changed")
  }
}
