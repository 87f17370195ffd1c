import ArgumentParser
import Press

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "build", abstract: "Builds the site into Output/site, whole or not at all.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let workspace = common.workspace
    try common.report(done: workspace.publishedSite) { press throws(PressFailure) in try press.build() }
  }
}
