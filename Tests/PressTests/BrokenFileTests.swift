import Foundation
import TestSupport
import Testing

/// Things in Content and Templates that are no files of a yearbook.
@Suite struct BrokenFileTests {
  /// The errors of a check, as `code place`.
  private func errors(of site: TemporarySite) throws -> [String] {
    let result = try site.run("check", "--format", "json")
    #expect(result.status == 1)
    return try result.messages().filter { $0.severity == "error" }.map { "\($0.code) \($0.place)" }
  }

  @Test func `a symbolic link out of Content is refused and never read`() throws {
    let (site, outside) = (try TemporarySite(fixture: "features"), try TemporaryFolder())
    try Data("secret".utf8).write(to: URL(fileURLWithPath: outside.path + "/secret.csv"))
    try site.link("Content/2010/data/stray.csv", to: outside.path + "/secret.csv")
    try site.link("Content/2010/elsewhere", to: "/etc")
    try site.link("Templates/assets/passwd", to: "/etc/passwd")
    try site.link("Content/2010/dangling.en.md", to: "nowhere")
    let result = try site.run("build", "--format", "json")
    #expect(result.status == 1)
    let messages = try result.messages()
    #expect(
      messages.map { "\($0.code) \($0.place)" } == [
        "symbolic-link Content/2010/dangling.en.md", "symbolic-link Content/2010/data/stray.csv", "symbolic-link Content/2010/elsewhere",
        "symbolic-link Templates/assets/passwd",
      ])
    #expect(messages.allSatisfy { $0.words.contains("put the file itself here") })
    #expect(!result.standardError.contains("secret,") && !result.standardError.contains("root:"))
    #expect(site.namesInOutput() == [])
  }

  @Test func `a pipe is refused and never waited for`() throws {
    let site = try TemporarySite(fixture: "minimal")
    for place in ["Content/2010/pipe.en.md", "Templates/pipe.svg"] {
      try #require(mkfifo("\(site.path)/\(place)", 0o644) == 0)
    }
    #expect(try errors(of: site) == ["special-file Content/2010/pipe.en.md", "special-file Templates/pipe.svg"])
  }

  @Test func `a pipe in the place of a file that must be there is told too`() throws {
    let site = try TemporarySite(fixture: "minimal")
    try site.remove("Content/yearbook.yaml")
    try #require(mkfifo(site.path + "/Content/yearbook.yaml", 0o644) == 0)
    #expect(try errors(of: site).contains("special-file Content/yearbook.yaml"))
  }

  @Test(arguments: [
    "Content/readme.txt", "Content/2010/notes.md", "Content/2010/data/flows.xlsx", "Content/2010/tables/aid.yml",
    "Content/2010/tables/more/aid.yaml", "Content/10/edition.yaml", "Content/section.yaml",
  ])
  func `a file that is nothing to a yearbook is an error, not passed over`(path: String) throws {
    let site = try TemporarySite(fixture: "minimal")
    try site.write("x: y\n", to: path)
    #expect(try errors(of: site) == ["unknown-file \(path)"])
  }

  @Test func `what editors and systems leave behind is passed over`() throws {
    let site = try TemporarySite(fixture: "minimal")
    for path in ["Content/.DS_Store", "Content/2010/.overview.en.md.swp", "Content/2010/overview.en.md~", "Templates/.git/HEAD"] {
      try site.write("\0", to: path)
    }
    #expect(try site.run("check", "--strict").status == 0)
  }

  @Test func `a name that is no UTF-8 is an error of its folder`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let name = Array("\(site.path)/Content/2010/caf\u{1}".utf8) + [0xE9, 0]
    let file = name.withUnsafeBufferPointer { name in
      name.withMemoryRebound(to: CChar.self) { creat($0.baseAddress!, 0o644) }
    }
    try #require(file >= 0)
    close(file)
    let messages = try site.run("check", "--format", "json").messages()
    #expect(messages.map { "\($0.code) \($0.place)" } == ["file-name Content/2010"])
    let shown = try site.run("check").standardError
    #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }
}
