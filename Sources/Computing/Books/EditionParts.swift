import Diagnostics
import Model

/// What an edition was put together from, with what is wrong with each part: after a change of some texts, the other parts are as they were.
struct EditionParts {
  /// The tables as they were computed, without their numbers.
  var tables = ComputedTables()
  /// What is wrong with the references of each entry, in the order of the edition's.
  var entryProblems: [[Diagnostic]] = []
  /// What is wrong between the languages of each entry.
  var comparisons: [[Diagnostic]] = []
  /// Whether every figure that an entry names was found. The mistakes of one are told with the first entry that names it, so that entries
  /// with such mistakes do not stand for themselves.
  var foundEveryFigure = true

  /// The tables of one edition, each with what is wrong with it.
  struct ComputedTables {
    typealias Part = (table: ComputedTable?, problems: [Diagnostic])

    /// What the query of each binds beside the edition's own parameters; nothing of one that cannot be prepared.
    var parameters: [String: [String]] = [:]
    var parameterProblems: [Diagnostic] = []
    var parts: [ComputedTable.ID: Part] = [:]
  }
}
