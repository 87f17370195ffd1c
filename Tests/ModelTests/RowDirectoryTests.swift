import Model
import Testing

@Suite struct RowDirectories {
  private func directory(_ counts: [Int]) -> RowDirectory {
    RowDirectory(
      counts.enumerated().map { index, count in
        table("t\(index)", columns: ["key"], rows: (0..<count).map { [.text("t\(index)r\($0)")] })
      })
  }

  @Test(arguments: [
    [3], [0, 2], [2, 0], [0, 0, 2, 0, 0, 3, 0], [1, 1, 1], [0, 1, 0, 1, 0], [1, 0, 0, 0, 0, 0, 0, 1], [5, 0, 4, 3, 0, 2, 1], [0], [],
  ])
  func `every number leads to its row and every row to its number`(_ counts: [Int]) throws {
    let directory = directory(counts)
    var number = 1
    for (index, count) in counts.enumerated() {
      for row in 0..<count {
        #expect(directory.number(table: index, row: row) == number)
        let found = try #require(directory.row(number))
        #expect((found.table.name, found.row) == ("t\(index)", row))
        number += 1
      }
    }
    #expect(directory.row(number) == nil)
  }

  @Test(arguments: [0, -1, Int.min, 6, Int.max])
  func `a number that no row has leads nowhere`(_ number: Int) {
    #expect(directory([0, 5, 0]).row(number) == nil)
    #expect(directory([]).row(number) == nil)
    #expect(directory([0, 0]).row(number) == nil)
  }

  @Test func `many tables are searched quickly`() {
    let directory = directory((0..<2000).map { $0 % 3 })
    for number in 1...1999 { #expect(directory.row(number) != nil) }
    #expect(directory.row(2000) == nil)
  }
}
