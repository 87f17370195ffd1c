import Foundation
import TestSupport
import Testing

/// The commands beside build, and the options that all share.
@Suite struct CommandTests {
  @Test func `the version is told at once`() throws {
    let result = try TemporarySite(fixture: "minimal").run("--version")
    #expect(result.status == 0)
    #expect(result.standardOutput == "1.0\n")
    #expect(result.standardError == "")
    #expect(result.duration < .seconds(60))
  }

  @Test func `help names every command, and the exit statuses`() throws {
    let result = try TemporarySite(fixture: "minimal").run("--help")
    #expect(result.status == 0)
    let commands = ["build", "check", "preview", "diff", "new", "archive", "verify", "restore", "clean"]
    let words = commands + ["Exit status: 0 fine, 1 the content has errors"]
    #expect(words.filter { !result.standardOutput.contains($0) } == [])
  }

  @Test func `a build says in one line what it did, and quietly nothing`() throws {
    let site = try TemporarySite(fixture: "features")
    let first = try site.run("build")
    #expect(first.standardOutput == "")
    let line = #/28 pages in English, 28 in Chinese; 10 tables; 29 figures in English \(10 verified\), 29 in Chinese \(10 verified\); /#
    #expect(first.standardError.prefixMatch(of: line) != nil)
    #expect(first.standardError.contains("; 88 files written, 0 unchanged, 0 removed; no problems; "))
    #expect(first.standardError.hasSuffix(" s; ./Output/site\n"))
    for format in ["human", "json", "github"] {
      let quiet = try site.run("build", "--quiet", "--format", format)
      #expect(quiet.status == 0)
      #expect(quiet.standardOutput + quiet.standardError == "")
    }
    #expect(try site.run("build", "--format", "json").standardError == "")
  }

  @Test func `a check writes nothing`() throws {
    let site = try TemporarySite(fixture: "features")
    let result = try site.run("check")
    #expect(result.status == 0)
    #expect(result.standardError.hasSuffix(" s; nothing written\n"))
    #expect(!FileManager.default.fileExists(atPath: site.path + "/Output"))
  }

  @Test func `quietly, problems are still told`() throws {
    let site = try TemporarySite(fixture: "minimal")
    try site.write("x", to: "Content/stray")
    let result = try site.run("build", "--quiet")
    #expect(result.status == 1)
    #expect(result.standardError.hasPrefix("error[unknown-file]: 'Content/stray' is not a file of a yearbook\n  --> Content/stray\n"))
    #expect(!result.standardError.contains("nothing was published"))
  }

  @Test func `another address is written everywhere that an address stands`() throws {
    let site = try TemporarySite(fixture: "features")
    try #require(try site.run("build", "--base-url", "https://other.example.net/a/b").status == 0)
    let tree = try site.publishedTree()
    let old = tree.files.filter { tree.text($0)?.contains("features.example.org") == true }
    #expect(old == [])
    #expect(tree.text("sitemap.xml")?.contains("https://other.example.net/a/b/en/index.html") == true)
    #expect(tree.text("404.html")?.contains("/a/b/zh/index.html") == true)
  }

  @Test func `one edition alone says what it says among all`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.replace("[history](entry:", with: "[](entry:", in: "Content/2010/figures.en.md")
    try site.replace("title: History", with: "title: \"<History> & more\"", in: "Content/2009/history.en.md")
    try #require(try site.run("build").status == 0)
    let all = try site.publishedTree()
    let result = try site.run("build", "--edition", "2010", "--format", "json")
    #expect(result.status == 0)
    #expect(try result.messages() == [])
    let alone = try site.publishedTree()
    #expect(Set(all.files).subtracting(alone.files).allSatisfy { $0.contains("2009") })
    for page in all.files where page.contains("/2010/") { #expect(alone.text(page) == all.text(page), "\(page)") }
    let others = alone.files.filter { $0.contains("2009") }
    #expect(others.filter { alone.text($0)?.hasPrefix("elsewhere: edition 2009, root ../../") != true } == [])
    #expect(others.contains("en/2009/history.html") && others.contains("zh/2009/history.html"))
    #expect(alone.text("sitemap.xml")?.contains("2009") == false)
    #expect(alone.text("en/2010/work/aid.html")?.contains("|1,234.6|30.9|23.5|") == true)
    #expect(all.text("en/2010/figures.html")?.contains("<a href=\"../2009/history.html\">&lt;History&gt; &amp; more</a>") == true)
  }

  @Test func `an edition whose own file is wrong is told of, not denied`() throws {
    let site = try TemporarySite(fixture: "minimal")
    try site.replace("2010-06-30", with: "someday", in: "Content/2010/edition.yaml")
    let result = try site.run("check", "--edition", "2010", "--format", "json")
    #expect(result.status == 1)
    #expect(try result.messages().map { "\($0.code) \($0.place)" } == ["wrong-type Content/2010/edition.yaml:4:7"])
  }

  @Test func `drafts are published only where they are asked for`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.replace("state: published", with: "state: draft", in: "Content/2009/edition.yaml")
    for language in ["en", "zh"] {
      try site.replace("](entry:2009/history)", with: "](entry:notes)", in: "Content/2010/figures.\(language).md")
      try site.replace("figure:aid/subtotal-hills/growth", with: "figure:aid/south/share", in: "Content/2010/figures.\(language).md")
    }
    try #require(try site.run("build").status == 0)
    #expect(try site.publishedTree().files.filter { $0.contains("2009") } == [])
    try #require(try site.run("build", "--drafts").status == 0)
    #expect(try site.publishedTree().files.contains("zh/2009/history.html"))
    let messages = try site.run("check", "--edition", "2009", "--format", "json").messages()
    #expect(messages.map { "\($0.code) \($0.place)" } == ["only-drafts Content/2009/edition.yaml"])
    #expect(messages.first?.words.contains("add --drafts") == true)
  }

  @Test func `a data file in GB18030 is read with a notice, and quoted as text`() throws {
    let site = try TemporarySite(fixture: "features")
    let header = "document,title_en,title_zh,issuer,signatory,date,final\n"
    // 山区规划 in GB 18030.
    let title: [UInt8] = [0xC9, 0xBD, 0xC7, 0xF8, 0xB9, 0xE6, 0xBB, 0xAE]
    let row = Array("plan,Plan for the Hills,".utf8) + title + Array(",office,li-ming,2009-06-31,true\n".utf8)
    try site.write(Data(Array(header.utf8) + row), to: "Content/2010/data/documents.csv")
    let shown = try site.run("check").standardError
    #expect(shown.contains("notice[encoding]: the file is written in GB18030"))
    let excerpt = """
      2 | plan,Plan for the Hills,山区规划,office,li-ming,2009-06-31,true
        |                                                 ^^^^^^^^^^

      """
    #expect(shown.contains(excerpt))
  }

  @Test func `a byte-order mark moves no caret`() throws {
    let site = try TemporarySite(fixture: "minimal")
    try site.write(
      "\u{FEFF}" + (try site.text("Content/2010/edition.yaml").replacing("title:", with: "titel:")), to: "Content/2010/edition.yaml")
    let shown = try site.run("check").standardError
    #expect(shown.contains("\n  --> Content/2010/edition.yaml:1:1\n1 | titel: {en"))
  }
}
