import Diagnostics
import Model

/// Reports the amounts in prose that nothing vouches for.
enum Coverage {
  static func problems(in texts: Bilingual<EntryText>, severity: Diagnostic.Severity) -> [Diagnostic] {
    Language.allCases.flatMap { language in
      let unbound = texts[language].numerals.filter { $0.standing == .unbound }
      let problems = unbound.prefix(mostReported).map { problem($0, severity) }
      guard unbound.count > mostReported else { return problems }
      let rest = Diagnostic(
        severity, "unbound-amount", "\(unbound.count - mostReported) more amounts of this file are bound to no figure",
        at: unbound[mostReported].location, rule: rule)
      return problems + [rest]
    }
  }

  /// More amounts than these within a file are counted, not told.
  private static let mostReported = 100
  private static let rule = "every amount in prose is a figure's, cited, or marked as no data"

  private static func problem(_ numeral: Numeral, _ severity: Diagnostic.Severity) -> Diagnostic {
    guard numeral.isInBlock else {
      return Diagnostic(
        severity, "unbound-amount", "'\(numeral.text)' in the summary is not in the text", at: numeral.location,
        rule: "an amount in a summary stands in the text below it too, in the same language, bound to a figure",
        fix: "write it there as '[\(numeral.text)](figure:…)', or leave it out")
    }
    return Diagnostic(
      severity, "unbound-amount", "'\(numeral.text)' is bound to no figure", at: numeral.location,
      rule: rule,
      fix: "write '[\(numeral.text)](figure:…)', or '[\(numeral.text)](literal:)' if it is no data")
  }
}
