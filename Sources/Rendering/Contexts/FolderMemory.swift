import Model
import Mustache
import Synchronization

/// What the pages of one folder share, from one page to the next: ways lead from each of them alike, and what stands around their content names
/// the same site and edition.
struct FolderMemory: Sendable {
  /// What tells a page's folder from others.
  struct Folder: Equatable, Sendable {
    private let path: Substring
    private let language: Language
    private let edition: Int?
    /// Its ways begin at the site's address.
    private let isNotFound: Bool

    init(_ page: Page, at address: String, in language: Language) {
      path = address[..<(address.utf8.lastIndex(of: UInt8(ascii: "/")) ?? address.startIndex)]
      (self.language, edition, isNotFound) = (language, page.edition, page == .notFound)
    }
  }

  /// Something with a way to a page: the page itself has another way, a fragment alone.
  struct Kept<Value: Sendable>: Sendable {
    private let value: Value
    /// The number of the page that the way leads to.
    private let target: Int
    /// Whether that page made it, so that it serves that page alone.
    private let isOwn: Bool

    /// - Parameters:
    ///   - target: nothing where there is no way.
    ///   - page: the number of the page that made it.
    init(_ value: Value, leadingTo target: Page?, on page: Int) {
      self.value = value
      // What leads to a page without a number serves its own page alone.
      self.target = target.map { $0.number ?? page } ?? FolderMemory.nowhere
      isOwn = target.map { $0.number == nil || $0.number == page } ?? false
    }

    /// What serves the page of that number.
    func value(on page: Int) -> Value? { (target == page) == isOwn ? value : nil }
  }

  static let nowhere = -1
  static let unnumbered = -2
  /// A folder may have very many pages, and they very many rows: of more than so many things of a kind, all are forgotten.
  static let most = 4096

  let folder: Folder
  /// The names that every template of the pages sees.
  let common: MustacheValue
  /// What the pages say of the folder's edition.
  var edition: MustacheValue?
  /// By the numbers of pages.
  var ways = NumberTable<String>(most: most)
  /// By the numbers of data rows, as are the next.
  var links = NumberTable<Kept<PageMemory.RowLink>>(most: most)
  var entries = NumberTable<Kept<[UInt8]>>(most: most)
  private var registers: [(scheme: Reference.Scheme, markup: [String: Kept<[UInt8]>])] = []
  /// It has its stacks ready.
  var renderer: Renderer

  init(_ folder: Folder, common: Members, _ renderer: Renderer) {
    (self.folder, self.common, self.renderer) = (folder, .object(common), renderer)
  }

  /// A row of a register as its template prints it.
  subscript(scheme: Reference.Scheme, key: String) -> Kept<[UInt8]>? {
    get { registers.first { $0.scheme == scheme }?.markup[key] }
    set {
      let place = registers.firstIndex { $0.scheme == scheme } ?? registers.count
      if place == registers.count { registers.append((scheme, [:])) }
      if registers[place].markup.count >= Self.most { registers[place].markup.removeAll(keepingCapacity: true) }
      registers[place].markup[key] = newValue
    }
  }
}

/// The memories that no page uses now: each thread takes the one of the folder that it is in.
final class FolderMemories: Sendable {
  private let unused = Mutex<[FolderMemory]>([])
  private let most: Int

  /// - Parameter threads: how many of them make pages.
  init(threads: Int) { most = 2 * threads }

  /// Nothing where none is of that folder; then the oldest is forgotten, for a site has very many folders.
  func take(_ folder: FolderMemory.Folder) -> FolderMemory? {
    unused.withLock { unused in
      if let place = unused.lastIndex(where: { $0.folder == folder }) { return unused.remove(at: place) }
      if unused.count >= most { unused.removeFirst() }
      return nil
    }
  }

  func keep(_ memory: FolderMemory) { unused.withLock { $0.append(memory) } }
}
