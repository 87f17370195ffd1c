import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct PlacesOfNumerals {
  @Test(arguments: [
    "It gave ⟦8 million⟧ yuan and ⟦30⟧ schools in ⟦2009⟧.\n", "a line\nanother ⟦5⟧ towns\n  then **⟦6⟧** men and *⟦7⟧* more\n",
    "## ⟦5⟧ towns\n\n- ⟦6⟧ men\n  and ⟦7⟧ women\n- > ⟦8⟧ dogs\n  > and ⟦9⟧ cats\n",
    "\\* &amp; &lt; &#33; ⟦5⟧ towns, \\[x\\] ⟦6⟧ men &mdash; ⟦7⟧ more\n", "`x` ⟦5⟧ and ``y `` ⟦6⟧\n",
    "[words](place:a) ⟦5⟧, [](place:b) ⟦6⟧ and [⟦8 million yuan⟧](figure:a)⟦9⟧\n", "a\\\n⟦5⟧ b\\\n⟦6⟧\n", "a  \n⟦5⟧ b\n⟦6⟧\n",
    "see [a ⟦2009⟧ text](source:x) and [⟦5⟧](https://e.org)\n", "~x~ (⟦5⟧) \"⟦6⟧\"\n", "[⟦1996⟧](literal:) and ⟦5⟧\n",
  ])
  func `are exact in English`(_ marked: String) {
    let read = ReadMarkdown(marked)
    #expect(read.text.numerals.map(\.location) == read.places)
  }

  @Test(arguments: [
    "拨付⟦800万⟧元，建设⟦三⟧所学校，𠀀⟦６⟧个。\n",
    "甲\n乙有⟦5⟧个，\n丙有⟦六⟧个。\n",
    "共\n⟦5⟧个\n⟦六⟧项\n", "增长**⟦24.7%⟧**的**《意见》**并**⟦5⟧个**后⟦六⟧项\n", "- 甲\n  ⟦5⟧个，**（⟦6⟧个）**\n- 乙⟦七⟧个\n",
    "> 甲\n> ⟦5⟧个\n乙⟦6⟧个\n", "[万州](place:a)有⟦5⟧个，[](place:b)有[⟦6个⟧](figure:c)、⟦7⟧个\n", "\\*甲&amp;乙⟦5⟧个&lt;⟦6⟧个\n",
    "自⟦2009年6月5日⟧至今，⟦二〇一〇年⟧\n", "制定[⟦三⟧](literal:)项**《意见》**，⟦5⟧个\n",
  ])
  func `are exact in Chinese`(_ marked: String) {
    let read = ReadMarkdown(marked, in: .chinese)
    #expect(read.text.numerals.map(\.location) == read.places)
  }

  @Test func `are on the line on which they begin where they go on to the next`() {
    let read = ReadMarkdown("It was ⟦8⟧\nmillion yuan and ⟦6⟧.\n")
    #expect(read.text.numerals.map(\.text) == ["8 million", "6"])
    #expect(read.text.numerals.map(\.location) == read.places)
    let chinese = ReadMarkdown("共⟦800⟧\n万元。\n", in: .chinese)
    #expect(chinese.text.numerals.map(\.text) == ["800万"])
    #expect(chinese.text.numerals.map(\.location) == chinese.places)
  }

  @Test func `are counted from the top of the file`() {
    let read = ReadMarkdown("---\ntitle: 概况\n---\n有⟦5⟧个\n\n## ⟦六⟧项\n", in: .chinese, linesBefore: 3)
    #expect(read.text.numerals.map(\.location) == read.places)
  }

  @Test func `a thousand of them on one line and on a thousand lines`() {
    for separator in [" and ", "\n"] {
      let read = ReadMarkdown((0..<1000).map { "x ⟦\($0 + 1)⟧" }.joined(separator: separator))
      #expect(read.text.numerals.map(\.location) == read.places)
    }
  }
}

@Suite struct NumeralsOfFrontMatter {
  private func numerals(_ marked: String, in language: Language = .english) throws -> (EntryReading, [Numeral]) {
    let reading = EntryReading(marked, in: language)
    return (reading, try #require(reading.entry).text.opened.numerals)
  }

  @Test(arguments: [
    "---\ntitle: Of ⟦two⟧ from ⟦2009⟧\n---\n", "---\ntitle: \"Of ⟦two⟧ from ⟦2009⟧\"\n---\n",
    "---\ntitle: '⟦5⟧ of ⟦2009⟧'\nhead: ⟦6⟧ more\n---\n",
    "---\ntitle: T\nsummary: In ⟦2009⟧\n---\n",
  ])
  func `are found at their places`(_ marked: String) throws {
    let (reading, numerals) = try numerals(marked)
    #expect(numerals.map(\.location) == reading.places)
  }

  @Test func `of a value in several lines are at its beginning`() throws {
    let (_, numerals) = try numerals("---\ntitle: T\nsummary: In the\n  year 2009\n---\n")
    #expect(numerals.map(\.location.position) == [SourcePosition(line: 3, column: 10)])
    #expect(numerals.map(\.place) == [.summary])
  }

  @Test func `of titles are no amounts`() throws {
    let (_, numerals) = try numerals("---\ntitle: Three standards\nhead: 5 towns\n---\n6 men\n")
    #expect(numerals.map(\.place) == [.title, .head, .block(0)])
    #expect(numerals.map(\.standing) == [.literal(.title), .literal(.title), .unbound])
  }

  @Test func `of a summary stand in the text too`() throws {
    let text = "---\ntitle: T\nsummary: It gave 8 million yuan to 5 towns and 6 men.\n---\n[8 million yuan](figure:a) for 5 towns\n"
    let (_, numerals) = try numerals(text)
    #expect(numerals.filter { $0.place == .summary }.map(\.standing) == [.literal(.title), .unbound, .unbound])
  }
}
