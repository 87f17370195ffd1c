import Diagnostics
import Model
import Reading
import Rendering

/// A yearbook in memory as its sources are now, drafts included: its pages are rendered when they are asked for, and nothing is written.
///
/// It is a value: whoever serves one goes on with it while the next is made.
package struct LiveSite: Sendable {
  /// What is wrong with the sources as they are now. As long as an error is among them, the pages are those of before.
  package var problems: [Diagnostic] { sourceProblems + pageProblems }
  /// The sources again as they are read now, for messages that quote them.
  package private(set) var sourceReader: @Sendable (String) -> SourceFile?
  private let workspace: Workspace
  private var stages = LiveStages()
  private var sourceProblems: [Diagnostic] = []
  /// What templates do wrong with some page.
  private var pageProblems: [Diagnostic] = []
  /// The last pages without an error; nothing as long as there were none.
  private var pages: LivePages?
  /// Whether the stages went on without the pages, because a template does wrong with one of them.
  private var isAhead = false

  /// - Throws: ``PressFailure`` where there is no site, or its folders cannot be read.
  package init(_ workspace: Workspace) throws(PressFailure) {
    self.workspace = workspace
    var press = try Press(workspace)
    sourceReader = press.sourceReader
    try read(&press, .all, viewed: [])
  }

  /// How much was done for a change.
  package enum Extent: Sendable {
    /// Files that stand in no page's bytes.
    case assets
    /// Templates or their words: pages are rendered anew from the book as it was.
    case templates
    /// Content: it was read and computed again.
    case content
    case all
  }

  /// Reads again what the change of some files, or folders, makes necessary.
  ///
  /// What the machine cannot do is a problem then: a file that is gone between two looks is not the end of a preview.
  ///
  /// - Parameters:
  ///   - paths: below the site's folder: `Content/2010/edition.yaml`.
  ///   - viewed: the pages that someone looks at. They are rendered at once, so that what a template does wrong with them is known.
  package mutating func update(changed paths: Set<String>, viewed: [LiveAddress]) -> Extent {
    let extent = stages.extent(ofChange: paths)
    do throws(PressFailure) {
      var press = try Press(workspace)
      sourceReader = press.sourceReader
      try read(&press, extent, viewed: viewed)
    } catch {
      stages = LiveStages()
      (sourceProblems, pageProblems) = ([error.diagnostic], [])
    }
    return extent
  }

  private mutating func read(_ press: inout Press, _ extent: Extent, viewed: [LiveAddress]) throws(PressFailure) {
    try stages.read(&press, extent)
    sourceProblems = stages.problems
    if extent != .assets { pageProblems = [] }
    guard !sourceProblems.hasErrors, let next = stages.pages(tree: press.tree, after: isAhead ? nil : pages, extent) else {
      isAhead = true
      return
    }
    pageProblems += next.problems(of: viewed)
    isAhead = pageProblems.hasErrors
    if !isAhead { pages = next }
  }

  // MARK: Pages

  /// How many files the site has; none as long as there was no state without errors.
  package var fileCount: Int { pages?.count ?? 0 }

  /// The file at an address; nothing where there is none.
  package func file(at address: LiveAddress) -> LiveFile? { pages?.file(at: address) }

  /// Whether the folder has a page of its own.
  package func hasFolder(_ path: String) -> Bool { pages?.contains(path + "/index.html") ?? false }

  /// What a served page has before its end beside what a build writes: the template `preview/page-end`.
  ///
  /// - Parameters:
  ///   - folder: where the server has its script, with a slash at its end.
  ///   - mark: by which the script tells the server which bytes it stands in.
  package func pageEnd(for address: LiveAddress, folder: String, mark: String) -> LiveFile? {
    pages?.pageEnd(for: address, folder: folder, mark: mark)
  }

  /// What a reader sees where there is no page; nothing as long as there is no site.
  package var notFoundPage: LiveFile? { pages?.file(at: LiveAddress("404.html")) }

  /// The path of the site's base address, `/` or `/yearbook/`: links of the page for wrong addresses begin with it.
  package var basePath: String { pages?.basePath ?? "/" }

  /// Notes what templates do wrong with any page, one page after another until `isWanted` says no.
  package mutating func checkAllPages(whileWanted isWanted: () -> Bool) {
    if let pages, !problems.hasErrors { pageProblems = pages.problemsOfAll(whileWanted: isWanted) }
  }
}

extension PressFailure {
  fileprivate var diagnostic: Diagnostic {
    switch self {
    case .usage(let text): Diagnostic("no-site", text)
    case .machine(let text): Diagnostic("unreadable", text, fix: "save the file again, or see to it that it can be read")
    }
  }
}

extension LiveSite {
  /// Whether a file or folder of that name is none of the site's sources, so that it may come and go.
  package static func leavesOut(_ name: String, isFolder: Bool) -> Bool { EditorFiles.include(name, isFolder: isFolder) }

  /// The folders that hold the sources.
  package static let sourceFolders = ["Content", "Templates"]
}
