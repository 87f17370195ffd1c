import Model

/// What readers see of a data table: names and numbers in their language, and none of the codes that only queries need.
struct DataLayout: Sendable {
  enum Column: Sendable {
    /// A text that stands in the file in both languages.
    case text(Bilingual<Int>)
    /// A number, date, year or boolean.
    case value(Int)
    /// A key of another table, whose name is shown.
    case reference(Int, table: String)

    /// The field whose title heads the column on a page in that language.
    func field(in language: Language) -> Int {
      switch self {
      case .text(let fields): fields[language]
      case .value(let field), .reference(let field, _): field
      }
    }
  }

  /// What a row is called.
  private(set) var title: Bilingual<Int>?
  private(set) var columns: [Column] = []
  private(set) var notes: [Bilingual<Int>] = []
  /// Keys of the register of sources.
  private(set) var sources: [Int] = []

  init(_ schema: TableSchema) {
    let qualifiers = Set(schema.fields.compactMap { $0.qualifier?.text })
    let references = schema.foreignKeys.filter { $0.fields.count == 1 }
    for (index, field) in schema.fields.enumerated() where !qualifiers.contains(field.name) {
      if let target = references.first(where: { $0.fields[0].text == field.name })?.table.text {
        add(index, to: target)
      } else if field.type != .string {
        columns.append(.value(index))
      } else if field.name.hasSuffix("en"), let other = schema.index(of: field.name.dropLast(2) + "zh") {
        add(Bilingual(english: index, chinese: other), stem: String(field.name.dropLast(2)))
      }
    }
  }

  private mutating func add(_ column: Int, to table: String) {
    switch table {
    case "sources": sources.append(column)
    // A number is printed with it.
    case "units": break
    default: columns.append(.reference(column, table: table))
    }
  }

  private mutating func add(_ fields: Bilingual<Int>, stem: String) {
    if stem == "note_" {
      notes.append(fields)
    } else if title == nil, ["title_", "name_", "about_", ""].contains(stem) {
      title = fields
    } else {
      columns.append(.text(fields))
    }
  }
}
