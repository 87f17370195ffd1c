import ArgumentParser
import Press

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a working skeleton with comments.", subcommands: [NewEdition.self, NewEntry.self, NewTable.self])
}

struct NewEdition: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "edition", abstract: "Makes the folder of an edition, as a draft.")

  @Argument(help: "The year of the edition: 2011.")
  var year: String

  @OptionGroup var place: SkeletonPlace

  func run() throws { try place.make { skeleton throws(PressFailure) in try skeleton.makeEdition(year) } }
}

struct NewEntry: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "entry", abstract: "Makes an entry in both languages.")

  @Argument(help: "Its path below Content: 2010/xiamen/training.")
  var path: String

  @OptionGroup var place: SkeletonPlace

  func run() throws {
    try place.make { skeleton throws(PressFailure) in try skeleton.makeEntry(path) }
    if let hint = try Skeleton(site: place.site).hint(onEntry: path) { Terminal.say(hint) }
  }
}

struct NewTable: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "table", abstract: "Makes a computed table.")

  @Argument(help: "Its edition and name: 2010/aid-by-year.")
  var path: String

  @OptionGroup var place: SkeletonPlace

  func run() throws { try place.make { skeleton throws(PressFailure) in try skeleton.makeTable(path) } }
}

/// The site that gets a new piece.
struct SkeletonPlace: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with Content, Templates and Output.", valueName: "dir"))
  var site = "."

  /// Makes the files, and says which.
  func make(_ files: (Skeleton) throws(PressFailure) -> [String]) throws {
    for path in try files(Skeleton(site: site)) { Terminal.say("made " + path) }
  }
}
