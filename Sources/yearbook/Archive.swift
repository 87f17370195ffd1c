import ArgumentParser
import Diagnostics
import Press

struct Archive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Freezes a published edition: its pages, downloads and sources in a folder that can be read and verified without yearbook.",
    discussion: """
      The archive is a bag (BagIt 1.0, RFC 8493) in Output/archive/EDITION, there whole or not at all. With --format json, what was made \
      goes to standard output, as JSON.
      """)

  @Argument(help: ArgumentHelp("The edition, such as 2010.", valueName: "edition"))
  var edition: String

  @Option(help: ArgumentHelp("The folder with Content, Templates and Output.", valueName: "dir"))
  var site = "."

  @Option(help: ArgumentHelp("The folder that gets archive/ (default: Output in the site's folder).", valueName: "dir"))
  var output: String?

  @Flag(help: "Make a zip file of the archive too, beside it.")
  var zip = false

  @Option(help: ArgumentHelp("Replace the archive that has this digest.", valueName: "digest"))
  var replace: String?

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    var workspace = Workspace(site: site, output: output, threads: options.threadCount)
    workspace.program = ProgramFiles.identity
    let showsProgress = options.tellsMore
    let archiver = EditionArchiver(workspace, edition: edition) { if showsProgress { Terminal.showProgress($0) } }
    let outcome = try archiver.archive(makesZip: zip, replacing: replace)
    if showsProgress { Terminal.showProgress("") }
    options.print(outcome.problems, source: outcome.source)
    guard let report = outcome.report else {
      if options.tellsMore { Terminal.say("nothing was archived") }
      throw ExitCode(1)
    }
    if options.tellsMore { Terminal.say(report.summary) }
    if options.format == .json, !options.quiet { Terminal.print(report.json) }
    if outcome.problems.hasErrors { throw ExitCode(1) }
  }
}
