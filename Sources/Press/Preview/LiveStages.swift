import Diagnostics
import Model
import Reading
import Rendering

/// What each stage of the press gave last, so that a change goes through the stages that it concerns and no others.
struct LiveStages: Sendable {
  private var templates: (set: TemplateSet, problems: [Diagnostic])?
  private var book: (book: Book?, problems: [Diagnostic])?
  private var treeProblems: [Diagnostic] = []
  private var checkProblems: [Diagnostic] = []

  var problems: [Diagnostic] { treeProblems + (templates?.problems ?? []) + (book?.problems ?? []) + checkProblems }

  func extent(ofChange paths: Set<String>) -> LiveSite.Extent {
    guard let book, book.book != nil, templates != nil else { return .all }
    let touchesTemplates = paths.contains { $0.hasPrefix("Templates") && !$0.hasPrefix("Templates/assets/") }
    let touchesContent = paths.contains { !$0.hasPrefix("Templates") }
    if touchesContent { return touchesTemplates ? .all : .content }
    return touchesTemplates ? .templates : .assets
  }

  /// - Parameter press: has the tree of the sources as it is now.
  mutating func read(_ press: inout Press, _ extent: LiveSite.Extent) throws(PressFailure) {
    treeProblems = press.takeProblems()
    // The names of the assets are read with the templates, which are few.
    let set = try press.readTemplates()
    templates = (set, press.takeProblems())
    if extent == .content || extent == .all || book == nil {
      let made = try press.readManuscript().map { manuscript throws(PressFailure) in try press.compute(manuscript) }
      book = (made, press.takeProblems())
    }
    if let made = book?.book { press.check(set, for: made) }
    checkProblems = press.takeProblems()
  }

  /// The pages of what was read; those of before where nothing in them can differ.
  func pages(tree: SourceTree, after last: LivePages?, _ extent: LiveSite.Extent) -> LivePages? {
    guard let book = book?.book, let set = templates?.set else { return nil }
    if extent == .assets, let last { return last.withAssets(set.assets, of: tree) }
    let renderer = SiteRenderer(book, templates: set.library, words: set.words, generator: generatorName)
    return LivePages(renderer, assets: set.assets, tree: tree)
  }
}
