/// How many numerals stand in a text, by what vouches for them.
package struct NumeralCount: Hashable, Sendable {
  package var bound = 0
  package var literal = 0
  package var cited = 0
  package var unbound = 0

  package init() {}

  package init(_ numerals: [Numeral]) {
    for numeral in numerals {
      switch numeral.standing {
      case .figure: bound += 1
      case .literal: literal += 1
      case .cited: cited += 1
      case .unbound: unbound += 1
      }
    }
  }

  package var all: Int { bound + literal + cited + unbound }

  package static func + (left: NumeralCount, right: NumeralCount) -> NumeralCount {
    var sum = left
    sum.bound += right.bound
    sum.literal += right.literal
    sum.cited += right.cited
    sum.unbound += right.unbound
    return sum
  }
}
