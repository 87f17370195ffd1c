import Diagnostics
import Model
import Mustache

/// What a page asks for again and again while it is made, kept from the first time: its rows lead to the same few pages and name the same
/// few rows.
///
/// All of it follows from the book and the page alone, so that copies of a ``PageScope`` share it.
final class PageMemory {
  /// What the pages of the folder share.
  var folder: FolderMemory
  /// The page's number, as ``FolderMemory/Kept`` has those of the pages that are led to.
  private let own: Int
  private var cellRows: [CellRow: String] = [:]

  /// A row of a computed table: the indices of its edition, its table and itself.
  struct CellRow: Hashable {
    var edition: Int
    var table: Int
    var row: Int
  }

  /// What a data row is called, and the way to it.
  struct RowLink: Sendable {
    var name: PageScope.Name
    var href: String?
    /// The page that the way leads to.
    var target: Page?
  }

  init(_ page: Page, _ folder: FolderMemory) {
    self.folder = folder
    own = page.number ?? FolderMemory.unnumbered
  }

  /// Prints a template, whose names are all made: while it prints, nothing is remembered, and the items of a ``MadeList`` may ask nothing of
  /// this memory.
  func render(_ template: String, _ names: MustacheValue, into output: inout [UInt8], problems: inout [Diagnostic]) {
    let common = folder.common
    folder.renderer.render(template, with: names, within: common, into: &output, problems: &problems)
  }

  /// The way to a page, without a fragment.
  func way(to page: Page, make: () -> String) -> String {
    guard let number = page.number else { return make() }
    if let known = folder.ways[number] { return known }
    let way = make()
    folder.ways[number] = way
    return way
  }

  /// The way to the places of a row's cells, up to the name of the column.
  subscript(row: CellRow) -> String? {
    get { cellRows[row] }
    set { cellRows[row] = newValue }
  }

  /// - Parameter number: of the book's ``RowDirectory``.
  func link(toRow number: Int, make: () -> RowLink) -> RowLink {
    if let known = folder.links[number], let link = known.value(on: own) { return link }
    let link = make()
    folder.links[number] = FolderMemory.Kept(link, leadingTo: link.target, on: own)
    return link
  }

  /// A row of a register as its template prints it.
  func markup(_ scheme: Reference.Scheme, _ key: String) -> [UInt8]? { folder[scheme, key]?.value(on: own) }

  /// - Parameter target: the page that it leads to.
  func keep(_ markup: [UInt8], _ scheme: Reference.Scheme, _ key: String, leadingTo target: Page?) {
    folder[scheme, key] = FolderMemory.Kept(markup, leadingTo: target, on: own)
  }

  /// A data row, by its number, as the template of entries prints it.
  func markup(ofRow number: Int) -> [UInt8]? { folder.entries[number]?.value(on: own) }

  func keep(_ markup: [UInt8], ofRow number: Int, leadingTo target: Page?) {
    folder.entries[number] = FolderMemory.Kept(markup, leadingTo: target, on: own)
  }
}
