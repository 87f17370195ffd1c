import Diagnostics
import Testing

@testable import Reading

/// The files of a finished site, read without a schema.
@Suite struct PublishedTableTests {
  private func file(_ text: String, _ path: String = "data/t.csv") -> SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }

  @Test func `a download is read as texts, with the columns that name a row`() throws {
    var problems: [Diagnostic] = []
    let table = try #require(PublishedTables.read(file("k,note\r\na,\"x, \"\"y\"\"\"\r\nb,\r\n"), key: ["k", "gone"], problems: &problems))
    #expect(problems == [] && table.header == ["k", "note"] && table.key == [0])
    #expect(table.rows == [["a", "x, \"y\""], ["b", ""]])
  }

  @Test(arguments: [("k,n\na,\"x", 2), ("k,n\na", 2), ("k,n\na,b\nc,d,e", 3), ("k,n\n\na,b", 2)])
  func `what is no CSV is told with its line`(_ text: String, _ line: Int) {
    var problems: [Diagnostic] = []
    #expect(PublishedTables.read(file(text), key: [], problems: &problems) == nil)
    #expect(problems.map(\.code) == ["unreadable-table"] && problems.first?.location?.position?.line == line)
    #expect(problems.first?.rule != nil)
  }

  @Test func `an empty file is a table without columns`() {
    var problems: [Diagnostic] = []
    #expect(PublishedTables.read(file(""), key: [], problems: &problems)?.header == [])
    #expect(problems == [])
  }

  @Test func `the keys of a data package are read by file`() {
    var problems: [Diagnostic] = []
    let json =
      #"{"name":"x","resources":[{"path":"flows.csv","schema":{"fields":[],"primaryKey":["a","b"]}},{"path":"free.csv","schema":{}}]}"#
    #expect(PublishedTables.keys(file(json, "data/datapackage.json"), problems: &problems) == ["flows.csv": ["a", "b"]])
    #expect(problems == [])
  }

  @Test(arguments: ["", "{", "[]", "{\"resources\":{}}", "\u{0}"])
  func `what is no data package is told`(_ text: String) {
    var problems: [Diagnostic] = []
    #expect(PublishedTables.keys(file(text, "data/datapackage.json"), problems: &problems) == [:])
    #expect(problems.count == (text.isEmpty ? 0 : 1))
  }
}
