/// Diagnostics as text: for people, for programs, or for the log of a GitHub workflow.
package struct DiagnosticPrinter: Sendable {
  package enum Form: Hashable, Sendable {
    /// Headline, place, the lines of the file with a caret, rule and fix; ANSI colours only where asked for.
    case human(color: Bool)
    /// JSON Lines: one object a line, the same keys in the same order for each.
    case json
    /// The workflow commands `::error`, `::warning` and `::notice`, which GitHub shows beside the line of the file.
    case github
  }

  package let form: Form
  private let source: @Sendable (String) -> SourceFile?

  /// `source` gives the file at a path (as in ``SourceFile/path``), so that the human form can quote its lines; nothing where
  /// the file is gone, and then the message stands without them. The other forms never ask for it.
  package init(form: Form, source: @escaping @Sendable (String) -> SourceFile?) {
    self.form = form
    self.source = source
  }

  /// Every message once, sorted, and a line end after the last; nothing for no diagnostics.
  ///
  /// Whatever the messages and files hold, no control character but the line end and the printer's own colours comes out.
  package func text(for diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sortedForPrinting()
    switch form {
    case .human(let color):
      var human = HumanForm(palette: Palette(isOn: color), sources: SourceShelf(source))
      return sorted.map { human.text(for: $0) }.joined(separator: "\n")
    case .json:
      return sorted.map { JSONForm.line(for: $0) }.joined()
    case .github:
      return sorted.map { GitHubForm.line(for: $0) }.joined()
    }
  }
}

extension Diagnostic.Severity {
  /// The word in every form of a message: `error`, `warning`, `notice`.
  var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .notice: "notice"
    }
  }
}

extension [Diagnostic] {
  /// `3 errors, 1 warning`, or `no problems`: what is printed, so a message that came twice counts once.
  package var summary: String {
    let distinct = Set(self)
    let parts = [Diagnostic.Severity.error, .warning, .notice].compactMap { severity in
      let count = distinct.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.word)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
  }
}
