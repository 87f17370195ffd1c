import Model
import TestSupport
import Testing

@testable import Press

/// Whatever is computed otherwise gives another digest, and so another page.
@Suite struct EditionResultsTests {
  private typealias Change = (inout Edition) throws -> Void

  private func edition() throws -> Edition {
    let site = try TemporarySite.real()
    var press = try Press(Workspace(site: site.path))
    let book = try withExtendedLifetime(site) { try #require(try press.makeBook()?.book) }
    var edition = try #require(book.editions.first { $0.tables.count > 1 && $0.checks.contains { !$0.sides.isEmpty } })
    // What is changed below stands first.
    edition.tables.sort { $0.rows.count > $1.rows.count }
    edition.checks.sort { $0.sides.count > $1.sides.count }
    try #require(edition.tables[0].rows.count > 1)
    return edition
  }

  private func cell(_ edition: inout Edition, _ change: (inout ComputedTable.Cell) -> Void) throws {
    let table = try #require(edition.tables.firstIndex { $0.rows.contains { $0.cells.contains { $0.number != nil } } })
    let row = try #require(edition.tables[table].rows.firstIndex { $0.cells.contains { $0.number != nil } })
    let column = try #require(edition.tables[table].rows[row].cells.firstIndex { $0.number != nil })
    change(&edition.tables[table].rows[row].cells[column])
  }

  @Test func `the same edition, computed twice, has the same digest`() throws {
    #expect(try #require(EditionResults(edition())).digest == #require(EditionResults(edition())).digest)
  }

  @Test func `each thing that is computed otherwise gives a digest of its own`() throws {
    let changes: [Change] = [
      { _ in },
      { try cell(&$0) { $0.content = .number(ExactNumber(7), .exact) } },
      { try cell(&$0) { $0.content = .number(ExactNumber(70, decimals: 1), .exact) } },
      { try cell(&$0) { $0.content = .number(ExactNumber(7), .about) } },
      { try cell(&$0) { $0.content = .state(.unknown) } },
      { try cell(&$0) { $0.origins.append(1) } },
      { try cell(&$0) { $0.base = .init(ExactNumber(7), .exact, origins: []) } },
      { try cell(&$0) { $0.base = .init(ExactNumber(7), .exact, origins: [1]) } },
      { $0.tables[0].rows.removeLast() },
      { $0.tables[0].rows.swapAt(0, 1) },
      { $0.tables[0].columns[0].unit += "x" },
      { $0.tables[0].dataTables.append("other") },
      { $0.tables[0].comparedOrigins.insert(1_000_000) },
      { $0.tables.swapAt(0, 1) },
      { $0.checks[0].verdict = $0.checks[0].verdict == .undecided ? .fails : .undecided },
      { $0.checks[0].sides[0].value = .keys(["one"]) },
      { $0.checks[0].sides.removeLast() },
      { edition in
        for (index, entry) in edition.entries.enumerated() {
          guard let place = entry.resolutions.chinese.firstIndex(where: { if case .figure = $0 { true } else { false } }) else { continue }
          edition.entries[index].resolutions.chinese[place] = .unresolved
          return
        }
        Issue.record("no entry has a figure")
      },
    ]
    let edition = try edition()
    let digests = try changes.map { change in
      var changed = edition
      try change(&changed)
      return try #require(EditionResults(changed)).digest
    }
    for (index, digest) in digests.enumerated() { #expect(digests.firstIndex(of: digest) == index, "change \(index)") }
  }

  @Test func `the farthest row is told`() throws {
    var edition = try edition()
    edition.tables[0].comparedOrigins.insert(1_000_000)
    #expect(EditionResults(edition)?.farthestRow == 1_000_000)
  }
}
