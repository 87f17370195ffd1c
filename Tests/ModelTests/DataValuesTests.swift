import Testing

@testable import Model

/// The cells of a data file, packed.
@Suite struct DataValuesTests {
  private static let file = Array("key,厦门市的一所学校\n\"a \"\"b\"\" c\",２００９\n".utf8)

  private static let values: [DataValue] =
    [0, 1, -1, 878_500, Int.max, Int.min, Int.max >> 2, Int.min >> 2, Int.max >> 2 + 1, Int.min >> 2 - 1].map { .integer($0) }
    + CellState.allCases.map { .missing($0) } + ["", "a", "厦门市的一所学校", "much longer than fifteen bytes"].map { .text($0) }

  @Test func `values of every kind are what was put in`() {
    #expect(Array(DataValues(Self.values)) == Self.values)
  }

  @Test func `a text that stands in the file is found there, and one that stands in other letters is kept`() {
    var values = DataValues(in: Self.file)
    let written = 4..<(4 + "厦门市的一所学校".utf8.count)
    values.append(.text("厦门市的一所学校"), writtenIn: written)
    values.append(.text("a \"b\" c"), writtenIn: (written.upperBound + 2)..<(written.upperBound + 11))
    values.append(.text("厦门市的一所学样"), writtenIn: written)
    values.append(.integer(5), writtenIn: 0..<3)
    values.append(.text(""), writtenIn: 3..<3)
    #expect(Array(values) == [.text("厦门市的一所学校"), .text("a \"b\" c"), .text("厦门市的一所学样"), .integer(5), .text("")])
  }

  @Test func `a value can be exchanged for one of another kind`() {
    for value in Self.values {
      var values = DataValues(in: Self.file)
      values.append(.text("key"), writtenIn: 0..<3)
      values.append(.integer(7), writtenIn: nil)
      values[0] = value
      #expect(Array(values) == [value, .integer(7)])
    }
  }

  @Test func `a text is given as it stands in the file, and nothing else is`() {
    var values = DataValues(in: Self.file)
    let name = 4..<(4 + "厦门市的一所学校".utf8.count)
    values.append(.text("厦门市的一所学校"), writtenIn: name)
    values.append(.text(""), writtenIn: 3..<3)
    values.append(.text("a \"b\" c"), writtenIn: (name.upperBound + 2)..<(name.upperBound + 11))
    values.append(.text("key"), writtenIn: nil)
    values.append(.integer(5), writtenIn: 0..<3)
    values.append(.missing(.none), writtenIn: 3..<3)
    var taken: [String] = []
    let given = values.indices.map { values.withWrittenText(at: $0) { taken.append(String(decoding: $0, as: UTF8.self)) } }
    #expect(given == [true, true, false, false, false, false])
    #expect(taken == ["厦门市的一所学校", ""])
  }

  @Test func `a text is compared without being made`() {
    var values = DataValues(in: Self.file)
    values.append(.text("key"), writtenIn: 0..<3)
    values.append(.text("key"), writtenIn: nil)
    values.append(.integer(7), writtenIn: nil)
    values.append(.missing(.none), writtenIn: nil)
    #expect(values.indices.map { values.isText("key", at: $0) } == [true, true, false, false])
    #expect(values.indices.map { values.isText("ke", at: $0) } == [false, false, false, false])
    #expect(!values.isText("7", at: 2))
  }
}
