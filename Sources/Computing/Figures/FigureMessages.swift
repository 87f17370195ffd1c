import Diagnostics
import Model

extension Reference {
  /// The words say something else than the figure, which is told in `what`.
  func difference(_ what: String) -> Diagnostic {
    var place = location
    place.length = max(1, plainWords.unicodeScalars.count + 2)
    return Diagnostic(
      "figure-differs", "the words '\(plainWords)' differ from figure '\(target)': \(what)", at: place,
      rule: "words verified against a figure say its value, unit and qualifier at the precision they print",
      fix: "correct the words ('yearbook check --fix' does), or leave the brackets empty to have them written")
  }

  func unreadable() -> Diagnostic {
    Diagnostic(
      "figure-words", "'\(plainWords)' is not an amount or date that can be compared with figure '\(target)'",
      at: location, rule: "the brackets of a figure hold a number with its unit, or a date, or nothing",
      fix: "keep only the amount within the brackets")
  }
}
