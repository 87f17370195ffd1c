import Diagnostics
import Model
import Testing

@testable import Reading

/// Titles, notes, names and rows whose languages contradict each other in years.
@Suite struct YearsInBothLanguagesTests {
  static let years: [(String, Set<Int>)] = [
    ("", []), ("2009", [2009]), ("2010年版（2009年数据）", [2009, 2010]), ("2009, 2010 and 2011.", [2009, 2010, 2011]),
    ("1996—2000年", [1996, 2000]),
    ("12,009", []), ("2,009", []), ("2009.5", []), ("12009", []), ("0999 3000", []), ("２００９", []), ("a2009b", [2009]), ("2009年1.5", [2009]),
  ]

  @Test(arguments: years)
  func `years are four digits that stand alone`(_ text: String, _ years: Set<Int>) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(writtenYears) == years)
  }

  @Test(arguments: [
    ("2010 edition", "2010年版", false), ("2010 edition, data for 2009", "2010年版（2010年数据）", false), ("2009–10", "2009—2010年", false),
    ("The year", "2010年", false), ("2010 edition", "2011年版", true), ("2010 edition, data for 2009", "2010年版（2008年数据）", true),
    ("from 1996 to 2000", "1996—2001年", true),
  ])
  func `each has a year that the other has not, or they agree`(_ english: String, _ chinese: String, _ contradict: Bool) {
    #expect(yearsContradict(Bilingual(english: english, chinese: chinese)) == contradict)
  }

  private func place(_ problem: Diagnostic) -> String {
    "\(problem.location?.path ?? ""):\(problem.location?.position?.line ?? 0):\(problem.location?.position?.column ?? 0)"
  }

  private func told(_ files: [String: String]) throws -> [String] {
    var problems: [Diagnostic] = []
    _ = try ManuscriptReader.read(SourceTree(files), problems: &problems)
    return problems.filter { ["languages-differ", "title-year"].contains($0.code) }.map {
      "\($0.code) \(place($0)): \($0.headline)"
    }
  }

  @Test func `a title of an edition says its own years`() throws {
    let rest = "\ndata_year: 2011\ndate: 2012-11-23\n"
    #expect(try told(["Content/2012/edition.yaml": "title: {en: 2012 edition, zh: 2012年版（2011年数据）}" + rest]) == [])
    let found = try told(["Content/2012/edition.yaml": "title: {en: 2012 edition, zh: 2013年版（2011年数据）}" + rest])
    #expect(
      found == [
        "languages-differ Content/2012/edition.yaml:1:31: the years of '2013年版（2011年数据）' are not those of '2012 edition'",
        "title-year Content/2012/edition.yaml:1:8: '2013年版（2011年数据）' says 2013, and this is the edition of 2012 with the data of 2011",
      ])
  }

  @Test func `a row whose columns contradict each other is told at the Chinese one`() throws {
    let schema = """
      name: data
      resources:
        - name: plans
          path: plans.csv
          title: {en: Plans, zh: 规划}
          schema:
            fields: [{name: plan, type: string}, {name: name_zh, type: string}, {name: name_en, type: string}, {name: note_en, type: string}]
            primaryKey: plan

      """
    let rows = "plan,name_zh,name_en,note_en\na,2001年规划,Plan of 2001,1999\nb,2001年规划,Plan of 2002,\nc,\"“2003”\"\"年\",2004,\n"
    let found = try told(["Content/2010/data/datapackage.yaml": schema, "Content/2010/data/plans.csv": rows])
    #expect(
      found == ["languages-differ Content/2010/data/plans.csv:3:3: the years of '2001年规划' are not those of 'Plan of 2002'"])
  }

  @Test func `a text of a megabyte of digits is read in one pass`() {
    let digits = [UInt8](repeating: UInt8(ascii: "7"), count: 1 << 20)
    #expect(digits.withUnsafeBufferPointer(writtenYears) == [])
    let pairs = Array(repeatElement("2009,".utf8, count: 1 << 18).joined())
    #expect(pairs.withUnsafeBufferPointer(writtenYears) == [])
  }
}
