import Diagnostics
import Model
import SampleSites
import Testing

/// The register of units, and the order of entries.
@Suite struct RegisterTests {
  private func book(units rows: String) throws -> SampleBook {
    var site = SampleSite()
    site.files["Content/registers/units.csv", default: ""] += rows + "\n"
    return try site.made()
  }

  @Test func `a unit has its names and its conversion`() throws {
    let mu = try SampleSite().made().book?.units["mu"]
    #expect(mu?.name == Bilingual(english: "mu", chinese: "亩"))
    #expect(mu?.conversion == Unit.Conversion(unit: "hectare", numerator: 1, denominator: 15, decimals: 2))
  }

  @Test(
    arguments: [
      ("ton,ton,tons,,,,,", "this unit lacks its key or a name"),
      ("ton,ton,tons,吨,tonn,1,1,0", "unit 'tonn' is not in the register of units; did you mean 'ton'?"),
      ("ton,ton,tons,吨,mu,1,,0", "the conversion of unit 'ton' is not whole"),
      ("ton,ton,tons,吨,mu,1,0,0", "the conversion of unit 'ton' is not whole"),
      ("ton,ton,tons,吨,mu,-1,2,0", "the conversion of unit 'ton' is not whole"),
      ("ton,ton,tons,吨,mu,1,2,99", "the conversion of unit 'ton' is not whole"),
      ("ton,ton,tons,吨,mu,9223372036854775807,1,2", "the conversion of unit 'ton' is not whole"),
    ])
  func `a unit that is not whole is told at its row`(_ row: String, _ headline: String) throws {
    let book = try book(units: row)
    #expect(book.headlines == [headline])
    #expect(book.problems.first?.location?.position?.line == 11)
  }

  @Test func `units of data are in the register`() throws {
    var site = SampleSite()
    site.files["Content/registers/units.csv"] =
      "unit,name_en,plural_en,name_zh,converts_to,numerator,denominator,decimals\nyuan,yuan,yuan,元,,,,\n"
    #expect(
      Set(try site.made().headlines) == [
        "unit 'percent' is not in the register of units", "unit 'project' is not in the register of units",
      ])
  }

  @Test func `entries are in the declared order, then by name, sections among the edition's own`() throws {
    var site = SampleSite()
    for folder in ["b", "a"] { site.files["Content/2010/\(folder)/section.yaml"] = "title: {en: S, zh: 节}\norder: [z]\n" }
    for path in ["b/x", "b/z", "b/deep/y", "a/z", "zero"] { site.setEntry(path, "-") }
    site.files["Content/2010/edition.yaml", default: ""] += "order: [zero, b]\n"
    let edition = try #require(try site.made().edition)
    #expect(edition.readingOrder.map { edition.entries[$0].manuscript.path } == ["zero", "b/z", "b/deep/y", "b/x", "a/z", "notes"])
  }

  @Test func `ten thousand entries in a declared order are sorted, not searched`() throws {
    var site = SampleSite()
    let names = (0..<5000).map { "e\($0)" }
    for name in names { site.setEntry(name, "-") }
    site.files["Content/2010/edition.yaml", default: ""] += "order: [notes, \(names.reversed().joined(separator: ", "))]\n"
    let time = try ContinuousClock().measure {
      let edition = try #require(try site.made().edition)
      #expect(edition.readingOrder.last.map { edition.entries[$0].manuscript.path } == "e0")
    }
    #expect(time < .seconds(300))
  }
}
