import Model

/// Where an edition's pages in one language stand below the site's root: made once, as every link of every page asks for one. One object, so that
/// to ask it is not to copy it.
final class EditionAddresses: Sendable {
  let edition: String
  let sections: [String]
  let entries: [String]
  let tables: [String]
  /// What identifies the rows of each computed table in a page, up to the key of the row.
  private let anchors: [String]
  /// Of lists that are split into parts, up to the number of the part: by computed table, and by data table.
  private let origins: [String]
  private let data: [String]
  private let folder: String

  init(_ edition: Edition, in language: Language) {
    let folder = joined(language.folder, "/", edition.key)
    self.folder = folder
    self.edition = folder + "/index.html"
    sections = edition.sections.map { "\(folder)/\($0.folder)/index.html" }
    entries = edition.entries.map { "\(folder)/\($0.address).html" }
    anchors = edition.tables.map { $0.anchor + "--" }
    tables = edition.tables.map { "\(folder)/tables/\($0.id.name).html" }
    origins = edition.tables.map { "\(folder)/tables/\($0.id.name)/origins" }
    // No name of a data table has a hyphen.
    data = edition.data.map { "\(folder)/data/\($0.resource.name.text)" }
  }

  func anchor(ofRow key: String, table: Int) -> String { joined(anchors[table], addressPart(key)) }

  func origins(ofTable table: Int, part: Int) -> String { Self.address(origins[table], part) }

  func data(ofTable table: Int, part: Int) -> String { Self.address(data[table], part) }

  func figures(part: Int) -> String { Self.address(folder + "/data/named-figures", part) }

  func checks(part: Int) -> String { Self.address(folder + "/data/reconciliation-report", part) }

  func corrections(part: Int) -> String { Self.address(folder + "/corrections", part) }

  private static func address(_ list: String, _ part: Int) -> String { part == 0 ? list + ".html" : "\(list)-\(part + 1).html" }
}
