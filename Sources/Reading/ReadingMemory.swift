import Diagnostics
import Model

/// What the files of Content gave when they were read last, for who reads them again and again: a file that has not changed is not read twice.
package struct ReadingMemory: Sendable {
  struct Kept<Value: Sendable>: Sendable {
    var value: Value
    var problems: [Diagnostic]
  }

  private var entries: [String: Kept<EntryFile?>] = [:]
  private var tables: [String: Kept<DataTable>] = [:]
  /// Of the keys that lead from one table to another; nothing once a table has changed.
  private var foreignKeys: [Diagnostic]?
  /// The names that the entries of each edition were read with, by its folder.
  private var names: [String: NumeralNames] = [:]

  package init() {}

  /// Notes that files, or folders with all they hold, have come, gone or changed.
  package mutating func forget(_ paths: Set<String>) {
    for path in paths {
      let isKnown = [entries.removeValue(forKey: path) != nil, tables.removeValue(forKey: path) != nil].contains(true)
      if isKnown, path.hasSuffix(".md") { continue }
      foreignKeys = nil
      if isKnown { continue }
      // A data package says how the files beside it are to be read; of a folder all that is in it is forgotten.
      let folder = path.hasSuffix("/datapackage.yaml") ? String(path.dropLast("datapackage.yaml".utf8.count)) : path + "/"
      for other in tables.keys.filter({ $0.hasPrefix(folder) }) { tables[other] = nil }
      for other in entries.keys.filter({ $0.hasPrefix(folder) }) { entries[other] = nil }
    }
  }

  // MARK: Recalling

  mutating func entry(
    _ path: String, problems: inout [Diagnostic], read: (inout [Diagnostic]) throws(SourceTree.Failure) -> EntryFile?
  ) throws(SourceTree.Failure) -> EntryFile? {
    if let kept = entries[path] {
      problems += kept.problems
      return kept.value
    }
    var found: [Diagnostic] = []
    let file = try read(&found)
    entries[path] = Kept(value: file, problems: found)
    problems += found
    return file
  }

  mutating func table(
    _ path: String, problems: inout [Diagnostic], read: (inout [Diagnostic]) throws(SourceTree.Failure) -> DataTable
  ) throws(SourceTree.Failure) -> DataTable {
    if let kept = tables[path] {
      problems += kept.problems
      return kept.value
    }
    var found: [Diagnostic] = []
    let table = try read(&found)
    tables[path] = Kept(value: table, problems: found)
    foreignKeys = nil
    problems += found
    return table
  }

  mutating func foreignKeyProblems(_ find: () -> [Diagnostic]) -> [Diagnostic] {
    let problems = foreignKeys ?? find()
    foreignKeys = problems
    return problems
  }

  /// Entries of a folder that were read with other names are read again.
  mutating func use(_ names: NumeralNames, forEntriesIn folder: String) {
    if self.names[folder] != names {
      for path in entries.keys.filter({ $0.hasPrefix(folder) }) { entries[path] = nil }
    }
    self.names[folder] = names
  }
}
