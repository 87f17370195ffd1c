import Diagnostics
import Model
import TestSupport
import Testing

@testable import Reading

/// Files that nobody writes on purpose. In a debug build every access past the end of a file or a cell ends the test.
@Suite struct HostileData {
  private let pieces =
    [
      "\"", "\"\"", ",", ",", "\n", "\n", "\r\n", "\r", "..", "—", "…", "×", "１", "．", "－", "％", "1", "-", "+", ".", "2009-06-05", "2009",
      "e",
    ]
    + ["#", "#REF!", "true", " ", "\u{3000}", "\u{A0}", "厦", "\u{E000}", "'", "万", "99999999999999999999", "\u{1F}", "a"]

  @Test func `any text at all is read to its end, and every problem lies within it`() {
    var dice = Dice()
    for _ in 0..<500 {
      let body = (0..<Int.random(in: 0...40, using: &dice)).map { _ in pieces.randomElement(using: &dice)! }.joined()
      let reading = TableReading(
        "s,i,n,d,y,b\n" + body, fields: "name: s, type: string, constraints: {pattern: '[a-z]+', maxLength: 3}",
        "name: i, type: integer, constraints: {minimum: 0}", "name: n, type: number, decimals: 2, unit: percent", "name: d, type: date",
        "name: y, type: year", "name: b, type: boolean", below: "      primaryKey: [s, i]")
      let lines = reading.table.file.bytes.count { $0 == UInt8(ascii: "\n") } + 1
      #expect(reading.problems.allSatisfy { (1...lines).contains($0.location?.position?.line ?? 1) }, "\(body)")
      #expect(reading.table.values.count == reading.table.cellOffsets.count && reading.table.values.count.isMultiple(of: 6))
      #expect(reading.problems.hasErrors || !reading.table.values.contains(.text(" ")))
    }
  }

  @Test func `any bytes at all are text or are refused`() {
    var dice = Dice()
    let bytes: [UInt8] = [
      0x00, 0x0A, 0x30, 0x39, 0x41, 0x7F, 0x80, 0x81, 0x8E, 0x95, 0xA0, 0xBB, 0xBF, 0xC3, 0xCF, 0xE5, 0xEF, 0xF0, 0xFE, 0xFF,
    ]
    for _ in 0..<1000 {
      let file = (0..<Int.random(in: 0...12, using: &dice)).map { _ in bytes.randomElement(using: &dice)! }
      var problems: [Diagnostic] = []
      let read = decodeText(file, path: "a.csv", acceptsGB18030: true, problems: &problems)
      #expect((read == nil) == problems.hasErrors, "\(file)")
      #expect(read.map { String(validating: $0.bytes, as: UTF8.self) != nil && !$0.bytes.contains(0) } ?? true, "\(file)")
    }
  }

  @Test func `any data package at all is read or refused`() {
    var dice = Dice()
    let pieces = [
      "name: ", "resources: ", "[", "]", "{", "}", "- ", "\n", "  ", "schema: ", "fields: ", "type: ", "string", "enum: ", ", ", "'", "x",
      "1",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...25, using: &dice)).map { _ in pieces.randomElement(using: &dice)! }.joined()
      let reading = PackageReading(text)
      #expect(!reading.problems.isEmpty || !reading.resources.isEmpty || text.contains("[]"), "\(text)")
    }
  }

  @Test func `a very long value is cut in its message`() {
    let long = String(repeating: "厦", count: 200_000)
    let reading = TableReading("a\n\(long)\n", fields: "name: a, type: string, constraints: {maxLength: 9}")
    #expect(reading.problems.codes == ["wrong-length"])
    #expect(reading.problems.first?.headline.count ?? 0 < 200)
    #expect(reading.problems.locations.first?.length == 200_000)
  }

  @Test func `a thousand columns are read`() {
    let names = (0..<1000).map { "c\($0)" }
    let fields = names.map { "name: \($0), type: integer" }
    let resource = PackageReading(fields: fields).resources[0]
    let text = names.joined(separator: ",") + "\n" + names.indices.map(String.init).joined(separator: ",") + "\n"
    var problems: [Diagnostic] = []
    let table = readDataTable(resource, edition: nil, SourceFile(path: "a.csv", bytes: Array(text.utf8)), problems: &problems)
    #expect(problems.isEmpty)
    #expect(Array(table.values) == names.indices.map(DataValue.integer))
  }

  @Test func `a file of nothing but line ends or commas takes no more room than it needs`() {
    let lines = TableReading("a,b\n" + String(repeating: "\n", count: 200_000), fields: "name: a, type: string", "name: b, type: string")
    #expect(lines.problems.isEmpty && lines.table.values.isEmpty)
    let commas = TableReading("a,b\n" + String(repeating: ",", count: 200_000), fields: "name: a, type: string", "name: b, type: string")
    #expect(commas.problems.headlines == ["this row has 200001 fields, the header has 2"])
  }
}
