import ArgumentParser
import Press

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Writes the Content and Templates that an archive was made from into a new folder.",
    discussion: "The archive is verified first. The folder is there whole or not at all.")

  @Argument(help: ArgumentHelp("An archive: a folder or a zip file.", valueName: "path"))
  var path: String

  @Option(help: ArgumentHelp("The folder that gets Content and Templates; it must be new or empty.", valueName: "dir"))
  var to: String

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let report = try ArchiveVerification(threads: options.threadCount).restore(path, to: to)
    options.print(report.archive.problems) { report.archive.source($0) }
    if options.tellsMore { Terminal.say(report.publication == nil ? report.archive.summary + "\n" + report.summary : report.summary) }
    if report.publication == nil { throw ExitCode(1) }
  }
}
