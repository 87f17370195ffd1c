import Foundation
import TestSupport
import Testing

/// `yearbook verify --rebuild`.
@Suite struct RebuildTests {
  @Test func `a page that was changed with its manifests is found by making it again`() throws {
    let site = try TemporarySite(fixture: "features")
    let made = try site.archive()
    let page = made.path + "/data/site/zh/2010/notes.html"
    try site.shell("sed -i 's/2010/2011/' \(page)")
    try site.shell(Remade.manifests(made.path))
    #expect(try site.run("verify", made.path).status == 0)
    let result = try site.run("verify", made.path, "--rebuild", "--format", "json")
    #expect(result.status == 1)
    #expect(try result.messages().map { "\($0.code) \($0.place)" } == ["rebuilt-differs \(page)"])
  }

  @Test func `a source that was changed with its manifests is found too, and a page that nothing makes`() throws {
    let site = try TemporarySite(fixture: "features")
    let made = try site.archive()
    try site.shell("cd \(made.path)/data && sed -i 's/^title: History/title: Histories/' sources/Content/2009/history.en.md")
    try site.shell("cd \(made.path)/data && cp site/en/2010/notes.html site/en/2010/note2.html && rm site/en/2010/lists.html")
    try site.shell(Remade.manifests(made.path))
    let result = try site.run("verify", made.path, "--rebuild", "--format", "json")
    let told = try result.messages().map { "\($0.code) \($0.place)" }
    #expect(told.contains("rebuilt-differs \(made.path)/data/site/en/2010/note2.html"))
    #expect(told.contains("rebuilt-differs \(made.path)/data/site/en/2010/lists.html"))
    #expect(result.status == 1)
  }

  @Test func `another version of the program is named`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let made = try site.archive()
    try site.shell("sed -i 's/^Bag-Software-Agent: Yearbook 1.0/Bag-Software-Agent: Yearbook 0.9/' \(made.path)/bag-info.txt")
    try site.shell(Remade.manifests(made.path))
    let result = try site.run("verify", made.path, "--rebuild")
    #expect(result.status == 0)
    #expect(result.standardError.contains("all the same; it was made by Yearbook 0.9, and this is Yearbook 1.0\n"))
  }

  @Test func `an archive without sources, or with broken ones, cannot be made again`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let made = try site.archive()
    try site.shell("cd \(made.path)/data/sources/Content/2010 && sed -i 's/^data_year.*/data_year: some/' edition.yaml")
    try site.shell(Remade.manifests(made.path))
    let broken = try site.run("verify", made.path, "--rebuild", "--format", "json")
    #expect(broken.status == 1)
    #expect(try broken.messages().contains { $0.path == "\(made.path)/data/sources/Content/2010/edition.yaml" })
    try site.shell("cd \(made.path) && rm -r data/sources")
    try site.shell(Remade.manifests(made.path))
    let without = try site.run("verify", made.path, "--rebuild", "--format", "json")
    #expect(without.status == 1)
    #expect(try without.messages().map(\.code) == ["not-rebuilt"])
  }

  @Test func `an archive restored into a folder builds the archived site`() throws {
    let site = try TemporarySite(fixture: "features")
    let made = try site.archive("2010", ["--zip"])
    try #require(try site.run("restore", made.zip ?? "", "--to", "restored").status == 0)
    try #require(try site.run("build", "--edition", "2010", "--site", "restored").status == 0)
    try site.shell("diff -r --exclude .yearbook restored/Output/site \(made.path)/data/site")
  }

  @Test func `an edition whose errata correct entries that its archive has not is built again`() throws {
    let site = try TemporarySite.real()
    let made = try site.archive("2011")
    #expect(try TreeSnapshot("\(site.path)/Output/archive/2011/data/sources").files.contains("Content/2011/errata.csv"))
    try #require(try site.run("restore", made.path, "--to", "restored").status == 0)
    let built = try site.run("build", "--edition", "2011", "--site", "restored", "--strict")
    #expect(built.status == 0, "\(built.standardError)")
    try site.shell("diff -r --exclude .yearbook restored/Output/site \(made.path)/data/site")
  }

  @Test func `nothing is restored into the archive itself`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let made = try site.archive("2010")
    let before = try site.archiveTree()
    for folder in [made.path + "/new", made.path + "/data/site/new", "Output/archive/2010/new/deep"] {
      let result = try site.run("restore", made.path, "--to", folder)
      #expect(result.status == 2 && result.standardError.contains("is in the archive itself"))
    }
    #expect(before.differences(to: try site.archiveTree()) == [])
  }
}
