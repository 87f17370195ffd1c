import Model
import Testing

@testable import Rendering

@Suite struct DataReadingTests {
  private static func table(_ fields: [TableSchema.Field], key: [String] = [], units: String? = nil, _ values: [DataValue]) -> DataTable {
    var schema = TableSchema(fields: fields)
    schema.primaryKey = key
    if let units {
      schema.foreignKeys = [
        .init(
          fields: [.init(units, .init("x"))], table: .init("units", .init("x")), referenced: [.init("unit", .init("x"))])
      ]
    }
    let resource = DataResource(
      name: .init("flows", .init("x")), path: "flows.csv", title: Bilingual(english: "", chinese: ""), description: nil, schema: schema)
    return DataTable(resource: resource, edition: "2010", file: .init(path: "flows.csv", bytes: []), values: DataValues(values))
  }

  private static func field(
    _ name: String, _ type: TableSchema.FieldType, unit: String? = nil, qualifier: String? = nil
  ) -> TableSchema.Field {
    var field = TableSchema.Field(name: name, type: type)
    field.unit = unit.map { .init($0, .init("x")) }
    field.qualifier = qualifier.map { .init($0, .init("x")) }
    return field
  }

  @Test func `an amount has the unit of its field, else that of its row`() {
    let fields = [Self.field("people", .integer), Self.field("amount", .integer, unit: "yuan"), Self.field("unit", .string)]
    let table = DataReading(
      Self.table(fields, units: "unit", [.integer(1), .integer(2), .text("mu"), .missing(.unknown), .missing(.none), .missing(.none)]))
    #expect(table.amount(row: 0, field: 0) == Amount(ExactNumber(1), unit: "mu"))
    #expect(table.amount(row: 0, field: 1) == Amount(ExactNumber(2), unit: "yuan"))
    #expect(table.amount(row: 0, field: 2) == nil)
    #expect(table.amount(row: 1, field: 0) == nil)
  }

  @Test func `an amount is exact unless its row says otherwise`() {
    let fields = [Self.field("amount", .number, qualifier: "bound"), Self.field("bound", .string)]
    let table = DataReading(Self.table(fields, [.integer(5), .text("over"), .integer(5), .missing(.none)]))
    #expect(table.amount(row: 0, field: 0)?.qualifier == .over)
    #expect(table.amount(row: 1, field: 0)?.qualifier == .exact)
  }

  @Test func `a row is named as its table names it`() {
    let fields = [Self.field("id", .string), Self.field("year", .year)]
    let values: [DataValue] = [.text("a"), .integer(2009), .text("b c"), .integer(2010), .missing(.none), .missing(.none)]
    for key in [["id"], ["year"], ["id", "year"], []] {
      let table = Self.table(fields, key: key, values)
      #expect((0..<3).map(DataReading(table).key) == (0..<3).map(table.key))
    }
  }

  @Test func `its numbers are its number fields, by their full names`() {
    let fields = [
      Self.field("year", .year), Self.field("amount", .integer, unit: "yuan"), Self.field("done", .boolean), Self.field("rate", .number),
    ]
    let table = DataReading(Self.table(fields, []))
    #expect(table.numbers.map(\.fullName) == ["flows.amount", "flows.rate"])
    #expect(table.numbers.map(\.index) == [1, 3])
    #expect(table.numbers.map(\.unit) == ["yuan", nil])
  }
}
