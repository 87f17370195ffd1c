import Foundation
import TestSupport
import Testing

/// Wrong usage ends with status 2, a machine that fails with 3, and neither touches what is published.
@Suite struct UsageTests {
  let site: TemporarySite

  init() throws { site = try TemporarySite(fixture: "minimal") }

  @Test(arguments: [
    ("build --outptu x", "did you mean '--output'"), ("biuld", "biuld"), ("build --threads 0", "--threads is a number from 1 to 64"),
    ("build --threads many", "many"), ("check --format xml", "human, json"), ("build --edition 2011", "edition '2011' is not in Content"),
    ("check --edition registers", "is not in Content"), ("check --edition yearbook.yaml", "is not in Content"),
    ("build --base-url ftp://x/", "https://host/"), ("build more", "more"), ("build --site", "--site"), ("new edition", "<year>"),
  ])
  func `wrong arguments are told, with what is right`(arguments: String, words: String) throws {
    let result = try site.start(arguments.split(separator: " ").map { String($0) }).wait()
    #expect(result.status == 2)
    #expect(result.standardOutput == "")
    #expect(result.standardError.lowercased().contains(words.lowercased()))
    #expect(site.namesInOutput() == [])
  }

  @Test(arguments: ["Content", "Templates"]) func `a folder without its two parts is no site`(part: String) throws {
    try site.remove(part)
    for command in ["build", "check"] {
      let result = try site.run(command)
      #expect(result.status == 2)
      #expect(result.standardError == "yearbook: '.' has no folder \(part): run yearbook in a site's folder, or name it with --site\n")
    }
    #expect(site.namesInOutput() == [])
  }

  @Test(arguments: [
    "check --report Content/2010/notes.en.md", "check --report Templates/new.html", "check --report Content/../Content/new.json",
    "check --report Output/site/status.html", "diff 2010 2010 --report Content/diff.html", "build --output Content",
    "build --output Templates/assets", "archive 2010 --output Content/2010",
  ])
  func `nothing is written among sources, nor among what is published`(arguments: String) throws {
    try #require(try site.run("build").status == 0)
    let before = try TreeSnapshot(site.path)
    let result = try site.start(arguments.split(separator: " ").map { String($0) }).wait()
    #expect(result.status == 2)
    #expect(result.standardError.contains("' is in './"), "\(result.standardError)")
    #expect(before.differences(to: try TreeSnapshot(site.path)) == [])
  }

  @Test func `a site that is not there is named`() throws {
    let result = try site.run("build", "--site", "nowhere")
    #expect(result.status == 2)
    #expect(result.standardError.contains("'nowhere' has no folder Content"))
  }

  @Test func `a folder that is not ours is refused and stays as it is`() throws {
    try site.write("mine", to: "Output/site/index.html")
    let before = try site.publishedTree()
    for command in ["build", "clean"] {
      let result = try site.run(command)
      #expect(result.status == 2)
      #expect(result.standardError.contains("'./Output/site' is not a folder that yearbook made"))
    }
    #expect(before.differences(to: try site.publishedTree()) == [])
    #expect(site.namesInOutput() == ["site"])
  }

  @Test func `a symbolic link in the place of the site is refused and stays`() throws {
    try site.write("mine", to: "elsewhere/index.html")
    try site.write("", to: "Output/other")
    try site.link("Output/site", to: "../elsewhere")
    let result = try site.run("build")
    #expect(result.status == 2)
    #expect(result.standardError.contains("symbolic link"))
    #expect(try site.text("Output/site/index.html") == "mine")
    #expect(site.namesInOutput() == ["other", "site"])
  }

  @Test func `a file in the place of Output is the machine's failure`() throws {
    try site.write("mine", to: "Output")
    let result = try site.run("build")
    #expect(result.status == 3)
    #expect(result.standardError.contains("'./Output/site': Not a directory"))
    #expect(try site.text("Output") == "mine")
  }
}

/// What a user without the right may not do. Root may do everything, so root gives its rights up for these.
@Suite(.enabled(if: Unprivileged.wrapper != nil, "needs a user without rights, or setpriv to become one")) struct PermissionTests {
  let site: TemporarySite
  let wrapper: [String]

  init() throws {
    site = try TemporarySite(fixture: "minimal")
    wrapper = try #require(Unprivileged.wrapper)
    try #require(try site.run("build").status == 0)
    try site.openToAll()
  }

  @Test func `a file that cannot be read is the machine's failure and named`() throws {
    let before = try site.publishedTree()
    try #require(chmod(site.path + "/Content/2010/overview.zh.md", 0) == 0)
    let result = try site.run("build", wrapper: wrapper)
    #expect(result.status == 3)
    #expect(result.standardError == "yearbook: 'Content/2010/overview.zh.md' cannot be read: Permission denied\n")
    #expect(before.differences(to: try site.publishedTree()) == [])
  }

  @Test func `a folder that cannot be listed is the machine's failure and named`() throws {
    try #require(chmod(site.path + "/Content/2010", 0) == 0)
    let result = try site.run("check", wrapper: wrapper)
    chmod(site.path + "/Content/2010", 0o755)
    #expect(result.status == 3)
    #expect(result.standardError == "yearbook: 'Content/2010' cannot be read: Permission denied\n")
  }

  @Test func `an Output that cannot be written is the machine's failure and named`() throws {
    let before = try site.publishedTree()
    try site.append("More.\n", to: "Content/2010/overview.en.md")
    try #require(chmod(site.path + "/Output", 0o555) == 0)
    let result = try site.run("build", wrapper: wrapper)
    chmod(site.path + "/Output", 0o755)
    #expect(result.status == 3)
    #expect(result.standardError.contains("Permission denied"))
    #expect(before.differences(to: try site.publishedTree()) == [])
  }

  @Test func `a site that can be read only can be checked`() throws {
    #expect(try site.run("check", wrapper: wrapper).status == 0)
  }
}
