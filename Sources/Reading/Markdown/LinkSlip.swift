import Model

/// What looks like a reference and is none, for its brackets are not those of a link.
struct LinkSlip {
  /// `place:`
  var address: String
  /// Where that stands.
  var place: String.Index
  /// What was probably meant; nothing where its author will see.
  var correction: String?
}

extension String {
  /// The first of each scheme that is looked for: `[万州]（place:wanzhou）`, `[Wanzhou] (place:wanzhou)`, `[Wanzhou(place:wanzhou)`,
  /// `[Wanzhou]place:wanzhou)`, `(Wanzhou)[place:wanzhou]`.
  var linkSlip: LinkSlip? {
    for address in Self.addresses {
      var rest = self[...]
      while let found = rest.firstRange(of: address) {
        if let correction = correction(ofAddressAt: found) {
          return LinkSlip(address: address, place: found.lowerBound, correction: correction.isEmpty ? nil : correction)
        }
        rest = rest[found.upperBound...]
      }
    }
    return nil
  }

  private static let addresses = Reference.Scheme.allCases.map { $0.rawValue + ":" } + ["\(ReferenceAddress.literal)"]

  /// How far away, in characters, a bracket may be: a long text of nothing but brackets is looked through once.
  private static let reach = 300

  /// Nothing where no link was meant, and an empty one where it is not clear which.
  private func correction(ofAddressAt place: Range<Index>) -> String? {
    let before = self[..<place.lowerBound].reversed().drop { $0 == " " }
    if before.first.map(isOpenParenthesis) == true,
      let bracket = before.dropFirst().first(where: { $0 != " " }), isCloseBracket(bracket)
    {
      return ""
    }
    // An address that goes on after a space is prose: (source: the Office).
    guard let last = self[..<place.lowerBound].last, let next = self[place.upperBound...].first, !next.isWhitespace else { return nil }
    let target = self[place.lowerBound...].prefix(Self.reach).prefix { !isCloseParenthesis($0) && !isCloseBracket($0) && !$0.isWhitespace }
    guard let end = self[target.endIndex...].first, !end.isWhitespace else { return nil }
    let words = self[..<place.lowerBound].dropLast()
    if isOpenBracket(last), isCloseBracket(end) { return link(wordsInParenthesesBefore: words, to: target) }
    guard isCloseParenthesis(end) else { return nil }
    if isCloseBracket(last) { return link(from: words, to: target) }
    guard isOpenParenthesis(last) else { return nil }
    // The bracket may close further on: [see the plan (table:aid)].
    if self[target.endIndex...].prefix(Self.reach).first(where: { isOpenBracket($0) || isCloseBracket($0) }).map(isCloseBracket) == true {
      return nil
    }
    return link(from: words, to: target)
  }

  /// Nothing where no bracket is open.
  private func link(from text: Substring, to target: Substring) -> String? {
    let text = text.suffix(Self.reach)
    guard let bracket = text.lastIndex(where: { isOpenBracket($0) || isCloseBracket($0) }), isOpenBracket(text[bracket]) else { return nil }
    return "[\(text[bracket...].dropFirst())](\(target))"
  }

  private func link(wordsInParenthesesBefore text: Substring, to target: Substring) -> String {
    let text = text.suffix(Self.reach)
    guard text.last.map(isCloseParenthesis) == true, let start = text.lastIndex(where: isOpenParenthesis) else { return "" }
    return "[\(text[start...].dropFirst().dropLast())](\(target))"
  }
}

private func isOpenBracket(_ character: Character) -> Bool { character == "[" || character == "［" }
private func isCloseBracket(_ character: Character) -> Bool { character == "]" || character == "］" }
private func isOpenParenthesis(_ character: Character) -> Bool { character == "(" || character == "（" }
private func isCloseParenthesis(_ character: Character) -> Bool { character == ")" || character == "）" }
