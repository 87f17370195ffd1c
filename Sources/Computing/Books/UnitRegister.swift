import Diagnostics
import Model

/// Reads the register of units: the table 'units'.
struct UnitRegister {
  /// With larger ones, 128 bits would not hold every conversion.
  private static let largestFactor = 1_000_000_000

  private let table: DataTable
  private var units: [String: Unit] = [:]
  private var problems: [Diagnostic] = []

  /// The units by key.
  static func units(in registers: [DataTable], problems: inout [Diagnostic]) -> [String: Unit] {
    guard let table = registers.first(where: { $0.name == "units" }) else { return [:] }
    var register = UnitRegister(table: table)
    for row in 0..<table.rowCount { register.read(row) }
    problems += register.problems
    return register.units
  }

  private init(table: DataTable) { self.table = table }

  private mutating func read(_ row: Int) {
    guard let key = text("unit", row), let english = text("name_en", row), let chinese = text("name_zh", row) else {
      report(
        row, "unit-row", "this unit lacks its key or a name",
        "the register of units has the columns unit, name_en, plural_en, name_zh, converts_to, numerator, denominator, decimals")
      return
    }
    units[key] = Unit(
      key: key, name: Bilingual(english: english, chinese: chinese), englishPlural: text("plural_en", row) ?? english,
      conversion: conversion(of: key, row))
  }

  private mutating func conversion(of key: String, _ row: Int) -> Unit.Conversion? {
    guard let other = text("converts_to", row) else { return nil }
    guard hasUnit(other) else {
      let known = (0..<table.rowCount).compactMap { text("unit", $0) }
      report(
        row, "unknown-unit", "unit '\(other)' is not in the register of units\(suggestion(for: other, among: known))",
        "a unit is converted to another row of the register")
      return nil
    }
    let decimals = integer("decimals", row) ?? 2
    guard let numerator = integer("numerator", row), let denominator = integer("denominator", row),
      (1...Self.largestFactor).contains(numerator), (1...Self.largestFactor).contains(denominator), (0...9).contains(decimals)
    else {
      report(
        row, "unit-conversion", "the conversion of unit '\(key)' is not whole",
        "a conversion has converts_to, numerator and denominator (integers from 1 to \(Self.largestFactor)), and decimals from 0 to 9")
      return nil
    }
    return Unit.Conversion(unit: other, numerator: numerator, denominator: denominator, decimals: decimals)
  }

  private func hasUnit(_ key: String) -> Bool { table.row(withKey: key) != nil }

  private func text(_ column: String, _ row: Int) -> String? { table.schema.index(of: column).flatMap { table[row, $0].text } }

  /// A whole number; nothing for one of a column with decimals.
  private func integer(_ column: String, _ row: Int) -> Int? {
    table.schema.index(of: column).flatMap { table.schema.fields[$0].decimals == 0 ? table[row, $0].integer : nil }
  }

  private mutating func report(_ row: Int, _ code: String, _ headline: String, _ rule: String) {
    problems.append(Diagnostic(code, headline, at: table.location(row: row, field: 0), rule: rule))
  }
}
