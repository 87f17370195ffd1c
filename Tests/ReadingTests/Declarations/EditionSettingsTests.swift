import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct EditionSettingsFile {
  private let required = "title: {en: 2010 edition, zh: 2010年版}\ndata_year: 2009\ndate: 2010-11-23\n"

  @Test func `every key is read`() throws {
    let declared = Declared(edition: required + "state: archived\ncontributor: office\nsource: iprcc\norder: [notes, ⟦xiamen⟧, 厦门]\n")
    let settings = try #require(declared.value)
    #expect(settings.title.chinese == "2010年版")
    #expect((settings.dataYear, settings.state, settings.date.isoText) == (2009, .archived, "2010-11-23"))
    #expect((settings.contributor?.text, settings.source?.text) == ("office", "iprcc"))
    #expect(settings.order.map(\.text) == ["notes", "xiamen", "厦门"])
    #expect(settings.order[1].location == declared.places[0])
    #expect(declared.problems.isEmpty)
  }

  @Test func `the order has each name once, also that of a section`() {
    for declared in [
      Declared(edition: required + "order: [⟦a⟧, b, ⟦a⟧]\n").told, Declared(section: "title: {en: A, zh: 甲}\norder: [⟦a⟧, b, ⟦a⟧]\n").told,
    ] {
      #expect(declared.problems.headlines == ["name 'a' stands twice"])
      #expect(declared.problems.locations == [declared.places[1]])
      #expect(declared.problems.first?.related.map(\.location) == [declared.places[0]])
      #expect(declared.problems.first?.rule == "'order' has each section and entry once")
    }
  }

  @Test func `an edition is a draft until it says otherwise`() {
    #expect(Declared(edition: required).value?.state == .draft)
    #expect(Declared(edition: required).value?.order.isEmpty == true)
  }

  @Test(arguments: ["title", "data_year", "date"])
  func `required keys`(_ key: String) {
    let declared = Declared(edition: required.split(separator: "\n").filter { !$0.hasPrefix(key) }.joined(separator: "\n"))
    #expect(declared.value == nil)
    #expect(declared.problems.headlines == ["key '\(key)' is missing in edition.yaml"])
  }

  @Test(arguments: [
    ("data_year: 2009", "data_year: ⟦'２００９'⟧"), ("data_year: 2009", "data_year: ⟦99⟧"), ("data_year: 2009", "data_year: ⟦2009.0⟧"),
    ("data_year: 2009", "data_year: ⟦[⟧2009]"), ("date: 2010-11-23", "date: ⟦2010-11⟧"), ("date: 2010-11-23", "date: ⟦2010-11-31⟧"),
    ("date: 2010-11-23", "date: ⟦23 November 2010⟧"), ("date: 2010-11-23", "date: ⟦2010⟧"), ("title", "⟦tilte⟧: x\ntitle"),
    ("data_year", "state: ⟦public⟧\ndata_year"),
    ("data_year", "order: [a, ⟦{⟧b: c}]\ndata_year"), ("data_year", "contributor: ⟦[⟧]\ndata_year"),
  ])
  func `a mistake is told where it stands`(_ right: String, _ wrong: String) {
    let declared = Declared(edition: required.replacing(right, with: wrong))
    #expect(declared.problems.locations == declared.places)
  }

  @Test func `the rule of an unknown key names each key once`() {
    let rule = Declared(edition: required + "x: y\n").problems.first?.rule ?? ""
    #expect(rule == "the keys of edition.yaml are title, data_year, state, date, contributor, source, archive, order")
  }
}

@Suite struct SectionSettingsFile {
  @Test func `every key is read`() {
    let declared = Declared(section: "title: {en: Xiamen, zh: 厦门}\ncontributor: office\norder: overview\n")
    #expect(declared.value?.title.english == "Xiamen")
    #expect(declared.value?.contributor?.text == "office")
    #expect(declared.value?.order.map(\.text) == ["overview"])
    #expect(declared.problems.isEmpty)
  }

  @Test func `mistakes are told together`() {
    let declared = Declared(section: "⟦t⟧itle: {en: Xiamen}\n⟦source⟧: x\n⟦ordre⟧: [a]\n")
    #expect(declared.value == nil)
    #expect(declared.problems.codes.sorted() == ["missing-key", "unknown-key", "unknown-key"])
    #expect(declared.problems.locations.contains(declared.places[2]))
  }
}

@Suite struct RecordsOfAnEdition {
  @Test func `queries and errata have the columns of the format, in both languages`() {
    let queries = EditionRecords.queries(in: "Content/2010/")
    #expect(
      queries.schema.fields.map(\.name) == [
        "query", "about_en", "about_zh", "question_en", "question_zh", "answer_en", "answer_zh", "raised", "resolved",
      ])
    #expect(
      queries.schema.fields.filter(\.constraints.required).map(\.name) == [
        "query", "about_en", "about_zh", "question_en", "question_zh", "raised",
      ])
    #expect((queries.path, queries.schema.primaryKey) == ("Content/2010/queries.csv", ["query"]))
    let errata = EditionRecords.errata(in: "Content/2010/")
    #expect(
      errata.schema.fields.map(\.name) == [
        "erratum", "about_en", "about_zh", "old_en", "old_zh", "new_en", "new_zh", "reason_en", "reason_zh", "date",
      ])
    #expect(errata.schema.fields.allSatisfy { $0.constraints.required })
    #expect(errata.schema.fields.last?.type == .date)
    let named = EditionRecords.errata(in: "Content/2010/", optionalColumns: ["corrects", "entry", "figure"]).schema.fields
    #expect(named.dropLast(3).map(\.name) == errata.schema.fields.map(\.name))
    #expect(named.suffix(3).map(\.name) == ["corrects", "entry", "figure"] && named.suffix(3).allSatisfy { !$0.constraints.required })
  }
}
