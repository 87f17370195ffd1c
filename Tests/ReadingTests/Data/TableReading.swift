import Diagnostics
import Model

@testable import Reading

/// A data file that was read for a test.
struct TableReading {
  var table: DataTable
  var problems: [Diagnostic] = []
  /// The places that the test has marked.
  let places: [Diagnostics.SourceLocation]

  /// Reads `marked` by a schema of these fields (in YAML's flow form), with these lines below them.
  init(_ marked: String, fields: String..., below: String = "") {
    let resource = PackageReading(fields: fields, below: below).resources[0]
    let source = MarkedSource(marked)
    places = source.locations
    table = readDataTable(resource, edition: "2010", source.file, problems: &problems)
  }

  /// Reads one cell of the column `a`, which is written in quotation marks.
  init(cell: String, _ field: String) {
    self.init("a\n\"\(cell)\"\n", fields: "name: a, " + field)
  }

  /// The only value, or the column's values in two dimensions.
  var value: DataValue { table.values[0] }
}
