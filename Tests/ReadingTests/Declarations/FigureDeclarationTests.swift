import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct FigureFiles {
  @Test func `figures are cells or queries`() throws {
    let declared = Declared(
      figures: """
        aid.total:
          title: {en: Aid, zh: 资金}
          cell: ⟦aid/total/aid⟧
          unit: yuan
        ⟦projects.both-2009⟧:
          title: {en: Projects, zh: 项目}
          field: counts.count
          sql: select 1
          note: {en: N, zh: 注}
        """)
    #expect(declared.problems.isEmpty)
    try #require(declared.value.count == 2)
    guard case .cell(let cell) = declared.value[0].origin, case .query(let query, let field) = declared.value[1].origin else {
      Issue.record("the origins are others")
      return
    }
    #expect(cell == LocatedText("aid/total/aid", declared.places[0]))
    #expect(declared.value[0].unit?.text == "yuan")
    #expect(declared.value[1].name == LocatedText("projects.both-2009", declared.places[1]))
    #expect((query.text, field?.text, declared.value[1].note?.english) == ("select 1", "counts.count", "N"))
  }

  @Test(arguments: [
    ("⟦Aid⟧: {title: {en: A, zh: 甲}, cell: a/b/c}", "slug"), ("⟦aid..x⟧: {title: {en: A, zh: 甲}, cell: a/b/c}", "slug"),
    ("⟦资金⟧: {title: {en: A, zh: 甲}, cell: a/b/c}", "slug"), ("⟦''⟧: {title: {en: A, zh: 甲}, cell: a/b/c}", "slug"),
    ("a: ⟦x⟧", "expected-mapping"),
    ("⟦a⟧: {title: {en: A, zh: 甲}}", "missing-key"), ("⟦a⟧: {title: {en: A, zh: 甲}, cell: a/b/c, sql: select 1}", "missing-key"),
    ("a: ⟦{⟧cell: a/b/c}", "missing-key"), ("a: {title: {en: A, zh: 甲}, cell: ⟦[⟧a]}", "wrong-type"),
    ("⟦a⟧: {title: {en: A, zh: 甲}, from: a/b/c}", "missing-key"), ("⟦a⟧: {title: {en: A, zh: 甲}, to: a/b/c}", "missing-key"),
    ("⟦a⟧: {title: {en: A, zh: 甲}, from: a/b/c, to: a/b/d, cell: a/b/e}", "missing-key"),
    ("a: {title: {en: A, zh: 甲}, from: ⟦[⟧a], to: a/b/c}", "wrong-type"),
    ("a: {title: {en: A, zh: 甲}, from: a/b/c, to: a/b/d, field: ⟦f.a⟧}", "wrong-type"),
    ("a: {title: {en: A, zh: 甲}, sql: ⟦''⟧}", "wrong-type"),
    ("a: {title: {en: A, zh: 甲}, cell: a/b/c, field: ⟦f.a⟧}", "wrong-type"),
    ("a: {title: {en: A, zh: 甲}, ⟦cel⟧: a/b/c, sql: select 1}", "unknown-key"),
    ("a: {title: {en: A, zh: 甲}, sql: select 1, unit: ⟦{⟧}}", "wrong-type"), ("⟦-⟧ a", "expected-mapping"),
  ])
  func `a mistake is told once, where it stands`(_ marked: String, _ code: String) {
    let declared = Declared(figures: marked)
    #expect(declared.problems.codes == [code])
    #expect(declared.problems.locations == declared.places)
  }

  @Test func `a range has two ends`() throws {
    let declared = Declared(figures: "a: {title: {en: A, zh: 甲}, from: ⟦f/b/c⟧, to: ⟦f/b/d⟧, unit: yuan}")
    #expect(declared.problems.isEmpty)
    guard case .range(let from, let to)? = declared.value.first?.origin else {
      Issue.record("the origin is another")
      return
    }
    #expect([from, to] == [LocatedText("f/b/c", declared.places[0]), LocatedText("f/b/d", declared.places[1])])
  }

  @Test func `one mistake leaves the other figures`() {
    let declared = Declared(figures: "a: {title: {en: A, zh: 甲}}\nb: {title: {en: B, zh: 乙}, cell: a/b/c}\n")
    #expect(declared.value.map(\.name.text) == ["b"])
  }

  @Test func `an empty file has no figures`() {
    #expect(Declared(figures: "").value.isEmpty)
    #expect(Declared(figures: "# none yet\n").problems.isEmpty)
  }
}
