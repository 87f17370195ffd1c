import ArgumentParser
import Press

/// The command line: arguments in, exit status out. What is done is in the room Press.
@main
struct YearbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yearbook",
    abstract: "Publishes bilingual statistical yearbooks in which every number is computed or cited.",
    discussion: """
      Exit status: 0 fine, 1 the content has errors, 2 wrong usage or configuration, 3 the machine failed (disk, permission).
      """,
    version: generatorVersion,
    subcommands: [Build.self, Check.self, Preview.self, Diff.self, New.self, Archive.self, Verify.self, Restore.self, Clean.self])

  static func main() {
    // To look at the commands, the parser searches the types of every library: two thirds of the time that this answer would take.
    if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) { return print(generatorVersion) }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as PressFailure {
      exit(withError: Terminal.report(failure))
    } catch {
      // Wrong arguments are wrong usage: status 2, where the parser would say 64.
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code == .success { print(text) } else if !text.isEmpty { Terminal.say(text) }
      exit(withError: code == .validationFailure ? ExitCode(2) : code)
    }
  }
}
