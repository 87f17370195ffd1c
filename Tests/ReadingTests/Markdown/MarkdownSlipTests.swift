import Diagnostics
import Model
import Testing

@testable import Reading

/// What other kinds of Markdown have, and CommonMark prints as it stands.
@Suite struct MarkdownThatIsNone {
  private func check(_ marked: String, _ code: String) {
    for language in Language.allCases {
      let read = ReadMarkdown(marked, in: language)
      #expect(Set(read.problems.codes) == [code], "\(marked)")
      #expect(read.problems.locations == read.places, "\(marked)")
    }
  }

  @Test(arguments: [
    "⟦##⟧Title", "⟦##⟧标题\n", "a\n\n⟦###⟧Title\n\nb", "text\n⟦##⟧Title\nmore", "⟦＃＃⟧ 标题", "⟦＃＃⟧标题", "⟦#⟧Title", "⟦#⟧标题", "> ⟦##⟧Title",
    "⟦##⟧**Title**".replacing("**Title**", with: "1 Title"), "文\n⟦##⟧标题\n文",
    "⟦##⟧[x](place:x)".replacing("[x](place:x)", with: "x [x](place:x)"),
  ])
  func `a heading without a space`(_ marked: String) { check(marked, "literal-heading") }

  @Test(arguments: [
    "⟦|⟧ a | b |\n|---|---|\n| c | d |", "a | b\n⟦-⟧--|---\nc | d", "| [x](place:x) | b |\n⟦|⟧:--|--:|\n| c | d |",
    "⟦|⟧ 甲 | 乙 |\n| 丙 | 丁 |",
    "甲 | 乙\n⟦:⟧-- | ---\n1 | 2", "text\n\n⟦|⟧ a | b |\n| --- | --- |\n\ntext\n\n⟦|⟧ c | d |\n| -- | -- |", "- ⟦|⟧ a | b |\n  |---|---|",
  ])
  func `a table, once each`(_ marked: String) { check(marked, "literal-table") }

  @Test(arguments: ["⟦~~⟧x~~", "a ⟦~~⟧b c~~ d", "⟦~~⟧[x](place:x)~~", "甲⟦~~⟧乙~~丙", "## ⟦~~⟧Old~~ New", "⟦~~⟧a\nb~~"])
  func `words struck out`(_ marked: String) { check(marked, "literal-tildes") }

  @Test(arguments: ["- ⟦[ ]⟧ a\n- ⟦[x]⟧ b", "1. ⟦[X]⟧ a", "* ⟦[ ]⟧ **a**", "- a\n  - ⟦[x]⟧ b"])
  func `a task`(_ marked: String) { check(marked, "literal-task") }

  @Test(arguments: [
    "Text⟦[^⟧a] and", "文字⟦[^⟧注]。\n\n⟦[^⟧注]: 说明 文字", "Text⟦[⟧^a].\n\n[^a]: note", "文字⟦[⟧^a]。\n\n[^a]: 说明",
    "x ⟦[⟧^a]\n\n[^a]: https://e.org/",
    "x ⟦[⟧^a]\n\n[^a]: place:x",
  ])
  func `a footnote`(_ marked: String) {
    let read = ReadMarkdown(marked)
    #expect(Set(read.problems.codes) == ["footnote"])
    #expect(read.problems.positions == read.places.compactMap(\.position))
    #expect(read.problems.first?.rule == "entries have no footnotes; tables have notes ('note' in their files)")
  }

  @Test(arguments: [
    "C# and #5", "#5 is next", "# 5".replacing("# 5", with: "\\# 5"), "\\##Title", "\\#Title", "&#35;#Title", "`##Title`", "    ##Title\n",
    "a ##b",
    "#标题 一\n二", "#tag and [x](place:x)", "**#1**", "，##x",
    "a | b", "|x| is more", "甲|乙", "|x| and |y|", "a --- b | c", "\\| a | b |", "`| a | b |`", "---", "- | -", "| a", "-- and | more", "||",
    "3~5", "3~~5", "a ~ b", "~~", "\\~~x~~", "`~~x~~`", "~x~", "3~~5\n\n6~~7", "~~~\nx\n~~~",
    "[ ] a", "- a [ ] b", "- \\[ ] a", "- [y] a", "- [x](place:x) a", "a [x] b", "- a\n\n  [x] b",
    "a\\[^b]", "2^3", "[2^3](place:x)", "`[^1]`", "a ^[b]",
  ])
  func `marks in prose are no alarm`(_ markdown: String) {
    for language in Language.allCases { #expect(ReadMarkdown(markdown, in: language).problems.isEmpty, "\(markdown)") }
  }
}
