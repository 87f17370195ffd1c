import Diagnostics
import Model
import Reading
import Rendering

/// A yearbook in memory as its sources were at one moment, drafts included: its pages are rendered when they are asked for.
package struct LiveSite: Sendable {
  /// What is wrong with the sources. As long as an error is among them, the pages are those of before.
  package var problems: [Diagnostic] { sourceProblems + pageProblems }
  /// The sources again as they are read now, for messages that quote them.
  package internal(set) var sourceReader: @Sendable (String) -> SourceFile?
  var sourceProblems: [Diagnostic] = []
  /// What templates do wrong with some page.
  var pageProblems: [Diagnostic] = []
  /// The last pages without an error; nothing as long as there were none.
  var pages: LivePages?

  init(sourceReader: @escaping @Sendable (String) -> SourceFile?) { self.sourceReader = sourceReader }

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
}

extension LiveSite {
  /// Whether a file or folder of that name is none of the site's sources, so that it may come and go.
  package static func leavesOut(_ name: String, isFolder: Bool) -> Bool { EditorFiles.include(name, isFolder: isFolder) }

  /// The folders that hold the sources.
  package static let sourceFolders = ["Content", "Templates"]
}
