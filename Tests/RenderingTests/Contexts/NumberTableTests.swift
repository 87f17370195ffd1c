import Testing

@testable import Rendering

@Suite struct NumberTableTests {
  @Test func `a number has the value that it was given last`() {
    var table = NumberTable<String>(most: 10)
    #expect(table[0] == nil)
    table[0] = "a"
    table[7] = "b"
    table[0] = "c"
    #expect(table[0] == "c")
    #expect(table[7] == "b")
    #expect(table[1] == nil)
  }

  @Test func `very many numbers are found again, however they lie`() {
    for step in [1, 64, 1 << 20, 1 << 40] {
      var table = NumberTable<Int>(most: 5000)
      for number in 0..<3000 { table[number * step] = number }
      for number in 0..<3000 { #expect(table[number * step] == number) }
      #expect(table[3000 * step] == nil)
    }
  }

  @Test func `the numbers of an edition's pages lie apart`() {
    let numbers = (0..<4000).compactMap { Page.entry(.english, edition: 0, $0).number }
    #expect(numbers.count == 4000)
    #expect(Set(numbers.map { NumberTable<Int>.home(of: $0, among: 8192) }).count > 2000)
  }

  @Test func `of more values than there may be, all are forgotten`() {
    var table = NumberTable<Int>(most: 100)
    for number in 0..<10000 { table[number] = number }
    #expect(table[9999] == 9999)
    #expect((0..<10000).count { table[$0] != nil } < 300)
  }
}
