import ArgumentParser
import Diagnostics
import Press

extension CommonOptions {
  /// Runs a command on the site's sources, prints its problems and the line that sums up, and exits with its status.
  ///
  /// - Parameter then: is given what came out before the command ends, whatever its status will be.
  func report(
    done: String, _ run: (consuming Press) throws(PressFailure) -> Press.Outcome,
    then finish: (Press.Outcome) throws(PressFailure) -> Void = { _ throws(PressFailure) in }
  ) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let showsProgress = tellsMore
    let press = try Press(workspace) { if showsProgress { Terminal.showProgress($0) } }
    let sources = press.sourceReader
    let outcome = try run(press)
    if showsProgress { Terminal.showProgress("") }
    let messages = DiagnosticPrinter(form: form, source: sources).text(for: outcome.problems)
    if !messages.isEmpty { Terminal.say(messages) }
    let time = clock.now - start
    try finish(outcome)
    if tellsMore { Terminal.say(summary(outcome, seconds: time, done: done)) }
    if outcome.report == nil { throw ExitCode(1) }
  }

  private func summary(_ outcome: Press.Outcome, seconds: Duration, done: String) -> String {
    let time = seconds.formattedSeconds
    guard let report = outcome.report else { return "\(outcome.problems.summary); nothing was published (\(time))" }
    let problems = outcome.problems.isEmpty ? "no problems" : outcome.problems.summary
    return "\(report.summary); \(problems); \(time); \(done)"
  }
}

extension Duration {
  /// `0.042 s`
  var formattedSeconds: String {
    let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction) s"
  }
}
