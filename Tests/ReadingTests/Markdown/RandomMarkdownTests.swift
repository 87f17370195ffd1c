import Diagnostics
import Model
import Testing

@testable import Reading

/// A stream of numbers that is the same in every run.
private struct Lot {
  var state: UInt64

  mutating func draw(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func text(of parts: [String], count: Int) -> String { (0..<count).map { _ in parts[draw(below: parts.count)] }.joined() }
}

private let latin = [
  "a", "b ", " c", "*", "**", "***", "_", "`", "``", "[", "]", "(", ")", "](https://e.org)", "\n", "\n\n", "> ", "- ", "1. ", "## ", "\\",
  "&amp;", "    ", "~~~\n",
  "---\n", "\t", "  \n", "<https://e.org>", ".", ", ", "!", "5%", "===", "\r\n",
]
private let chinese = [
  "厦门", "《", "》", "（", "）", "，", "。", "“", "”", "——", "　", "%", "[甲](term:a)", "[](place:b)", "[甲\n乙](term:c)", "·", "８", "𠀀",
]

@Suite struct RandomMarkdown {
  @Test(arguments: 0..<8)
  func `without references and Chinese is what CommonMark says`(_ seed: UInt64) {
    var lot = Lot(state: seed)
    for _ in 0..<400 {
      let text = lot.text(of: latin, count: 1 + lot.draw(below: 40))
      let read = ReadMarkdown(text)
      if read.problems.hasErrors { continue }
      #expect(read.html == commonMark(text), "\(text.debugDescription)")
    }
  }

  @Test(arguments: 0..<8)
  func `with Chinese loses and adds no character but asterisks and line breaks`(_ seed: UInt64) {
    var lot = Lot(state: seed &+ 100)
    for _ in 0..<400 {
      let text = lot.text(
        of: chinese.filter { !$0.contains(":") } + ["*", "**", "***", "a", " ", "\n", "`", "> ", "- ", "\\"], count: 1 + lot.draw(below: 40)
      )
      let read = ReadMarkdown(text, in: .chinese)
      #expect(bare(read.html) == bare(commonMark(text)), "\(text.debugDescription)")
      #expect(!read.html.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) })
    }
  }

  @Test(arguments: 0..<8)
  func `places every reference at its opening bracket`(_ seed: UInt64) {
    var lot = Lot(state: seed &+ 200)
    let parts =
      chinese + ["*", "**", "a", " ", "\n", "\n\n", "> ", "- ", "1. ", "    ", "## ", "\t", "\\\n", "  \n", "`b`", "`b\nc`", "\\"]
    for _ in 0..<400 {
      let text = lot.text(of: parts, count: 1 + lot.draw(below: 40))
      let read = ReadMarkdown(text, in: .chinese)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
      for reference in read.text.references {
        let position = reference.location.position ?? SourcePosition(line: 1, column: 1)
        let start = reference.words.isEmpty ? "[](" : "[甲"
        let rest = lines[position.line - 1].dropFirst(position.column - 1).prefix(start.unicodeScalars.count)
        #expect(rest.elementsEqual(start.unicodeScalars), "\(text.debugDescription) \(position)")
      }
    }
  }

  /// The characters of HTML without tags, asterisks and white space.
  private func bare(_ html: String) -> String {
    var isTag = false
    var result = String.UnicodeScalarView()
    for scalar in html.unicodeScalars {
      if scalar == "<" { isTag = true }
      if !isTag, scalar != "*", !scalar.properties.isWhitespace { result.append(scalar) }
      if scalar == ">" { isTag = false }
    }
    return String(result)
  }
}
