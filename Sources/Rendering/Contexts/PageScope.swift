import Diagnostics
import Model
import Mustache

/// One page while it is made: what its templates see, how its references look, and which marks it used.
struct PageScope {
  let site: SiteRenderer
  let page: Page
  let language: Language
  /// Below the site's root.
  let address: String
  /// The index of the table whose own page this is: there, a number leads to where it comes from.
  let ownTable: Int?
  let style: NumberStyle
  let wording: Wording
  var problems: [Diagnostic] = []
  /// The marks that tables of this page carry.
  var marks: Set<CellMark> = []
  /// Whether some number of this page was rounded.
  var isRounded = false
  /// Whether every number of the text shows what vouches for it: for editors only.
  var marksNumbers = false
  /// The notes that figures of this page's text carry.
  var notes = NoteList(prefix: "text", marks: .plain)
  let memory: PageMemory

  /// - Parameter memory: of the page's folder.
  init(_ site: SiteRenderer, _ page: Page, _ language: Language, _ memory: FolderMemory? = nil) {
    (self.site, self.page, self.language) = (site, page, language)
    (style, wording) = (site.styles[language], Wording(language: language))
    let address = site.map.address(of: page)
    self.address = address
    ownTable = if case .table(_, _, let table) = page { table } else { nil }
    self.memory = PageMemory(page, memory ?? site.newMemory(of: page, at: address, in: language))
  }

  var book: Book { site.book }
  var map: SiteMap { site.map }

  func href(_ other: Page, fragment: String? = nil) -> String {
    guard let fragment else { return way(to: other) }
    return page == other ? "#" + fragment : joined(way(to: other), "#", fragment)
  }

  private func way(to other: Page) -> String { memory.way(to: other) { map.way(from: page, at: address, to: other) } }

  /// A template's output as markup.
  mutating func markup(_ template: String, _ names: Members) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(240)
    append(template, names, to: &output)
    return output
  }

  mutating func append(_ template: String, _ names: Members, to output: inout [UInt8]) {
    memory.render(template, .object(names), into: &output, problems: &problems)
  }
}

extension MustacheValue {
  /// A text, or null.
  static func optional(_ text: String?) -> MustacheValue { text.map { .text($0) } ?? .null }
}

/// Texts as one, made at once.
func joined(_ first: String, _ second: String, _ third: String = "") -> String {
  let end = first.utf8.count + second.utf8.count
  return String(unsafeUninitializedCapacity: end + third.utf8.count) { buffer in
    let middle = buffer.initialize(fromContentsOf: first.utf8)
    _ = buffer[middle...].initialize(fromContentsOf: second.utf8)
    return buffer[end...].initialize(fromContentsOf: third.utf8)
  }
}
