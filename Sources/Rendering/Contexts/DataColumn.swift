import Model
import Mustache

/// A column of a data table's page, with what is the same in all its rows.
struct DataColumn {
  let column: DataLayout.Column
  /// An index of the table's fields.
  let field: Int
  let type: TableSchema.FieldType
  let label: MustacheValue
  let foreign: MustacheValue
  /// The register whose rows its keys name.
  let scheme: Reference.Scheme?

  init(_ column: DataLayout.Column, of table: DataTable, _ wording: Wording) {
    (self.column, field) = (column, column.field(in: wording.language))
    let declared = table.schema.fields[field]
    type = declared.type
    let isText = if case .text = column { true } else { false }
    let title = declared.title.map { isText ? wording.heading($0[wording.language]) : $0[wording.language] }
    label = .text(title ?? declared.name)
    // A field without a title has its name, which is in Latin letters.
    foreign = title == nil && wording.language == .chinese ? .text(Language.english.tag) : .null
    scheme =
      if case .reference(_, let name) = column {
        Reference.Scheme.allCases.first { RegisterNames.table(for: $0) == name }
      } else {
        nil
      }
  }
}
