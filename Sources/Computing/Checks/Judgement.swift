import Diagnostics
import Model

/// What a check comes to.
struct Judgement {
  var verdict: CheckOutcome.Verdict
  /// What follows from the sides, where something is computed from them.
  var computed: Amount?
  /// Where the computed value lies, as its inputs are rounded.
  var span: (low: ExactNumber, high: ExactNumber)?
  var difference: Amount?
  var tolerance: ExactNumber?
  /// What the sides are, for a message: `the parts are 8 yuan, the total is 9 yuan: 1 yuan apart`.
  var words: String
  /// On what it rests that the check holds: words for a message, where an author should know.
  var reservation: String?

  init(_ verdict: CheckOutcome.Verdict, _ words: String) { (self.verdict, self.words) = (verdict, words) }
}

/// A mistake of the author that leaves nothing to judge.
struct CheckMistake: Error {
  let diagnostic: Diagnostic

  init(_ code: String, _ headline: String, at location: SourceLocation, rule: String? = nil, fix: String? = nil) {
    diagnostic = Diagnostic(code, headline, at: location, rule: rule, fix: fix)
  }
}
