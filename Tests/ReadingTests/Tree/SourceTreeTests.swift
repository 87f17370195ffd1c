import Diagnostics
import Testing

@testable import Reading

@Suite struct TreesInMemory {
  private let tree = SourceTree(["Content/b": "B", "Content/a/z": "厦门", "Content/a": "A", "Templates/c": "C"])

  @Test func `a tree has its paths and no others`() {
    for path in tree.paths { #expect(tree.contains(path)) }
    for path in [
      "", "Content", "Content/", "Content/aa", "Content/a/", "Content/a/zz", "Content/B", "Templates/d", "A", "zzz", "Content/c",
    ] {
      #expect(!tree.contains(path), "\(path)")
    }
    #expect(!SourceTree([:]).contains("a"))
    #expect(SourceTree(["a": ""]).contains("a"))
  }

  @Test func `paths are sorted`() {
    #expect(tree.paths == ["Content/a", "Content/a/z", "Content/b", "Templates/c"])
  }

  @Test func `text is decoded, and what is none is told`() throws {
    var problems: [Diagnostic] = []
    #expect(try tree.text("Content/a/z", problems: &problems)?.line(1) == "厦门")
    let binary = SourceTree(paths: ["x"]) { _ in [0xC3, 0x28] }
    #expect(try binary.text("x", problems: &problems) == nil)
    #expect(problems.codes == ["encoding"])
  }

  @Test func `a file that is not there is a failure`() {
    #expect(throws: SourceTree.Failure.self) { try tree.read("Content/x") }
  }
}

@Suite struct PathsBelowContent {
  @Test(
    arguments: [
      ("yearbook.yaml", .settings), ("registers/datapackage.yaml", .registerPackage), ("registers/places.csv", .register),
      ("2010/edition.yaml", .edition("2010", .settings)), ("2010/figures.yaml", .edition("2010", .figures)),
      ("2010/checks.yaml", .edition("2010", .checks)),
      ("2010/queries.csv", .edition("2010", .queries)),
      ("2010/errata.csv", .edition("2010", .errata)), ("2010/data/datapackage.yaml", .edition("2010", .dataPackage)),
      ("2010/data/flows.csv", .edition("2010", .data)), ("2010/tables/aid.yaml", .edition("2010", .table(name: "aid"))),
      ("2010/tables/section.yaml", .edition("2010", .table(name: "section"))),
      ("2010/xiamen/section.yaml", .edition("2010", .section(folder: "xiamen"))),
      ("2010/a/b/c/section.yaml", .edition("2010", .section(folder: "a/b/c"))),
      ("2010/notes.en.md", .edition("2010", .entry(path: "notes", .english))),
      ("2010/a/b/c/d.zh.md", .edition("2010", .entry(path: "a/b/c/d", .chinese))),
      ("1949/2010.en.md", .edition("1949", .entry(path: "2010", .english))),
    ] as [(String, ContentFile)])
  func `are files of a yearbook`(_ path: String, _ file: ContentFile) {
    #expect(ContentFile(path: "Content/" + path) == file)
  }

  @Test(arguments: [
    "", "x", "yearbook.yml", "Yearbook.yaml", "README.md", "2010", "2010.yaml", "20100/edition.yaml", "201/edition.yaml",
    "２０１０/edition.yaml", "year/edition.yaml",
    "registers/a.xlsx", "registers/a/b.csv", "registers/datapackage.json", "2010/section.yaml", "2010/edition.yml", "2010/a.md",
    "2010/a.fr.md", "2010/A.en.md",
    "2010/a_b.en.md", "2010/a.en.markdown", "2010/a.en.md.md", "2010/.en.md", "2010/概况.zh.md", "2010/a/b/c/d/e.en.md", "2010/A/b.en.md",
    "2010/data/a.xlsx",
    "2010/data/a/b.csv", "2010/data/a.en.md", "2010/data/section.yaml", "2010/tables/a.yml", "2010/tables/A.yaml", "2010/tables/a/b.yaml",
    "2010/tables/a.csv",
    "2010/a/edition.yaml", "2010/a/queries.csv", "2010/a.b.en.md", "2010/a/tables/b.yaml", "2010/xiamen/map.png",
  ])
  func `are no files of a yearbook`(_ path: String) {
    #expect(ContentFile(path: "Content/" + path) == .unknown)
  }
}
