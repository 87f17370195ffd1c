import Model
import Testing

@testable import Reading

/// Texts of `size` bytes or so that have brought Markdown readers down.
private let hostileTexts: [(name: String, text: @Sendable (_ size: Int) -> String)] = [
  ("quotations", { String(repeating: ">", count: $0) + "a\n" }),
  ("quotations, lazy", { String(repeating: ">", count: $0 / 2) + "a\n" + String(repeating: "b\n", count: $0 / 4) }),
  ("lists", { String(repeating: "- ", count: $0 / 2) + "a\n" }), ("opening brackets", { String(repeating: "[", count: $0) }),
  ("brackets", { String(repeating: "[", count: $0 / 2) + "a" + String(repeating: "]", count: $0 / 2) }),
  ("links without end", { String(repeating: "[a](", count: $0 / 4) }),
  ("links with words", { String(repeating: "[a](<b", count: $0 / 6) }), ("images", { String(repeating: "![", count: $0 / 2) }),
  ("strong without end", { String(repeating: "**a ", count: $0 / 4) }), ("emphasis", { String(repeating: "*a _a ", count: $0 / 6) }),
  ("nested emphasis", { String(repeating: "*a **b ", count: $0 / 14) + String(repeating: "c** d*", count: $0 / 12) }),
  ("Chinese asterisks", { String(repeating: "**《", count: $0 / 5) }), ("Chinese pairs", { String(repeating: "**《甲》**乙", count: $0 / 16) }),
  ("asterisks", { String(repeating: "*", count: $0) + "a" }),
  ("back ticks", { size in (1...Int(Double(size).squareRoot())).map { String(repeating: "`", count: $0) }.joined(separator: " ") }),
  ("entities", { String(repeating: "&", count: $0) }), ("backslashes", { String(repeating: "\\", count: $0) }),
  ("references", { String(repeating: "[](place:a)", count: $0 / 11) }),
  ("references in emphasis", { String(repeating: "*[](place:a) ", count: $0 / 14) + String(repeating: "*", count: $0 / 14) }),
  ("references on lines", { String(repeating: "甲\n[](place:a)\n", count: $0 / 16) }),
  ("tables", { String(repeating: "![](table:a)\n\n", count: $0 / 14) }),
  ("raw HTML", { String(repeating: "<b>", count: $0 / 3) }), ("headings", { String(repeating: "## a\n", count: $0 / 5) }),
  ("line breaks", { String(repeating: "甲\n", count: $0 / 4) }),
  ("almost links", { String(repeating: "[a] (place:", count: $0 / 11) }),
  ("definitions", { size in (0..<size / 20).map { "[r\($0)]: place:a\n" }.joined() }),
]

@Suite(.serialized) struct HostileMarkdown {
  @Test(arguments: hostileTexts.map(\.name))
  func `takes time in proportion to its length`(_ name: String) throws {
    let text = try #require(hostileTexts.first { $0.name == name }).text
    let clock = ContinuousClock()
    let (small, large) = (text(20_000), text(80_000))
    let first = clock.measure { _ = ReadMarkdown(small, in: .chinese) }
    let second = clock.measure { _ = ReadMarkdown(large, in: .chinese) }
    // What takes the square of the time would take 16 times as long; other tests run beside this one.
    #expect(second < first * 12 + .seconds(3), "\(first), \(second)")
  }

  @Test(arguments: [">", "[", "*", "- ", "![", "**《", "`", "(", "> - "])
  func `nested ten thousand times is read`(_ unit: String) {
    let read = ReadMarkdown(String(repeating: unit, count: 10_000) + "a [x](place:a)\n")
    #expect(read.text.blocks.count == 1)
  }

  @Test func `of five megabytes is read whole`() {
    let paragraph = "厦门**《意见》**并[800万元](figure:a)，*a* [x](https://e.org)\n第二行[](place:b)。\n\n"
    let count = 5_000_000 / paragraph.utf8.count
    let read = ReadMarkdown(String(repeating: paragraph, count: count), in: .chinese)
    #expect(read.text.blocks.count == count)
    #expect(read.text.references.count == 2 * count)
    #expect(read.text.references.last?.location.position?.line == 3 * count - 1)
    #expect(read.problems.isEmpty)
  }
}
