/// How many numerals prose has, by what vouches for them.
package struct NumeralCount: Hashable, Sendable {
  /// The words of figures, verified, and figures whose words are generated.
  package var bound = 0
  package var literal = 0
  package var cited = 0
  package var unbound = 0

  package init(bound: Int = 0, literal: Int = 0, cited: Int = 0, unbound: Int = 0) {
    (self.bound, self.literal, self.cited, self.unbound) = (bound, literal, cited, unbound)
  }

  package init(_ text: EntryText) {
    self.init(bound: text.references.count { $0.scheme == .figure && $0.plainWords.isEmpty })
    for numeral in text.numerals {
      switch numeral.standing {
      case .figure: bound += 1
      case .literal: literal += 1
      case .cited: cited += 1
      case .unbound: unbound += 1
      }
    }
  }

  package var total: Int { bound + literal + cited + unbound }

  /// `212 numerals: 190 bound, 15 literal, 2 cited, 5 unbound`
  package var summary: String {
    let parts = [(bound, "bound"), (literal, "literal"), (cited, "cited"), (unbound, "unbound")].filter { $0.0 > 0 }
    let counts = parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return (total == 1 ? "1 numeral" : "\(total) numerals") + (parts.isEmpty ? "" : ": " + counts)
  }

  package static func += (left: inout NumeralCount, right: NumeralCount) {
    left.bound += right.bound
    left.literal += right.literal
    left.cited += right.cited
    left.unbound += right.unbound
  }
}

extension EntryManuscript {
  package var numerals: Bilingual<NumeralCount> { texts.map(\.numeralCount) }
}

extension Entry {
  package var numerals: Bilingual<NumeralCount> { manuscript.numerals }
}
