import ArgumentParser
import Diagnostics
import Press

/// What every command that reads a site takes.
struct CommonOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json, github

    var form: DiagnosticPrinter.Form {
      switch self {
      case .human: .human(color: Terminal.hasColor)
      case .json: .json
      case .github: .github
      }
    }
  }

  @Option(help: ArgumentHelp("The folder with Content, Templates and Output.", valueName: "dir"))
  var site = "."

  @Option(help: ArgumentHelp("The folder that gets site/ (default: Output in the site's folder).", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Only this edition, such as 2010.", valueName: "edition"))
  var edition: String?

  @Flag(help: "Publish drafts too.")
  var drafts = false

  @Flag(help: "Warnings fail.")
  var strict = false

  @Option(help: "The form of messages: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.human

  @Option(
    name: .customLong("base-url"), help: ArgumentHelp("Where the site will stand, instead of yearbook.yaml's base_url.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Print problems only.")
  var quiet = false

  @Option(help: ArgumentHelp("How many threads work (default: one for each core).", valueName: "number"))
  var threads: Int?

  mutating func validate() throws {
    if let threads, !(1...64).contains(threads) { throw ValidationError("--threads is a number from 1 to 64") }
  }

  var workspace: Workspace {
    var workspace = Workspace(
      site: site, output: output, edition: edition, drafts: drafts, strict: strict, baseURL: baseURL,
      threads: threads ?? Terminal.coreCount)
    workspace.program = ProgramFiles.identity
    return workspace
  }

  /// Whether lines beside the messages are wanted.
  var tellsMore: Bool { !quiet && format == .human }

  var form: DiagnosticPrinter.Form { format.form }
}
