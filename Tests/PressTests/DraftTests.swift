import Foundation
import Testing

@testable import Press

/// Drafts are not published, but they are not forgotten either.
@Suite struct DraftTests {
  @Test func `the drafts of this project check without a problem`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path
    let outcome = try Press(Workspace(site: root, drafts: true, strict: true)).check()
    #expect(outcome.problems.map(\.headline) == [])
    let report = try #require(outcome.report)
    #expect(report.pages.english == report.pages.chinese)
    #expect(report.figures.english == report.figures.chinese)
  }
}
