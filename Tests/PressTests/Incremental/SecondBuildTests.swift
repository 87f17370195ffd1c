import Foundation
import TestSupport
import Testing

@testable import Press

/// Builds of a site that a build has left.
@Suite struct SecondBuildTests {
  private let site: IncrementalSite

  init() throws {
    site = try IncrementalSite(fixture: "features")
    try site.site.write("/* nobody */", to: "Templates/pages/unused.mustache")
    try #require(site.build().isPublished)
  }

  // MARK: Nothing changed

  @Test func `where nothing changed nothing is read again, and the same is said`() throws {
    let tree = try site.site.publishedTree()
    let second = site.build()
    #expect(second.steps == ["comparing sources"])
    #expect(second.publication == [0, tree.visibleFiles.count, 0])
    #expect(second.outcome?.report?.publication?.bytes == tree.visibleFiles.reduce(0) { $0 + (tree.entries[$1]?.bytes.count ?? 0) })
    #expect(second.outcome?.problems.map(\.code) == ["unused-template"])
    #expect(try site.differencesFromFresh(second) == [])
    #expect(tree.differences(to: try site.site.publishedTree()) == [])
  }

  @Test func `the program prints the same the second time, but for numbers of files and the time`() throws {
    func lines(_ text: String) -> [String] {
      text.replacing(#/[0-9]+ files written, [0-9]+ unchanged/#, with: "files").replacing(#/[0-9.]+ s;/#, with: "")
        .split(separator: "\n").map(String.init)
    }
    let first = try site.site.run("build")
    let second = try site.site.run("build")
    #expect(first.status == 0 && second.status == 0)
    #expect(lines(first.standardError) == lines(second.standardError))
    #expect(first.standardError.contains("warning[unused-template]") && second.standardError.contains(" 0 files written, "))
    #expect(site.site.namesInOutput() == [".site.build-record", "site"])
  }

  @Test func `a file that is only saved again changes nothing`() throws {
    try site.site.append("", to: "Content/2010/notes.en.md")
    #expect(site.build().steps == ["comparing sources"])
  }

  @Test func `another program, another option or another site does not trust the record`() throws {
    let others: [(inout Workspace) -> Void] = [
      { $0.program = "another one" }, { $0.edition = "2010" }, { $0.drafts = true }, { $0.baseURL = "https://example.org/other/" },
    ]
    for change in others {
      let build = site.build(change)
      #expect(build.steps.contains("reading content"))
      #expect(try site.differencesFromFresh(build, change) == [])
      try #require(site.build(change).steps == ["comparing sources"])
    }
    let strict = site.build { $0.strict = true }
    #expect(!strict.isPublished && strict.steps.contains("reading content"))
    #expect(site.build(program: nil).steps.contains("reading content"))
  }

  // MARK: A site that somebody touched

  @Test func `a file of the site that was changed, removed or added is mended`() throws {
    let page = "Output/site/en/2010/notes.html"
    let touches: [(String, () throws -> Void)] = [
      ("a longer page", { try site.site.append("x", to: page) }),
      (
        "a page with other bytes of the same number",
        {
          let text = try site.site.text(page)
          try site.site.write(String(text.dropLast()) + "x", to: page)
        }
      ),
      ("a removed page", { try site.site.remove(page) }),
      ("another file", { try site.site.write("x", to: "Output/site/en/mine.txt") }),
      (
        "an empty folder",
        { try FileManager.default.createDirectory(atPath: site.site.published + "/zh/empty", withIntermediateDirectories: false) }
      ),
      ("another mode", { chmod("\(site.site.path)/\(page)", 0o600) }),
      (
        "a page replaced by a link",
        {
          try site.site.move(page, to: "Output/site/en/2010/other.html")
          try site.site.link(page, to: "other.html")
        }
      ),
      ("no site", { try site.site.remove("Output/site") }),
    ]
    for (what, touch) in touches {
      try touch()
      let build = site.build()
      #expect(build.steps.contains("reading content"), "\(what)")
      #expect(try site.differencesFromFresh(build) == [], "\(what)")
      try #require(site.build().steps == ["comparing sources"], "\(what)")
    }
  }

  @Test func `bytes changed with the file's time put back are noticed`() throws {
    let page = "\(site.site.published)/en/2010/notes.html"
    var status = stat()
    try #require(stat(page, &status) == 0)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: page))
    try file.write(contentsOf: Data("x".utf8))
    try file.close()
    var times = [status.st_atim, status.st_mtim]
    try #require(utimensat(AT_FDCWD, page, &times, 0) == 0)
    let build = site.build()
    #expect(build.publication.first == 1)
    #expect(try site.differencesFromFresh(build) == [])
  }

  @Test func `a touched site and a changed text at once are mended`() throws {
    try site.site.append("x", to: "Output/site/en/2010/notes.html")
    try site.site.append("\nWords.\n", to: "Content/2009/history.en.md")
    let build = site.build()
    #expect(build.publication.first == 2)
    #expect(try site.differencesFromFresh(build) == [])
  }

  // MARK: Mistakes

  @Test func `a build that fails leaves site and record, and the next good one is right`() throws {
    let (tree, record) = (try site.site.publishedTree(), try site.recordBytes())
    try site.site.append("\n[x](figure:nothing)\n", to: "Content/2010/notes.en.md")
    for _ in 0..<2 { #expect(!site.build().isPublished) }
    #expect(tree.differences(to: try site.site.publishedTree()) == [])
    #expect(try site.recordBytes() == record)
    try site.site.replace("[x](figure:nothing)", with: "x", in: "Content/2010/notes.en.md")
    #expect(try site.differencesFromFresh(site.build()) == [])
    try site.site.replace("\nx\n", with: "", in: "Content/2010/notes.en.md")
    let undone = site.build()
    #expect(undone.publication == [1, tree.visibleFiles.count - 1, 0])
    #expect(tree.differences(to: try site.site.publishedTree(), in: [.bytes]) == [])
  }

  @Test func `clean removes the record`() throws {
    #expect(try site.site.run("clean").status == 0)
    #expect(site.site.namesInOutput() == [])
  }
}
