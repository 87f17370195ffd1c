/// A `pattern` of a schema, matched against whole values. `\d` means the ASCII digits.
///
/// A class, since copying a `Regex` for every cell costs more than the match.
final class CellPattern {
  private let plain: PlainPattern?
  private let general: Regex<AnyRegexOutput>

  /// Nothing where `pattern` is no regular expression.
  init?(_ pattern: String) {
    guard let expression = try? Regex(pattern) else { return nil }
    plain = PlainPattern(pattern)
    general = expression.asciiOnlyDigits()
  }

  /// - Parameter cell: the bytes of `text`.
  func matches(_ text: String, _ cell: CellBytes) -> Bool {
    if let plain { return plain.matches(cell) }
    return (try? general.wholeMatch(in: text)) != nil
  }
}
