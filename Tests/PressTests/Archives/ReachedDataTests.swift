import TestSupport
import Testing

/// Which data of other editions `yearbook archive` reads, and which it archives with the edition.
@Suite struct ReachedDataTests {
  /// The features, with an edition before both.
  private func site() throws -> TemporarySite {
    let site = try TemporarySite(fixture: "features")
    try site.addEdition("2008", like: "2009")
    try site.replace("1000000", with: "700000", in: "Content/2008/data/flows.csv")
    return site
  }

  /// Adds a table of what several editions say, and shows it.
  private func addYears(_ site: TemporarySite, where condition: String) throws {
    let table = """
      title: {en: Aid of some years, zh: 数年帮扶资金}
      unit: yuan
      columns:
        - {name: printed, label: {en: Edition, zh: 年版}}
        - {name: amount, label: {en: Aid, zh: 帮扶资金}, field: flows.amount}
      sql: |
        select edition as printed, sum(amount) as amount, rows(origin) as rows
        from flows
        where kind = 'aid' \(condition)
        group by edition
        order by edition

      """
    try site.write(table, to: "Content/2010/tables/years.yaml")
    for language in ["en", "zh"] { try site.append("\n![](table:years)\n", to: "Content/2010/notes.\(language).md") }
  }

  @Test(arguments: ["and edition in ('2008', '2010')", "", "and edition <= :edition"])
  func `what a query takes from an edition two years before is in the archive, which is made again from it`(condition: String) throws {
    let site = try site()
    try addYears(site, where: condition)
    let made = try site.archive()
    let archive = try site.archiveTree()
    #expect(archive.files.contains("data/sources/Content/2008/data/flows.csv"))
    // 700,000 and two others of 2008.
    #expect(archive.text("data/site/en/2010/tables/years.html")?.contains("3,600,000") == true)
    #expect(try site.run("verify", made.path, "--rebuild").status == 0)
  }

  @Test func `growth is against the edition before, whose data are in the archive`() throws {
    let site = try site()
    let made = try site.archive()
    let archive = try site.archiveTree()
    #expect(archive.files.contains("data/sources/Content/2009/data/flows.csv"))
    // 1,234,567 after 1,000,000.
    #expect(archive.text("data/site/en/2010/tables/aid.html")?.contains("23.5") == true)
    #expect(try site.run("verify", made.path, "--rebuild").status == 0)
  }

  @Test func `data of a later edition are read only where a query names it`() throws {
    let site = try site()
    try site.addEdition("2011", like: "2009")
    // More than any file may have: who reads it fails.
    try site.shell("truncate -s 300M Content/2011/data/flows.csv")
    try site.archive()
    #expect(try site.archiveTree().files.allSatisfy { !$0.hasPrefix("data/sources/Content/2011/") })
    try addYears(site, where: "and edition in ('2010', '2011')")
    try site.shell("rm -r Output")
    let result = try site.run("archive", "2010")
    #expect(result.status == 3 && result.standardError.contains("Content/2011/data/flows.csv"))
  }

  @Test func `what an edition two years before says otherwise is told, and nothing is archived`() throws {
    let site = try site()
    for edition in ["2008", "2010"] {
      let folder = "Content/\(edition)/data/"
      let field = "        - {name: part_of, type: string}"
      try site.replace(field, with: "        - {name: starts, type: date}\n" + field, in: folder + "datapackage.yaml")
      let lines = try site.text(folder + "flows.csv").split(separator: "\n").map { line in
        let start = line.hasPrefix("flow,") ? "starts" : line.hasPrefix("south,") ? "2007-01-01" : ""
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells.insert(start, at: 5)
        return cells.joined(separator: ",")
      }
      try site.write(lines.joined(separator: "\n") + "\n", to: folder + "flows.csv")
    }
    try site.shell("sed -i /^south/d Content/2009/data/flows.csv")
    let result = try site.run("archive", "2010", "--format", "json")
    #expect(result.status == 1)
    let told = try result.messages().filter { $0.severity == "error" }.map { "\($0.code) \($0.place)" }
    #expect(told == ["restated Content/2010/data/flows.csv:4:17"])
  }

  @Test func `of an edition that cannot be read, mistakes in the data beside it are told too`() throws {
    let site = try site()
    try site.replace("data_year: 2009", with: "data_year: some", in: "Content/2010/edition.yaml")
    try site.replace("400000", with: "many", in: "Content/2009/data/flows.csv")
    let result = try site.run("archive", "2010", "--format", "json")
    #expect(result.status == 1)
    let paths = try Set(result.messages().map(\.path))
    #expect(paths == ["Content/2009/data/flows.csv", "Content/2010/edition.yaml"])
  }
}

extension TemporarySite {
  /// Adds an edition that has the data of another, and no entries.
  fileprivate func addEdition(_ key: String, like other: String) throws {
    try shell("mkdir Content/\(key) && cp -r Content/\(other)/data Content/\(key)/data")
    let settings = try text("Content/\(other)/edition.yaml").split(separator: "\n").map { line in
      line.hasPrefix("data_year:") ? "data_year: \((Int(key) ?? 0) - 1)" : line.replacing(other, with: key)
    }
    try write(settings.joined(separator: "\n") + "\n", to: "Content/\(key)/edition.yaml")
  }
}
