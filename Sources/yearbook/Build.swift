import ArgumentParser
import Press

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Builds the site into Output/site, whole or not at all.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let workspace = common.workspace
    try common.report(done: workspace.publishedSite) { press throws(PressFailure) in try press.build() }
  }
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Does everything that build does, without writing.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "First rewrite the words in entries that differ from their figures, in the form in which they are written.")
  var fix = false

  func run() throws {
    guard fix else {
      try common.report(done: "nothing written") { press throws(PressFailure) in try press.check() }
      return
    }
    var changes: [WordChange] = []
    try common.report(done: "no site written") { press throws(PressFailure) in
      var outcome = try press.fix { change in
        changes.append(change)
        if common.tellsMore { Terminal.say(change.description) }
      }
      if common.format != .human { outcome.problems += changes.map(\.diagnostic) }
      return outcome
    }
  }
}
