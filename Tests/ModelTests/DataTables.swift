import Diagnostics
import Model

typealias Place = Diagnostics.SourceLocation

/// A data table for a test: its columns, the first of which is the key, and its rows.
func table(_ name: String, columns: [String], rows: [[DataValue]] = [], edition: String? = nil) -> DataTable {
  var schema = TableSchema(fields: columns.map { TableSchema.Field(name: $0, type: .string) })
  schema.primaryKey = Array(columns.prefix(1))
  let resource = DataResource(
    name: LocatedText(name, Place("datapackage.yaml")), path: name + ".csv", title: Bilingual(english: name, chinese: name),
    description: nil, schema: schema)
  return DataTable(
    resource: resource, edition: edition, file: SourceFile(path: name + ".csv", bytes: []), values: DataValues(rows.flatMap { $0 }))
}

extension DataValue: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}
