import TestSupport
import Testing

@testable import Reading

/// The records of `text`: the fields' contents, or the mistake and the byte at which it stands.
private func parse(_ text: String) -> [String] {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    var parser = CSVParser(bytes)
    var records: [String] = []
    while parser.advance() {
      let fields = parser.fields.map { String(decoding: bytes[$0.content], as: UTF8.self) }.joined(separator: "|")
      records.append(parser.mistake.map { "\(fields)!\($0.kind)@\($0.offset)" } ?? fields)
    }
    return records
  }
}

@Suite struct CSVRecords {
  @Test(arguments: [
    ("a,b\n1,2\n", ["a|b", "1|2"]),
    ("a,b\r\n1,2\r\n", ["a|b", "1|2"]),
    ("a,b\n1,2", ["a|b", "1|2"]),
    ("a,b\n1,", ["a|b", "1|"]),
    (",\n,", ["|", "|"]),
    ("a", ["a"]),
    ("", []),
    ("\n\r\n\n", []),
    ("a\n\n\r\n", ["a"]),
    ("\"a,b\",\"c\nd\"\n", ["a,b|c\nd"]),
    ("\"\",x\n", ["|x"]),
    ("\"a\"\"b\"", ["a\"\"b"]),
    ("\"\"\"\"", ["\"\""]),
    ("厦门,重庆\n", ["厦门|重庆"]),
    (" a , b \n", [" a | b "]),
    ("\"a\r\nb\"\r\nc", ["a\r\nb", "c"]),
  ])
  func `fields and records`(_ text: String, _ records: [String]) {
    #expect(parse(text) == records)
  }

  @Test func `a field keeps the byte at which it is written and its content`() {
    Array("厦,\"x\"\"\",\n".utf8).withUnsafeBufferPointer { bytes in
      var parser = CSVParser(bytes)
      let hasRecord = parser.advance()
      #expect(hasRecord)
      #expect(parser.fields.map(\.start) == [0, 4, 10])
      #expect(parser.fields.map(\.content) == [0..<3, 5..<8, 10..<10])
      #expect(parser.fields.map(\.hasDoubledQuotes) == [false, true, false])
      let hasAnother = parser.advance()
      #expect(!hasAnother)
    }
  }
}

@Suite struct CSVMistakes {
  @Test(arguments: [
    ("a\n1,\"open\n2\n", ["a", "1!unterminatedQuote@4", "2"]),
    ("\"", ["!unterminatedQuote@0"]),
    ("\"a\"\"", ["!unterminatedQuote@0"]),
    ("x,\"a\ny,\"b\"\nz\n", ["x!unterminatedQuote@2", "y|b", "z"]),
    ("x,\"a,b\r\ny,c\r\nz,\"d\"\r\n", ["x!unterminatedQuote@2", "y|c", "z|d"]),
    ("\"a\n\"b\n\"c\"\n", ["!unterminatedQuote@0", "!unterminatedQuote@3", "c"]),
    ("\"a\nb\",c\nd", ["a\nb|c", "d"]),
    ("x,\"a\"b,c\nd\n", ["x|a!textAfterQuote@5", "d"]),
    ("\"a\" ,b\nd", ["a!textAfterQuote@3", "d"]),
    ("x,a\"b\",c\nd\n", ["x!quoteWithinField@3", "d"]),
    ("a\rb\rc\r", ["!loneCarriageReturn@1"]),
    ("\r", ["!loneCarriageReturn@0"]),
    ("a,b\r\nc\rd,e\r\nf", ["a|b", "!loneCarriageReturn@6", "f"]),
    ("\"a\"\rb\nc", ["a!loneCarriageReturn@3", "c"]),
    ("a\n\n\nb\n", ["a", "!emptyLine@2", "b"]),
    ("\n\na\n", ["!emptyLine@0", "a"]),
    ("a\n \nb", ["a", " ", "b"]),
  ])
  func `a mistake has its place, and the next line is read again`(_ text: String, _ records: [String]) {
    #expect(parse(text) == records)
  }

  @Test func `any bytes at all come to an end`() {
    var dice = Dice()
    let alphabet = Array("a,\"\r\n".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...30, using: &dice)).map { _ in alphabet.randomElement(using: &dice)! }
      bytes.withUnsafeBufferPointer { buffer in
        var parser = CSVParser(buffer)
        var records = 0
        while parser.advance() { records += 1 }
        #expect(records <= bytes.count, "\(bytes)")
      }
    }
  }

  @Test func `a field of a million commas and a million fields are read`() {
    let quoted = "\"" + String(repeating: ",", count: 100_000) + "\""
    #expect(parse(quoted).map(\.count) == [100_000])
    #expect(parse(String(repeating: ",", count: 50_000)).map(\.count) == [50_000])
  }
}
