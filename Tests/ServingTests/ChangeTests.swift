import Foundation
import TestSupport
import Testing

@testable import Serving

/// What a browser that shows a page is told when the sources change.
@Suite struct ChangeTests {
  private let site: TemporarySite
  private let preview: RunningPreview

  init() throws {
    site = try TemporarySite(fixture: "features")
    preview = try RunningPreview(site)
  }

  /// A browser that shows that page, once it knows that all is well.
  private func browser(at page: String) throws -> Listener {
    let text = try #require(try preview.get(page)?.text)
    let mark = try #require(text.firstMatch(of: /data-mark="([^"]*)"/)?.1)
    let client = try Listener(preview, page: page, mark: String(mark))
    #expect(client.head.contains("Content-Type: text/event-stream; charset=utf-8"))
    #expect(client.receive(upTo: "fine\ndata: \n\n") == ServerEvent.opening + ServerEvent.fine.text)
    return client
  }

  @Test func `a paragraph changes the page of its language, and no other`() throws {
    let (english, chinese) = (try browser(at: "/en/2010/work/aid.html"), try browser(at: "/zh/2010/work/aid.html"))
    try site.append("\nOne more paragraph.\n", to: "Content/2010/work/aid.en.md")
    #expect(english.receive(upTo: "event: page\n").contains("event: page\n"))
    #expect(!chinese.hears(within: .milliseconds(300)))
    #expect(try preview.get("/en/2010/work/aid.html")?.text.contains("One more paragraph.") == true)
  }

  @Test func `a cell of the data changes the pages of both languages`() throws {
    let browsers = try ["en", "zh"].map { try browser(at: "/\($0)/2010/notes.html") }
    try site.replace("north,investment,1000000", with: "north,investment,1200000", in: "Content/2010/data/flows.csv")
    for browser in browsers { #expect(browser.receive(upTo: "event: page\n").contains("event: page\n")) }
  }

  @Test(arguments: [
    ("Templates/pages/entry.mustache", "x"), ("Content/registers/people.csv", "wang-wei,Wang Wei,王伟\n"),
    ("Content/yearbook.yaml", "# a remark\n"), ("Content/2010/tables/aid.yaml", "# a remark\n"),
  ])
  func `every kind of source is watched`(path: String, addition: String) throws {
    #expect(try preview.edit(path) { try site.append(addition, to: path) })
  }

  @Test func `a stylesheet is exchanged, and the page stays`() throws {
    let client = try browser(at: "/en/2010/notes.html")
    try site.append("\nmain { color: red }\n", to: "Templates/assets/style.css")
    #expect(client.receive(upTo: "style.css\n\n") == "event: style\ndata: assets/style.css\n\n")
    #expect(!client.hears(within: .milliseconds(200)))
    #expect(try preview.get("/assets/style.css")?.text.contains("color: red") == true)
  }

  @Test func `problems are told as the terminal prints them, the last good page stays, and mended they go`() throws {
    let client = try browser(at: "/en/2010/notes.html")
    let before = try #require(try preview.get("/en/2010/notes.html")?.body)
    try site.replace("east,east,aid", with: "east,eats,aid", in: "Content/2010/data/flows.csv")
    let told = client.receive(upTo: "\n\n")
    let printed = try site.run("check", "--drafts", "--quiet").standardError
    #expect(printed.contains("^^^^"))
    #expect(told == ServerEvent.problems(String(printed.dropLast())).text)
    #expect(try preview.get("/en/2010/notes.html")?.body == before)
    try site.replace("east,eats,aid", with: "east,east,aid", in: "Content/2010/data/flows.csv")
    #expect(client.receive(upTo: "\n\n") == ServerEvent.fine.text)
  }

  @Test func `a template that does wrong with the page shown is told, and the last good page stays`() throws {
    let client = try browser(at: "/en/2010/notes.html")
    let before = try #require(try preview.get("/en/2010/notes.html")?.body)
    try site.append("{{page.headnig}}", to: "Templates/pages/notes.mustache")
    #expect(client.receive(upTo: "\n\n").contains("data: error["))
    #expect(try preview.get("/en/2010/notes.html")?.body == before)
    // A change of another kind does not hide the mistake.
    #expect(try preview.edit("style.css") { try site.append("/* */", to: "Templates/assets/style.css") })
    #expect(try preview.get("/en/2010/notes.html")?.body == before)
    try site.replace("headnig", with: "heading", in: "Templates/pages/notes.mustache")
    #expect(client.receive(upTo: "event: page").contains("event: fine"))
  }

  @Test func `a template that does wrong with another page is told too`() throws {
    let client = try browser(at: "/en/2010/notes.html")
    try site.append("{{section.titel}}", to: "Templates/pages/section.mustache")
    #expect(client.receive(upTo: "event: problems").contains("event: problems"))
    #expect(preview.wait { preview.lines.contains("checked") })
  }

  @Test func `who comes back to a server with other bytes is told at once`() throws {
    let client = try Listener(preview, page: "/en/2010/notes.html", mark: "old")
    #expect(client.receive(upTo: "event: page").contains("event: page"))
  }

  @Test func `a page that is gone becomes the page for that`() throws {
    let client = try browser(at: "/en/2010/lists.html")
    for language in ["en", "zh"] { try site.remove("Content/2010/lists.\(language).md") }
    try site.replace(", lists", with: "", in: "Content/2010/edition.yaml")
    #expect(client.receive(upTo: "event: page").contains("event: page"))
    #expect(try preview.get("/en/2010/lists.html")?.status == 404)
  }

  @Test func `a browser that has gone takes no seat`() throws {
    let client = try browser(at: "/en/2010/lists.html")
    #expect(preview.server.audience.viewed.map(\.path) == ["en/2010/lists.html"])
    client.hangUp()
    #expect(preview.wait { preview.server.audience.viewed.isEmpty })
  }
}

/// A preview that starts with mistakes.
@Suite struct BrokenStartTests {
  @Test func `a site with mistakes is served once they are mended`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let before = try site.text("Content/yearbook.yaml")
    try site.write("title: <b>&\n", to: "Content/yearbook.yaml")
    let preview = try RunningPreview(site)
    let reply = try #require(try preview.get("/en/"))
    #expect(reply.status == 503)
    #expect(reply.text.contains("error[") && reply.text.contains("Content/yearbook.yaml") && reply.text.contains("preview.js"))
    #expect(!reply.text.contains("<b>"))
    try site.write(before, to: "Content/yearbook.yaml")
    #expect(preview.wait { (try? preview.get("/en/")?.status) == 200 })
  }

  @Test func `a folder without a yearbook is refused`() throws {
    let site = try TemporarySite(fixture: "minimal")
    try site.remove("Content")
    #expect(throws: (any Error).self) { try RunningPreview(site) }
  }

  @Test func `Content may go and come again`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let preview = try RunningPreview(site)
    let before = try #require(try preview.get("/en/")?.body)
    #expect(try preview.edit("Content") { try site.move("Content", to: "Aside") })
    #expect(try preview.get("/en/")?.body == before)
    #expect(try preview.edit("Content") { try site.move("Aside", to: "Content") })
    #expect(try preview.edit("Content/2010/edition.yaml") { try site.append("\n", to: "Content/2010/edition.yaml") })
    #expect(try preview.get("/en/")?.body == before)
  }
}
