import Diagnostics
import Model

/// What an edition was put together from, with what is wrong with each part: after a change of some texts, the other parts are as they were.
struct EditionParts {
  /// The tables as they were computed, without their numbers.
  var tables = ComputedTables()
  /// What is wrong with each entry, in the order of the edition's.
  var entryProblems: [[Diagnostic]] = []
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

/// The entries of an edition that are as they were.
struct KnownEntries {
  private let kept: BookMemory.Kept
  private let changed: Set<String>

  /// Nothing where entries do not stand for themselves.
  ///
  /// - Parameter changed: the files of the texts that are not as they were.
  init?(of kept: BookMemory.Kept, besides changed: Set<String>) {
    guard kept.parts.foundEveryFigure else { return nil }
    (self.kept, self.changed) = (kept, changed)
  }

  /// Nothing of an entry that has changed.
  subscript(_ index: Int) -> (entry: Entry, problems: [Diagnostic])? {
    let entry = kept.edition.entries[index]
    let isKnown = Language.allCases.allSatisfy { !changed.contains(entry.manuscript.texts[$0].file) }
    return isKnown ? (entry, kept.parts.entryProblems[index]) : nil
  }
}

extension BookMemory.Kept {
  /// Whether these are its tables, and stand where they stood: references to tables mean the same then.
  func hasSameNumbers(_ tables: [ComputedTable]) -> Bool {
    edition.tables.elementsEqual(tables) { $0.id == $1.id && $0.number == $1.number }
  }
}
