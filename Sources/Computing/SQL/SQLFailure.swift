/// Why SQL could not be prepared or run, put for the editor who wrote it.
package struct SQLFailure: Error, Hashable, Sendable {
  /// The raw value is the name of the rule, as diagnostics carry it.
  package enum Kind: String, Sendable {
    /// The text is not SQL.
    case syntax = "sql-syntax"
    /// A table, column or function that does not exist, or a column name that fits two tables.
    case unknownName = "sql-unknown-name"
    /// Something that authors' SQL may not do or read.
    case refused = "sql-refused"
    /// None or more than one statement.
    case notOneStatement = "sql-not-one-statement"
    /// Division and the like, which would cut results off or make binary floats of them.
    case inexact = "sql-inexact"
    /// A value of the result is a binary float all the same.
    case float = "sql-float"
    /// A sum past 64 bits.
    case overflow = "sql-overflow"
    /// The query had not ended within the limit of steps.
    case tooLong = "sql-too-long"
    /// The result has more rows than the limit.
    case tooManyRows = "sql-too-many-rows"
    /// A text, the statement itself or the memory used is past its limit.
    case tooLarge = "sql-too-large"
    /// A parameter that the statement names was given no value.
    case missingParameter = "sql-missing-parameter"
    /// A table could not be created or filled as asked; authors' SQL has no part in it.
    case loading = "sql-loading"
  }

  package var kind: Kind
  /// One sentence, lower-case, without a final full stop.
  package var message: String
  /// Where in the SQL text, in bytes of UTF-8 from its begin.
  package var offset: Int?
  /// What the author can do.
  package var fix: String?

  package init(_ kind: Kind, _ message: String, at offset: Int? = nil, fix: String? = nil) {
    self.kind = kind
    self.message = message
    self.offset = offset
    self.fix = fix
  }
}
