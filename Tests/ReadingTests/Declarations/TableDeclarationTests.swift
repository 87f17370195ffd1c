import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct TableFiles {
  private let required = "title: {en: Aid, zh: 资金}\ncolumns:\n  - {name: a, label: {en: A, zh: 甲}}\nsql: select 1 as a\n"

  @Test func `every key is read`() throws {
    let declared = Declared(
      table: required + """
        unit: yuan
        scale: {en: 1000000, zh: 10000}
        view: timeline
        source: iprcc
        note: {en: N, zh: 注}
        key: a
        group: region
        of-which: part_of
        of-which-exhaustive: yes
        total-label: {en: Sum, zh: 总计}
        row-note: note
        """)
    let table = try #require(declared.value)
    #expect(declared.problems.isEmpty)
    #expect((table.name, table.file) == ("aid", "Content/2010/tables/aid.yaml"))
    #expect((table.title.chinese, table.unit?.text, table.view, table.source?.text) == ("资金", "yuan", .timeline, "iprcc"))
    #expect(table.scale == Bilingual(english: 1_000_000, chinese: 10_000))
    #expect((table.key?.text, table.group?.text, table.ofWhich?.text, table.rowNote?.text) == ("a", "region", "part_of", "note"))
    #expect(table.ofWhichIsExhaustive)
    #expect((table.totalLabel?.chinese, table.notes.map(\.chinese)) == ("总计", ["注"]))
  }

  @Test func `what is not said has its plain value`() throws {
    let table = try #require(Declared(table: required).value)
    #expect((table.view, table.ofWhichIsExhaustive, table.notes.count) == (.table, false, 0))
    #expect(table.scale == nil && table.key == nil && table.totalLabel == nil)
  }

  @Test func `notes may be a list`() {
    let declared = Declared(table: required + "note:\n  - {en: A, zh: 甲}\n  - {en: B, zh: 乙}\n")
    #expect(declared.value?.notes.map(\.english) == ["A", "B"])
  }

  @Test(arguments: ["title", "sql"])
  func `a missing key is one mistake, and hides none of the others`(_ key: String) {
    let text =
      required.split(separator: "\n").filter { !$0.hasPrefix(key) }.joined(separator: "\n") + "\nunit: yuan\nview: ⟦tabel⟧\n⟦keys⟧: a\n"
    let declared = Declared(table: text)
    #expect(declared.value == nil)
    #expect(declared.problems.codes.sorted() == ["missing-key", "unknown-key", "unknown-word"])
    #expect(declared.problems.locations.suffix(2).sorted() == declared.places)
  }

  @Test func `columns are needed`() {
    #expect(Declared(table: "title: {en: A, zh: 甲}\nsql: select 1\n").problems.headlines == ["key 'columns' is missing in a table file"])
    #expect(Declared(table: "title: {en: A, zh: 甲}\nsql: select 1\ncolumns: []\n").problems.headlines == ["the table has no columns"])
    #expect(Declared(table: "title: {en: A, zh: 甲}\nsql: select 1\ncolumns: ⟦x⟧\n").problems.codes == ["expected-mapping"])
    #expect(
      Declared(table: "title: {en: A, zh: 甲}\nsql: select 1\ncolumns: [⟦x⟧, {name: a}]\n").problems.codes == [
        "expected-mapping", "missing-key",
      ])
  }

  @Test(arguments: [
    ("scale: ⟦5⟧", "wrong-type"), ("scale: ⟦{⟧en: 1000, zh: 7}", "wrong-type"), ("scale: ⟦{⟧en: 1000}", "missing-key"),
    ("scale: ⟦[⟧1]", "expected-mapping"),
    ("scale: ⟦-1000⟧", "wrong-type"), ("scale: ⟦1e6⟧", "wrong-type"), ("of-which-exhaustive: ⟦perhaps⟧", "wrong-type"),
    ("view: ⟦map⟧", "unknown-word"),
    ("unit: ⟦[⟧a]", "wrong-type"), ("total-label: ⟦Total⟧", "expected-mapping"), ("note: ⟦text⟧", "expected-mapping"),
    ("⟦row_note⟧: a", "unknown-key"),
    ("⟦subtitle⟧: a", "unknown-key"), ("key: ⟦''⟧", "wrong-type"),
  ])
  func `a mistake is told where it stands`(_ line: String, _ code: String) {
    let declared = Declared(table: required + line + "\n")
    #expect(declared.problems.codes == [code])
    #expect(declared.problems.locations == declared.places)
  }
}

@Suite struct ColumnsOfTables {
  @Test func `every key is read`() throws {
    let declared = Declared(columns: [
      "name: aid, label: {en: Aid, zh: 资金}, kind: number, field: flows.amount, unit: yuan, "
        + "scale: 10000, decimals: {en: 1, zh: 2}, total: sum"
    ])
    let column = try #require(declared.value?.columns.first)
    #expect((column.name.text, column.label.chinese, column.kind, column.total) == ("aid", "资金", .number, .sum))
    #expect((column.field?.text, column.unit?.text) == ("flows.amount", "yuan"))
    #expect(column.scale == Bilingual(english: 10_000, chinese: 10_000))
    #expect(column.decimals == Bilingual(english: 1, chinese: 2))
    #expect(declared.problems.isEmpty)
  }

  @Test(arguments: ["field: f.a", "unit: yuan", "decimals: 1", "total: sum", "share-of: a", "growth-of: a", "of: a, per: a"])
  func `what only a number can have makes a column of numbers`(_ key: String) {
    #expect(Declared(columns: ["name: a, label: {en: A, zh: 甲}, \(key)"]).value?.columns.first?.kind == .number)
    #expect(Declared(columns: ["name: a, label: {en: A, zh: 甲}"]).value?.columns.first?.kind == .text)
    #expect(Declared(columns: ["name: a, label: {en: A, zh: 甲}, kind: year, \(key)"]).value?.columns.first?.kind == .year)
  }

  @Test func `derivations name their columns`() {
    let label = "label: {en: A, zh: 甲}"
    let declared = Declared(columns: [
      "name: aid, \(label)", "name: s, \(label), share-of: aid", "name: g, \(label), growth-of: aid", "name: p, \(label), of: aid, per: s",
    ])
    #expect(declared.value?.columns.map { $0.derivation?.columns.map(\.text) ?? [] } == [[], ["aid"], ["aid"], ["aid", "s"]])
    #expect(declared.problems.isEmpty)
  }

  @Test(arguments: [
    ("share-of: ⟦add⟧", "unknown-column"), ("of: a, per: ⟦c⟧", "unknown-column"), ("of: ⟦a⟧", "missing-key"), ("per: ⟦a⟧", "missing-key"),
    ("share-of: a, of: ⟦a⟧", "missing-key"), ("kind: ⟦date-of-birth⟧", "unknown-word"), ("total: ⟦mean⟧", "unknown-word"),
    ("decimals: ⟦10⟧", "wrong-type"),
    ("decimals: ⟦-1⟧", "wrong-type"), ("⟦share⟧: a", "unknown-key"), ("scale: ⟦x⟧", "wrong-type"), ("field: ⟦[⟧]", "wrong-type"),
  ])
  func `a mistake is told where it stands`(_ key: String, _ code: String) {
    let declared = Declared(columns: ["name: a, label: {en: A, zh: 甲}", "name: b, label: {en: B, zh: 乙}, \(key)"])
    #expect(declared.problems.codes == [code])
    #expect(declared.problems.locations == declared.places)
  }

  @Test func `a column follows from others in one way`() {
    let declared = Declared(columns: ["name: a, label: {en: A, zh: 甲}, ⟦share-of⟧: a, growth-of: a"])
    #expect(declared.problems.headlines == ["share-of, growth-of and per stand together"])
  }

  @Test func `a name stands once`() {
    let declared = Declared(columns: ["name: ⟦aid⟧, label: {en: A, zh: 甲}", "name: ⟦aid⟧, label: {en: B, zh: 乙}"])
    #expect(declared.problems.codes == ["duplicate-key"])
    #expect(declared.problems.locations == [declared.places[1]])
    #expect(declared.problems.first?.related.map(\.location) == [declared.places[0]])
  }

  @Test func `a column that cannot be read is not missed by others`() {
    let declared = Declared(columns: ["name: aid", "name: b, label: {en: B, zh: 乙}, share-of: aid"])
    #expect(declared.problems.codes == ["missing-key"])
  }
}
