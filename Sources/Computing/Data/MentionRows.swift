import Model

/// `mentions(edition, entry, scheme, target)`: what each entry names, in whichever language, once.
struct MentionRows: Sendable {
  static let table = "mentions"
  private static let columns = ["edition", "entry", "scheme", "target"]

  private let editions: [(key: String, mentions: [Mention])]

  init(_ editions: ArraySlice<EditionManuscript>) { self.editions = editions.map { ($0.key, $0.entries.flatMap(Mention.all)) } }

  static func createTable(in database: Database) throws(SQLFailure) {
    try database.createTable(table, columns: columns.map { ($0, false) }, indexes: [["scheme", "target"]])
  }

  func fill(_ database: Database) throws(SQLFailure) {
    try database.insert(into: Self.table, columnCount: Self.columns.count) { binder in
      for (key, mentions) in editions {
        for mention in mentions {
          binder.bind(key)
          binder.bind(mention.entry)
          binder.bind(mention.scheme.rawValue)
          binder.bind(mention.target)
          binder.finish()
        }
      }
    }
  }

  func remove(from database: Database) throws(SQLFailure) {
    for (key, _) in editions { try database.removeRows(of: Self.table, where: "edition", is: key) }
  }
}

/// Something that an entry names.
struct Mention: Hashable, Sendable {
  var entry: String
  var scheme: Reference.Scheme
  var target: String

  /// What an entry names, in whichever language, once.
  static func all(in entry: EntryManuscript) -> [Mention] {
    var seen: Set<Mention> = []
    return Language.allCases.flatMap { entry.texts[$0].references }
      .map { Mention(entry: entry.path, scheme: $0.scheme, target: $0.target) }.filter { seen.insert($0).inserted }
  }
}
