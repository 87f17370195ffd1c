import Foundation
import TestSupport
import Testing

/// `yearbook diff`: editions, sites and finished sites.
@Suite struct DiffTests {
  private struct Told: Decodable {
    struct Value: Decodable {
      var exact: String
      var printed: [String: String]?
    }
    struct Cell: Decodable {
      var column: String
      var old: Value
      var new: Value
    }
    struct Row: Decodable {
      var row: String
      var change: String
      var cells: [Cell]
    }
    struct Table: Decodable {
      var table: String
      var change: String
      var rows: [Row]
    }
    struct Figure: Decodable {
      var figure: String
      var old: Value?
      var new: Value?
      var difference: [String: String]?
    }
    struct Page: Decodable {
      var page: String
      var change: String
      var around_text_only: Bool?
    }
    struct Entry: Decodable {
      var entry: String
      var change: String
    }
    var differences: Int
    var texts_compared: Bool
    var tables: [Table]
    var figures: [Figure]
    var pages: [Page]
    var entries: [Entry]
  }

  private func told(_ result: CommandResult) throws -> Told {
    #expect(result.status == 0)
    return try told(result.standardOutput)
  }

  private func told(_ json: String) throws -> Told { try JSONDecoder().decode(Told.self, from: Data(json.utf8)) }

  /// Two copies of the small yearbook with features, and a change in the second one's data.
  private func changed() throws -> (old: TemporarySite, new: TemporarySite) {
    let (old, new) = (try TemporarySite(fixture: "features"), try TemporarySite(fixture: "features"))
    try new.replace("765433", with: "765434", in: "Content/2010/data/flows.csv")
    return (old, new)
  }

  @Test func `an edition does not differ from itself, from its copy and from its build`() throws {
    let (site, copy) = (try TemporarySite(fixture: "features"), try TemporarySite(fixture: "features"))
    try site.run("build")
    for other in ["2010", "2010@\(copy.path)", copy.path, "Output/site"] {
      let result = try site.run("diff", "2010", other)
      #expect(result.status == 0 && result.standardError == "")
      #expect(result.standardOutput.hasPrefix("no differences between 2010 and \(other)"))
    }
    #expect(try site.run("diff", ".", copy.path).standardOutput == "no differences between . and \(copy.path)\n")
    #expect(try site.run("diff", "Output/site", ".").standardOutput.hasPrefix("no differences between Output/site and ."))
  }

  @Test func `a changed cell is told in its data, in tables and figures, with both languages' values`() throws {
    let (old, new) = try changed()
    let told = try told(old.run("diff", "2010", "2010@\(new.path)", "--format", "json"))
    #expect(told.texts_compared)
    let data = try #require(told.tables.first { $0.table == "flows" })
    #expect(data.rows.count == 1 && data.rows[0].cells.map(\.column) == ["amount"])
    #expect(data.rows[0].cells[0].old.exact == "765433" && data.rows[0].cells[0].new.exact == "765434")
    #expect(data.rows[0].cells[0].new.printed?["zh"]?.contains("76.5434万") == true)
    #expect(told.tables.contains { $0.table.hasPrefix("tables/") && $0.change == "changed" })
    #expect(told.pages.contains { $0.page == "en/data/flows.html" && $0.change == "changed" && $0.around_text_only == nil })
    #expect(told.differences == told.tables.count + told.figures.count + told.pages.count + told.entries.count)
  }

  @Test func `finished sites are compared by their pages and downloads`() throws {
    let (old, new) = try changed()
    try old.run("build")
    try new.replace("765,433", with: "765,434", in: "Content/2010/errata.csv")
    try new.replace("76.5433万", with: "76.5434万", in: "Content/2010/errata.csv")
    _ = try new.run("build")
    let built = try told(old.run("diff", "Output/site", new.path, "--format", "json"))
    #expect(!built.texts_compared && built.figures.isEmpty)
    #expect(built.tables.contains { $0.table == "2010/flows" && $0.rows.map(\.row).count == 1 })
    #expect(built.pages.contains { $0.page == "en/2010/data/flows.html" })
  }

  @Test func `entries, titles and pages that came or went are told`() throws {
    let (old, new) = (try TemporarySite(fixture: "minimal"), try TemporarySite(fixture: "minimal"))
    for (language, text) in [("en", "Text."), ("zh", "文。")] {
      try new.write("---\ntitle: New\n---\n\(text)\n", to: "Content/2010/added.\(language).md")
    }
    let told = try told(old.run("diff", "2010", "2010@\(new.path)", "--format", "json"))
    #expect(told.entries.map(\.entry) == ["added"] && told.entries[0].change == "added")
    #expect(told.pages.filter { $0.change == "added" }.map(\.page) == ["en/added.html", "zh/added.html"])
  }

  @Test func `a change of templates alone is around the text`() throws {
    let (old, new) = (try TemporarySite.real(), try TemporarySite.real())
    try new.replace("<header class=\"masthead\">", with: "<header class=\"masthead new\">", in: "Templates/layouts/page.mustache")
    let told = try told(old.run("diff", "2012", "2012@\(new.path)", "--format", "json"))
    #expect(told.pages.count > 100 && told.pages.allSatisfy { $0.around_text_only == true })
    #expect(told.tables.isEmpty && told.figures.isEmpty && told.entries.isEmpty)
  }

  @Test func `two editions of the real yearbook are compared as text and as a page in both languages`() throws {
    let site = try TemporarySite.real()
    let result = try site.run("diff", "2010", "2011", "--report", "diff.html")
    #expect(result.status == 0 && result.standardError == "")
    #expect(result.standardOutput.contains("  ~ edition: 2010 edition, data for 2009 / 2010年版（2009年数据） → 2011 edition"))
    let summary = try #require(result.standardOutput.split(separator: "\n").last)
    #expect(summary.contains(" differences between 2010 and 2011: "))
    let page = try site.text("diff.html")
    #expect(page.contains("<section id=\"en\" lang=\"en\">") && page.contains("<section id=\"zh-Hans\" lang=\"zh-Hans\">"))
    #expect(page.contains("<h2>Figures</h2>") && page.contains("<h2>数字</h2>") && !page.contains("src="))
    #expect(try site.run("diff", "2010", "2011", "--quiet", "--report", "diff.json").standardOutput == "")
    #expect(try told(site.text("diff.json")).differences > 100)
  }

  @Test func `an archive is compared with its edition, texts too, and is verified first`() throws {
    let site = try TemporarySite(fixture: "features")
    try #require(try site.run("archive", "2010", "--zip").status == 0)
    for archive in ["Output/archive/2010", "Output/archive/2010.zip"] {
      let told = try told(site.run("diff", archive, "2010", "--format", "json"))
      #expect(told.differences == 0 && told.texts_compared)
    }
    #expect(try site.run("diff", "2009@Output/archive/2010", "2009").status == 2)
    try site.append(" ", to: "Output/archive/2010/data/site/en/2010/index.html")
    let result = try site.run("diff", "Output/archive/2010", "2010", "--format", "json")
    #expect(result.status == 1 && result.standardOutput == "")
    #expect(try result.messages().contains { $0.path == "Output/archive/2010/data/site/en/2010/index.html" })
  }

  // MARK: What cannot be compared

  @Test(arguments: [
    ("2013", "edition '2013' is not in Content; did you mean '2010'?; there are 2010"),
    ("nowhere", "'nowhere' is neither an edition nor a folder or file"),
    ("2010@nowhere", "'nowhere' is neither"), ("2013@.", "edition '2013' is not in Content"), ("2010 extra", "nexpected"),
  ])
  func `what is not there is wrong usage`(_ side: String, _ words: String) throws {
    let site = try TemporarySite(fixture: "minimal")
    let result = try site.start(["diff", "2010"] + side.split(separator: " ").map(String.init)).wait()
    #expect(result.status == 2 && result.standardOutput == "")
    #expect(result.standardError.contains(words))
  }

  @Test func `what is there and can not be compared is told, with what can`() throws {
    let site = try TemporarySite(fixture: "minimal")
    try site.write("<html></html>", to: "foreign/index.html")
    try site.write("PK", to: "file.zip")
    try site.write("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", to: "bag/bagit.txt")
    try FileManager.default.createDirectory(atPath: site.path + "/empty", withIntermediateDirectories: true)
    for side in ["foreign", "empty", "file.zip", "bag"] {
      for arguments in [["2010", side], [side, "2010"]] {
        let result = try site.start(["diff", "--format", "json"] + arguments).wait()
        #expect(result.status == 1 && result.standardOutput == "", "\(side)")
        #expect(try result.messages().contains { $0.severity == "error" && $0.path?.hasPrefix(side) == true && $0.rule != nil }, "\(side)")
      }
    }
  }

  @Test func `a site with mistakes is told where they are, that of another folder with its path`() throws {
    let (site, other) = (try TemporarySite(fixture: "minimal"), try TemporarySite(fixture: "minimal"))
    try other.append("\n[](place:nowhere)\n", to: "Content/2010/overview.en.md")
    let result = try site.run("diff", "2010", "2010@\(other.path)", "--format", "json")
    #expect(result.status == 1)
    #expect(try result.messages().first { $0.code == "unknown-place" }?.path == "\(other.path)/Content/2010/overview.en.md")
    #expect(try site.run("diff", "2010", "2010@\(other.path)").standardError.contains("[](place:nowhere)"))
  }

  @Test func `a finished site with a damaged download is told`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.run("build")
    try site.append("\"open", to: "Output/site/data/2010/flows.csv")
    let result = try site.run("diff", "2010", "Output/site", "--format", "json")
    #expect(result.status == 1)
    #expect(try result.messages().map(\.code) == ["unreadable-table"])
  }

  @Test func `a report that cannot be written is the machine's failure`() throws {
    let site = try TemporarySite(fixture: "minimal")
    #expect(try site.run("diff", "2010", "2010", "--report", "nowhere/diff.html").status == 3)
  }
}
