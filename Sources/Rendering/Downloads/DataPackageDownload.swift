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
      ("encoding", .string("utf-8")), ("schema", schema(table)),
    ])
  }

  private func schema(_ table: DataTable) -> JSONText {
    let schema = table.schema
    return .object([
      ("fields", .list(columns(table).map { field($0, of: table) })),
      ("missingValues", .list((schema.missingValues + ["..", "—", "…", "×"]).map(JSONText.string))),
      ("primaryKey", schema.primaryKey.isEmpty ? nil : .list(schema.primaryKey.map(JSONText.string))),
    ])
  }

  /// The fields of the file's columns, in their order: Table Schema asks for it, while our schemas leave it to the author.
  private func columns(_ table: DataTable) -> [TableSchema.Field] {
    let header = table.file.bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return header.split(separator: UInt8(ascii: ",")).compactMap { cell in
      let name = String(decoding: cell.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      return table.schema.index(of: name).map { table.schema.fields[$0] }
    }
  }

  private func field(_ field: TableSchema.Field, of table: DataTable) -> JSONText {
    // Dates may be partial, which Table Schema's type `date` does not allow.
    let type = field.type == .date ? "string" : field.type.rawValue
    return .object([
      ("name", .string(field.name)), ("type", .string(type)), ("title", field.title.map { .string($0.english) }),
      ("unit", field.unit.map { .string($0.text) }),
      ("constraints", field.constraints.required && isFilled(field, of: table) ? .object([("required", .flag(true))]) : nil),
    ])
  }

  /// Whether every cell has a value. To us a symbol such as `..` is what a required cell may say; to Table Schema it is missing.
  private func isFilled(_ field: TableSchema.Field, of table: DataTable) -> Bool {
    guard let column = table.schema.index(of: field.name) else { return false }
    return (0..<table.rowCount).allSatisfy { row in
      if case .missing = table[row, column] { false } else { true }
    }
  }
}
