import Diagnostics
import Model
import Testing

@Suite struct PlacesOfCells {
  /// A table of one row whose cells begin at `offsets` of a file.
  private func row(_ text: String, offsets: [Int]) -> DataTable {
    var result = table("flows", columns: offsets.indices.map { "c\($0)" }, rows: [offsets.map { _ in "x" }])
    result.file = SourceFile(path: "flows.csv", bytes: Array(text.utf8))
    result.cellOffsets = offsets.map(UInt32.init)
    return result
  }

  @Test func `a cell is placed by characters, as long as it was written`() {
    let row = row("流,额\n厦门,800\n", offsets: [8, 15])
    #expect(row.location(row: 0, field: 0) == Place("flows.csv", SourcePosition(line: 2, column: 1), length: 2))
    #expect(row.location(row: 0, field: 1) == Place("flows.csv", SourcePosition(line: 2, column: 4), length: 3))
    #expect(row.line(ofRow: 0) == 2)
  }

  @Test func `a cell is given as it was written`() {
    let row = row("流,额,注\n厦门,１１．９,\"a, b\"\n", offsets: [12, 19, 32])
    #expect((0..<3).map { row.writtenText(row: 0, field: $0) } == ["厦门", "１１．９", "\"a, b\""])
  }

  @Test(arguments: [
    ("\"a, b\",c\n", 6), ("\"say \"\"hi, you\"\"\",c\n", 17), ("\"\",c", 2), ("\"a\nb\",c", 2), ("plain,\"c\"", 5), ("open \"a,b", 7),
    ("last", 4),
    ("crlf\r\n", 4),
  ])
  func `quotation marks belong to a cell, and commas within them`(_ text: String, _ length: Int) {
    #expect(row(text, offsets: [0]).location(row: 0, field: 0).length == length)
  }

  @Test func `an empty cell at the end of a file has a place`() {
    #expect(row("a,", offsets: [0, 2]).location(row: 0, field: 1) == Place("flows.csv", SourcePosition(line: 1, column: 3)))
  }

  @Test func `a row is found by its key`() {
    let data = table("t", columns: ["key"], rows: [["a"], [.integer(7)], [.missing(.none)], ["a"]])
    #expect(data.row(withKey: "a") == 0)
    #expect(data.row(withKey: "7") == 1)
    #expect(data.row(withKey: "") == nil)
    #expect(data.rowCount == 4)
  }

  @Test func `a table without columns has no rows`() {
    #expect(table("t", columns: []).rowCount == 0)
    #expect(table("t", columns: []).row(withKey: "a") == nil)
  }
}
