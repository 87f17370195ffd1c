import Model
import Testing

@testable import Reading

/// Texts of `size` bytes or so in which everything looks like a numeral.
private let hostileTexts: [(name: String, language: Language, text: @Sendable (_ size: Int) -> String)] = [
  ("digits", .english, { String(repeating: "7", count: $0) }), ("digits in words", .english, { String(repeating: "7 ", count: $0 / 2) }),
  ("groups", .english, { "1" + String(repeating: ",000", count: $0 / 4) }),
  ("points", .english, { String(repeating: "1.", count: $0 / 2) }),
  ("hyphens", .english, { String(repeating: "1-", count: $0 / 2) }), ("dashes", .english, { String(repeating: "1–", count: $0 / 4) }),
  ("one hundred and", .english, { String(repeating: "one hundred and ", count: $0 / 16) }),
  ("twenty", .english, { String(repeating: "twenty-", count: $0 / 7) }),
  ("ranges", .english, { String(repeating: "3 to ", count: $0 / 5) }),
  ("months", .english, { String(repeating: "June 5, ", count: $0 / 8) }),
  ("years", .english, { String(repeating: "1996–", count: $0 / 7) }),
  ("quotation marks", .english, { String(repeating: "“5 ", count: $0 / 5) }),
  ("straight marks", .english, { String(repeating: "\"5 ", count: $0 / 3) }),
  ("labels", .english, { String(repeating: "Tables 5, ", count: $0 / 10) }),
  ("and and", .english, { "one hundred " + String(repeating: "and ", count: $0 / 4) }),
  ("addresses", .english, { String(repeating: "a://5", count: $0 / 5) }),
  ("emphasis", .english, { String(repeating: "*5*6", count: $0 / 4) }),
  ("marks", .english, { String(repeating: "[5](literal:)", count: $0 / 13) }),
  ("references", .english, { String(repeating: "[5](figure:a)", count: $0 / 13) }),
  ("escapes", .english, { String(repeating: "\\*5&amp;", count: $0 / 8) }),
  ("一二三", .chinese, { String(repeating: "一二三", count: $0 / 9) }), ("亿", .chinese, { "一" + String(repeating: "亿", count: $0 / 3) }),
  ("十", .chinese, { String(repeating: "十", count: $0 / 3) }), ("百分之", .chinese, { String(repeating: "百分之", count: $0 / 9) }),
  ("年", .chinese, { String(repeating: "1996年", count: $0 / 7) }), ("年至", .chinese, { String(repeating: "1996年至", count: $0 / 10) }),
  ("月日", .chinese, { String(repeating: "6月5日", count: $0 / 8) }), ("两", .chinese, { String(repeating: "两项甲", count: $0 / 9) }),
  ("、", .chinese, { String(repeating: "甲、", count: $0 / 6) + "三项" }), ("三项", .chinese, { String(repeating: "三项", count: $0 / 6) }),
  ("第", .chinese, { String(repeating: "第5、", count: $0 / 7) }), ("书名", .chinese, { String(repeating: "《5", count: $0 / 4) }),
  ("full-width", .chinese, { String(repeating: "８", count: $0 / 3) }), ("lines", .chinese, { String(repeating: "5\n", count: $0 / 2) }),
]

@Suite(.serialized) struct HostileNumerals {
  @Test(arguments: hostileTexts.map(\.name))
  func `take time in proportion to their length`(_ name: String) throws {
    let hostile = try #require(hostileTexts.first { $0.name == name })
    let clock = ContinuousClock()
    let (small, large) = (hostile.text(4_000), hostile.text(16_000))
    let first = clock.measure { _ = ReadMarkdown(small, in: hostile.language) }
    let second = clock.measure { _ = ReadMarkdown(large, in: hostile.language) }
    // What takes the square of the time would take 16 times as long; other tests run beside this one.
    #expect(second < first * 12 + .seconds(3), "\(first), \(second)")
  }

  @Test(arguments: ["7", "一二三", "one hundred and ", "1996年", "三项、", "5 "])
  func `of a long paragraph are read to the end`(_ unit: String) {
    let text = String(repeating: unit, count: 60_000 / unit.utf8.count)
    let language: Language = unit.utf8.first.map { $0 > 127 } == true || unit.hasSuffix("年") ? .chinese : .english
    let read = ReadMarkdown(text + "\n\n⟦9⟧ ends\n", in: language)
    #expect(read.text.numerals.last?.location == read.places.first)
  }

  @Test func `of a register of ten thousand names are found in one pass`() {
    var trie = NameTrie()
    for number in 0..<10_000 { trie.insert("Area \(number) of the North".unicodeScalars, isNumeral: true) }
    let text = ScanText(String(repeating: "Area 1", count: 100_000).unicodeScalars)
    var matches = 0
    let time = ContinuousClock().measure {
      for index in 0..<text.count where trie.match(in: text, at: index) != nil { matches += 1 }
    }
    #expect(matches == 0)
    #expect(time < .seconds(300))
  }
}
