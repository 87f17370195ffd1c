import Foundation
import TestSupport
import Testing

@testable import Press

/// Builds of a site with an edition that is archived.
@Suite struct ArchivedEditionTests {
  /// The fixture with the edition of 2010 archived, and declared so.
  private func archivedSite() throws -> (site: TemporarySite, archive: MadeArchive) {
    let site = try TemporarySite(fixture: "features")
    let made = try site.archive()
    try site.declareArchived(digest: made.digest)
    return (site, made)
  }

  @Test func `whatever changes in templates and settings, an archived edition stays byte for byte the same`() throws {
    let (site, _) = try archivedSite()
    try #require(try site.run("build", "--strict").status == 0)
    let before = try site.publishedTree()
    try site.changeWhatAllEditionsShare()
    try #require(try site.run("build", "--strict").status == 0)
    let after = try site.publishedTree()
    #expect(before.files(of: "2010").count > 50)
    #expect(before.files(of: "2010") == after.files(of: "2010"))
    let changed = before.changedFiles(to: after)
    #expect(changed.contains("en/2009/history.html") && changed.contains("assets/2009/style.css") && changed.contains("zh/index.html"))
    #expect(after.text("en/index.html")?.contains("2010/index.html") == true)
  }

  @Test func `a build before and a build after are the same, and the sources are needed no more`() throws {
    let site = try TemporarySite(fixture: "features")
    try #require(try site.run("build").status == 0)
    let before = try site.publishedTree()
    try site.archive()
    try site.declareArchived()
    try site.shell("cd Content/2010 && ls | grep -v edition.yaml | xargs rm -r")
    let result = try site.run("build", "--strict")
    try #require(result.status == 0, "\(result.standardError)")
    let after = try site.publishedTree()
    #expect(before.changedFiles(to: after) == ["sitemap.xml"])
    func lines(_ tree: TreeSnapshot) -> [Substring]? { tree.text("sitemap.xml")?.split(separator: "\n").sorted() }
    #expect(lines(before) == lines(after))
    #expect(result.standardError.hasPrefix("28 pages in English, 28 in Chinese; 10 tables; "))
  }

  @Test func `a later edition's growth comes from the archived data, and its pages are what they were`() throws {
    let site = try TemporarySite.real()
    try #require(try site.run("build").status == 0)
    let before = try site.publishedTree()
    let made = try site.archive()
    try site.declareArchived(digest: made.digest)
    try site.shell("cd Content/2010 && ls | grep -v edition.yaml | xargs rm -r")
    let result = try site.run("build", "--strict")
    try #require(result.status == 0, "\(result.standardError)")
    #expect(before.changedFiles(to: try site.publishedTree()) == ["sitemap.xml"])
    let next = try site.archive("2011")
    let sources = try site.archiveTree("2011")
    #expect(sources.files.contains("data/sources/Content/2010/data/flows.csv"))
    #expect(sources.text("data/sources/Content/2010/edition.yaml")?.contains("state: published") == true)
    #expect(try site.run("verify", "--rebuild", next.path, made.path).status == 0)
  }

  @Test func `the first edition archived does not lose the growth of the next`() throws {
    let site = try TemporarySite(fixture: "features")
    try #require(try site.run("build").status == 0)
    let before = try site.publishedTree()
    try site.archive("2009")
    try site.declareArchived("2009")
    try site.shell("cd Content/2009 && ls | grep -v edition.yaml | xargs rm -r")
    try #require(try site.run("build", "--strict").status == 0)
    #expect(before.changedFiles(to: try site.publishedTree()) == ["sitemap.xml"])
    #expect(before.text("en/2010/work/aid.html")?.contains("|1,234.6|30.9|23.5|") == true)
  }

  @Test func `an edition alone has stand-ins for an archived edition's pages, and an archived one alone is itself`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.archive("2009")
    try site.declareArchived("2009")
    try #require(try site.run("build", "--edition", "2010").status == 0)
    #expect(try site.publishedTree().text("en/2009/history.html")?.hasPrefix("elsewhere: edition 2009") == true)
    try #require(try site.run("build", "--edition", "2009").status == 0)
    let alone = try site.publishedTree()
    let archive = try site.archiveTree("2009")
    for (address, bytes) in alone.files(of: "2009") { #expect(archive.entries["data/site/" + address]?.bytes == bytes) }
    #expect(alone.files(of: "2009").count > 5)
  }

  // MARK: What is wrong

  private func problems(_ site: TemporarySite) throws -> [String] {
    let result = try site.run("build", "--format", "json")
    #expect(result.status == 1)
    return try result.messages().map { "\($0.code) \($0.place)" }
  }

  @Test func `a missing, altered or other archive stops the build, and the site stays`() throws {
    let (site, _) = try archivedSite()
    try #require(try site.run("build").status == 0)
    let before = try site.publishedTree()
    let page = "Output/archive/2010/data/site/en/2010/notes.html"
    let text = try site.text(page)
    try site.write(text + " ", to: page)
    #expect(try problems(site) == ["altered-file ./\(page)", "corrupt-archive Content/2010/edition.yaml"])
    try site.remove(page)
    #expect(try problems(site) == ["missing-file ./\(page)", "corrupt-archive Content/2010/edition.yaml"])
    try site.write(text, to: page)
    try site.write("", to: "Output/archive/2010/data/more.txt")
    #expect(try problems(site) == ["extra-file ./Output/archive/2010/data/more.txt", "corrupt-archive Content/2010/edition.yaml"])
    try site.remove("Output/archive/2010/data/more.txt")
    #expect(try site.run("build").status == 0)
    try site.move("Output/archive/2010", to: "away")
    #expect(try problems(site) == ["missing-archive Content/2010/edition.yaml"])
    let other = try TemporarySite(fixture: "features")
    try other.archive("2009")
    try FileManager.default.moveItem(atPath: other.path + "/Output/archive/2009", toPath: site.path + "/Output/archive/2010")
    #expect(try problems(site).contains("foreign-archive Content/2010/edition.yaml"))
    #expect(before.differences(to: try site.publishedTree()) == [])
  }

  @Test func `an archive with another digest than the one that is given stops the build`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let made = try site.archive()
    try site.declareArchived(digest: String(made.digest.reversed()))
    let messages = try site.run("build", "--format", "json").messages()
    #expect(messages.map { "\($0.code) \($0.place)" } == ["archive-digest Content/2010/edition.yaml:4:10"])
    #expect(messages.first?.message.contains(made.digest) == true)
  }

  @Test(arguments: ["archive: abc", "archive: \(String(repeating: "A", count: 64))", "archive: [1]"])
  func `a digest that is none is refused`(line: String) throws {
    let site = try TemporarySite(fixture: "minimal")
    try site.replace("state: published", with: "state: archived\n" + line, in: "Content/2010/edition.yaml")
    let result = try site.run("check", "--format", "json")
    #expect(result.status == 1)
    #expect(try result.messages().contains { $0.path == "Content/2010/edition.yaml" && $0.severity == "error" && $0.rule != nil })
  }

  @Test func `a digest without the state, and a state that is none, are refused`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let digest = String(repeating: "0a", count: 32)
    try site.append("archive: \(digest)\n", to: "Content/2010/edition.yaml")
    let messages = try site.run("check", "--format", "json").messages()
    #expect(messages.map(\.code) == ["archive-digest"])
    #expect(messages.first?.fix?.contains("state: archived") == true)
    try site.replace("state: published", with: "state: archive", in: "Content/2010/edition.yaml")
    #expect(try site.run("check", "--format", "json").messages().contains { $0.rule?.contains("draft, published, archived") == true })
  }

  @Test func `sources that lie in Content still must be those of the archive`() throws {
    let (site, _) = try archivedSite()
    try site.append("\nMore.\n", to: "Content/2010/notes.en.md")
    try site.write("x", to: "Content/2010/new.en.md")
    #expect(try problems(site) == ["archived-source Content/2010/new.en.md", "archived-source Content/2010/notes.en.md"])
    let messages = try site.run("check", "--format", "json").messages()
    #expect(messages.allSatisfy { $0.fix?.contains("Content/2010/errata.csv") == true })
    #expect(messages.allSatisfy { $0.related.map(\.path) == ["./Output/archive/2010"] })
  }

  @Test func `errata and the edition's own file may change`() throws {
    let (site, _) = try archivedSite()
    try site.append("# more\n", to: "Content/2010/edition.yaml")
    try site.shell("tail -n 1 Content/2010/errata.csv | sed 's/^[^,]*/another/' >> Content/2010/errata.csv")
    let result = try site.run("build")
    #expect(result.status == 0, "\(result.standardError)")
  }

  @Test func `a mistake in archived data is told at its place in the archive`() throws {
    let (site, _) = try archivedSite()
    try site.shell("sed -i '/^north,/d' Content/registers/places.csv")
    let result = try site.run("check")
    #expect(result.status == 1)
    #expect(result.standardError.contains("  --> ./Output/archive/2010/data/sources/Content/2010/data/"))
    #expect(result.standardError.contains(" | flow,"))
  }

  @Test func `a page that names what an archive does not have is told`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.archive("2009")
    try site.declareArchived("2009")
    // The same archive with another address for the entry that 2010 names.
    let bag = "Output/archive/2009"
    try site.shell("cd \(bag)/data/site && mv en/2009/history.html en/2009/histories.html")
    try site.shell(Remade.manifests(bag))
    let messages = try site.run("build", "--format", "json").messages()
    #expect(messages.contains { $0.code == "dead-link" && $0.path?.hasSuffix("data/site/en/2009/history.html") == true })
    #expect(site.namesInOutput() == ["archive"])
  }

  // MARK: Preview

  @Test func `a preview shows archived pages as they are archived, and others as templates make them`() throws {
    let (site, _) = try archivedSite()
    let archive = try site.archiveTree()
    try site.changeWhatAllEditionsShare()
    let press = try LivePress(Workspace(site: site.path))
    #expect(press.site.problems.map(\.headline) == [])
    for address in ["en/2010/index.html", "zh/2010/work/aid.html", "data/2010/flows.csv", "assets/2010/style.css"] {
      #expect(press.site.file(at: LiveAddress(address)).map { Data($0.bytes) } == archive.entries["data/site/" + address]?.bytes)
    }
    let other = press.site.file(at: LiveAddress("en/2009/history.html"))
    #expect(other.map { String(decoding: $0.bytes, as: UTF8.self).contains("<!-- changed -->") } == true)
    try site.remove("Output/archive/2010/data/README.txt")
    try site.append("\n", to: "Content/2010/edition.yaml")
    _ = press.update(changed: ["Content/2010/edition.yaml"], viewed: [])
    #expect(press.site.file(at: LiveAddress("en/2010/index.html")) != nil)
  }
}
