import Computing
import Model
import Testing

/// Two tables, row by row.
@Suite struct TableComparisonTests {
  private func table(_ csv: String, key: [Int] = [0]) -> ComparedTable {
    let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return ComparedTable(header: lines[0], rows: Array(lines.dropFirst()), key: key)
  }

  /// What differs, in short: `b.amount 2>3`, `+c`, `-a`.
  private func told(_ old: String, _ new: String, key: [Int] = [0]) -> [String] {
    guard let change = TableComparison.change("t", from: table(old, key: key), to: table(new, key: key)) else { return [] }
    return change.removedColumns.map { "-column \($0)" } + change.addedColumns.map { "+column \($0)" }
      + change.rows.flatMap { row -> [String] in
        switch row.change {
        case .added: ["+\(row.key)"]
        case .removed: ["-\(row.key)"]
        case .changed: row.cells.map { "\(row.key).\($0.column) \($0.old.exact)>\($0.new.exact)" }
        }
      }
  }

  @Test func `cells are compared by the keys of their rows, in whatever order these are`() {
    #expect(told("row,amount\na,1\nb,2", "row,amount\nb,3\na,1") == ["b.amount 2>3"])
    #expect(told("row,amount\na,1\nb,2", "row,amount\nb,2\na,1") == [])
  }

  @Test func `rows and columns that only one side has are told`() {
    #expect(told("row,amount\na,1\nb,2", "row,amount\nb,2\nc,3") == ["-a", "+c"])
    #expect(told("row,amount,old\na,1,x", "new,row,amount\nx,a,2", key: []) == ["-column old", "+column new", "1.amount 1>2"])
  }

  @Test func `a key may be of several columns, and may come again`() {
    #expect(told("a,b,n\n1,1,5\n1,2,6", "a,b,n\n1,2,7\n1,1,5", key: [0, 1]) == ["1 2.n 6>7"])
    #expect(told("k,n\nx,1\nx,2", "k,n\nx,1\nx,3\nx,4") == ["x (2).n 2>3", "+x (3)"])
  }

  @Test func `what looks alike and is written otherwise differs`() {
    #expect(told("k,n\nx,\u{E9}", "k,n\nx,e\u{301}").count == 1)
    #expect(told("k,n\nx,1", "k,n\nx,1.0") == ["x.n 1>1.0"])
  }

  @Test func `tables without rows or columns are compared`() {
    #expect(
      TableComparison.change("t", from: ComparedTable(header: [], rows: [], key: []), to: table("k,n\nx,1"))?.rows.map(\.change) == [.added]
    )
    #expect(told("k,n", "k,n") == [])
  }

  @Test func `the time grows with the number of rows`() {
    func table(_ count: Int, _ value: Int) -> ComparedTable {
      ComparedTable(header: ["row", "n"], rows: (0..<count).map { ["r\($0)", String($0 * value)] }, key: [0])
    }
    func duration(_ count: Int) -> Duration {
      let (old, new) = (table(count, 1), table(count, 2))
      return ContinuousClock().measure { #expect(TableComparison.change("t", from: old, to: new)?.rows.count == count - 1) }
    }
    let few = (0..<3).map { _ in duration(2_000) }.min() ?? .zero
    #expect(duration(20_000) < few * 40)
  }
}
