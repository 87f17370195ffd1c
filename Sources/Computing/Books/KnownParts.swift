import Diagnostics
import Model

/// The parts of an edition that are as they were when it was made last.
struct KnownParts {
  private(set) var tables: EditionParts.ComputedTables
  private let last: BookMemory.Kept
  /// The files of the texts that are not as they were; nothing where no entry is.
  private let changedTexts: Set<String>?

  /// All but these texts.
  init(_ last: BookMemory.Kept, besides files: Set<String>) {
    (self.last, tables) = (last, last.parts.tables)
    changedTexts = last.parts.foundEveryFigure ? files : nil
  }

  /// The tables that read none of these data; entries print what they may.
  init(_ last: BookMemory.Kept, besidesTablesThatRead data: Set<String>) {
    (self.last, tables, changedTexts) = (last, last.parts.tables, nil)
    tables.parts = tables.parts.filter { $0.value.table.map { data.isDisjoint(with: $0.dataTables) } ?? false }
  }

  /// Whether these are its tables, and stand where they stood: references to tables mean the same then.
  func hasSameNumbers(_ tables: [ComputedTable]) -> Bool {
    last.edition.tables.elementsEqual(tables) { $0.id == $1.id && $0.number == $1.number }
  }

  /// What is wrong between the languages of an entry; nothing where another text is read, or a reference in it means something else.
  func comparison(of entry: Entry, at index: Int) -> [Diagnostic]? {
    guard last.edition.entries.indices.contains(index) else { return nil }
    let known = last.edition.entries[index]
    let isSame = Language.allCases.allSatisfy { language in
      known.manuscript.texts[language].isSame(as: entry.manuscript.texts[language])
        && known.resolutions[language] == entry.resolutions[language]
    }
    return isSame ? last.parts.comparisons[index] : nil
  }

  /// The entry with that index, and what is wrong with its references; nothing of one that has changed.
  func entry(_ index: Int) -> (entry: Entry, problems: [Diagnostic])? {
    guard let changedTexts else { return nil }
    let entry = last.edition.entries[index]
    let isKnown = Language.allCases.allSatisfy { !changedTexts.contains(entry.manuscript.texts[$0].file) }
    return isKnown ? (entry, last.parts.entryProblems[index]) : nil
  }
}
