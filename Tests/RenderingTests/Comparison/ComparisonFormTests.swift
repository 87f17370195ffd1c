import Model
import Testing

@testable import Rendering

/// A comparison as text and as JSON.
@Suite struct ComparisonFormTests {
  private func both(_ english: String, _ chinese: String) -> Bilingual<String> { Bilingual(english: english, chinese: chinese) }

  private var comparison: Comparison {
    var made = Comparison(old: .init(name: "2010"), new: .init(name: "new"))
    made.titles = [.init(.init(.table, "aid"), old: both("Aid", "帮扶"), new: both("Help", "帮扶"))]
    var figure = Comparison.FigureChange(
      name: "aid", old: ComparedFigure(title: both("Aid", "帮扶"), printed: both("8 yuan", "8元"), exact: "8 yuan", amount: nil),
      new: ComparedFigure(title: nil, printed: both("9 yuan", "9元"), exact: "9 yuan", amount: nil))
    figure.difference = both("+1 yuan (+12.5%)", "+1元（+12.5%）")
    made.figures = [figure]
    var table = TableChange(name: "tables/aid", .changed)
    table.addedColumns = ["share"]
    table.rows = [
      .init(
        key: "a", .changed,
        cells: [.init(column: "amount", old: .init(exact: "8000000", printed: both("8.0", "800.0")), new: .init(exact: ""))]),
      .init(key: "b", .added),
    ]
    var gone = TableChange(name: "flows", .removed)
    (gone.rowCount, gone.title) = (1, both("Flows", "款项"))
    made.tables = [gone, table]
    made.entries = [
      .init(path: "notes", .changed, removed: Bilingual(english: ["a \"b\""], chinese: []), added: Bilingual(english: [], chinese: ["乙"]))
    ]
    made.pages = [.init("en/notes.html", .changed, isFrameOnly: true), .init("en/x.html", .removed)]
    return made
  }

  @Test func `the text has a line for each change, and one that sums up`() {
    #expect(
      ComparisonText(comparison).text == """
        titles
          ~ table aid: Aid / 帮扶 → Help / 帮扶

        figures
          ~ aid: 8 yuan / 8元 → 9 yuan / 9元; +1 yuan (+12.5%) / +1元（+12.5%）

        tables
          - flows: Flows / 款项; 1 row
          ~ tables/aid
              + column share
              ~ a / amount: 8000000 (8.0 / 800.0) → nothing
            + row b

        entries
          ~ notes
              - en a "b"
              + zh 乙

        pages
          ~ en/notes.html (around the text only)
          - en/x.html

        7 differences between 2010 and new: 1 title, 1 figure, 2 tables, 1 entry, 2 pages

        """)
  }

  @Test func `the same sides have no differences`() {
    var same = Comparison(old: .init(name: "a"), new: .init(name: "b"))
    #expect(ComparisonText(same).text == "no differences between a and b\n")
    same.hasTexts = false
    #expect(ComparisonText(same).text == "no differences between a and b; of a finished site only pages and downloads can be compared\n")
  }

  @Test func `the JSON says the same`() {
    let json = String(decoding: comparison.json, as: UTF8.self)
    #expect(json.hasPrefix("{\"old\":{\"name\":\"2010\",\"editions\":[]},\"new\":{\"name\":\"new\",\"editions\":[]},\"differences\":7,"))
    #expect(
      json.contains(
        "{\"row\":\"a\",\"change\":\"changed\",\"cells\":[{\"column\":\"amount\",\"old\":{\"exact\":\"8000000\",\"printed\":{\"en\":\"8.0\",\"zh\":\"800.0\"}},\"new\":{\"exact\":\"\"}}]}"
      ))
    #expect(json.contains("\"removed\":[\"a \\\"b\\\"\"]") && json.hasSuffix("{\"page\":\"en/x.html\",\"change\":\"removed\"}]}\n"))
  }
}
