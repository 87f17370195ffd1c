import Model

/// The edition's data as a Frictionless Data Package: `datapackage.json` beside the CSV files.
struct DataPackageDownload {
  let book: Book
  let edition: Edition

  var json: [UInt8] {
    JSONText.object([
      ("name", .string("yearbook-" + edition.key)), ("title", .string(edition.settings.title.english)),
      ("profile", .string("tabular-data-package")),
      ("resources", .list(edition.data.map(resource))),
    ]).bytes + "\n".utf8
  }

  private func resource(_ table: DataTable) -> JSONText {
    .object([
      ("name", .string(table.name.split(separator: "_").joined(separator: "-"))), ("path", .string(table.name + ".csv")),
      ("profile", .string("tabular-data-resource")), ("title", .string(table.resource.title.english)),
      ("encoding", .string("utf-8")), ("schema", schema(table.schema)),
    ])
  }

  private func schema(_ schema: TableSchema) -> JSONText {
    .object([
      ("fields", .list(schema.fields.map(field))),
      ("missingValues", .list((schema.missingValues + ["..", "—", "…", "×"]).map(JSONText.string))),
      ("primaryKey", schema.primaryKey.isEmpty ? nil : .list(schema.primaryKey.map(JSONText.string))),
    ])
  }

  private func field(_ field: TableSchema.Field) -> JSONText {
    // Dates may be partial, which Table Schema's type `date` does not allow.
    let type = field.type == .date ? "string" : field.type.rawValue
    return .object([
      ("name", .string(field.name)), ("type", .string(type)), ("title", field.title.map { .string($0.english) }),
      ("unit", field.unit.map { .string($0.text) }),
      ("constraints", field.constraints.required ? .object([("required", .flag(true))]) : nil),
    ])
  }
}
