import TestSupport
import Testing

/// Whole small yearbooks and what becomes of them. Where a golden number comes from is told in ``GoldenNumberTests``.
@Suite struct GoldenSiteTests {
  @Test(arguments: ["minimal", "features"]) func `a yearbook becomes what is expected of it, and nothing else`(fixture: String) throws {
    let site = try TemporarySite(fixture: fixture)
    let result = try site.run("build")
    #expect(result.status == 0)
    #expect(result.standardError.contains("; no problems; "))
    let golden = GoldenTree(folder: Project.fixture(fixture) + "/expected")
    #expect(try golden.differences(to: site.publishedTree()) == [])
  }

  @Test func `a missing file, an unexpected one and another line are all told`() throws {
    let (expected, made) = (try TemporaryFolder(), try TemporarySite(fixture: "minimal"))
    let golden = GoldenTree(folder: expected.path, environment: [:])
    try made.write("one\ntwo\n", to: "Output/site/a.html")
    try made.write("new\n", to: "Output/site/b.html")
    try GoldenTree(folder: expected.path, environment: ["YEARBOOK_RECORD": "1"]).record(made.publishedTree())
    #expect(try golden.differences(to: made.publishedTree()) == [])
    try made.write("one\n2\n", to: "Output/site/a.html")
    try made.write("", to: "Output/site/c.html")
    try made.remove("Output/site/b.html")
    #expect(
      try golden.differences(to: made.publishedTree()) == ["a.html:2: expected 'two', found '2'", "missing: b.html", "unexpected: c.html"])
  }

  @Test func `no machine of a project records what nobody has looked at`() throws {
    let (expected, made) = (try TemporaryFolder(), try TemporarySite(fixture: "minimal"))
    try made.write("new\n", to: "Output/site/a.html")
    let golden = GoldenTree(folder: expected.path, environment: ["YEARBOOK_RECORD": "1", "CI": "true"])
    #expect(throws: GoldenTree.RecordingRefused.self) { try golden.differences(to: made.publishedTree()) }
    #expect(try TreeSnapshot(expected.path).entries.isEmpty)
  }
}
