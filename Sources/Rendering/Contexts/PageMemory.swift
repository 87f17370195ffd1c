import Model

/// What a page asks for again and again while it is made, kept from the first time: its rows lead to the same few pages and name the same
/// few rows.
///
/// All of it follows from the book and the page alone, so that copies of a ``PageScope`` share it.
final class PageMemory {
  /// By the numbers of pages.
  private var ways: [Int: String] = [:]
  private var cellRows: [CellRow: String] = [:]
  private var rows: [Int: RowLink] = [:]
  private var registers: [(scheme: Reference.Scheme, markup: [String: [UInt8]])] = []
  private var entries: [Int: [UInt8]] = [:]

  /// A row of a computed table: the indices of its edition, its table and itself.
  struct CellRow: Hashable {
    var edition: Int
    var table: Int
    var row: Int
  }

  /// What a data row is called, and the way to it.
  struct RowLink {
    var name: PageScope.Name
    var href: String?
  }

  /// The way to a page, without a fragment.
  func way(to page: Page, make: () -> String) -> String {
    guard let number = page.number else { return make() }
    if let known = ways[number] { return known }
    let way = make()
    ways[number] = way
    return way
  }

  /// The way to the places of a row's cells, up to the name of the column.
  subscript(row: CellRow) -> String? {
    get { cellRows[row] }
    set { cellRows[row] = newValue }
  }

  /// - Parameter number: of the book's ``RowDirectory``.
  func link(toRow number: Int, make: () -> RowLink) -> RowLink {
    if let known = rows[number] { return known }
    let link = make()
    rows[number] = link
    return link
  }

  /// A row of a register as its template prints it.
  subscript(scheme: Reference.Scheme, key: String) -> [UInt8]? {
    get { registers.first { $0.scheme == scheme }?.markup[key] }
    set {
      if let place = registers.firstIndex(where: { $0.scheme == scheme }) {
        registers[place].markup[key] = newValue
      } else {
        registers.append((scheme, newValue.map { [key: $0] } ?? [:]))
      }
    }
  }

  /// A data row, by its number, as the template of entries prints it.
  subscript(row number: Int) -> [UInt8]? {
    get { entries[number] }
    set { entries[number] = newValue }
  }
}
