/// A `pattern` of a schema, matched against whole values. `\d` means the ASCII digits.
///
/// A class, since copying a `Regex` for every cell costs more than the match.
final class CellPattern {
  private enum Form {
    case plain(PlainPattern)
    case general(Regex<AnyRegexOutput>)
  }

  private let form: Form

  /// - Throws: why `pattern` is no regular expression.
  init(_ pattern: String) throws {
    // To make a `Regex` takes longer than to read the schema around it, so a plain pattern goes without.
    form = if let plain = PlainPattern(pattern) { .plain(plain) } else { .general(try Regex(pattern).asciiOnlyDigits()) }
  }

  /// - Parameter cell: the bytes of `text`.
  func matches(_ text: String, _ cell: CellBytes) -> Bool {
    switch form {
    case .plain(let plain): plain.matches(cell)
    case .general(let general): (try? general.wholeMatch(in: text)) != nil
    }
  }
}
