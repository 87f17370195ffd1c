import Computing
import Model
import Testing

/// Titles, figures and entries of two editions.
@Suite struct TextComparisonTests {
  private func both(_ english: String, _ chinese: String) -> Bilingual<String> { Bilingual(english: english, chinese: chinese) }

  private func figure(_ printed: String, _ exact: String, title: String = "T") -> ComparedFigure {
    ComparedFigure(title: both(title, "题"), printed: both(printed, printed), exact: exact, amount: nil)
  }

  @Test func `titles that differ in one language are told, in order`() {
    var (old, new) = (ComparedTexts(), ComparedTexts())
    old.titles = [.init(.edition, ""): both("A", "甲"), .init(.table, "t"): both("T", "表"), .init(.entry, "e"): both("E", "条")]
    new.titles = [.init(.edition, ""): both("B", "乙"), .init(.table, "t"): both("T", "图"), .init(.entry, "e"): both("E", "条")]
    let changes = TextComparison.titles(from: old, to: new)
    #expect(changes.map(\.title) == [.init(.edition, ""), .init(.table, "t")])
    #expect(changes.map { $0.new?.chinese } == ["乙", "图"])
  }

  @Test func `what a new table brings is not told column by column, the unit of a column that stayed is`() {
    var (old, new) = (ComparedTexts(), ComparedTexts())
    old.titles = [.init(.column, "t/a"): both("A", "甲")]
    new.titles = [
      .init(.column, "t/a"): both("A", "甲"), .init(.unit, "t/a"): both("yuan", "元"), .init(.table, "n"): both("N", "新"),
      .init(.column, "n/a"): both("A", "甲"), .init(.unit, "n/a"): both("yuan", "元"), .init(.section, "s"): both("S", "篇"),
    ]
    #expect(TextComparison.titles(from: old, to: new).map(\.title) == [.init(.section, "s"), .init(.unit, "t/a")])
  }

  @Test func `figures are told by value, not by title`() {
    var (old, new) = (ComparedTexts(), ComparedTexts())
    old.figures = ["same": figure("5", "5"), "gone": figure("1", "1"), "other": figure("5 yuan", "5 yuan")]
    new.figures = ["same": figure("5", "5", title: "U"), "new": figure("2", "2"), "other": figure("6 yuan", "6 yuan")]
    let changes = TextComparison.figures(from: old, to: new)
    #expect(changes.map(\.name) == ["gone", "new", "other"])
    #expect(changes.map { $0.old == nil } == [false, true, false] && changes.map { $0.new == nil } == [true, false, false])
  }

  @Test func `of an entry the paragraphs of one side are told, each as often as it is missing`() {
    var (old, new) = (ComparedTexts(), ComparedTexts())
    old.entries = ["e": Bilingual(english: ["a", "b", "b"], chinese: ["甲"]), "gone": Bilingual(english: ["x"], chinese: ["叉"])]
    new.entries = ["e": Bilingual(english: ["b", "c", "a"], chinese: ["甲"])]
    let changes = TextComparison.entries(from: old, to: new)
    #expect(changes.map(\.change) == [.changed, .removed])
    #expect(changes[0].removed == Bilingual(english: ["b"], chinese: []))
    #expect(changes[0].added == Bilingual(english: ["c"], chinese: []))
    #expect(changes[1].removed.chinese == ["叉"])
  }

  @Test func `paragraphs in another order make another entry, though none is on one side only`() {
    var (old, new) = (ComparedTexts(), ComparedTexts())
    old.entries = ["e": Bilingual(english: ["a", "b"], chinese: [])]
    new.entries = ["e": Bilingual(english: ["b", "a"], chinese: [])]
    #expect(TextComparison.entries(from: old, to: new).map(\.removed.english) == [[]])
  }
}
