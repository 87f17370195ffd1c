import Diagnostics
import Model

/// Reports the amounts in prose that nothing vouches for.
enum Coverage {
  static func problems(in entry: EntryManuscript, severity: Diagnostic.Severity) -> [Diagnostic] {
    Language.allCases.flatMap { language in
      entry.texts[language].numerals.filter { $0.standing == .unbound }.map { problem($0, severity) }
    }
  }

  private static func problem(_ numeral: Numeral, _ severity: Diagnostic.Severity) -> Diagnostic {
    let isInFrontMatter = if case .block = numeral.place { false } else { true }
    let place = isInFrontMatter ? " in the front matter" : ""
    let fix =
      isInFrontMatter
      ? "say it in the text, where it can be bound to a figure"
      : "write '[\(numeral.text)](figure:…)', or '[\(numeral.text)](literal:)' if it is no data"
    return Diagnostic(
      severity, "unbound-amount", "'\(numeral.text)'\(place) is bound to no figure", at: numeral.location,
      rule: "every amount in prose is a figure's, cited, or marked as no data", fix: fix)
  }
}
