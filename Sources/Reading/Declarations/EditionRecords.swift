import Diagnostics
import Model

/// The two data files whose columns are the same in every edition: open queries and errata.
enum EditionRecords {
  /// `queries.csv` in an edition's folder.
  static func queries(in folder: String) -> DataResource {
    resource(
      "queries", in: folder, title: Bilingual(english: "Queries", chinese: "待核实事项"),
      texts: ["about", "question", "answer"], required: ["about", "question"], dates: ["raised", "resolved"], key: "query")
  }

  /// `errata.csv` in an edition's folder.
  ///
  /// - Parameter hasFigures: the file has the column `figure`, which it may lack.
  static func errata(in folder: String, hasFigures: Bool) -> DataResource {
    var errata = resource(
      "errata", in: folder, title: Bilingual(english: "Errata", chinese: "勘误"),
      texts: ["about", "old", "new", "reason"], required: ["about", "old", "new", "reason"], dates: ["date"], key: "erratum")
    if hasFigures { errata.schema.fields.append(field(ErratumReader.figure, .string, required: false)) }
    return errata
  }

  private static func resource(
    _ name: String, in folder: String, title: Bilingual<String>, texts: [String], required: Set<String>, dates: [String], key: String
  ) -> DataResource {
    var fields = [field(key, .string, required: true)]
    for text in texts {
      for language in Language.allCases {
        fields.append(field("\(text)_\(language.rawValue)", .string, required: required.contains(text)))
      }
    }
    fields += dates.map { field($0, .date, required: $0 == dates[0]) }
    var schema = TableSchema(fields: fields)
    schema.primaryKey = [key]
    let path = folder + name + ".csv"
    return DataResource(name: LocatedText(name, SourceLocation(path)), path: path, title: title, description: nil, schema: schema)
  }

  private static func field(_ name: String, _ type: TableSchema.FieldType, required: Bool) -> TableSchema.Field {
    var field = TableSchema.Field(name: name, type: type)
    field.constraints.required = required
    return field
  }
}
