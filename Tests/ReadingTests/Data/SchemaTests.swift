import Diagnostics
import Testing

@testable import Reading

@Suite struct Schemas {
  @Test(
    arguments: [
      ("⟦Amount⟧", "write 'amount'"), ("⟦2010⟧", nil), ("⟦a-b⟧", "write 'a_b'"), ("⟦金额⟧", nil), ("⟦_x⟧", "write 'x'"),
      ("⟦from⟧", "write 'from_value'"), ("⟦order⟧", "write 'order_value'"), ("⟦edition⟧", "choose another name"),
      ("⟦origin⟧", "choose another name"), ("⟦'x;drop table y'⟧", "write 'x_drop_table_y'"),
    ] as [(String, String?)])
  func `a column's name is one that SQL takes`(_ name: String, _ fix: String?) {
    let reading = PackageReading(fields: "name: \(name), type: string")
    #expect(reading.problems.codes == ["sql-name"])
    #expect(reading.problems.locations == reading.places)
    #expect(reading.problems.first?.fix == fix)
  }

  @Test(arguments: ["mentions", "queries", "errata", "select", "Flows", "flow-s"])
  func `a table's name is one that SQL takes and nobody else has`(_ name: String) {
    let reading = PackageReading(
      "name: x\nresources:\n  - {name: \(name), path: a.csv, title: {en: A, zh: 甲}, schema: {fields: [{name: x, type: year}]}}\n"
    )
    #expect(reading.problems.codes == ["sql-name"])
  }

  @Test(arguments: ["key", "count", "value", "date", "mentions", "a1", "desc"])
  func `ordinary words are names`(_ name: String) {
    #expect(PackageReading(fields: "name: \(name), type: string").problems.isEmpty)
  }

  @Test(arguments: [
    ("name: a, type: ⟦strng⟧", "unknown-word", "type 'strng' is not a type of fields; did you mean 'string'?"),
    ("name: ⟦a⟧, type: number", "missing-key", "field 'a' is a number without decimals"),
    ("name: a, type: number, decimals: ⟦16⟧", "wrong-type", "decimals '16' is out of range"),
    ("name: a, type: number, decimals: ⟦-1⟧", "wrong-type", "decimals '-1' is out of range"),
    ("name: a, type: number, decimals: ⟦two⟧", "wrong-type", "decimals 'two' is out of range"),
    ("name: a, type: integer, decimals: ⟦0⟧", "wrong-type", "field 'a' of type integer has decimals"),
    ("name: a, type: string, unit: ⟦yuan⟧", "wrong-type", "field 'a' of type string has a unit"),
    ("name: a, type: integer, qualifier: ⟦b⟧", "unknown-field", "field 'b' of the qualifier is not in the schema"),
    ("name: a, type: integer, qualifier: ⟦a⟧", "wrong-type", "qualifier 'a' is a field of type integer"),
    ("name: a, type: string, constraints: {pattern: ⟦'[a'⟧}", "wrong-form", "pattern '[a' is not a regular expression: expected ']'"),
    (
      "name: a, type: string, constraints: ⟦{⟧minimum: 1}", "wrong-type",
      "field 'a' of type string has a constraint that does not fit"
    ),
    ("name: a, type: date, constraints: ⟦{⟧maximum: 1}", "wrong-type", "field 'a' of type date has a constraint that does not fit"),
    ("name: a, type: year, constraints: ⟦{⟧minLength: 1}", "wrong-type", "field 'a' of type year has a constraint that does not fit"),
    (
      "name: a, type: integer, constraints: {minimum: ⟦0.5⟧}", "wrong-type",
      "bound '0.5' is not a whole number that 'a' could be"
    ),
    ("name: a, type: integer, constraints: {maximum: ⟦x⟧}", "wrong-type", "bound 'x' is not a whole number that 'a' could be"),
    (
      "name: a, type: number, decimals: 15, constraints: {maximum: ⟦10000⟧}", "wrong-type",
      "bound '10000' is not a number that 'a' could be"
    ),
    ("name: a, type: integer, constraints: ⟦{⟧minimum: 3, maximum: 2}", "out-of-range", "minimum 3 is above maximum 2"),
    ("name: a, type: string, constraints: ⟦{⟧minLength: 3, maxLength: 2}", "out-of-range", "minimum 3 is above maximum 2"),
    ("name: a, type: integer, constraints: {enum: [1, ⟦x⟧]}", "wrong-type", "a 'x' is not a whole number"),
    ("name: a, type: integer, constraints: {enum: [1, ⟦1⟧]}", "duplicate-name", "value '1' stands twice"),
    ("name: a, type: integer, constraints: {minimum: 2, enum: [⟦1⟧, 2]}", "out-of-range", "a '1' is below 2"),
    ("name: a, type: date, constraints: {enum: [2009, ⟦2009-13⟧]}", "wrong-type", "a '2009-13' is not a date"),
    (
      "name: a, type: boolean, constraints: {required: ⟦1⟧}", "wrong-type", "'required' of the constraints of a field is neither yes nor no"
    ),
    ("name: a, type: string, constraints: {⟦enums⟧: [x]}", "unknown-key", "key 'enums' is not a key of the constraints of a field"),
  ])
  func `a field's mistake is told where it stands`(_ field: String, _ code: String, _ headline: String) {
    let reading = PackageReading(fields: field)
    #expect(reading.problems.codes == [code])
    #expect(reading.problems.first?.headline.hasPrefix(headline) == true, "\(reading.problems.headlines)")
    #expect(reading.problems.locations == reading.places)
  }

  @Test(arguments: [
    ("      primaryKey: ⟦b⟧", "unknown-field"),
    ("      primaryKey: [a, ⟦a⟧]", "duplicate-name"),
    ("      missingValues: ['', ⟦'..'⟧]", "wrong-type"),
    ("      missingValues: ['', ⟦[⟧x]]", "wrong-type"),
    ("      foreignKeys: [{fields: ⟦b⟧, reference: {resource: t, fields: x}}]", "unknown-field"),
    ("      foreignKeys: [⟦{⟧fields: a, reference: {resource: t, fields: [x, y]}}]", "key-length"),
    ("      foreignKeys: [⟦{⟧fields: a}]", "missing-key"),
    ("      foreignKeys: [{fields: a, reference: ⟦{⟧resource: t}}]", "missing-key"),
    ("      foreignKeys: [{fields: ⟦[]⟧, reference: {resource: t, fields: x}}]", "no problem: an empty list is no key"),
  ])
  func `keys name fields`(_ below: String, _ code: String) {
    let reading = PackageReading(fields: "name: a, type: string", below: below)
    guard !code.hasPrefix("no problem") else {
      #expect(reading.schema?.foreignKeys.isEmpty == true)
      return
    }
    #expect(reading.problems.codes == [code])
    #expect(reading.problems.locations.map(\.position) == reading.places.map(\.position))
  }

  @Test func `a field that stands twice is told, and read once`() {
    let reading = PackageReading(fields: "name: a, type: string", "name: ⟦a⟧, type: year")
    #expect(reading.problems.headlines == ["field 'a' stands twice"])
    #expect(reading.problems.locations == reading.places)
    #expect(reading.schema?.fields.map(\.type) == [.string])
  }
}
