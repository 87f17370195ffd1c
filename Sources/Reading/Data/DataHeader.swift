import Diagnostics
import Model

/// The first line of a data file: which column stands where.
struct DataHeader {
  /// For each field of the schema the column of the file, from 0; nothing for a missing one.
  private(set) var positions: [Int?]
  /// How many columns the file has.
  let width: Int
  private let resource: DataResource

  /// Reads the first record; nothing, with a problem, where there is none that can be read.
  init?(_ parser: inout CSVParser, _ bytes: CellBytes, _ resource: DataResource, _ problems: inout FileProblems) {
    self.resource = resource
    positions = resource.schema.fields.map { _ in nil }
    guard parser.advance() else {
      problems.report(at: 0) {
        Diagnostic("empty-file", "the file is empty", at: $0, rule: Self.rule(resource), fix: Self.fix(resource))
      }
      return nil
    }
    width = parser.fields.count
    if let mistake = parser.mistake {
      problems.report(mistake.kind, of: parser, at: mistake.offset)
      return nil
    }
    let names = parser.fields.map { (text: String(decoding: bytes[$0.content], as: UTF8.self), offset: $0.start) }
    if width == 1, positions.count > 1, names[0].text.contains(where: { ";\t，|".contains($0) }) {
      problems.report(at: 0) { Self.otherSeparator($0) }
      return nil
    }
    placeColumns(names, &problems)
  }

  private mutating func placeColumns(_ names: [(text: String, offset: Int)], _ problems: inout FileProblems) {
    for (position, name) in names.enumerated() {
      guard let index = resource.schema.index(of: name.text) else {
        problems.report(at: name.offset) { unknownColumn(name.text, among: names.map(\.text), at: $0) }
        continue
      }
      if let first = positions[index] {
        problems.report(at: name.offset, first: names[first].offset) {
          Diagnostic(
            "duplicate-column", "column '\(name.text)' stands twice", at: $0, rule: Self.rule(resource), fix: "take one of them out")
        }
      } else {
        positions[index] = position
      }
    }
    for (field, position) in zip(resource.schema.fields, positions) where position == nil {
      problems.report(at: 0) {
        Diagnostic(
          "missing-column", "column '\(field.name)' is missing", at: $0, rule: Self.rule(resource),
          fix: "add the column, or take the field out of the data package")
      }
    }
  }

  private func unknownColumn(_ name: String, among names: [String], at location: SourceLocation) -> Diagnostic {
    let missing = resource.schema.fields.map(\.name).filter { !names.contains($0) }
    return Diagnostic(
      "unknown-column", "column \(quoted(name)) is not a field of '\(resource.name.text)'\(suggestion(for: name, among: missing))",
      at: location, rule: Self.rule(resource), fix: "take the column out, or add the field to the data package")
  }

  /// A row that has not one field for each column.
  func raggedRow(fields: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "row-length", "this row has \(fields) field\(fields == 1 ? "" : "s"), the header has \(width)", at: location,
      rule: "each row has one field for each column",
      fix: fields < width
        ? "write a comma for each field that is empty" : "put a field with a comma in it in quotation marks; write numbers without commas")
  }

  private static func otherSeparator(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "csv-separator", "the columns are not separated by commas", at: location, rule: "fields are separated by ','",
      fix: "save the file as CSV with commas")
  }

  private static func rule(_ resource: DataResource) -> String {
    "the first line of \(resource.path) names its columns: " + resource.schema.fields.map(\.name).joined(separator: ", ")
  }

  private static func fix(_ resource: DataResource) -> String {
    "write '" + resource.schema.fields.map(\.name).joined(separator: ",") + "' in the first line"
  }
}
