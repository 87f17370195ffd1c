import Diagnostics
import Model
import Mustache

/// What editors may see of an entry beside what readers see.
package enum PreviewView: Sendable {
  /// Both languages side by side.
  case parallel
  /// What vouches for each number.
  case figures
}

extension SiteRenderer {
  /// The page as editors see it. Only entries look otherwise than for readers.
  package func render(_ page: Page, as view: PreviewView, problems: inout [Diagnostic]) -> [UInt8] {
    guard case .entry(let language, let edition, let entry) = page else { return render(page, problems: &problems) }
    var scope = PageScope(self, page, language)
    var output: [UInt8] = []
    switch view {
    case .figures:
      scope.marksNumbers = true
      let names = scope.names(of: page)
      scope.append(templateName(of: page), names, to: &output)
    case .parallel:
      var names = scope.entryPage(edition, entry)
      names["rows"] = .list(scope.parallelRows(of: book.editions[edition].entries[entry], edition: edition))
      scope.append("preview/parallel", names, to: &output)
    }
    problems += scope.problems
    return output
  }
}
