import Diagnostics
import Model

@testable import Reading

/// A datapackage.yaml that was read for a test.
struct PackageReading {
  var resources: [DataResource] = []
  var problems: [Diagnostic] = []
  /// The places that the test has marked.
  let places: [Diagnostics.SourceLocation]

  init(_ marked: String) {
    let source = MarkedSource(marked, path: "Content/2010/data/datapackage.yaml")
    places = source.locations
    resources = readDataPackage(source.file, problems: &problems)
  }

  /// A package of one resource with these fields and, below them in the schema, these lines.
  init(fields: String..., below: String = "") {
    self.init(fields: fields, below: below)
  }

  init(fields: [String], below: String = "") {
    let lines = fields.map { "        - {\($0)}\n" }.joined()
    self.init(
      """
      name: data
      resources:
        - name: flows
          path: flows.csv
          title: {en: Flows, zh: 款项}
          schema:
            fields:
      \(lines)\(below)
      """)
  }

  var schema: TableSchema? { resources.first?.schema }
}
