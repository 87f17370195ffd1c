/// What a prepared SELECT gives and reads.
package struct QueryShape: Sendable {
  package let columns: [ResultColumn]
  /// The names of the parameters in the order of the text, without the colon.
  package let parameters: [String]
  /// The fields the statement looks at, whether for the result or to choose, join or sort by.
  package let fieldsRead: Set<FieldName>
  /// The tables the statement looks at, also those of which it only counts the rows.
  package let tablesRead: Set<String>
  /// Whether numbers are multiplied somewhere: the scale of the product is not that of its columns.
  package let multiplies: Bool
  /// Whether an ORDER BY fixes the order of the result; without one SQLite may give the rows in any.
  package let hasOrder: Bool
}
