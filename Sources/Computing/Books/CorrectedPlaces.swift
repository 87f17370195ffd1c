import Diagnostics
import Model

/// Finds the edition that an erratum corrects, and where in it the corrected words stand.
///
/// What was found out of a table is kept, so that many errata take no longer than their number.
struct CorrectedPlaces {
  /// The manuscripts' editions in the order of the book's.
  private let manuscripts: [EditionManuscript]
  private let book: Book
  private let editions: [String: Int]
  private var rowNumbers: [TableName: [String: Int]] = [:]
  private var cellRows: [TableName: [String: Int]] = [:]
  private var entries: [Int: [String: Int]] = [:]

  private struct TableName: Hashable {
    var edition: Int
    var table: String
  }

  init(_ book: Book, _ manuscript: Manuscript) {
    (self.book, manuscripts) = (book, manuscript.editions)
    editions = Dictionary(uniqueKeysWithValues: manuscript.editions.enumerated().map { ($1.key, $0) })
  }

  var editionKeys: [String] { manuscripts.map(\.key) }

  /// The index of the corrected edition; where the erratum of edition `printing` names none, the one before, and of the first edition
  /// itself. Nothing where there is none of that name.
  func edition(of erratum: Erratum, printedIn printing: Int) -> Int? {
    guard let key = erratum.target.edition else { return max(0, printing - 1) }
    return editions[key.text]
  }

  /// The index of the entry in the edition.
  mutating func entry(_ path: String, in edition: Int) -> Int? {
    if entries[edition] == nil {
      let found = book.editions[edition].entries.enumerated().map { ($1.manuscript.path, $0) }
      entries[edition] = Dictionary(found, uniquingKeysWith: { first, _ in first })
    }
    return entries[edition]?[path]
  }

  func entryPaths(of edition: Int) -> [String] { book.editions[edition].entries.map(\.manuscript.path) }

  /// What a figure names in the edition; nothing where it names nothing there.
  mutating func place(ofFigure figure: String, in edition: Int) -> Correction.Place? {
    let parts = figure.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return manuscripts[edition].figures.contains { $0.name.text == figure } ? .figure(figure) : nil }
    guard parts.count > 2, let column = parts.last else { return nil }
    let row = parts.dropFirst().dropLast().joined(separator: "/")
    return dataRow(parts[0], row, column, in: edition) ?? cell(parts[0], row, column, in: edition)
  }

  /// The number in a cell of data of amounts; nothing where the figure names something else, or the cell has none.
  mutating func number(ofFigure figure: String, in edition: Int) -> ExactNumber? {
    guard case .row(let number) = place(ofFigure: figure, in: edition), let (table, row) = book.rows.row(number) else { return nil }
    let columns = KnownColumns(table)
    let name = figure.utf8.lastIndex(of: UInt8(ascii: "/")).map { figure[figure.utf8.index(after: $0)...] } ?? ""
    return table.schema.index(of: String(name)).flatMap { columns.amounts.contains($0) ? columns.number(row, $0) : nil }
  }

  /// Whether the figure names something in one of the editions from `first` to `last`.
  mutating func isThere(_ figure: String, from first: Int, to last: Int) -> Bool {
    for edition in first...max(first, last) where place(ofFigure: figure, in: edition) != nil { return true }
    return false
  }

  /// A data row, whose column is there.
  private mutating func dataRow(_ name: String, _ row: String, _ column: String, in edition: Int) -> Correction.Place? {
    guard let table = book.editions[edition].data.first(where: { $0.name == name }), table.schema.index(of: column) != nil else {
      return nil
    }
    let place = TableName(edition: edition, table: name)
    if rowNumbers[place] == nil {
      let index = book.rows.tables.firstIndex { $0.edition == book.editions[edition].key && $0.name == name }
      let columns = KnownColumns(table)
      let numbers = (0..<table.rowCount).compactMap { row in
        columns.name(ofRow: row).flatMap { name in index.map { (name, book.rows.number(table: $0, row: row)) } }
      }
      rowNumbers[place] = Dictionary(numbers, uniquingKeysWith: { first, _ in first })
    }
    return rowNumbers[place]?[row].map { .row($0) }
  }

  private mutating func cell(_ name: String, _ row: String, _ column: String, in edition: Int) -> Correction.Place? {
    let id = ComputedTable.ID(name: name)
    guard let table = book.editions[edition].tables.first(where: { $0.id == id }),
      let columnIndex = table.columns.firstIndex(where: { $0.name == column })
    else { return nil }
    let place = TableName(edition: edition, table: name)
    if cellRows[place] == nil {
      let rows = table.rows.enumerated().filter { $1.kind != .group }.map { ($1.key, $0) }
      cellRows[place] = Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
    return cellRows[place]?[row].map { .cell(Figure.CellAddress(table: id, row: $0, column: columnIndex)) }
  }
}
