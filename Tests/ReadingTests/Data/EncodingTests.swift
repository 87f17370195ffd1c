import Diagnostics
import Testing

@testable import Reading

private func decode(_ bytes: [UInt8], acceptsGB18030: Bool = true) -> (text: String?, problems: [Diagnostic]) {
  var problems: [Diagnostic] = []
  let file = decodeText(bytes, path: "a.csv", acceptsGB18030: acceptsGB18030, problems: &problems)
  return (file.map { String(decoding: $0.bytes, as: UTF8.self) }, problems)
}

/// 厦门 in GB18030.
private let xiamen: [UInt8] = [0xCF, 0xC3, 0xC3, 0xC5]

@Suite struct TextEncodings {
  @Test(arguments: ["", "a,b\n1,2\n", "厦门,𠀀,é\r\n"])
  func `UTF-8 is taken as it is, without a word`(_ text: String) {
    let (read, problems) = decode(Array(text.utf8))
    #expect(read == text)
    #expect(problems.isEmpty)
  }

  @Test func `a byte-order mark is taken off, with a notice`() {
    let (read, problems) = decode([0xEF, 0xBB, 0xBF] + Array("厦门".utf8))
    #expect(read == "厦门")
    #expect(problems.map(\.severity) == [.notice])
    #expect(problems.headlines == ["the file is written in UTF-8 with a byte-order mark, and was read as such"])
  }

  @Test func `GB18030 is read, with a notice`() {
    let (read, problems) = decode(Array("place,".utf8) + xiamen + Array("\r\n".utf8))
    #expect(read == "place,厦门\r\n")
    #expect(problems.map(\.severity) == [.notice])
    #expect(problems.codes == ["encoding"])
  }

  @Test func `GB18030 has characters of four bytes, and a byte-order mark of its own`() {
    let bytes: [UInt8] = [0x84, 0x31, 0x95, 0x33] + xiamen + [0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36]
    #expect(decode(bytes).text == "厦门㐀𠀀")
  }

  @Test func `GB18030 is for data files alone`() {
    let (read, problems) = decode(Array("厦门\na ".utf8) + xiamen, acceptsGB18030: false)
    #expect(read == nil)
    #expect(problems.headlines == ["byte 0xCF (number 10 of the file) is not UTF-8"])
    #expect(problems.positions == [SourcePosition(line: 2, column: 3)])
  }

  @Test func `bytes that are neither are located`() {
    let (read, problems) = decode(Array("a,b\n1,".utf8) + [0xFF, 0x0A])
    #expect(read == nil)
    #expect(problems.map(\.severity) == [.error])
    #expect(problems.positions == [SourcePosition(line: 2, column: 3)])
  }

  @Test func `a fault deep in a GB18030 file is placed where its reading fails`() {
    let (read, problems) = decode(xiamen + Array("\n".utf8) + xiamen + Array("\nab".utf8) + [0xFF, 0xFF])
    #expect(read == nil)
    #expect(problems.first?.headline.contains("is not GB18030, in which everything before it can be read") == true)
    #expect(problems.positions.map(\.line) == [3])
  }

  @Test func `a broken byte in a Chinese UTF-8 file is placed where UTF-8 fails`() {
    let (_, problems) = decode(Array("厦门市,重庆市,\n财政帮扶资金,".utf8) + [0xE5, 0x8E] + Array(",x\n".utf8))
    #expect(problems.first?.headline.contains("is not UTF-8") == true)
    #expect(problems.positions == [SourcePosition(line: 2, column: 8)])
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC3], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `overlong forms, surrogates and stubs are no UTF-8`(_ bytes: [UInt8]) {
    #expect(decode(bytes, acceptsGB18030: false).text == nil)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0xFF, 0xFE]] as [[UInt8]])
  func `UTF-16 is refused with what to do`(_ bytes: [UInt8]) {
    let (read, problems) = decode(bytes)
    #expect(read == nil)
    #expect(problems.headlines == ["the file is written in UTF-16"])
    #expect(problems.first?.fix == "save it as UTF-8")
  }

  @Test func `a NUL byte is refused where it stands`() {
    let (read, problems) = decode(Array("a\n厦".utf8) + [0x00])
    #expect(read == nil)
    #expect(problems.codes == ["nul-byte"])
    #expect(problems.positions == [SourcePosition(line: 2, column: 2)])
  }

  @Test func `the longest line is allowed, one byte more is not`() {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: longestLine)
    let end = [UInt8(ascii: "\n")]
    #expect(decode(line + end + line + end + line).problems.isEmpty)
    let (read, problems) = decode(line + end + line + [UInt8(ascii: "x")] + end)
    #expect(read == nil)
    #expect(problems.codes == ["line-too-long"])
    #expect(problems.positions == [SourcePosition(line: 2, column: 1)])
    #expect(decode(line + line).problems.codes == ["line-too-long"])
  }

  @Test func `a large GB18030 file is read whole`() {
    let lines = [[UInt8]](repeating: xiamen + [0x0A], count: 20_000)
    #expect(decode(Array(lines.joined())).text == String(repeating: "厦门\n", count: 20_000))
  }
}
