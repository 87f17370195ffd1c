import Diagnostics
import Testing

@Suite struct LineIndexTests {
  private static let texts = ["", "a", "\n", "一\n二三四\r\nx\n", "🎉e\u{301}x\n\n万州", String(repeating: "厦门,\n", count: 40)]

  @Test(arguments: texts) func `every byte has the place that the file gives it`(_ text: String) {
    let file = SourceFile(path: "a", bytes: Array(text.utf8))
    let index = LineIndex(file)
    for offset in 0...(file.bytes.count + 2) { #expect(index.position(ofByte: offset) == file.position(ofByte: offset)) }
  }

  @Test(arguments: texts) func `the byte of a place is where the place came from`(_ text: String) {
    let file = SourceFile(path: "a", bytes: Array(text.utf8))
    let index = LineIndex(file)
    for offset in file.bytes.indices where file.bytes[offset] & 0xC0 != 0x80 {
      #expect(index.byte(of: index.position(ofByte: offset)) == offset)
    }
  }

  @Test func `a place that is not there has no byte`() {
    let index = LineIndex(SourceFile(path: "a", bytes: Array("ab\nc".utf8)))
    #expect(index.byte(of: SourcePosition(line: 1, column: 3)) == 2)
    for (line, column) in [(0, 1), (3, 1), (1, 0), (1, 4), (2, 9), (-1, 1)] {
      #expect(index.byte(of: SourcePosition(line: line, column: column)) == nil, "\(line):\(column)")
    }
  }
}
