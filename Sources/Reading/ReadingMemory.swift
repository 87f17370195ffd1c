import Diagnostics
import Model
import Packing

/// What the files of Content gave when they were read last, for who reads them again and again: a file that has not changed is not read twice.
package struct ReadingMemory: Sendable {
  /// What files of one kind gave, by path.
  struct Shelf<Value: Sendable>: Sendable {
    private var kept: [String: (value: Value, problems: [Diagnostic])] = [:]

    /// What the file gave the last time, or what it gives now.
    mutating func recall(
      _ path: String, problems: inout [Diagnostic], read: (inout [Diagnostic]) throws(SourceTree.Failure) -> Value
    ) throws(SourceTree.Failure) -> Value {
      if let known = known(path, problems: &problems) { return known }
      var found: [Diagnostic] = []
      let value = try read(&found)
      kept[path] = (value, found)
      problems += found
      return value
    }

    /// What the file gave, if it was read.
    func known(_ path: String, problems: inout [Diagnostic]) -> Value? {
      guard let known = kept[path] else { return nil }
      problems += known.problems
      return known.value
    }

    func knows(_ path: String) -> Bool { kept[path] != nil }

    mutating func keep(_ value: Value, _ problems: [Diagnostic], of path: String) { kept[path] = (value, problems) }

    mutating func forget(_ path: String) -> Bool { kept.removeValue(forKey: path) != nil }

    mutating func forgetAll(in folder: String) {
      for path in kept.keys.filter({ $0.hasPrefix(folder) }) { kept[path] = nil }
    }
  }

  var entries = Shelf<EntryFile?>()
  var packages = Shelf<[DataResource]>()
  var tables = Shelf<[TableSpecification]>()
  var figures = Shelf<[FigureSpecification]>()
  var checks = Shelf<[CheckSpecification]>()
  private var data = Shelf<DataTable>()
  /// Of the keys that lead from one table to another; nothing once data have changed.
  private var foreignKeys: (files: [String], problems: [Diagnostic])?
  /// The names that the entries of each edition were read with, by its folder.
  private var names: [String: NumeralNames] = [:]
  /// What each data file adds to these, by its path.
  private var tableNames: [String: TableNames] = [:]
  /// The folders whose names are still the same.
  private var fresh: Set<String> = []
  /// What the files of each edition gave together, by its folder.
  private var editions: [String: KeptEdition] = [:]
  /// The files of each edition, and those that are no files of a yearbook.
  private var classification: (paths: [String], files: [String: [ContentFile.EditionFile]], problems: [Diagnostic])?

  private struct KeptEdition: Sendable {
    var files: [ContentFile.EditionFile]
    var manuscript: EditionManuscript
    var problems: [Diagnostic]
  }

  /// More texts than these are kept packed.
  let mostOpenTexts: Int
  /// What packs the texts: made from some of the first that are.
  var packers: Bilingual<Packer>?

  package init(mostOpenTexts: Int = 8000) { self.mostOpenTexts = mostOpenTexts }

  /// Notes that files, or folders with all they hold, have come, gone or changed.
  package mutating func forget(_ paths: Set<String>) {
    for path in paths {
      let isText = [entries.forget(path), tables.forget(path), figures.forget(path), checks.forget(path)].contains(true)
      if isText {
        editions = editions.filter { !path.hasPrefix($0.key) }
        continue
      }
      (foreignKeys, editions, fresh, tableNames[path]) = (nil, [:], [], nil)
      if data.forget(path) { continue }
      let isPackage = packages.forget(path)
      // A data package says how the files beside it are to be read; of a folder all that is in it is forgotten.
      let folder = isPackage ? String(path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)) : path + "/"
      data.forgetAll(in: folder)
      tableNames = tableNames.filter { !$0.key.hasPrefix(folder) }
      if !isPackage { forgetAll(in: folder) }
    }
  }

  private mutating func forgetAll(in folder: String) {
    entries.forgetAll(in: folder)
    packages.forgetAll(in: folder)
    tables.forgetAll(in: folder)
    figures.forgetAll(in: folder)
    checks.forgetAll(in: folder)
  }

  // MARK: Editions

  /// The edition as it was read last, if it had these files and neither one of them nor data have changed since.
  func edition(_ files: [ContentFile.EditionFile], in folder: String, problems: inout [Diagnostic]) -> EditionManuscript? {
    guard knowsEdition(files, in: folder), let known = editions[folder] else { return nil }
    problems += known.problems
    return known.manuscript
  }

  /// Whether the memory has the edition as a whole.
  func knowsEdition(_ files: [ContentFile.EditionFile], in folder: String) -> Bool { editions[folder]?.files == files }

  mutating func keep(_ edition: EditionManuscript, of files: [ContentFile.EditionFile], _ problems: [Diagnostic], in folder: String) {
    editions[folder] = KeptEdition(files: files, manuscript: edition, problems: problems)
  }

  /// What the files are, by their paths alone: told again as long as they have the same paths.
  mutating func classify(
    _ paths: [String], problems: inout [Diagnostic], classify: (inout [Diagnostic]) -> [String: [ContentFile.EditionFile]]
  ) -> [String: [ContentFile.EditionFile]] {
    if let known = classification, known.paths == paths {
      problems += known.problems
      return known.files
    }
    var found: [Diagnostic] = []
    let files = classify(&found)
    classification = (paths, files, found)
    problems += found
    return files
  }

  // MARK: Data

  mutating func dataTable(
    _ path: String, problems: inout [Diagnostic], read: (inout [Diagnostic]) throws(SourceTree.Failure) -> DataTable
  ) throws(SourceTree.Failure) -> DataTable { try data.recall(path, problems: &problems, read: read) }

  func knowsDataTable(_ path: String) -> Bool { data.knows(path) }

  mutating func keep(_ table: DataTable, _ problems: [Diagnostic], ofData path: String) { data.keep(table, problems, of: path) }

  mutating func foreignKeyProblems(of tables: [DataTable], _ find: () -> [Diagnostic]) -> [Diagnostic] {
    let files = tables.map(\.file.path)
    if let foreignKeys, foreignKeys.files == files { return foreignKeys.problems }
    let problems = find()
    foreignKeys = (files, problems)
    return problems
  }

  /// The names for the numerals of a folder's entries; entries that were read with others are forgotten.
  mutating func names(in folder: String, from tables: [DataTable]) -> NumeralNames {
    if fresh.contains(folder), let known = names[folder] { return known }
    var found: [TableNames] = []
    for table in tables where !TableNames.isNothing(in: table.name) {
      let names = tableNames[table.file.path] ?? TableNames(table)
      tableNames[table.file.path] = names
      found.append(names)
    }
    let made = NumeralNames(found)
    if names.updateValue(made, forKey: folder) != made { entries.forgetAll(in: folder) }
    fresh.insert(folder)
    return made
  }
}
