import Computing
import Diagnostics
import Model
import Reading
import Rendering

/// What each stage of the press gave last, so that a change goes through the stages that it concerns and no others.
struct LiveStages {
  private var templates: (set: TemplateSet, problems: [Diagnostic])?
  /// Whether nothing below Templates has changed since they were read, assets included.
  private var hasSameTemplates = false
  private var book: (book: Book?, problems: [Diagnostic])?
  private var treeProblems: [Diagnostic] = []
  private var checkProblems: [Diagnostic] = []
  private var read = ReadingMemory()
  private var computed = BookMemory()
  /// The files that were there at the last time.
  private var sources: SourceTree?

  /// The archives as they were last; they are not verified again as long as they are the same.
  private(set) var archives = ArchivedEditions()
  private var concern = Concern()

  var problems: [Diagnostic] {
    let all = treeProblems + (templates?.problems ?? []) + (book?.problems ?? []) + checkProblems
    return archives.shown(concern.told(all))
  }

  // MARK: Extent

  /// What follows from a change; what it concerns of what was read is forgotten.
  mutating func extent(ofChange changed: Set<String>, to tree: SourceTree) -> LivePress.Extent {
    read.forget(changed)
    hasSameTemplates = !changed.contains { $0.hasPrefix("Templates") }
    guard let book, book.book != nil, templates != nil else { return .all }
    let touchesTemplates = changed.contains { $0.hasPrefix("Templates") && !$0.hasPrefix("Templates/assets/") }
    let content = changed.filter { !$0.hasPrefix("Templates") }
    if content.isEmpty { return touchesTemplates ? .templates : .assets }
    if touchesTemplates { return .all }
    guard let sources, content.allSatisfy({ sources.contains($0) && tree.contains($0) }) else { return .content }
    if content.allSatisfy(ContentScope.isData) { return .cells }
    var files: [String: Set<String>] = [:]
    for path in content {
      guard let edition = ContentScope.edition(of: path) else { return .content }
      files[edition, default: []].insert(path)
    }
    return content.allSatisfy { $0.hasSuffix(".md") } ? .texts(files) : .editions(Set(files.keys))
  }

  // MARK: Reading

  /// - Parameter press: has the tree of the sources as it is now.
  mutating func read(_ press: inout Press, _ extent: LivePress.Extent) throws(PressFailure) {
    treeProblems = press.takeProblems()
    (archives, concern) = (press.archives, press.concern)
    let set = try templates(press: &press, areKept: hasSameTemplates && extent != .all)
    hasSameTemplates = false
    switch extent {
    case .assets, .templates: break
    case .texts(let files): try readBook(&press, .texts(files))
    case .editions(let editions): try readBook(&press, .declarations(editions))
    case .cells: try readBook(&press, .cells)
    case .content, .all: try readBook(&press, .anything)
    }
    if let made = book?.book { press.check(set, for: made) }
    checkProblems = press.takeProblems()
  }

  /// With them the names of the assets are read.
  private mutating func templates(press: inout Press, areKept: Bool) throws(PressFailure) -> TemplateSet {
    if areKept, let templates { return templates.set }
    let set = try press.readTemplates()
    templates = (set, press.takeProblems())
    return set
  }

  private mutating func readBook(_ press: inout Press, _ change: BookChange) throws(PressFailure) {
    sources = press.tree
    guard let manuscript = try press.readManuscript(memory: &read) else {
      book = (nil, press.takeProblems())
      computed = BookMemory()
      return
    }
    book = (try press.compute(manuscript, memory: computed, change: change), press.takeProblems())
  }

  /// The pages of what was read; those of before where nothing in them can differ.
  func pages(_ press: Press, after last: LivePages?, _ extent: LivePress.Extent) -> LivePages? {
    guard let book = book?.book, let set = templates?.set else { return nil }
    if extent == .assets, let last { return last.withAssets(set.assets, of: press.tree) }
    let renderer = press.renderer(of: book, set, after: last?.renderer)
    return LivePages(renderer, assets: set.assets, tree: press.tree, archives: press.archives, after: last)
  }
}
