import TestSupport
import Testing

/// `yearbook new` and `yearbook clean`.
@Suite struct SkeletonTests {
  @Test(arguments: ["minimal", "features"]) func `what is made checks clean as it is`(fixture: String) throws {
    let site = try TemporarySite(fixture: fixture)
    let edition = try site.run("new", "edition", "2011")
    #expect(edition.status == 0)
    #expect(edition.standardError.hasPrefix("made Content/2011/edition.yaml\nmade Content/2011/notes.en.md\n"))
    for path in ["2011/overview", "2011/work/more/training", "2010/added"] {
      let entry = try site.run("new", "entry", path)
      #expect(entry.status == 0)
      #expect(entry.standardError == "made Content/\(path).en.md\nmade Content/\(path).zh.md\n")
    }
    #expect(try site.run("new", "table", "2011/by-year").standardError == "made Content/2011/tables/by-year.yaml\n")
    let result = try site.run("check", "--drafts", "--format", "json")
    #expect(result.status == 0)
    #expect(
      try result.messages().map { "\($0.severity) \($0.code) \($0.place)" } == [
        // A draft may wait for its texts; what is published may not.
        "warning no-text Content/2010/added.en.md", "warning unused-table Content/2011/tables/by-year.yaml",
      ])
    try site.append("Text.\n", to: "Content/2010/added.en.md")
    try site.append("文。\n", to: "Content/2010/added.zh.md")
    try site.append("\n![](table:by-year)\n", to: "Content/2011/overview.en.md")
    try site.append("\n![](table:by-year)\n", to: "Content/2011/overview.zh.md")
    #expect(try site.run("check", "--drafts", "--strict").status == 0)
  }

  @Test func `nothing that is there is overwritten`() throws {
    let site = try TemporarySite(fixture: "features")
    let before = try TreeSnapshot(site.path + "/Content")
    for arguments in [["edition", "2010"], ["entry", "2010/notes"], ["entry", "2010/work/aid"], ["table", "2010/aid"]] {
      let result = try site.start(["new"] + arguments).wait()
      #expect(result.status == 2)
      #expect(result.standardError.contains("exists: nothing was made"))
    }
    try site.remove("Content/2010/work/aid.en.md")
    let half = try site.run("new", "entry", "2010/work/aid")
    #expect(half.status == 2)
    #expect(half.standardError.contains("'Content/2010/work/aid.zh.md' exists: nothing was made"))
    #expect(before.changedFiles(to: try TreeSnapshot(site.path + "/Content")) == ["2010/work/aid.en.md"])
  }

  @Test(arguments: [
    "edition 11", "edition 20111", "edition ０２０１", "edition ../x", "entry 2010", "entry 2012/x", "entry 2010/../x", "entry 2010//x",
    "entry /2010/x", "entry 2010/x/", "entry 2010/Overview", "entry 2010/a/b/c/d/e", "entry 2010/index", "entry 2010/tables",
    "entry 2010/data/x", "entry 2010/tables/x", "entry registers/x", "table aid", "table 2010/a/b", "table 2010/A", "table 2012/aid",
    "table ../x/y",
  ])
  func `a name that could not be built is refused, and nothing made`(words: String) throws {
    let site = try TemporarySite(fixture: "features")
    let before = try TreeSnapshot(site.path)
    let arguments = words.split(separator: " ").map { String($0) }
    let result = try site.start(["new"] + arguments).wait()
    #expect(result.status == 2)
    #expect(result.standardError.contains("'\(arguments[1])' is not "))
    #expect(before.differences(to: try TreeSnapshot(site.path)) == [])
  }

  @Test func `a folder that is called almost like a section is hinted at`() throws {
    let site = try TemporarySite(fixture: "features")
    let made = try site.run("new", "entry", "2010/wrok/added")
    #expect(made.status == 0)
    #expect(made.standardError.hasSuffix("'Content/2010/wrok' is no section, for it has no section.yaml; did you mean '2010/work'?\n"))
    #expect(try !site.run("new", "entry", "2010/other/added").standardError.contains("section"))
  }

  @Test func `an archived edition gets nothing new`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.replace("state: published", with: "state: archived", in: "Content/2010/edition.yaml")
    let before = try TreeSnapshot(site.path)
    for arguments in [["entry", "2010/added"], ["table", "2010/added"]] {
      let result = try site.start(["new"] + arguments).wait()
      #expect(result.status == 2 && result.standardError.contains("edition '2010' is archived and stays as it is"))
    }
    #expect(before.differences(to: try TreeSnapshot(site.path)) == [])
  }

  @Test func `clean removes the site and nothing else`() throws {
    let site = try TemporarySite(fixture: "minimal")
    #expect(try site.run("clean").standardError == "nothing to remove at ./Output/site\n")
    try #require(try site.run("build").status == 0)
    try site.write("mine", to: "Output/archive/2010.zip")
    let removed = try site.run("clean")
    #expect(removed.status == 0)
    #expect(removed.standardError == "removed ./Output/site\n")
    #expect(site.namesInOutput() == ["archive"])
    #expect(try site.run("clean").status == 0)
    #expect(try site.run("clean", "--site", "nowhere").status == 0)
  }
}
