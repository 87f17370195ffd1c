import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct CheckFiles {
  @Test func `a check has sides, options and a waiver`() throws {
    let declared = Declared(
      checks: """
        ⟦growth-of-aid⟧:
          title: {en: Growth, zh: 增长}
          kind: growth
          from: ⟦flows/a/amount⟧
          to: [flows/b/amount, flows/d/amount]
          stated: 11.9
          steps: 9
          level: warning
          tolerance: 0.5
          note: {en: N, zh: 注}
          rows-of: aid
          waived: {date: 2026-11-26, reason: {en: R, zh: 因}, query: ⟦q-f10⟧}
        """)
    #expect(declared.problems == [])
    let check = try #require(declared.value.first)
    #expect(check.name == LocatedText("growth-of-aid", declared.places[0]))
    #expect(check.title == Bilingual(english: "Growth", chinese: "增长"))
    #expect(check.kind == .growth)
    #expect(check.sides.count == 3)
    guard case .terms(let from)? = check.sides[.from], case .terms(let to)? = check.sides[.to] else {
      Issue.record("the sides are others")
      return
    }
    #expect(from == [LocatedText("flows/a/amount", declared.places[1])])
    #expect(to.map(\.text) == ["flows/b/amount", "flows/d/amount"])
    #expect((check.steps, check.level, check.note?.chinese, check.rowsOf?.text) == (9, .warning, "注", "aid"))
    #expect(check.tolerance == .amount(ExactNumber(5, decimals: 1)))
    #expect(check.waiver?.date == PartialDate("2026-11-26"))
    #expect(check.waiver?.reason == Bilingual(english: "R", chinese: "因"))
    #expect(check.waiver?.query == LocatedText("q-f10", declared.places[2]))
  }

  @Test func `what is not said is the usual`() throws {
    let check = try #require(Declared(checks: "a: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1}").value.first)
    #expect((check.level, check.tolerance, check.steps) == (.error, .rounding, 1))
    #expect(check.waiver == nil && check.rowsOf == nil && check.note == nil)
  }

  @Test func `a side is a query with its place`() throws {
    let declared = Declared(
      checks: """
        a:
          title: {en: A, zh: 甲}
          kind: none
          rows:
            sql: |
              select flow
              from flows
        """)
    #expect(declared.problems == [])
    guard case .query(let query, field: nil)? = declared.value.first?.sides[.rows] else {
      Issue.record("the side is no query")
      return
    }
    #expect(query.location(ofByte: 12).position == SourcePosition(line: 7, column: 7))
  }

  @Test(arguments: CheckSpecification.Kind.allCases)
  func `each kind has sides of its own`(_ kind: CheckSpecification.Kind) throws {
    let sides: [CheckSpecification.Kind: String] = [
      .parts: "parts: 1, total: 1", .ofWhich: "parts: 1, total: 1", .equal: "left: 1, right: 1", .product: "factors: [1, 1], result: 1",
      .ratio: "of: 1, per: 1, stated: 1", .share: "part: 1, whole: 1, stated: 100", .growth: "rise: 1, to: 2, stated: 100",
      .atLeast: "larger: 1, smaller: 1", .between: "of: 1, per: 1, minimum: 1", .order: "earlier: 2009, later: 2009",
      .within: "value: 2009", .same: "left: a, right: a", .none: "rows: {sql: select 1}",
    ]
    let declared = Declared(checks: "a: {title: {en: A, zh: 甲}, kind: \(kind.rawValue), \(try #require(sides[kind]))}")
    #expect(declared.problems == [])
    #expect(declared.value.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("⟦Aid⟧: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1}", "slug"),
    ("⟦a.b⟧: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1}", "slug"),
    ("a: ⟦x⟧", "expected-mapping"), ("⟦-⟧ a", "expected-mapping"),
    ("a: ⟦{⟧kind: equal, left: 1, right: 1}", "missing-key"), ("a: ⟦{⟧title: {en: A, zh: 甲}}", "missing-key"),
    ("a: {title: {en: A, zh: 甲}, kind: ⟦equl⟧, left: 1, right: 1}", "unknown-word"),
    ("a: ⟦{⟧title: {en: A, zh: 甲}, kind: equal, left: 1}", "missing-key"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1, ⟦total⟧: 2}", "unknown-key"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1, ⟦steps⟧: 2}", "unknown-key"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: ⟦[]⟧, right: 1}", "missing-key"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: ⟦''⟧, right: 1}", "wrong-type"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: [1, ⟦{⟧sql: select 1}], right: 1}", "wrong-type"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: {sql: select 1, ⟦parts⟧: [1]}, right: 1}", "unknown-key"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: ⟦{⟧field: flows.amount}, right: 1}", "missing-key"),
    ("a: {title: {en: A, zh: 甲}, kind: none, rows: ⟦flows⟧}", "wrong-type"),
    ("a: ⟦{⟧title: {en: A, zh: 甲}, kind: growth, from: 1, stated: 1}", "check-sides"),
    ("a: ⟦{⟧title: {en: A, zh: 甲}, kind: growth, from: 1, to: 1, rise: 1, stated: 1}", "check-sides"),
    ("a: ⟦{⟧title: {en: A, zh: 甲}, kind: between, value: 1}", "check-sides"),
    ("a: ⟦{⟧title: {en: A, zh: 甲}, kind: between, of: 1, maximum: 1}", "check-sides"),
    ("a: ⟦{⟧title: {en: A, zh: 甲}, kind: between, of: 1, per: 1, value: 1, maximum: 1}", "check-sides"),
    ("a: {title: {en: A, zh: 甲}, kind: growth, from: 1, to: 1, stated: 1, steps: ⟦0⟧}", "wrong-type"),
    ("a: {title: {en: A, zh: 甲}, kind: growth, from: 1, to: 1, stated: 1, steps: ⟦101⟧}", "wrong-type"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1, level: ⟦fatal⟧}", "unknown-word"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1, tolerance: ⟦some⟧}", "unknown-word"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1, tolerance: ⟦-1⟧}", "unknown-word"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1, waived: {date: ⟦2026-11⟧, reason: {en: R, zh: 因}}}", "wrong-type"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1, waived: ⟦{⟧date: 2026-11-26}}", "missing-key"),
    ("a: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1, waived: {date: 2026-11-26, reason: ⟦{⟧en: R}}}", "missing-key"),
    ("a: ⟦&x⟧ {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1}", "yaml-alias"),
  ])
  func `a mistake is told once, where it stands`(_ marked: String, _ code: String) {
    let declared = Declared(checks: marked)
    #expect(declared.problems.codes == [code])
    #expect(declared.problems.locations.map(\.position) == declared.places.map(\.position))
    #expect(declared.problems.allSatisfy { $0.rule != nil })
    #expect(declared.value.isEmpty)
  }

  @Test func `an unknown key is told with the keys of its kind`() {
    let declared = Declared(checks: "a: {title: {en: A, zh: 甲}, kind: parts, parts: 1, total: 1, left: 1}")
    #expect(
      declared.problems.first?.rule == "the keys of a check are title, kind, rows-of, level, tolerance, note, waived, parts, total")
  }

  @Test func `checks are sorted by name, and one mistake leaves the others`() {
    let declared = Declared(
      checks: """
        c: {title: {en: C, zh: 丙}, kind: equal, left: 1, right: 1}
        a: {title: {en: A, zh: 甲}, kind: equal, left: 1, right: 1}
        b: {title: {en: B, zh: 乙}, kind: equal}
        """)
    #expect(declared.value.map(\.name.text) == ["a", "c"])
  }

  @Test func `a list of ten thousand and one that is nested too deep`() {
    let long = Declared(
      checks: "a: {title: {en: A, zh: 甲}, kind: parts, total: 1, parts: [" + [String](repeating: "1", count: 10_000).joined(separator: ", ")
        + "]}")
    guard case .terms(let texts)? = long.value.first?.sides[.parts] else {
      Issue.record("the list was not read")
      return
    }
    #expect(texts.count == 10_000)
    let deep = String(repeating: "[", count: 5_000)
    #expect(Declared(checks: "a: {title: {en: A, zh: 甲}, kind: parts, total: 1, parts: \(deep)}").problems.codes == ["yaml-depth"])
  }

  @Test func `an empty file has no checks`() {
    #expect(Declared(checks: "").value.isEmpty)
    #expect(Declared(checks: "# none yet\n").problems == [])
  }
}
