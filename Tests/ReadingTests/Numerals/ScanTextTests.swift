import Diagnostics
import Testing

@testable import Reading

@Suite struct ScannedTexts {
  @Test func `have one form of digits and spaces`() {
    let text = ScanText("８００．５％\u{3000}\u{A0}\t－é".unicodeScalars)
    #expect(text.string(text.bounds) == "800.5%   -é")
  }

  @Test func `show nothing around a part of them`() {
    let part = ScanText("25 percent".unicodeScalars).part(1..<2)
    #expect(part[0] == "\0")
    #expect(part[2] == "\0")
    #expect(part.string(0..<10) == "5")
    #expect(EnglishScan.numerals(in: part, units: []).map(\.range) == [1..<2])
  }

  @Test func `fold what the text of a block has marked as folding, all of it`() {
    for value in UInt32(1)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), ScanText([scalar]).scalars != [scalar] else { continue }
      #expect(ProseText.traits(of: scalar).contains(.folded), "\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["“a”", "\"a\"", "《a》", "〈a〉", "「a」", "『a』"])
  func `are quoted by marks that the text of a block has seen`(_ words: String) {
    #expect(Quotations.ranges(in: ScanText(words.unicodeScalars)) == [1..<2])
    #expect(words.unicodeScalars.filter { ProseText.traits(of: $0).contains(.quotation) }.count == 2)
  }

  @Test func `of a block take its room again`() {
    var prose = ProseText()
    let start = SourcePosition(line: 1, column: 1)
    prose.append("a \u{E000}long text".unicodeScalars, byteCount: 14, at: start, source: [])
    #expect(String(scalars: prose.scalars) == "a long text")
    prose.removeAll()
    #expect(prose.isEmpty)
    prose.append("短：".unicodeScalars, byteCount: 6, at: start, source: [])
    prose.append(ProseText.stop)
    #expect(String(scalars: prose.scalars) == "短：\n")
  }
}
