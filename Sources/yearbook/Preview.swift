import ArgumentParser
import Diagnostics
import Press
import Serving

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the yearbook in a browser, drafts too, and every change as soon as it is saved.",
    discussion: """
      Nothing is published: Output stays as it is. Only this machine can see the preview. Ctrl-C ends it.
      With ?view=parallel at the end of an entry's address both languages stand side by side, with ?view=figures it shows what vouches for each number.
      """)

  @Option(help: ArgumentHelp("The folder with Content and Templates.", valueName: "dir"))
  var site = "."

  @Option(help: ArgumentHelp("Exactly this port (default: 8080, or the next free one).", valueName: "number"))
  var port: Int?

  @Flag(help: "Open the browser.")
  var open = false

  mutating func validate() throws {
    if let port, !(1...65_535).contains(port) { throw ValidationError("--port is a number from 1 to 65535") }
  }

  func run() throws {
    endAtOnce(on: [SIGINT, SIGTERM])
    let workspace = Workspace(site: site, drafts: true, threads: Terminal.coreCount)
    let log = PreviewLog()
    let session = try PreviewSession(workspace, port: port) { report in
      log.print(report)
      if open, case .started(_, let address, _, _) = report { Terminal.open(address) }
    }
    session.run()
  }

  /// There is nothing to put in order: a preview writes nothing.
  private func endAtOnce(on signals: [Int32]) {
    for number in signals { signal(number) { _ in _exit(0) } }
  }
}

/// What a preview prints: a line for each change, and problems as `check` prints them, each state of them once.
private final class PreviewLog {
  private var lastMessages = ""

  func print(_ report: PreviewSession.Report) {
    switch report {
    case .started(_, let address, let duration, isPartial: true):
      Terminal.say("the newest edition in \(duration.formattedSeconds); the others are being read\n\(address)\nCtrl-C ends the preview.")
    case .started(let site, let address, let duration, isPartial: false):
      printProblems(of: site)
      Terminal.say("\(counts(of: site, duration))\n\(address)\nCtrl-C ends the preview.")
    case .completed(let site, let duration):
      printProblems(of: site)
      Terminal.say(counts(of: site, duration))
    case .changed(let change):
      printProblems(of: change.site)
      Terminal.say("\(change.summary); \(change.site.problems.summary); \(change.duration.formattedSeconds)")
    case .checked(let site): printProblems(of: site)
    case .note(let text): Terminal.say("yearbook: " + text)
    }
  }

  private func counts(of site: LiveSite, _ duration: Duration) -> String {
    "\(site.fileCount) files in \(duration.formattedSeconds); \(site.problems.summary)"
  }

  private func printProblems(of site: LiveSite) {
    let messages = DiagnosticPrinter(form: .human(color: Terminal.hasColor), source: site.sourceReader).text(for: site.problems)
    if !messages.isEmpty, messages != lastMessages { Terminal.say(messages) }
    lastMessages = messages
  }
}
