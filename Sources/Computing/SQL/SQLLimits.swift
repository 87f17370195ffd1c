/// What authors' SQL may use up. Steps are counted, not timed, so that a query that passes on one machine passes on all.
package struct SQLLimits: Hashable, Sendable {
  /// Instructions of SQLite's virtual machine in one run; about 10 to 20 a row that is looked at.
  package var steps = 100_000_000
  /// Rows of a result.
  package var rows = 100_000
  /// Bytes of a row that is loaded.
  package var rowBytes = 1_000_000
  /// Bytes of a text that a query makes or reads. A step may touch a text of this length.
  package var textBytes = 16_384
  /// Bytes of the text that `rows()` may make; past `textBytes`, each further step of the run counts as several.
  package var rowListBytes = 16_000_000
  /// Bytes of text in a whole result.
  package var resultBytes = 64_000_000
  /// Bytes of memory that one run may add to what SQLite uses.
  package var memoryBytes = 256_000_000
  /// Bytes of the statement's text.
  package var statementBytes = 65_536
  /// How deep expressions may nest; a chain of operators counts as nesting.
  package var expressionDepth = 200
  /// SELECTs joined by UNION, INTERSECT or EXCEPT.
  package var compoundTerms = 100
  /// Tables that WITH may make in one statement.
  package var withTables = 100
  /// Copies of WITH tables that SQLite makes while it prepares a statement, one for each use: tables that use each other twice double them.
  package var withCopies = 2_000
  /// Fields looked up while a statement is prepared.
  package var lookups = 50_000

  package init() {}
}
