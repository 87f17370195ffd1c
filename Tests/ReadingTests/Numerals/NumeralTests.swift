import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct NumeralsOfProse {
  @Test(arguments: EnglishSentences.all) func `are found in English`(_ sentence: SentenceCase) {
    #expect(ReadMarkdown(sentence.text).text.numerals.map(describe) == sentence.numerals)
  }

  @Test(arguments: ChineseSentences.all) func `are found in Chinese`(_ sentence: SentenceCase) {
    #expect(ReadMarkdown(sentence.text, in: .chinese).text.numerals.map(describe) == sentence.numerals)
  }

  @Test func `are in tables of more than a hundred and twenty sentences a language`() {
    #expect(Set(EnglishSentences.all.map(\.text)).count >= 120)
    #expect(Set(ChineseSentences.all.map(\.text)).count >= 120)
  }

  @Test func `belong to the block in which they stand`() {
    let read = ReadMarkdown("## 5 towns\n\n![](table:a)\n\n- 6 men\n- 7 women\n\n> 8 children\n")
    #expect(read.text.numerals.map(\.text) == ["5", "6", "7", "8"])
    #expect(read.text.numerals.map(\.place) == [.block(0), .block(2), .block(2), .block(3)])
  }

  @Test func `do not run on from one paragraph or cell of a list into the next`() {
    #expect(ReadMarkdown("- twenty\n- three\n\n  5\n\n  million\n").text.numerals.map(\.text) == ["twenty", "three", "5"])
    #expect(ReadMarkdown("- 三十\n- 五个\n", in: .chinese).text.numerals.map(\.text) == ["三十", "五"])
  }

  @Test(arguments: [
    "`5`", "```\n5 million\n```", "    5 million\n", "[](figure:a)", "![](table:a)", "<https://e.org/a>",
  ])
  func `are not those of code, generated words and tables`(_ markdown: String) {
    #expect(ReadMarkdown(markdown).text.numerals.isEmpty)
  }

  @Test(arguments: ["[5](figure:)", "[5](nowhere:a)", "[5]()", "[5](table:a?)"])
  func `of a link that is refused are found all the same`(_ markdown: String) {
    #expect(ReadMarkdown(markdown).text.numerals.map(describe) == ["5 = 5"])
  }

  @Test func `are hidden by every word of the table of Chinese words that is not a numeral`() {
    for word in ChineseIdioms.words {
      #expect(!ChineseScan.numerals(in: ScanText(word.unicodeScalars)).isEmpty, "\(word) needs no row")
      #expect(ReadMarkdown(word, in: .chinese).text.numerals.isEmpty, "\(word)")
    }
  }

  @Test func `are one name in every name of the table of Chinese names`() {
    for name in ChineseIdioms.names {
      let read = ReadMarkdown("见\(name)的文件", in: .chinese)
      #expect(read.text.numerals.map(\.standing) == [.literal(.name)], "\(name)")
    }
  }
}
