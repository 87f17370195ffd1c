import ArgumentParser
import Press

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Does everything that build does, without writing.",
    discussion: "With --format json, how far each edition is goes to standard output, as JSON.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "First rewrite the words in entries that differ from their figures, in the form in which they are written.")
  var fix = false

  @Option(
    help: ArgumentHelp(
      "Write how far each entry is, and what it still wants, to this file: a page, or JSON where its name ends in .json.", valueName: "file"
    ))
  var report: String?

  func run() throws {
    let workspace = common.workspace
    if let report { try workspace.refuseReport(at: report) }
    try common.report(done: done) { press throws(PressFailure) in
      fix ? try mended(press) : try press.check(makesStatusPage: makesStatusPage)
    } then: { outcome throws(PressFailure) in
      let json = outcome.statusJSON
      if let report { try workspace.write(outcome.statusPage ?? json, to: report) }
      if common.format == .json, !common.quiet { Terminal.print(json) }
    }
  }

  private var makesStatusPage: Bool { report.map { !$0.hasSuffix(".json") } ?? false }

  private var done: String { report.map { "report in \($0)" } ?? (fix ? "no site written" : "nothing written") }

  private func mended(_ press: consuming Press) throws(PressFailure) -> Press.Outcome {
    var changes: [WordChange] = []
    var outcome = try press.fix(makesStatusPage: makesStatusPage) { change in
      changes.append(change)
      if common.tellsMore { Terminal.say(change.description) }
    }
    if common.format != .human { outcome.problems += changes.map(\.diagnostic) }
    return outcome
  }
}
