import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct CharactersThatAreNotRead {
  @Test(arguments: [
    "\u{E000}", "\u{F8FE}0\u{F8FF}", "\u{E101}", "\u{F0000}", "\u{10FFFD}", "\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}[31m",
    "\u{7F}", "\u{80}",
    "\u{9F}", "&#xE000;", "&#xF8FE;0&#xF8FF;", "&#XF8FE;", "&#63742;", "&#x0F8FE;99999999999999999999999&#xF8FF;", "&#xF0000;",
    "&#1048576;",
  ])
  func `are refused where they stand, in text, code and front matter`(_ text: String) {
    for marked in [
      "---\ntitle: T\n---\n厦门 ⟦\(text.first!)⟧\(text.dropFirst()) [](place:a)\n",
      "---\ntitle: 标题 ⟦\(text.first!)⟧\(text.dropFirst())\n---\n",
    ] {
      let reading = EntryReading(marked)
      #expect(reading.entry == nil)
      #expect(reading.problems.codes == ["refused-character"])
      #expect(reading.problems.positions == reading.places.compactMap(\.position))
    }
  }

  @Test func `a carriage return that ends no line is one of them`() {
    let reading = EntryReading("---\ntitle: T\n---\na\rb\n")
    #expect(reading.problems.codes == ["refused-character"])
    #expect(reading.problems.positions == [SourcePosition(line: 4, column: 2)])
    #expect(EntryReading("---\rtitle: T\r---\r").entry == nil)
    #expect(EntryReading("---\ntitle: T\n---\na\r").problems.count == 1)
  }

  @Test(arguments: [
    "厦门（市委）、“甲”——乙…", "tab\there", "é ñ ü", "𠀀 😀", "\u{F900}", "\u{FEFF}", "\u{FFFD}", "\u{A0}", "\u{D7FF}", "&amp; &#38; &#x26; &copy;",
    "&#;", "&#xZZ;",
    "&# 57344;", "&#xDFFF;", "a & b", "&", "AT&T #1;",
  ])
  func `are no others`(_ text: String) {
    let reading = EntryReading("---\ntitle: T\n---\n\(text)\n")
    #expect(reading.entry != nil)
    #expect(reading.problems.isEmpty)
  }

  @Test func `the end of a file is no mistake`() {
    for end in ["&", "&#", "&#x", "&#xE000", "\u{C2A0}", "é", "市"] { #expect(EntryReading("---\ntitle: T\n---\n" + end).problems.isEmpty) }
  }
}
