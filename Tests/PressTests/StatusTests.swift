import Foundation
import TestSupport
import Testing

/// The editor's status page: `yearbook check --report`, and JSON on standard output.
@Suite struct StatusTests {
  private struct Status: Decodable {
    struct Entry: Decodable {
      struct Text: Decodable {
        struct Reason: Decodable, Equatable {
          var kind: String
          var count: Int?
          var check: String?
        }

        var title: String
        var written: Bool
        var errors: Int
        var numerals: Int
        var bound: Int
        var unbound: Int
        var reasons: [Reason]
      }

      var entry: String
      var ready: Bool
      var open_queries: [String]
      var waivers: [String]
      var en: Text
      var zh: Text
    }

    var edition: String
    var ready: Bool
    var open_queries: Int
    var reasons: [Entry.Text.Reason]
    var entries: [Entry]
  }

  private func statuses(_ json: String) throws -> [Status] { try JSONDecoder().decode([Status].self, from: Data(json.utf8)) }

  @Test func `each entry of the real yearbook is listed with its figures and open queries`() throws {
    let site = try TemporarySite.real()
    let result = try site.run("check", "--format", "json")
    #expect(result.status == 0)
    let status = try #require(try statuses(result.standardOutput).first { $0.edition == "2010" })
    #expect(status.ready)
    #expect(status.open_queries > 30)
    let overview = try #require(status.entries.first { $0.entry == "xiamen/overview" })
    #expect(overview.ready && overview.en.written && overview.zh.title == "概况")
    #expect(overview.open_queries.contains("q-f10"))
    #expect(status.entries.first?.entry == "notes")
    #expect(overview.en.bound > 20 && overview.en.bound == overview.zh.bound && overview.en.unbound + overview.zh.unbound == 0)
    #expect(!overview.waivers.isEmpty || !status.entries.allSatisfy(\.waivers.isEmpty))
  }

  @Test func `an entry with a mistake, an empty one and one without its translation are not ready, and the page says why`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.append("\n[](place:nowhere)\n", to: "Content/2010/work/aid.en.md")
    try site.write("---\ntitle: Empty\n---\n", to: "Content/2010/empty.en.md")
    try site.write("---\ntitle: 空\n---\n", to: "Content/2010/empty.zh.md")
    try site.write("---\ntitle: Alone\n---\nText.\n", to: "Content/2010/alone.en.md")
    let result = try site.run("check", "--format", "json", "--report", "status.html")
    #expect(result.status == 1)
    let status = try #require(try statuses(result.standardOutput).first { $0.edition == "2010" })
    #expect(!status.ready)
    let reasons = Dictionary(uniqueKeysWithValues: status.entries.filter { !$0.ready }.map { ($0.entry, ($0.en.reasons, $0.zh.reasons)) })
    #expect(Set(reasons.keys) == ["work/aid", "empty", "alone"])
    #expect(reasons["work/aid"]?.0 == [.init(kind: "errors", count: 1)] && reasons["work/aid"]?.1 == [])
    #expect(reasons["empty"]?.0 == [.init(kind: "not-written")] && reasons["empty"]?.1 == [.init(kind: "not-written")])
    #expect(reasons["alone"]?.1 == [.init(kind: "not-written")])
    let page = try site.text("status.html")
    #expect(page.contains("English written true checked false errors 1") && page.contains("未撰写"))
    #expect(!FileManager.default.fileExists(atPath: site.path + "/status.html.part"))
  }

  @Test func `the report is a page, or JSON where the file's name says so`() throws {
    let site = try TemporarySite.real()
    #expect(try site.run("check", "--report", "status.html").standardError.hasSuffix("; report in status.html\n"))
    let page = try site.text("status.html")
    #expect(page.contains("<section id=\"en\" lang=\"en\">") && page.contains("<section id=\"zh-Hans\" lang=\"zh-Hans\">"))
    #expect(page.contains("Ready to publish") && page.contains("可以发布") && !page.contains("src="))
    let quiet = try site.run("check", "--quiet", "--report", "status.json")
    #expect(quiet.standardOutput + quiet.standardError == "")
    #expect(try statuses(try site.text("status.json")).contains { $0.edition == "2010" && $0.ready })
  }

  @Test func `a report that cannot be written is the machine's failure, and what was there stays`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let result = try site.run("check", "--report", "nowhere/status.html")
    #expect(result.status == 3)
    #expect(result.standardError.contains("could not write 'nowhere/status.html': No such file or directory"))
    try site.write("old", to: "status.html")
    let full = try site.run("check", "--report", "status.html", after: "ulimit -f 0; trap '' XFSZ")
    #expect(full.status == 3)
    #expect(try site.text("status.html") == "old")
  }
}
