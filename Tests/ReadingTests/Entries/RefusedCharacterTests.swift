import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct CharactersThatAreNotRead {
  @Test(arguments: [
    "\u{E000}", "\u{F8FE}0\u{F8FF}", "\u{E101}", "\u{F0000}", "\u{10FFFD}", "\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}[31m",
    "\u{7F}", "\u{80}",
    "\u{9F}", "&#xE000;", "&#xF8FE;0&#xF8FF;", "&#XF8FE;", "&#63742;", "&#x0F8FE;99999999999999999999999&#xF8FF;", "&#xF0000;",
    "&#1048576;", "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{2028}", "\u{2029}",
    "\u{FFFD}",
    "\u{2060}", "&#x200B;", "&#8238;", "&#xFEFF;", "&#xFFFD;",
  ])
  func `are refused where they stand, in text, code and front matter`(_ text: String) {
    for marked in [
      "---\ntitle: T\n---\n厦门 ⟦\(text.first!)⟧\(text.dropFirst()) [](place:a)\n",
      "---\ntitle: 标题 ⟦\(text.first!)⟧\(text.dropFirst())\n---\n",
    ] {
      let reading = EntryReading(marked)
      #expect(reading.entry == nil)
      #expect(reading.problems.codes == ["hidden-character"])
      #expect(reading.problems.positions == reading.places.compactMap(\.position))
    }
  }

  @Test func `a carriage return that ends no line is one of them`() {
    let reading = EntryReading("---\ntitle: T\n---\na\rb\n")
    #expect(reading.problems.codes == ["hidden-character"])
    #expect(reading.problems.positions == [SourcePosition(line: 4, column: 2)])
    #expect(EntryReading("---\rtitle: T\r---\r").entry == nil)
    #expect(EntryReading("---\ntitle: T\n---\na\r").problems.count == 1)
  }

  @Test(arguments: [
    "厦门（市委）、“甲”——乙…", "tab\there", "é ñ ü", "𠀀 😀", "\u{F900}", "\u{AD}", "a\u{200C}\u{200D}b",
    "\u{2010}\u{2014}\u{2018}\u{201C}\u{2026}\u{2027}\u{202F}\u{2030}", "\u{FE0F}", "\u{A0}", "\u{D7FF}", "&amp; &#38; &#x26; &copy;",
    "&#;", "&#xZZ;",
    "&# 57344;", "&#xDFFF;", "a & b", "&", "AT&T #1;",
  ])
  func `are no others`(_ text: String) {
    let reading = EntryReading("---\ntitle: T\n---\n\(text)\n")
    #expect(reading.entry != nil)
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("\u{202E}", "a direction mark, U+202E, stands here"), ("\u{200B}", "a zero-width space, U+200B, stands here"),
    ("\u{FEFF}", "a byte-order mark, U+FEFF, stands here"), ("\u{2028}", "a line separator, U+2028, stands here"),
    ("\u{FFFD}", "a replacement character, U+FFFD, stands here"), ("\u{1}", "a control character, U+0001, stands here"),
  ])
  func `are told by their names, in cells by the same`(_ character: String, _ headline: String) {
    #expect(EntryReading("---\ntitle: T\n---\na\(character)b\n").problems.headlines == [headline])
    let cell = TableReading(cell: "a\(character)b", "type: string")
    #expect(cell.problems.headlines == ["a has " + headline.replacing("stands here", with: "in it")])
    // libyaml refuses control characters itself.
    if character == "\u{1}" { return }
    let section = Declared(section: "title: {en: Xia⟦\(character)⟧men, zh: 厦门}\n")
    #expect(section.problems.headlines == [headline])
    #expect(section.problems.locations == section.places)
    // What else the file says is read, so that nothing follows from it.
    #expect(section.value != nil)
    #expect(Declared(figures: "# ⟦\(character)⟧\n").problems.headlines == [headline])
  }

  @Test func `the end of a file is no mistake`() {
    for end in ["&", "&#", "&#x", "&#xE000", "\u{C2A0}", "é", "市"] { #expect(EntryReading("---\ntitle: T\n---\n" + end).problems.isEmpty) }
  }
}
