import Foundation
import Testing

@testable import Press

/// The yearbook in this folder, as it is published.
@Suite struct EditionsTests {
  @Test func `the three editions of this project are published and check without a problem`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    for year in ["2010", "2011", "2012"] {
      let edition = try String(contentsOf: root.appending(path: "Content/\(year)/edition.yaml"), encoding: .utf8)
      #expect(edition.contains("state: published"))
    }
    let outcome = try Press(Workspace(site: root.path, strict: true)).check()
    #expect(outcome.problems.map(\.headline) == [])
    let report = try #require(outcome.report)
    #expect(report.pages.english == report.pages.chinese)
    #expect(report.figures.english == report.figures.chinese)
  }
}
