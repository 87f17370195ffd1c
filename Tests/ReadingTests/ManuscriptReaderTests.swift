import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct ManuscriptsOfSites {
  private func read(_ files: [String: String], without missing: String? = nil) throws -> (manuscript: Manuscript?, problems: [Diagnostic]) {
    var all = frame.merging(files) { $1 }
    if let missing { all["Content/" + missing] = nil }
    var problems: [Diagnostic] = []
    let manuscript = try ManuscriptReader.read(SourceTree(all), problems: &problems)
    return (manuscript, problems)
  }

  private let package = """
    name: data
    resources:
      - name: flows
        path: flows.csv
        title: {en: Flows, zh: 款项}
        schema:
          fields: [{name: flow, type: string}]
          primaryKey: flow
    """

  @Test func `everything of an edition is read`() throws {
    let (manuscript, problems) = try read([
      "Content/2010/notes.en.md": "---\ntitle: N\n---\nText.\n", "Content/2010/notes.zh.md": "---\ntitle: 说明\n---\n文。\n",
      "Content/2010/xiamen/section.yaml": "title: {en: X, zh: 厦}", "Content/2010/data/datapackage.yaml": package,
      "Content/2010/data/flows.csv": "flow\na\n",
      "Content/2010/tables/aid.yaml": "title: {en: A, zh: 甲}\nsql: select 1\ncolumns: [{name: a, label: {en: A, zh: 甲}}]",
      "Content/2010/figures.yaml": "a: {title: {en: A, zh: 甲}, cell: flows/a/flow}",
      "Content/2010/queries.csv":
        "query,about_en,about_zh,question_en,question_zh,raised,answer_en,answer_zh,resolved\nq-1,A,甲,Q,问,2010,,,\n",
      "Content/2011/edition.yaml": "title: {en: B, zh: 乙}\ndata_year: 2010\ndate: 2011-01-01",
      "Content/1999/edition.yaml": "title: {en: C, zh: 丙}\ndata_year: 1998\ndate: 1999-01-01",
    ])
    let edition = try #require(manuscript?.editions.first { $0.key == "2010" })
    #expect(manuscript?.editions.map(\.key) == ["1999", "2010", "2011"])
    #expect((edition.entries.count, edition.sections.map(\.folder), edition.tables.map(\.name)) == (1, ["xiamen"], ["aid"]))
    #expect(
      (edition.figures.map(\.name.text), edition.data.map(\.name), edition.data.map(\.rowCount)) == (["a"], ["flows", "queries"], [1, 1]))
    #expect(problems.isEmpty)
  }

  @Test(arguments: ["yearbook.yaml", "2010/edition.yaml"])
  func `the frame is needed, and everything else is read without it`(_ missing: String) throws {
    let (manuscript, problems) = try read(
      ["Content/2010/notes.en.md": "---\ntitle: N\n---\n<b>\n", "Content/2010/tables/aid.yaml": "x: y"], without: missing)
    #expect(manuscript?.editions.isEmpty ?? true)
    #expect(problems.headlines.contains("'Content/\(missing)' is missing"))
    #expect(Set(problems.codes) == ["missing-file", "raw-html", "one-language", "missing-key", "unknown-key"])
  }

  @Test func `a broken yearbook.yaml hides no mistake of an edition`() throws {
    let (manuscript, problems) = try read(["Content/yearbook.yaml": "title: x", "Content/2010/edition.yaml": "title: x"])
    #expect(manuscript == nil)
    #expect(Set(problems.compactMap(\.location?.path)) == ["Content/yearbook.yaml", "Content/2010/edition.yaml"])
  }

  @Test func `a section whose file is wrong keeps its entries`() throws {
    let (manuscript, problems) = try read([
      "Content/2010/xiamen/section.yaml": "titel: x", "Content/2010/xiamen/a.en.md": "---\ntitle: A\n---\nText.\n",
      "Content/2010/xiamen/a.zh.md": "---\ntitle: 甲\n---\n文。\n",
    ])
    #expect(manuscript?.editions.first?.entries.first?.section == "xiamen")
    #expect(problems.codes.sorted() == ["missing-key", "unknown-key"])
  }

  @Test func `an entry with titles alone is told of a published edition, and of no draft`() throws {
    let texts = ["Content/2010/a.en.md": "---\ntitle: A\n---\n", "Content/2010/a.zh.md": "---\ntitle: 甲\n---\n"]
    let problems = try read(texts).problems
    #expect(problems.headlines == ["entry 'a' has no text in either language"] && !problems.hasErrors)
    let draft = ["Content/2010/edition.yaml": "title: {en: A, zh: 甲}\ndata_year: 2009\nstate: draft\ndate: 2010-01-01"]
    #expect(try read(texts.merging(draft) { $1 }).problems.isEmpty)
  }

  @Test func `content without an edition is told`() throws {
    #expect(try read([:], without: "2010/edition.yaml").problems.codes == ["no-edition"])
  }

  @Test(arguments: [
    "Content/readme.txt", "Content/2010/notes.md", "Content/2010/Notes.en.md", "Content/2010/xiamen/photo.jpg", "Content/10/edition.yaml",
  ])
  func `a file that is nothing to a yearbook is told`(_ path: String) throws {
    let problems = try read([path: ""]).problems
    #expect(problems.codes == ["unknown-file"])
    #expect(problems.first?.location?.path == path)
  }

  @Test func `data files and their packages belong together`() throws {
    #expect(try read(["Content/2010/data/a.csv": "a\n"]).problems.headlines == ["'Content/2010/data/datapackage.yaml' is missing"])
    #expect(try read(["Content/registers/a.csv": "a\n"]).problems.headlines == ["'Content/registers/datapackage.yaml' is missing"])
    #expect(try read(["Content/2010/data/datapackage.yaml": package]).problems.headlines == ["'Content/2010/data/flows.csv' is missing"])
    let stray = try read([
      "Content/2010/data/datapackage.yaml": package, "Content/2010/data/flows.csv": "flow\na\n", "Content/2010/data/b.csv": "b\n",
    ])
    #expect(stray.problems.headlines == ["'Content/2010/data/b.csv' is not declared in its data package"])
    #expect(stray.manuscript?.editions.first?.data.map(\.name) == ["flows"])
  }

  @Test func `a file that cannot be read is a failure`() {
    let tree = SourceTree(paths: ["Content/yearbook.yaml"]) { path throws(SourceTree.Failure) in
      throw SourceTree.Failure(path: path, reason: "Input/output error")
    }
    var problems: [Diagnostic] = []
    #expect(throws: SourceTree.Failure.self) { try ManuscriptReader.read(tree, problems: &problems) }
  }
}
