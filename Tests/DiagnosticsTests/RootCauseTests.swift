import Diagnostics
import Testing

@Suite struct RootCauses {
  @Test(arguments: ["csv-separator", "empty-file", "encoding", "line-too-long", "missing-file", "nul-byte", "yaml-syntax"])
  func `that a file could not be read is printed before what may follow from it`(_ code: String) {
    let cause = Diagnostic(code, "the file cannot be read", at: SourceLocation("Content/2012/data/flows.csv"))
    let effects = ["Content/2010/a.en.md", "Content/2012/data/a.csv", "Templates/x"].map {
      Diagnostic("unknown-figure", "not known", at: SourceLocation($0))
    }
    #expect((effects + [cause]).sortedForPrinting() == [cause] + effects)
    let notice = Diagnostic(.notice, code, "read as GB18030", at: SourceLocation("Content/2012/data/flows.csv"))
    #expect((effects + [notice]).sortedForPrinting().first == effects[0])
  }
}
