import Diagnostics

/// What a CSV file's columns hold: a Table Schema (Frictionless Data) with `unit`, `qualifier` and `decimals` added.
package struct TableSchema: Sendable {
  package enum FieldType: String, CaseIterable, Sendable {
    case string, integer, number, date, year, boolean

    /// Whether SQL sees an integer.
    package var isNumeric: Bool { self != .string && self != .date }
  }

  package struct Field: Sendable {
    package var name: String
    package var type: FieldType
    package var title: Bilingual<String>?
    /// A key of the register of units.
    package var unit: LocatedText?
    /// Digits after the point of a `number`; the data hold the number times 10^decimals as an integer. 0 for other types.
    package var decimals = 0
    /// The column of the same table that holds exact, over, about or under.
    package var qualifier: LocatedText?
    package var constraints = Constraints()

    package init(name: String, type: FieldType) {
      self.name = name
      self.type = type
    }
  }

  package struct Constraints: Sendable {
    package var required = false
    package var unique = false
    package var allowed: [String] = []
    package var pattern: LocatedText?
    package var minimum: ExactNumber?
    package var maximum: ExactNumber?
    package var minimumLength: Int?
    package var maximumLength: Int?

    package init() {}
  }

  package struct ForeignKey: Sendable {
    package var fields: [LocatedText]
    package var table: LocatedText
    package var referenced: [LocatedText]

    package init(fields: [LocatedText], table: LocatedText, referenced: [LocatedText]) {
      self.fields = fields
      self.table = table
      self.referenced = referenced
    }
  }

  package var fields: [Field]
  package var primaryKey: [String] = []
  package var foreignKeys: [ForeignKey] = []
  package var missingValues: [String] = [""]

  package init(fields: [Field]) {
    self.fields = fields
  }

  package func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// A CSV file that a data package declares.
package struct DataResource: Sendable {
  /// The name of the SQL table.
  package var name: LocatedText
  /// The CSV's path in the site.
  package var path: String
  package var title: Bilingual<String>
  package var description: Bilingual<String>?
  package var schema: TableSchema

  package init(name: LocatedText, path: String, title: Bilingual<String>, description: Bilingual<String>?, schema: TableSchema) {
    self.name = name
    self.path = path
    self.title = title
    self.description = description
    self.schema = schema
  }
}
