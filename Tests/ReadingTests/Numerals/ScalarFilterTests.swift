import Testing

@testable import Reading

@Suite struct ScalarFilters {
  @Test func `hold every character that they are made of`() {
    let scalars = "〇零一两首aZ\u{10FFFF}".unicodeScalars
    let filter = ScalarFilter(scalars)
    #expect(scalars.allSatisfy(filter.mayHold))
  }

  @Test func `say of most other characters that they are none of these`() {
    let filter = ScalarFilter("一二三".unicodeScalars)
    let others = (0x5000..<0x5400).compactMap(Unicode.Scalar.init)
    #expect(others.count(where: filter.mayHold) == 3)
  }
}
