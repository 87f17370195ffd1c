import Model
import SampleSites
import TestSupport
import Testing

/// Totals, averages and shares against 128-bit arithmetic of the test's own.
@Suite struct TableExactnessTests {
  private static let yaml = TableYAML.columns(
    "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number, total: TOTAL}",
    "{name: rate, label: {en: R, zh: 率}, kind: number, total: TOTAL, decimals: 1}",
    "{name: share, label: {en: S, zh: 比}, share-of: amount, decimals: 3}",
    "{name: each, label: {en: E, zh: 均}, of: amount, per: rate, decimals: {en: 0, zh: 2}}", more: "group: region\nkey: flow",
    sql: "select region, flow, amount, rate, origin as rows from flows order by region, flow"
  ).replacing("columns:", with: "columns:\n  - {name: region, label: {en: R, zh: 区}}")

  @Test(arguments: ["sum", "average"]) func `thousands of random cells are what whole numbers say`(_ total: String) throws {
    var dice = Dice()
    for round in 0..<20 {
      // Amounts from a few yuan to a hundred million million, rates around zero.
      let digits = Int128.powerOfTen(round % 14 + 1)
      let data = (0..<80).map { index in
        (
          region: "r\(index / 10)", amount: Int.random(in: -Int(digits)...Int(digits), using: &dice),
          rate: Int.random(in: -40...400, using: &dice)
        )
      }
      let lines = data.enumerated().map { "f\($0 + 100),\($1.region),\($1.amount),\(ExactNumber($1.rate, decimals: 2).plainText)" }
      let sample = try TableSample("flow,region,amount,rate\n" + lines.joined(separator: "\n"), Self.yaml.replacing("TOTAL", with: total))
      let table = try #require(sample.table)
      let whole = data.reduce(0) { $0 + $1.amount }
      for row in table.rows where row.kind != .group {
        let index = Int(row.key.dropFirst()).map { $0 - 100 }
        let part = row.kind == .row ? [data[index!]] : row.kind == .total ? data : data.filter { "subtotal-" + $0.region == row.key }
        let (amount, rate) = (part.reduce(0) { $0 + $1.amount }, part.reduce(0) { $0 + $1.rate })
        let isAverage = row.kind != .row && total == "average"
        let count = isAverage ? part.count : 1
        expect(row.cells[2], amount, by: count, decimals: 0)
        expect(row.cells[3], rate, by: 100 * count, decimals: isAverage ? 1 : 2)
        if isAverage { #expect(row.cells[4].content == .empty) } else { expect(row.cells[4], amount, times: 100, by: whole, decimals: 3) }
        expect(row.cells[5], amount, times: 100, by: rate, decimals: 2)
      }
    }
  }

  /// That the cell holds `numerator * factor / denominator`, rounded once to `decimals` digits, and that rounding it further is right too.
  private func expect(_ cell: ComputedTable.Cell, _ numerator: Int, times factor: Int = 1, by denominator: Int, decimals: Int) {
    guard denominator != 0 else {
      #expect(cell.content == .state(.notApplicable))
      return
    }
    guard let number = cell.number else {
      Issue.record("no number for \(numerator) * \(factor) / \(denominator)")
      return
    }
    for digits in 0...decimals {
      let (top, bottom) = (Int128(numerator) * Int128(factor) * Int128.powerOfTen(digits), Int128(denominator))
      let (quotient, rest) = top.magnitude.quotientAndRemainder(dividingBy: bottom.magnitude)
      let rounded = Int128(rest * 2 >= bottom.magnitude ? quotient + 1 : quotient) * ((top < 0) == (bottom < 0) ? 1 : -1)
      let printed = digits == decimals ? number : (cell.unrounded ?? number).rounded(to: digits)
      #expect(printed.map { $0 == ExactNumber(Int(rounded), decimals: digits) } ?? false)
    }
  }
}
