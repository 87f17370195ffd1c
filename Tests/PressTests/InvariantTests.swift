import TestSupport
import Testing

/// What holds of every yearbook, shown on the project's own.
@Suite struct InvariantTests {
  @Test func `a second build writes nothing and keeps every file with its time`() throws {
    let site = try TemporarySite.real()
    let first = try site.run("build")
    try #require(first.status == 0)
    let before = try site.publishedTree()
    let second = try site.run("build")
    #expect(second.status == 0)
    #expect(second.standardError.contains("; 0 files written, \(before.visibleFiles.count) unchanged, 0 removed; "))
    #expect(before.differences(to: try site.publishedTree()) == [])
    #expect(site.namesInOutput() == [".site.build-record", "site"])
  }

  /// Everything that differs between two machines, as far as one can show it.
  static let surroundings: [(environment: [String: String], preparation: String, arguments: [String])] = [
    (["TZ": "Pacific/Kiritimati", "LANG": "zh_CN.GB18030"], "umask 077", ["--threads", "1"]),
    (["TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"], "umask 000", ["--threads", "2"]),
    (["LC_ALL": "C", "HOME": "/nonexistent", "NO_COLOR": "1"], "ulimit -n 64", ["--threads", "7"]),
    (["SOURCE_DATE_EPOCH": "86400", "TERM": "dumb", "USER": "nobody"], ":", []),
  ]

  @Test(arguments: surroundings.indices) func `folder, time zone, locale, umask and threads make no difference`(index: Int) throws {
    let site = try TemporarySite.real()
    try #require(try site.run("build").status == 0)
    let elsewhere = try TemporarySite(copying: Project.root, to: "another place/年鉴 & more")
    let (environment, preparation, arguments) = Self.surroundings[index]
    let all = ["build", "--site", elsewhere.path, "--output", elsewhere.path + "/a/b"] + arguments
    let result = try elsewhere.start(all, environment: environment, after: preparation, in: "/").wait()
    try #require(result.status == 0)
    let tree = try TreeSnapshot(elsewhere.path + "/a/b/site")
    #expect(try site.publishedTree().differences(to: tree, in: [.bytes, .mode]) == [])
  }

  @Test func `both languages have the same pages`() throws {
    let site = try TemporarySite.real()
    try #require(try site.run("build").status == 0)
    let pages = try site.publishedTree().visibleFiles
    let (english, chinese) = (pages.filter { $0.hasPrefix("en/") }, pages.filter { $0.hasPrefix("zh/") })
    #expect(english.map { $0.dropFirst(3) } == chinese.map { $0.dropFirst(3) })
    #expect(english.count > 30)
  }

  @Test func `what is not produced any more vanishes, with its folders`() throws {
    let site = try TemporarySite(fixture: "features")
    try #require(try site.run("build").status == 0)
    let before = try site.publishedTree()
    for language in ["en", "zh"] {
      try site.remove("Content/2010/work/regions/north.\(language).md")
      try site.replace("![](table:bounds)\n", with: "", in: "Content/2010/notes.\(language).md")
    }
    try site.remove("Content/2010/tables/bounds.yaml")
    try site.replace(", regions/north", with: "", in: "Content/2010/work/section.yaml")
    let result = try site.run("build")
    #expect(result.standardError.contains(" 5 removed; "))
    let after = try site.publishedTree()
    let gone = Set(before.entries.keys).subtracting(after.entries.keys)
    #expect(
      gone.sorted() == [
        "data/2010/tables/bounds.csv", "en/2010/tables/bounds.html", "en/2010/work/regions", "en/2010/work/regions/north-county.html",
        "zh/2010/tables/bounds.html", "zh/2010/work/regions", "zh/2010/work/regions/north-county.html",
      ])
  }

  @Test func `a build with a mistake leaves the published site as it is`() throws {
    let site = try TemporarySite.real()
    try #require(try site.run("build").status == 0)
    let before = try site.publishedTree()
    try site.append("\n[](place:nowhere)\n", to: "Content/2010/xiamen/overview.en.md")
    let result = try site.run("build")
    #expect(result.status == 1)
    #expect(result.standardError.contains("1 error; nothing was published"))
    #expect(before.differences(to: try site.publishedTree()) == [])
    #expect(site.namesInOutput() == [".site.build-record", "site"])
  }

  @Test func `a mistake that only a rendered page shows leaves the published site as it is`() throws {
    let site = try TemporarySite.real()
    try #require(try site.run("build").status == 0)
    let before = try site.publishedTree()
    try site.append("{{edition.yaer}}\n", to: "Templates/pages/edition.mustache")
    let result = try site.run("build", "--format", "json")
    #expect(result.status == 1)
    #expect(try result.messages().map(\.code) == ["unknown-name"])
    #expect(before.differences(to: try site.publishedTree()) == [])
    #expect(site.namesInOutput() == [".site.build-record", "site"])
  }
}
