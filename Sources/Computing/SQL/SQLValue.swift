/// One value that goes into a query or comes out of it. Never a binary float: those are refused on the way out.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
}

/// A column of a table, spelled as the table was created.
package struct FieldName: Hashable, Sendable {
  package var table: String
  package var column: String

  package init(table: String, column: String) {
    self.table = table
    self.column = column
  }
}

/// A column of a query's result.
package struct ResultColumn: Hashable, Sendable {
  /// The alias the author gave, else the column's own name, else the text of the expression.
  package let name: String
  /// The field whose values stand here unchanged; nothing where the column is computed.
  package let origin: FieldName?

  package var originTable: String? { origin?.table }
  package var originColumn: String? { origin?.column }
}
