import ArgumentParser
import Diagnostics
import Press

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Says whether archives are complete and valid, and names each file that is altered, missing, extra or renamed.",
    discussion: "With --format json, the verdicts go to standard output, as JSON.")

  @Argument(help: ArgumentHelp("Archives: folders or zip files.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Make the site of each valid archive again from its sources, and name each file that comes out otherwise.")
  var rebuild = false

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let verification = ArchiveVerification(threads: options.threadCount)
    var reports: [ArchiveReport] = []
    var isRebuilt = true
    for path in paths {
      let report = try verification.verify(path)
      options.print(report.problems) { report.source($0) }
      if options.tellsMore { Terminal.say(report.summary) }
      reports.append(report)
      if rebuild, report.isValid { isRebuilt = try compare(report, verification) && isRebuilt }
    }
    if options.format == .json, !options.quiet { Terminal.print(ArchiveReport.json(reports)) }
    if !isRebuilt || !reports.allSatisfy(\.isValid) { throw ExitCode(1) }
  }

  /// Whether the site made again is the archived one.
  private func compare(_ report: ArchiveReport, _ verification: ArchiveVerification) throws(PressFailure) -> Bool {
    let rebuild = try verification.rebuild(report)
    options.print(rebuild.problems) { report.source($0) }
    if options.tellsMore { Terminal.say(rebuild.summary(of: report.path)) }
    return rebuild.isSame
  }
}

/// What every command that reads an archive takes.
struct ArchiveOptions: ParsableArguments {
  @Option(help: "The form of messages: \(CommonOptions.Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = CommonOptions.Format.human

  @Flag(help: "Print problems only.")
  var quiet = false

  @Option(help: ArgumentHelp("How many threads read (default: one for each core).", valueName: "number"))
  var threads: Int?

  mutating func validate() throws {
    if let threads, !(1...64).contains(threads) { throw ValidationError("--threads is a number from 1 to 64") }
  }

  var threadCount: Int { threads ?? Terminal.coreCount }

  /// Whether lines beside the messages are wanted.
  var tellsMore: Bool { !quiet && format == .human }

  func print(_ problems: [Diagnostic], source: @Sendable @escaping (String) -> SourceFile?) {
    let messages = DiagnosticPrinter(form: format.form, source: source).text(for: problems)
    if !messages.isEmpty { Terminal.say(messages) }
  }
}
