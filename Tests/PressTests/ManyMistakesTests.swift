import Foundation
import TestSupport
import Testing

/// A yearbook in which much is wrong: everything is told in one run.
@Suite struct ManyMistakesTests {
  /// One in each file, so that none moves another.
  static let mistakes: [Mistake] = [
    Mistake("", in: "registers/places.csv", .replace("West County,,plains", with: "West County,,⟦plain⟧"), "unknown-place", says: ""),
    Mistake("", in: "registers/sources.csv", .replace("2010-02", with: "⟦February⟧"), "wrong-type", says: ""),
    Mistake("", in: "2009/edition.yaml", .append("⟦editor⟧: x\n"), "unknown-key", says: ""),
    Mistake("", in: "2009/history.zh.md", .replace("[](place:south)", with: "⟦[⟧](place:souht)"), "unknown-place", says: ""),
    Mistake("", in: "2009/data/flows.csv", .replace("1000000", with: "⟦1e6⟧"), "wrong-type", says: ""),
    Mistake("", in: "2010/edition.yaml", .replace("figures]", with: "⟦figure⟧]"), "unknown-entry", says: ""),
    Mistake("", in: "2010/data/flows.csv", .replace("300000,under", with: "300000,⟦below⟧"), "unknown-value", says: ""),
    Mistake("", in: "2010/data/projects.csv", .replace("99.50", with: "⟦99.505⟧"), "too-many-decimals", says: ""),
    Mistake("", in: "2010/data/documents.csv", .replace(",false", with: ",⟦no⟧"), "wrong-type", says: ""),
    Mistake("", in: "2010/queries.csv", .replace("2010-01-02", with: "⟦⟧"), "missing-value", says: ""),
    Mistake("", in: "2010/errata.csv", .replace("e1,", with: "⟦e1⟧,more,"), "row-length", says: ""),
    Mistake("", in: "2010/figures.yaml", .replace("cell: aid/total/amount", with: "cell: ⟦aid/totals/amount⟧"), "unknown-figure", says: ""),
    Mistake("", in: "2010/tables/states.yaml", .replace("scale: 1000", with: "scale: ⟦999⟧"), "wrong-type", says: ""),
    Mistake(
      "", in: "2010/tables/bounds.yaml", .replace("order by amount desc", with: "order by ⟦amuont⟧ desc"), "sql-unknown-name", says: ""),
    Mistake(
      "", in: "2010/tables/county.yaml", .replace("select flow, amount", with: "select flow, amount ⟦/⟧ 2 as amount"), "sql-inexact",
      says: ""),
    Mistake("", in: "2010/tables/chronicle.yaml", .replace("kind: year", with: "kind: ⟦years⟧"), "unknown-word", says: ""),
    Mistake("", in: "2010/notes.en.md", .append("\n⟦<br>⟧\n"), "raw-html", says: ""),
    Mistake("", in: "2010/lists.zh.md", .append("\n⟦[⟧表](./aid.zh.md)\n"), "unknown-link", says: ""),
    Mistake(
      "", in: "2010/work/section.yaml", .replace("contributor: office", with: "contributor: ⟦ofice⟧"), "unknown-organisation", says: ""),
    Mistake("", in: "2010/work/aid.zh.md", .append("\n⟦[⟧300万元](figure:aid.south)\n"), "figure-differs", says: ""),
    Mistake("", in: "2010/work/projects.zh.md", .append("\n⟦#⟧ 又一标题\n"), "heading-level", says: ""),
    Mistake("", in: "2010/work/alone.en.md", .write("---\ntitle: Alone\n---\n"), "one-language", says: ""),
    Mistake("", in: "2010/work/READ.ME", .write(""), "unknown-file", says: ""),
    .template("", in: "pages/home.mustache", .replace("{{> parts/contents}}", with: "{{> ⟦parts/content⟧}}"), "unknown-partial", says: ""),
    .template("", in: "words.yaml", .append("⟦note⟧: {en: Note, zh: 注}\n"), "duplicate-key", says: ""),
  ]

  @Test func `all mistakes of a yearbook are told in one run, in the order of their places`() throws {
    let site = try TemporarySite(fixture: "features")
    let places = try Self.mistakes.map { "\($0.code) \(try $0.make(in: site))" }
    let result = try site.run("build", "--format", "json")
    #expect(result.status == 1)
    let messages = try result.messages()
    let told = messages.map { "\($0.code) \($0.place)" }
    #expect(places.filter { !told.contains($0) } == [])
    let order = messages.map { Place(path: $0.path ?? "", line: $0.line ?? 0, column: $0.column ?? 0) }
    #expect(order == order.sorted())
    #expect(Set(messages).count == messages.count)
    #expect(site.namesInOutput() == [])
  }

  @Test func `the three forms tell the same mistakes, the same way every time`() throws {
    let site = try TemporarySite(fixture: "features")
    for mistake in Self.mistakes { _ = try mistake.make(in: site) }
    let json = try site.run("check", "--format", "json")
    #expect(try site.run("check", "--format", "json", "--threads", "1").standardError == json.standardError)
    let count = try json.messages().count
    let github = try site.run("check", "--format", "github").standardError.split(separator: "\n")
    #expect(github.count == count)
    #expect(
      github.allSatisfy { $0.prefixMatch(of: #/::(error|warning) file=(Content|Templates)\//#) != nil })
    let human = try site.run("check").standardError
    #expect(human.components(separatedBy: "\n  --> ").count - 1 == count)
    #expect(human.contains("\nerror[unknown-value]: qualifier 'below' is not one of"))
    let errors = try json.messages().count { $0.severity == "error" }
    #expect(human.contains("\n\(errors) errors"))
    #expect(human.contains("; nothing was published ("))
    #expect(!human.contains("\u{1B}"))
  }

  private struct Place: Comparable {
    let path: String
    let line: Int
    let column: Int

    static func < (left: Place, right: Place) -> Bool { (left.path, left.line, left.column) < (right.path, right.line, right.column) }
  }
}
