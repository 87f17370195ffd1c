/// How a table differs on two sides.
package struct TableChange: Sendable {
  /// A value as its file says it, and as each language prints it, where that is known.
  package struct Value: Hashable, Sendable {
    package var exact: String
    package var printed: Bilingual<String>?

    package init(exact: String, printed: Bilingual<String>? = nil) {
      (self.exact, self.printed) = (exact, printed)
    }
  }

  package struct CellChange: Sendable {
    /// As the file heads it.
    package var column: String
    package var old: Value
    package var new: Value

    package init(column: String, old: Value, new: Value) {
      (self.column, self.old, self.new) = (column, old, new)
    }
  }

  package struct RowChange: Sendable {
    /// The values of the key columns, with spaces between them.
    package var key: String
    package var change: Comparison.Change
    /// Those of the columns that both sides have.
    package var cells: [CellChange]

    package init(key: String, _ change: Comparison.Change, cells: [CellChange] = []) {
      (self.key, self.change, self.cells) = (key, change, cells)
    }
  }

  /// `tables/aid` for a computed table, `flows` for one of the data.
  package var name: String
  package var change: Comparison.Change
  package var title: Bilingual<String>?
  package var addedColumns: [String] = []
  package var removedColumns: [String] = []
  /// Of a table that both sides have.
  package var rows: [RowChange] = []
  /// How many rows a table has that only one side has.
  package var rowCount = 0

  package init(name: String, _ change: Comparison.Change) {
    (self.name, self.change) = (name, change)
  }
}
