import Model
import SampleSites
import Testing

@testable import Rendering

/// Both languages of an entry side by side.
@Suite struct BlockAlignmentTests {
  private func rows(_ english: String, _ chinese: String) throws -> [String] {
    var site = SampleSite()
    site.setEntry("notes", english, chinese)
    let template = "{{#rows}}{{#differs}}!{{/differs}}{{#sides}}{{tag}}:{{body}}|{{/sides}};{{/rows}}"
    let sample = try RenderedSample(site, ["preview/parallel": template])
    return sample.file("en/2010/notes.html", as: .parallel).split(separator: ";").map { String($0).replacing("\n", with: "") }
  }

  @Test func `blocks of the same kinds stand side by side in their own languages`() throws {
    #expect(
      try rows("## One\n\nText.\n\n- a\n- b", "## 一\n\n文。\n\n- 甲\n- 乙") == [
        "en:<h2 id=\"s1\">One</h2>|zh-Hans:<h2 id=\"s1\">一</h2>|", "en:<p>Text.</p>|zh-Hans:<p>文。</p>|",
        "en:<ul><li>a</li><li>b</li></ul>|zh-Hans:<ul><li>甲</li><li>乙</li></ul>|",
      ])
  }

  @Test func `a block that only one language has is marked, and those after it stay side by side`() throws {
    let rows = try rows("One.\n\n> Quoted.\n\n## Head\n\nTwo.", "一。\n\n## 题\n\n二。")
    #expect(rows.map { $0.hasPrefix("!") } == [false, true, false, false])
    #expect(rows[1] == "!en:<blockquote><p>Quoted.</p></blockquote>|zh-Hans:|")
  }

  @Test(arguments: [("- a\n- b", "- 甲"), ("> a", "> 甲\n>\n> 乙"), ("1. a", "- 甲")])
  func `what is built otherwise is marked`(english: String, chinese: String) throws {
    let rows = try rows(english, chinese)
    #expect(!rows.isEmpty && rows.allSatisfy { $0.hasPrefix("!") })
  }

  @Test func `emphasis is the translator's`() throws {
    let rows = try rows("*A* **b**\nc", "甲")
    #expect(rows.count == 1 && !rows[0].hasPrefix("!"))
  }

  @Test func `an entry of very many blocks is still laid side by side`() {
    let kinds = (0..<3000).map { $0 % 7 == 0 ? "ul" : "p" }
    let outlines = Bilingual { language in kinds.dropLast(language == .english ? 0 : 1).map { BlockOutline(kind: .prose($0)) } }
    let rows = BlockAlignment.rows(outlines)
    #expect(rows.count == 3000)
    #expect(rows.last?.chinese == .some(nil))
  }
}
