import Testing

@testable import Reading
@testable import Rendering

@Suite struct NumberWordsTests {
  @Test(arguments: [(0, "zero"), (2, "two"), (12, "twelve"), (20, "twenty"), (23, "twenty-three"), (90, "ninety"), (99, "ninety-nine")])
  func `small numbers in English`(_ number: Int, _ words: String) {
    #expect(NumberWords.english(number) == words)
  }

  @Test(arguments: [
    (0, "零"), (2, "两"), (10, "十"), (12, "十二"), (20, "二十"), (102, "一百零二"), (110, "一百一十"), (200, "二百"), (2000, "两千"), (2002, "两千零二"),
    (20_000, "两万"), (100_000, "十万"), (30_500, "三万零五百"), (120_000_000, "一亿两千万"), (100_200_000, "一亿零二十万"), (8_000_000, "八百万"),
    (1_000_000_005, "十亿零五"), (999_999_999_999, "九千九百九十九亿九千九百九十九万九千九百九十九"),
  ])
  func `numbers in Chinese`(_ number: Int, _ words: String) {
    #expect(NumberWords.chinese(number) == words)
  }

  @Test func `what the words say is read as the number`() {
    for number in Array(0...99) {
      #expect(readPrintedAmount(NumberWords.english(number) ?? "", in: .english)?.number?.unscaled == number)
    }
    for number in Array(0...2100) + [10_001, 10_100, 123_456, 2_020_202, 20_000_002, 102_030_405, 20_000_000_000, 340_056_007_008] {
      #expect(readPrintedAmount(NumberWords.chinese(number) ?? "", in: .chinese)?.number?.unscaled == number, "\(number)")
    }
  }

  @Test func `other numbers have no words`() {
    #expect(NumberWords.english(100) == nil)
    #expect(NumberWords.english(-1) == nil)
    #expect(NumberWords.chinese(-1) == nil)
    #expect(NumberWords.chinese(1_000_000_000_000) == nil)
  }
}
