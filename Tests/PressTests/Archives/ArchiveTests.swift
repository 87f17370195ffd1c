import Foundation
import TestSupport
import Testing

/// `yearbook archive`.
@Suite struct ArchiveTests {
  @Test func `an archive has the edition's site, its sources, and what describes them`() throws {
    let site = try TemporarySite(fixture: "features")
    try #require(try site.run("build", "--edition", "2010").status == 0)
    let alone = try site.publishedTree()
    let made = try site.archive()
    let archive = try site.archiveTree()
    #expect(made.files == archive.files.count)
    #expect(made.bytes == archive.files.reduce(0) { $0 + (archive.entries[$1]?.bytes.count ?? 0) })
    #expect(made.path == "./Output/archive/2010" && made.zip == nil)
    for file in alone.visibleFiles { #expect(archive.entries["data/site/" + file]?.bytes == alone.entries[file]?.bytes, "\(file)") }
    let manifests = ["manifest", "tagmanifest"].flatMap { name in ["256", "512"].map { "\(name)-sha\($0).txt" } }
    #expect(archive.files.filter { !$0.hasPrefix("data/") } == ["bag-info.txt", "bagit.txt"] + manifests)
    let content = archive.files.filter { $0.hasPrefix("data/sources/Content/2009/") }
    #expect(content.contains("data/sources/Content/2009/data/flows.csv") && content.contains("data/sources/Content/2009/history.zh.md"))
    let info = try #require(archive.text("bag-info.txt"))
    for line in ["External-Identifier: 2010", "Data-Year: 2009", "Bagging-Date: 2010-06-30", "Bag-Software-Agent: Yearbook 1.0"] {
      #expect(info.contains(line + "\n"))
    }
    #expect(archive.text("data/ro-crate-metadata.json")?.contains("Aid & Growth Yearbook: 2010 edition, data for 2009") == true)
    try site.shell("cd Output/archive/2010 && sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt")
    try site.shell("test \"$(sha256sum < Output/archive/2010/tagmanifest-sha256.txt)\" = \"\(made.digest)  -\"")
    #expect(try site.run("verify", made.path, "--rebuild").status == 0)
  }

  @Test func `what later editions correct is archived with the edition`() throws {
    let site = try TemporarySite(fixture: "features")
    let made = try site.archive("2009")
    let archive = try site.archiveTree("2009")
    for language in ["en", "zh"] {
      #expect(archive.text("data/site/\(language)/2009/corrections.html")?.contains(language == "en" ? "765,433" : "76.5433万") == true)
    }
    let later = archive.files.filter { $0.hasPrefix("data/sources/Content/2010/") }
    #expect(later == ["edition.yaml", "errata.csv"].map { "data/sources/Content/2010/" + $0 })
    #expect(try site.run("verify", made.path, "--rebuild").status == 0)
  }

  @Test func `it says what to write into the edition's file`() throws {
    let site = try TemporarySite(fixture: "minimal")
    let result = try site.run("archive", "2010")
    #expect(result.status == 0 && result.standardOutput == "")
    let digest = try #require(result.standardError.firstMatch(of: #/digest ([0-9a-f]{64})\n/#)?.1)
    let end = "if Content/2010/edition.yaml says\n  state: archived\n  archive: \(digest)\n"
    #expect(result.standardError.hasSuffix(end))
    #expect(result.standardError.hasPrefix("edition 2010 is archived in ./Output/archive/2010: "))
  }

  @Test func `a zip file has the same content`() throws {
    let site = try TemporarySite(fixture: "features")
    let made = try site.archive("2010", ["--zip"])
    let zip = try #require(made.zip)
    try site.shell("mkdir out && cd out && unzip -q ../\(zip) && diff -r 2010 ../Output/archive/2010")
    #expect(site.namesInOutput() == ["archive"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.path + "/Output/archive").sorted() == ["2010", "2010.zip"])
  }

  @Test func `a zip file of the archive that is replaced is made anew`() throws {
    let site = try TemporarySite(fixture: "features")
    let old = try site.archive("2010", ["--zip"])
    try site.append("\nMore.\n", to: "Content/2010/work/aid.en.md")
    try site.append("\n补充。\n", to: "Content/2010/work/aid.zh.md")
    let new = try site.archive("2010", ["--replace", old.digest])
    #expect(new.digest != old.digest && new.zip == old.zip)
    let verdict = try site.run("verify", new.zip ?? "")
    #expect(verdict.status == 0 && (verdict.standardOutput + verdict.standardError).contains(new.digest))
  }

  @Test func `folder, time, time zone, locale, umask and threads make no difference`() throws {
    let site = try TemporarySite(fixture: "features")
    let elsewhere = try TemporarySite(copying: Project.fixture("features"), to: "another place/年鉴 & more")
    let first = try site.archive("2010", ["--zip", "--threads", "1"])
    sleep(2)
    let environment = ["TZ": "Pacific/Kiritimati", "LANG": "zh_CN.GB18030", "SOURCE_DATE_EPOCH": "86400"]
    let arguments = ["archive", "2010", "--site", elsewhere.path, "--output", elsewhere.path + "/out", "--zip", "--threads", "5"]
    try #require(try elsewhere.start(arguments, environment: environment, after: "umask 077", in: "/").wait().status == 0)
    let other = try TreeSnapshot(elsewhere.path + "/out/archive")
    #expect(try TreeSnapshot(site.path + "/Output/archive").differences(to: other, in: [.bytes]) == [])
    #expect(other.files.contains("2010.zip") && first.files > 100)
  }

  // MARK: Refusals

  @Test func `a draft, an archived edition and an unknown one are refused`() throws {
    let site = try TemporarySite(fixture: "features")
    let unknown = try site.run("archive", "2013")
    #expect(unknown.status == 2 && unknown.standardError.contains("edition '2013' is not in Content"))
    for way in ["../2010", "", "registers"] { #expect(try site.run("archive", way).status == 2) }
    try site.replace("state: published", with: "state: draft", in: "Content/2010/edition.yaml")
    let draft = try site.run("archive", "2010", "--format", "json")
    #expect(draft.status == 1)
    #expect(try draft.messages().map { "\($0.code) \($0.place)" } == ["draft Content/2010/edition.yaml"])
    try site.replace("state: draft", with: "state: published", in: "Content/2010/edition.yaml")
    try site.archive()
    try site.declareArchived()
    let again = try site.run("archive", "2010", "--replace", String(repeating: "0", count: 64), "--format", "json")
    #expect(again.status == 1)
    #expect(try again.messages().map { "\($0.code) \($0.place)" } == ["archived Content/2010/edition.yaml"])
  }

  /// It fails, is not waived, and is but a warning.
  private static let openCheck =
    "apart:\n  title: {en: Apart, zh: 不等}\n  kind: parts\n  parts: [flows/north/amount]\n"
    + "  total: flows/south/amount\n  level: warning\n"

  @Test func `an edition with a mistake, an open check or a number without a source is refused, and nothing is written`() throws {
    let mistakes: [(file: String, addition: String, code: String)] = [
      ("notes.en.md", "\n[x](figure:nothing)\n", "unknown-figure"),
      ("checks.yaml", "\nbroken:\n  kind: parts\n", "missing-key"),
      ("checks.yaml", Self.openCheck, "not-ready"),
      ("figures.zh.md", "\n计有777项。\n", "not-ready"),
    ]
    for (file, addition, code) in mistakes {
      let site = try TemporarySite(fixture: "features")
      let place = "Content/2010/" + file
      if file == "figures.zh.md" { try site.append("\nThere are 777 of them.\n", to: "Content/2010/figures.en.md") }
      try site.write(((try? site.text(place)) ?? "") + addition, to: place)
      let result = try site.run("archive", "2010", "--format", "json")
      #expect(result.status == 1)
      let messages = try result.messages()
      #expect(messages.contains { $0.severity == "error" && $0.code == code && $0.path == place }, "\(code): \(messages)")
      #expect(site.namesInOutput() == [])
    }
  }

  @Test func `an archive that exists is replaced only by who knows its digest`() throws {
    let site = try TemporarySite(fixture: "minimal")
    #expect(try site.run("archive", "2010", "--replace", String(repeating: "a", count: 64)).status == 2)
    let made = try site.archive()
    let before = try site.archiveTree()
    let second = try site.run("archive", "2010")
    #expect(second.status == 2 && second.standardError.contains("'./Output/archive/2010' exists"))
    let wrong = try site.run("archive", "2010", "--replace", String(repeating: "a", count: 64))
    #expect(wrong.status == 2 && wrong.standardError.contains("has another digest"))
    #expect(before.differences(to: try site.archiveTree()) == [])
    try site.replace("title: {en: ", with: "title: {en: New ", in: "Content/yearbook.yaml")
    let replaced = try site.archive("2010", ["--replace", made.digest])
    #expect(replaced.digest != made.digest)
    #expect(try site.archiveTree().text("bag-info.txt")?.contains("Title: New ") == true)
    try site.write("x", to: "Output/archive/2010/stray.txt")
    let stray = try site.run("archive", "2010", "--replace", replaced.digest)
    #expect(stray.status == 2 && stray.standardError.contains("is no valid archive, and is not replaced"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.path + "/Output/archive") == ["2010"])
  }
}
