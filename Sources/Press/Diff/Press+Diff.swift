import Diagnostics
import Model
import Reading
import Rendering

extension Press {
  /// What a comparison gave.
  package struct Diff: Sendable {
    package var problems: [Diagnostic]
    /// Nothing where a side cannot be read.
    package var comparison: Comparison?
    /// The same as a page in both languages, where that was asked for.
    package var page: [UInt8]?
    /// The sources again, for messages that quote them.
    package var sourceReader: @Sendable (String) -> SourceFile?

    /// The same for people.
    package var text: [UInt8] { comparison.map { Array(ComparisonText($0).text.utf8) } ?? [] }

    /// The same for programs.
    package var json: [UInt8] { comparison.map(\.json) ?? [] }
  }

  /// Compares two sides: editions (`2010`, `2010@FOLDER`), folders of sites, archives, finished sites.
  ///
  /// - Parameters:
  ///   - workspace: the site whose editions have short names, and whose templates make the page.
  ///   - makesPage: whether a page in both languages is wanted.
  /// - Throws: ``PressFailure`` where nothing of a name is there, or the system refuses.
  package static func diff(_ old: String, _ new: String, in workspace: Workspace, makesPage: Bool) throws(PressFailure) -> Diff {
    var opener = SideOpener(workspace)
    var problems: [Diagnostic] = []
    let sides = (try opener.open(old, problems: &problems), try opener.open(new, problems: &problems))
    let readers = opener.sourceReaders
    var diff = Diff(problems: problems) { path in readers.lazy.compactMap { $0(path) }.first }
    guard let before = sides.0, let after = sides.1 else { return diff }
    var comparing = SideComparison(before, after, threads: workspace.threads)
    let comparison = try comparing.run()
    diff.problems = problems.filter { $0.severity == .error } + comparing.problems
    if diff.problems.hasErrors { return diff }
    diff.comparison = comparison
    if makesPage {
      let press = try Press(workspace)
      diff.page = try press.page(of: comparison, &diff.problems)
    }
    return diff
  }

  private consuming func page(of comparison: Comparison, _ found: inout [Diagnostic]) throws(PressFailure) -> [UInt8] {
    let templates = try readTemplates()
    let report = ComparisonReport(comparison, templates: templates.library, words: templates.words, generator: generatorName)
    let page = report.page(problems: &problems)
    found += problems
    return page
  }
}
