import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct DataPackages {
  @Test func `a whole package is read`() throws {
    let reading = PackageReading(
      """
      name: registers
      resources:
        - name: flows
          path: flows.csv
          title: {en: Flows, zh: 款项}
          description: {en: All flows, zh: 全部款项}
          schema:
            fields:
              - {name: flow, type: string, title: {en: Flow, zh: 款项}, constraints: {required: true, unique: yes, pattern: '[a-z0-9-]+'}}
              - {name: amount, type: integer, unit: yuan, qualifier: bound, constraints: {minimum: 0, maximum: 10000}}
              - {name: rate, type: number, decimals: 2, unit: percent, constraints: {minimum: -0.5, enum: [1, 2.50]}}
              - {name: bound, type: string}
              - {name: date, type: date}
              - {name: place, type: string, constraints: {minLength: 2, maxLength: 20}}
            primaryKey: [flow, date]
            foreignKeys:
              - {fields: place, reference: {resource: places, fields: place}}
            missingValues: ['', 'n/a']
        - {name: empty, path: a_b-1.csv, title: {en: E, zh: 空}, schema: {fields: [{name: x, type: year}], primaryKey: x}}
      """)
    #expect(reading.problems.isEmpty)
    #expect(reading.resources.map(\.name.text) == ["flows", "empty"])
    let flows = try #require(reading.resources.first)
    #expect(flows.path == "Content/2010/data/flows.csv")
    #expect(flows.description?.chinese == "全部款项")
    let fields = flows.schema.fields
    #expect(fields.map(\.type) == [.string, .integer, .number, .string, .date, .string])
    #expect(fields[0].title?.chinese == "款项")
    #expect(fields[0].constraints.required && fields[0].constraints.unique)
    #expect(fields[0].constraints.pattern?.text == "[a-z0-9-]+")
    #expect(fields[1].unit?.text == "yuan" && fields[1].constraints.maximum == ExactNumber(10000))
    #expect(fields[2].decimals == 2 && fields[2].constraints.minimum == ExactNumber(-5, decimals: 1))
    #expect(fields[2].constraints.allowed == ["1", "2.50"])
    #expect(fields[5].constraints.minimumLength == 2 && fields[5].constraints.maximumLength == 20)
    #expect(flows.schema.primaryKey == ["flow", "date"])
    #expect(flows.schema.foreignKeys.first?.table.text == "places")
    #expect(flows.schema.missingValues == ["", "n/a"])
    #expect(reading.resources[1].schema.missingValues == [""])
  }

  @Test func `the column of a qualifier holds the words for qualifiers`() {
    let schema = PackageReading(fields: "name: amount, type: integer, qualifier: bound", "name: bound, type: string").schema
    #expect(schema?.fields[1].constraints.allowed == ["exact", "over", "under", "about"])
  }

  @Test(arguments: ["", "# nothing\n"])
  func `an empty file is told`(_ text: String) {
    #expect(PackageReading(text).problems.headlines == ["the data package is empty"])
  }

  @Test func `a file that is no YAML is told once`() {
    #expect(PackageReading("name: [").problems.codes == ["yaml-syntax"])
  }

  @Test(arguments: ["[1, 2]", "text", "name: x\nresources: no\n", "name: x\nresources: [1]\n"])
  func `other shapes of YAML are told`(_ text: String) {
    #expect(PackageReading(text).resources.isEmpty)
    #expect(PackageReading(text).problems.codes == ["expected-mapping"])
  }

  @Test func `missing and unknown keys are told at every level`() {
    let reading = PackageReading(
      """
      title: x
      resources:
        - {nam: flows}
        - {name: flows, path: flows.csv, title: {en: A, zh: 甲}, schema: {field: []}}
        - {name: b, path: b.csv, title: {en: A, zh: 甲}, schema: {fields: [{type: string, size: 3}, {name: x}]}}
      """
    )
    #expect(
      reading.problems.headlines.sorted() == [
        "key 'field' is not a key of a schema; did you mean 'fields'?",
        "key 'fields' is missing in a schema",
        "key 'nam' is not a key of a resource; did you mean 'name'?",
        "key 'name' is missing in a data package",
        "key 'name' is missing in a field",
        "key 'name' is missing in a resource",
        "key 'path' is missing in a resource",
        "key 'schema' is missing in a resource",
        "key 'size' is not a key of a field",
        "key 'title' is missing in a resource",
        "key 'title' is not a key of a data package",
        "key 'type' is missing in a field",
        "the schema has no fields",
      ])
  }

  @Test func `tables and files stand once`() {
    let resource = { (name: String, path: String) in
      "  - {name: \(name), path: \(path), title: {en: A, zh: 甲}, schema: {fields: [{name: x, type: year}]}}\n"
    }
    let reading = PackageReading(
      "name: x\nresources:\n" + resource("a", "a.csv") + resource("⟦a⟧", "b.csv") + resource("c", "⟦a.csv⟧"))
    #expect(reading.resources.map(\.path) == ["Content/2010/data/a.csv", "Content/2010/data/a.csv"])
    #expect(reading.problems.headlines == ["table 'a' stands twice", "path 'a.csv' stands twice"])
    #expect(reading.problems.locations == reading.places)
  }

  @Test(arguments: ["../a.csv", "/a.csv", "a/b.csv", "A.csv", "a.CSV", "a.tsv", ".csv", "厦门.csv", "'a .csv'", "https://example.org/a.csv"])
  func `a path is the plain name of a CSV file`(_ path: String) {
    let reading = PackageReading(
      "name: x\nresources:\n  - {name: a, path: ⟦\(path)⟧, title: {en: A, zh: 甲}, schema: {fields: [{name: x, type: year}]}}\n")
    #expect(reading.resources.isEmpty)
    #expect(reading.problems.codes == ["wrong-form"])
    #expect(reading.problems.locations == reading.places)
  }
}
