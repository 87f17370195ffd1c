import TestSupport
import Testing

/// Builds the fixture `features`, makes the mistake, builds again: exit status 1, the mistake told where it is with what is allowed,
/// nothing else told but what follows from it, and the published site untouched to the last inode.
func expectRefused(_ mistake: Mistake, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let site = try TemporarySite(fixture: "features")
  try #require(try site.run("build").status == 0, sourceLocation: sourceLocation)
  let before = try TreeSnapshot(site.path + "/Output")
  let place = try mistake.make(in: site)
  let result = try site.run("build", "--format", "json")
  #expect(result.status == 1, sourceLocation: sourceLocation)
  #expect(result.standardOutput == "", sourceLocation: sourceLocation)
  let errors = try result.messages().filter { $0.severity == "error" }
  let told = errors.filter { $0.code == mistake.code }
  let found = told.first { $0.place == place }
  #expect(
    found != nil, "expected \(mistake.code) at \(place), found \(errors.map { "\($0.code) at \($0.place)" })",
    sourceLocation: sourceLocation)
  if let found { #expect(found.words.contains(mistake.says), sourceLocation: sourceLocation) }
  #expect(Set(errors.map(\.code)).subtracting(mistake.besides) == [mistake.code], sourceLocation: sourceLocation)
  #expect(before.differences(to: try TreeSnapshot(site.path + "/Output")) == [], sourceLocation: sourceLocation)
}
