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
    guard numeral.isInBlock else {
      return Diagnostic(
        severity, "unbound-amount", "'\(numeral.text)' in the summary is not in the text", at: numeral.location,
        rule: "an amount in a summary stands in the text below it too, in the same language, bound to a figure",
        fix: "write it there as '[\(numeral.text)](figure:…)', or leave it out")
    }
    return Diagnostic(
      severity, "unbound-amount", "'\(numeral.text)' is bound to no figure", at: numeral.location,
      rule: "every amount in prose is a figure's, cited, or marked as no data",
      fix: "write '[\(numeral.text)](figure:…)', or '[\(numeral.text)](literal:)' if it is no data")
  }
}
