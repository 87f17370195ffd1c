import Diagnostics
import Model
import Reading
import SampleSites
import Testing

@testable import Computing

/// A book comes out the same, on however many threads.
@Suite struct BookMakerTests {
  /// Three editions, each with mistakes in tables, figures, references, checks, and between the languages of its entries.
  private var site: SampleSite {
    var site = SampleSite()
    for (edition, year) in [("2010", 2009), ("2011", 2010), ("2012", 2011)] {
      if edition != "2010" { site.addEdition(edition, dataYear: year) }
      site.setFlows("flow,region,amount,people\na,x,1,3\nb,y,\(year),..", edition: edition)
      for number in 0..<12 {
        site.addTable("t\(number)", table(number), edition: edition, isPlaced: false)
        site.setEntry(
          "e\(number)", "![](table:t\(number))\n\nSee [](figure:flows/a/amount), [](figure:wrong\(number)) and 7.",
          "![](table:t\(number))\n\n[](figure:flows/a/amount)、[](entry:nowhere\(number))、8。", edition: edition)
      }
      site.files["Content/\(edition)/checks.yaml"] =
        "c: {title: {en: Check, zh: 核对}, kind: parts, parts: [flows/a/amount, flows/b/amount], total: flows/a/amount}\n"
    }
    site.files["Content/yearbook.yaml", default: ""] += "figures: {require: warning}\n"
    return site
  }

  private func table(_ number: Int) -> String {
    let (label, value) = ("{name: region, label: {en: R, zh: 区}}", "{name: n, label: {en: N, zh: 数}, field: flows.people}")
    let queries = [
      "select region, people as n, origin as rows from flows where edition = :edition order by flow",
      "select region, people as n from flows where edition = :edition order by flow", "select region from nowhere order by region",
      "select region, people as n, '1,,2' as rows from flows order by flow",
    ]
    return TableYAML.columns(label, value, sql: queries[number % queries.count])
  }

  private func make(threads: Int) throws -> (editions: [String], problems: [Diagnostic]) {
    var (ignored, problems): ([Diagnostic], [Diagnostic]) = ([], [])
    let manuscript = try #require(try ManuscriptReader.read(SourceTree(site.files), problems: &ignored))
    let memory = BookMemory()
    let book = try BookMaker.make(manuscript, memory: memory, threads: threads, problems: &problems)
    problems += StructureReview.problems(of: book, from: manuscript, after: problems, memory: memory, threads: threads)
    return (book.editions.map(\.described), problems)
  }

  @Test func `mistakes of all editions come in the same order from one thread and from four`() throws {
    let alone = try make(threads: 1)
    #expect(alone.editions.count == 3)
    for edition in ["2010", "2011", "2012"] {
      let codes = alone.problems.filter { $0.location?.path.hasPrefix("Content/\(edition)/") == true }.map(\.code)
      #expect(Set(codes).count > 4 && codes.count > 30, "\(Set(codes))")
    }
    for _ in 0..<5 {
      let together = try make(threads: 4)
      #expect(together.editions == alone.editions)
      #expect(together.problems == alone.problems)
    }
  }
}
