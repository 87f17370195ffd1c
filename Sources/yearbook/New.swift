import ArgumentParser
import Press

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a working skeleton with comments.", subcommands: [NewEdition.self, NewEntry.self, NewTable.self])
}

struct NewEdition: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "edition", abstract: "Makes the folder of an edition, as a draft.")

  @Argument(help: "The year of the edition: 2011.")
  var year: String

  @Option(help: ArgumentHelp("The folder with Content, Templates and Output.", valueName: "dir"))
  var site = "."

  func run() throws { try Skeleton(site: site).makeEdition(year).forEach { Terminal.say("made " + $0) } }
}

struct NewEntry: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "entry", abstract: "Makes an entry in both languages.")

  @Argument(help: "Its path below Content: 2010/xiamen/training.")
  var path: String

  @Option(help: ArgumentHelp("The folder with Content, Templates and Output.", valueName: "dir"))
  var site = "."

  func run() throws { try Skeleton(site: site).makeEntry(path).forEach { Terminal.say("made " + $0) } }
}

struct NewTable: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "table", abstract: "Makes a computed table.")

  @Argument(help: "Its edition and name: 2010/aid-by-year.")
  var path: String

  @Option(help: ArgumentHelp("The folder with Content, Templates and Output.", valueName: "dir"))
  var site = "."

  func run() throws { try Skeleton(site: site).makeTable(path).forEach { Terminal.say("made " + $0) } }
}
