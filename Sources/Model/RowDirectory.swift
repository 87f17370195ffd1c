/// Every row of every data table has one number, which SQL sees as `origin`: the way back from a computed cell to its data.
package struct RowDirectory: Sendable {
  package let tables: [DataTable]
  /// The number of the first row of each of `tables`, and one past the last.
  private let firstNumbers: [Int]

  package init(_ tables: [DataTable]) {
    self.tables = tables
    firstNumbers = tables.reduce(into: [1]) { $0.append($0.last! + $1.rowCount) }
  }

  /// Those of all rows.
  package var numbers: Range<Int> { 1..<firstNumbers[tables.count] }

  /// The number of row `row` of `tables[table]`.
  package func number(table: Int, row: Int) -> Int { firstNumbers[table] + row }

  /// The data table and the row with that number.
  package func row(_ number: Int) -> (table: DataTable, row: Int)? { place(of: number).map { (tables[$0.table], $0.row) } }

  /// The index of the data table that has the row with that number, and the row.
  package func place(of number: Int) -> (table: Int, row: Int)? {
    guard number >= 1, number < firstNumbers[tables.count] else { return nil }
    // Where empty tables share their first number with the next one, the last of them is the one that has the row.
    var low = 0
    var high = tables.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if firstNumbers[middle] <= number { low = middle } else { high = middle }
    }
    return (low, number - firstNumbers[low])
  }
}
