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
  /// - Parameter optionalColumns: those of the file that it may lack.
  static func errata(in folder: String, optionalColumns: [String] = []) -> DataResource {
    var errata = resource(
      "errata", in: folder, title: Bilingual(english: "Errata", chinese: "勘误"),
      texts: ["about", "old", "new", "reason"], required: ["about", "old", "new", "reason"], dates: ["date"], key: "erratum")
    errata.schema.fields += optionalColumns.map { field($0, .string, required: false) }
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
    field.title = titles[name.hasSuffix("_en") || name.hasSuffix("_zh") ? String(name.dropLast(3)) : name]
    field.constraints.required = required
    return field
  }

  /// What heads a column on pages for readers.
  private static let titles: [String: Bilingual<String>] = [
    "about": Bilingual(english: "Matter", chinese: "事项"), "question": Bilingual(english: "Question", chinese: "问题"),
    "answer": Bilingual(english: "Answer", chinese: "答复"), "raised": Bilingual(english: "Raised", chinese: "提出日期"),
    "resolved": Bilingual(english: "Resolved", chinese: "解决日期"), "old": Bilingual(english: "Printed before", chinese: "原文"),
    "new": Bilingual(english: "Correct", chinese: "更正为"), "reason": Bilingual(english: "Reason", chinese: "原因"),
    "date": Bilingual(english: "Date", chinese: "日期"),
  ]
}
