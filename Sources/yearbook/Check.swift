import ArgumentParser
import Press

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Does everything that build does, without writing.",
    discussion: "With --format json, how far each edition is goes to standard output, as JSON.")

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "Write how far each entry is, and what it still wants, to this file: a page, or JSON where its name ends in .json.", valueName: "file"
    ))
  var report: String?

  func run() throws {
    let isPage = report.map { !$0.hasSuffix(".json") } ?? false
    try common.report(done: report.map { "report in \($0)" } ?? "nothing written") { press throws(PressFailure) in
      try press.check(makesStatusPage: isPage)
    } then: { outcome throws(PressFailure) in
      let json = outcome.statusJSON
      if let report { try Workspace.write(outcome.statusPage ?? json, to: report) }
      if common.format == .json, !common.quiet { Terminal.print(json) }
    }
  }
}
