import Diagnostics
import Press

/// The page that is shown as long as there was no state of the sources without errors. It can use no template: they may be what is wrong.
enum Placeholder {
  static func page(_ site: LiveSite) -> [UInt8] {
    let text = ProblemText(of: site, with: []).text
    return Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Yearbook</title>
      </head>
      <body>
      <noscript><pre>\(escape(text))</pre></noscript>
      </body>
      </html>

      """.utf8)
  }

  static func escape(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
  }
}

/// The messages of a state of the sources, as the terminal prints them.
struct ProblemText: Equatable {
  /// Empty where there is no error; else every message, warnings too.
  let text: String

  /// - Parameter others: problems of one page.
  init(of site: LiveSite, with others: [Diagnostic]) {
    let problems = site.problems + others
    text = problems.hasErrors ? DiagnosticPrinter(form: .human(color: false), source: site.sourceReader).text(for: problems) : ""
  }
}
