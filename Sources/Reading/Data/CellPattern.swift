/// A `pattern` of a schema, matched against whole values. `\d` means the ASCII digits.
///
/// A class, since copying a `Regex` for every cell costs more than the match.
final class CellPattern {
  private enum Form {
    case plain(PlainPattern)
    /// Texts of such a pattern, with a space between any two.
    case list(PlainPattern)
    case general(Regex<AnyRegexOutput>)
  }

  private let form: Form

  /// - Throws: why `pattern` is no regular expression.
  init(_ pattern: String) throws {
    // To make a `Regex` takes longer than to read the schema around it, so a plain pattern goes without.
    if let plain = PlainPattern(pattern) {
      form = .plain(plain)
    } else if let item = Self.item(ofList: pattern) {
      form = .list(item)
    } else {
      form = .general(try Regex(pattern).asciiOnlyDigits())
    }
  }

  /// What stands before and in the parentheses of `P( P)*`, where `P` is plain and takes no space: columns of keys have such patterns.
  private static func item(ofList pattern: String) -> PlainPattern? {
    guard let opening = pattern.firstIndex(of: "("), !pattern[..<opening].contains(" ") else { return nil }
    let item = String(pattern[..<opening])
    return pattern[opening...] == "( \(item))*" ? PlainPattern(item) : nil
  }

  /// - Parameter cell: the bytes of `text`.
  func matches(_ text: String, _ cell: CellBytes) -> Bool {
    switch form {
    case .plain(let plain): plain.matches(cell)
    case .list(let item):
      cell.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).allSatisfy { item.matches(CellBytes(rebasing: $0)) }
    case .general(let general): (try? general.wholeMatch(in: text)) != nil
    }
  }
}
