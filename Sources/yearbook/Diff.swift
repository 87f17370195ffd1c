import ArgumentParser
import Diagnostics
import Press

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says which pages, tables, figures, entries and titles differ, with old and new values.",
    discussion: """
      OLD and NEW are each an edition of this site (2010), of another (2010@FOLDER), a site's folder with all its editions, an archive (folder or zip), or a finished site.
      A side without an edition stands for the edition of the other side. The differences go to standard output. Exit status 0: they were compared, and may differ.
      """)

  @Argument(help: "What was before.")
  var old: String

  @Argument(help: "What is now.")
  var new: String

  @Option(help: ArgumentHelp("The folder with Content and Templates, whose editions are meant by their years alone.", valueName: "dir"))
  var site = "."

  @Option(help: "The form of the differences and of messages: human, json.")
  var format = Format.human

  @Option(
    help: ArgumentHelp(
      "Write the differences to this file: a page in both languages, or JSON where its name ends in .json.", valueName: "file"))
  var report: String?

  @Flag(help: "Print problems only.")
  var quiet = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json
  }

  func run() throws {
    let makesPage = report.map { !$0.hasSuffix(".json") } ?? false
    let workspace = Workspace(site: site, threads: Terminal.coreCount)
    if let report { try workspace.refuseReport(at: report) }
    let diff = try Press.diff(old, new, in: workspace, makesPage: makesPage)
    let form: DiagnosticPrinter.Form = format == .json ? .json : .human(color: Terminal.hasColor)
    let messages = DiagnosticPrinter(form: form, source: diff.sourceReader).text(for: diff.problems)
    if !messages.isEmpty { Terminal.say(messages) }
    guard diff.comparison != nil, !diff.problems.hasErrors else { throw ExitCode(1) }
    if let report { try workspace.write(diff.page ?? diff.json, to: report) }
    if !quiet { Terminal.print(format == .json ? diff.json : diff.text) }
  }
}
