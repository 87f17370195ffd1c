import ArgumentParser
import Press

struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "clean", abstract: "Removes Output/site, if yearbook made it.")

  @Option(help: ArgumentHelp("The folder with Content, Templates and Output.", valueName: "dir"))
  var site = "."

  @Option(help: ArgumentHelp("The folder that has site/ (default: Output in the site's folder).", valueName: "dir"))
  var output: String?

  func run() throws {
    let workspace = Workspace(site: site, output: output)
    let removed = try workspace.clean()
    Terminal.say(removed ? "removed \(workspace.publishedSite)" : "nothing to remove at \(workspace.publishedSite)")
  }
}
