import Foundation
import TestSupport
import Testing

@testable import Press

/// Sources that are saved while they are archived.
@Suite struct SteadySourcesTests {
  @Test(arguments: [true, false], ["Content/2010/work/aid.en.md", "Content/2010/data/flows.csv", "Templates/pages/edition.mustache"])
  func `a source that changes after it was read makes no archive of two moments`(hasSite: Bool, path: String) throws {
    let site = try TemporarySite(fixture: "features")
    let source = "\(site.path)/\(path)"
    let before = try String(contentsOfFile: source, encoding: .utf8)
    var workspace = Workspace(site: site.path)
    workspace.program = "test"
    if hasSite { try #require(try Press(workspace).build().report != nil) }
    let archiver = EditionArchiver(workspace, edition: "2010") { step in
      if step.hasPrefix("rendering") { try? (before + "\n").write(toFile: source, atomically: true, encoding: .utf8) }
    }
    #expect(throws: PressFailure.machine("'\(path)' was changed while it was archived: archive again")) {
      try archiver.archive(makesZip: false, replacing: nil)
    }
    #expect(!FileManager.default.fileExists(atPath: workspace.archive(of: "2010")))
    try before.write(toFile: source, atomically: true, encoding: .utf8)
    let again = try EditionArchiver(workspace, edition: "2010").archive(makesZip: false, replacing: nil)
    #expect(again.report != nil, "\(again.problems)")
  }
}
