import Testing

@testable import Diagnostics

@Suite struct GlyphTests {
  @Test(arguments: [
    (0, "\u{300}\u{20DD}\u{302A}\u{3099}\u{11A8}"),
    (1, "aß€—·①ｱ🇨\u{93F}▶"),
    (2, "一㐀厦、。「」（）％ａ￥あアㄅ가ᄒ︰〈𝌆🀄🎉😀⌚"),
    (2, "\u{F900}\u{2FF0}\u{303E}\u{A000}\u{A960}\u{FE10}\u{FFE6}\u{2630}\u{268F}\u{17000}\u{1B000}\u{1F200}\u{20000}\u{3FFFD}"),
  ])
  func `a scalar takes no, one or two columns`(width: Int, scalars: String) {
    for scalar in scalars.unicodeScalars {
      #expect(Glyph(scalar).width == width, "U+\(String(scalar.value, radix: 16, uppercase: true))")
    }
  }

  @Test func `a scalar that is shown as it is keeps its own text`() {
    #expect(
      "万a\u{300}🎉\u{E000}\u{3000}\u{A0}".unicodeScalars.map { Glyph($0).text } == [
        "万", "a", "\u{300}", "🎉", "\u{E000}", "\u{3000}", "\u{A0}",
      ])
  }

  @Test func `printable ASCII and every control have a picture of their own, none of them a control`() {
    let pictures = (0...0x9F).compactMap(Unicode.Scalar.init).map { Glyph($0) }
    #expect(Set(pictures.map(\.text)).count == 0xA0)
    #expect(pictures.allSatisfy { controlCharacters(in: $0.text).isEmpty && $0.width == $0.text.unicodeScalars.count })
  }
}
