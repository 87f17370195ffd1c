import Computing
import Diagnostics
import Model
import Reading
import Rendering

/// The tables of an edition as its downloads have them.
struct TableFiles {
  /// `tables/aid` for a computed table, `flows` for one of the data.
  let names: Set<String>
  private let edition: ComparedEdition?
  /// The columns that name a row of a data table, by its file's name.
  private let keys: [String: [String]]

  private static let package = "data/datapackage.json"

  init(_ edition: ComparedEdition?, _ problems: inout [Diagnostic]) throws(PressFailure) {
    self.edition = edition
    let files = edition?.paths.filter { $0.hasSuffix(".csv") } ?? []
    names = Set(files.map { String($0.dropFirst("data/".utf8.count).dropLast(".csv".utf8.count)) })
    var keys: [String: [String]] = [:]
    if let edition, edition.computed == nil, edition.paths.contains(Self.package) {
      keys = PublishedTables.keys(SourceFile(path: Self.package, bytes: try edition.read(Self.package)), problems: &problems)
    }
    self.keys = keys
  }

  func bytes(_ name: String) throws(PressFailure) -> [UInt8] { try edition?.read("data/\(name).csv") ?? [] }

  /// The table that prints single cells; nothing where only files are at hand.
  func printed(_ name: String) -> PrintedTable? {
    edition?.computed.flatMap { PrintedTable(name, of: $0.index, in: $0.site) }
  }

  /// The table as its file says it; nothing, with a problem, where it is no CSV.
  func table(_ name: String, _ problems: inout [Diagnostic]) throws(PressFailure) -> ComparedTable? {
    let key = name.hasPrefix("tables/") ? ["row"] : printed(name)?.key ?? keys[name + ".csv"] ?? []
    return PublishedTables.read(SourceFile(path: "data/\(name).csv", bytes: try bytes(name)), key: key, problems: &problems)
  }
}

extension TableChange {
  func named(_ name: String) -> TableChange {
    var named = self
    named.name = name
    return named
  }

  /// The same with each changed value as the pages of its side print it.
  func printed(_ old: ComparedTable, _ oldTable: PrintedTable?, _ new: ComparedTable, _ newTable: PrintedTable?) -> TableChange {
    var printed = self
    printed.title = newTable?.title ?? oldTable?.title
    let (before, after) = (old.rowsByKey.places, new.rowsByKey.places)
    for row in rows.indices where rows[row].change == .changed {
      guard let oldRow = before[rows[row].key], let newRow = after[rows[row].key] else { continue }
      for cell in rows[row].cells.indices {
        let column = rows[row].cells[cell].column
        printed.rows[row].cells[cell].old.printed = oldTable?.printed(row: oldRow, column: column)
        printed.rows[row].cells[cell].new.printed = newTable?.printed(row: newRow, column: column)
      }
    }
    return printed
  }
}
