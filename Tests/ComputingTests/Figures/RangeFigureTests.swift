import Diagnostics
import Model
import SampleSites
import Testing

/// Figures that are a range between two cells, and the words for them.
@Suite struct RangeFigureTests {
  private static func book(_ english: String, _ chinese: String? = nil, _ ends: String) throws -> SampleBook {
    try FigureSample.book(
      "flow,amount,bound,projects,starts,place\na,3000000,,3,1996,x\nb,5000000,,5,2000,y\nc,5000000,over,5,2000-06,z", english, chinese,
      figures: "r: {title: {en: R, zh: 区间}, \(ends)}")
  }

  private static let amounts = "from: flows/a/amount, to: flows/b/amount"
  private static let dates = "from: flows/a/starts, to: flows/b/starts"

  @Test func `two amounts are a range, with the rows of both`() throws {
    let book = try Self.book("[3 to 5 million yuan](figure:r) [](figure:r)", "[300万至500万元](figure:r) [](figure:r)", Self.amounts)
    #expect(book.problems == [])
    let figures = FigureSample.figures(book)
    let ends = [3_000_000, 5_000_000].map { Amount(ExactNumber($0), unit: "yuan") }
    #expect(figures.map(\.value) == [.range(ends[0], ends[1]), .range(ends[0], ends[1])])
    #expect(figures[0].origins.count == 2)
    #expect(figures[0].cell?.row == 0)
    #expect((figures[0].name, figures[0].title?.english, figures[0].field) == ("r", "R", "flows.amount"))
  }

  @Test func `two dates are a range`() throws {
    let book = try Self.book("[1996–2000](figure:r)", "[1996—2000年](figure:r)", Self.dates)
    #expect(book.problems == [])
  }

  @Test func `a declared unit is that of both ends`() throws {
    let book = try Self.book(
      "[3 to 5 projects](figure:r)", "[3至5个](figure:r)", "from: flows/a/projects, to: flows/b/projects, unit: project")
    #expect(book.problems == [])
  }

  @Test(arguments: [
    ("3 to 6 million yuan", "the figure is 5000000 yuan, not 6000000"), ("2 to 5 million yuan", "the figure is 3000000 yuan, not 2000000"),
    ("3 million yuan", "the figure is 3000000 yuan to 5000000 yuan"), ("3 to 5 million projects", "'projects' is not the unit"),
    ("more than 3 to 5 million yuan", "the words say it is over that"),
  ])
  func `each end is compared`(_ words: String, _ told: String) throws {
    let book = try Self.book("[\(words)](figure:r)", "[](figure:r)", Self.amounts)
    #expect(book.headlines.count == 1)
    #expect(book.headlines.first?.contains(told) == true, "\(book.headlines)")
  }

  @Test(arguments: [("1996–2001", "the figure is the dates 1996 to 2000"), ("1996", "the figure is the dates 1996 to 2000")])
  func `each date is compared`(_ words: String, _ told: String) throws {
    let book = try Self.book("[\(words)](figure:r)", "[](figure:r)", Self.dates)
    #expect(book.headlines.map { $0.contains(told) } == [true])
  }

  @Test(arguments: [
    ("from: flows/b/amount, to: flows/a/amount", "are the wrong way round: 5000000 and 3000000"),
    ("from: flows/b/starts, to: flows/a/starts", "are the wrong way round: 2000 and 1996"),
    ("from: flows/a/amount, to: flows/b/projects", "are in two units: 'yuan' and 'project'"),
    ("from: flows/a/amount, to: flows/c/amount", "have two qualifiers: exact and over"),
    ("from: flows/a/amount, to: flows/b/starts", "are not two amounts or two dates"),
    ("from: flows/a/place, to: flows/b/place", "are not two amounts or two dates"),
  ])
  func `ends that make no range are told where the figure is declared`(_ ends: String, _ told: String) throws {
    let book = try Self.book("[](figure:r)", nil, ends)
    let errors = book.errors.filter { $0.code == "figure-range" }
    #expect(errors.first?.headline == "the ends of figure 'r' \(told)")
    #expect(errors.first?.location?.path == "Content/2010/figures.yaml")
  }

  @Test func `an end that is not there, or is a figure, is told`() throws {
    #expect(try Self.book("[](figure:r)", nil, "from: flows/x/amount, to: flows/b/amount").errors.first?.code == "unknown-figure")
    let named = try Self.book("[](figure:r)", nil, "from: r, to: flows/b/amount")
    #expect(named.headlines.contains("'r' is a figure itself"))
  }
}
