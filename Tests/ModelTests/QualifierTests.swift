import Model
import Testing

@Suite struct QualifiersOfSums {
  /// What a sum of `parts` says, taken in their order; nothing where no sum can be said.
  private func sum(_ parts: [Qualifier]) -> Qualifier? {
    parts.dropFirst().reduce(parts.first) { total, part in total.flatMap { $0.combined(with: part) } }
  }

  private static let triples = Qualifier.allCases.flatMap { first in
    Qualifier.allCases.flatMap { second in Qualifier.allCases.map { [first, second, $0] } }
  }

  @Test(arguments: triples)
  func `the order and grouping of parts do not matter`(_ parts: [Qualifier]) {
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].map { order in order.map { parts[$0] } }
    let sums = orders.map { sum($0) } + orders.map { order in order[1].combined(with: order[2]).flatMap { order[0].combined(with: $0) } }
    #expect(Set(sums).count == 1)
  }

  @Test(arguments: triples)
  func `no part hides that a lower and an upper bound meet`(_ parts: [Qualifier]) {
    #expect((sum(parts) == nil) == (parts.contains(.over) && parts.contains(.under)))
  }

  @Test(arguments: triples)
  func `a sum is exact only where every part is`(_ parts: [Qualifier]) {
    #expect((sum(parts) == .exact) == parts.allSatisfy { $0 == .exact })
  }

  @Test func `a bound makes a bound`() {
    #expect(sum([.exact, .over, .exact]) == .over)
    #expect(sum([.about, .under, .exact]) == .under)
    #expect(sum([.exact, .about]) == .about)
    #expect(sum([.over, .over]) == .over)
  }

  @Test func `each state of a missing value has a mark of its own`() {
    let symbols = CellState.allCases.compactMap(\.symbol)
    #expect(symbols.count == 4)
    #expect(Set(symbols).count == 4)
  }
}
