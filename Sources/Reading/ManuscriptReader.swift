import Diagnostics
import Model
import Parallel

/// Reads Content/ into a ``Manuscript``: every file once, every mistake reported.
package struct ManuscriptReader {
  private let tree: SourceTree
  private var problems: [Diagnostic] = []
  /// Of the registers and all editions, for the keys that lead from one to another.
  private var data: [DataTable] = []
  private var memory: ReadingMemory
  private let threads: Int
  private var packs = false

  /// The manuscript, without the editions whose edition.yaml cannot be read; nothing where yearbook.yaml cannot. All mistakes, of what is
  /// left out too, are in `problems`.
  ///
  /// - Throws: ``SourceTree/Failure`` where a file cannot be read.
  package static func read(_ tree: SourceTree, problems: inout [Diagnostic]) throws(SourceTree.Failure) -> Manuscript? {
    var memory = ReadingMemory()
    return try read(tree, memory: &memory, problems: &problems)
  }

  /// The same, without reading again what `memory` holds; what is read is put there.
  ///
  /// - Parameter threads: how many of them read data and entries.
  package static func read(
    _ tree: SourceTree, memory: inout ReadingMemory, threads: Int = 1, problems: inout [Diagnostic]
  ) throws(SourceTree.Failure) -> Manuscript? {
    var reader = ManuscriptReader(tree: tree, memory: memory, threads: threads)
    // The reader's copy is the only one, so that it is changed in its place.
    memory = ReadingMemory()
    let manuscript = try reader.manuscript()
    problems += reader.problems
    memory = reader.memory
    return manuscript
  }

  private init(tree: SourceTree, memory: ReadingMemory, threads: Int) {
    (self.tree, self.memory, self.threads) = (tree, memory, threads)
  }

  private mutating func manuscript() throws(SourceTree.Failure) -> Manuscript? {
    let files = memory.classify(tree.paths, problems: &problems) { Self.classify(tree, problems: &$0) }
    packs = tree.paths.count { $0.hasSuffix(".md") } > memory.mostOpenTexts
    let settings = try text("Content/yearbook.yaml").flatMap { YearbookSettings($0, problems: &problems) }
    let registers = try dataTables(package: "Content/registers/datapackage.yaml", edition: nil)
    try readData(ofEditions: files.keys.sorted())
    var editions: [EditionManuscript] = []
    for (key, files) in files.sorted(by: { $0.key < $1.key }) {
      let folder = "Content/\(key)/"
      if let known = memory.edition(files, in: folder, problems: &problems) {
        editions.append(known)
        data += known.data
        continue
      }
      let before = problems.count
      guard let edition = try edition(key, files, in: folder) else { continue }
      memory.keep(edition, of: files, Array(problems[before...]), in: folder)
      editions.append(edition)
    }
    problems += memory.foreignKeyProblems(of: data) {
      var found: [Diagnostic] = []
      checkForeignKeys(data, problems: &found)
      return found
    }
    if editions.isEmpty && !problems.hasErrors {
      problems.append(
        Diagnostic(
          "no-edition", "Content has no edition", at: SourceLocation("Content"), rule: "an edition is a folder such as Content/2010",
          fix: "run 'yearbook new edition 2010'"))
    }
    return settings.map { Manuscript(settings: $0, registers: registers, editions: editions) }
  }

  /// The files of each edition; a file that is nothing to us is reported.
  private static func classify(_ tree: SourceTree, problems: inout [Diagnostic]) -> [String: [ContentFile.EditionFile]] {
    var editions: [String: [ContentFile.EditionFile]] = [:]
    for path in tree.paths where path.hasPrefix("Content/") {
      switch ContentFile(path: path) {
      case .settings, .registerPackage, .register: break
      case .edition(let key, let file): editions[key, default: []].append(file)
      case .unknown:
        problems.append(
          Diagnostic(
            "unknown-file", "'\(path)' is not a file of a yearbook", at: SourceLocation(path),
            rule: "Content holds yearbook.yaml, registers/ and editions (2010/) with edition.yaml, section.yaml, NAME.en.md, NAME.zh.md, "
              + "data/, tables/NAME.yaml, figures.yaml, checks.yaml, queries.csv, errata.csv; "
              + "names have lower-case letters, digits and hyphens; entries are \(ContentFile.deepestFolder) folders deep at most",
            fix: "rename it, or move it out of Content"))
      }
    }
    return editions
  }

  private mutating func edition(
    _ key: String, _ files: [ContentFile.EditionFile], in folder: String
  ) throws(SourceTree.Failure) -> EditionManuscript? {
    let sections = try sections(files, in: folder)
    let tables = try tables(files, in: folder)
    let figures =
      try files.contains(.figures) ? readAll(folder + "figures.yaml", \.figures) { FigureSpecification.readAll($0, problems: &$1) } : []
    let checks =
      try files.contains(.checks) ? readAll(folder + "checks.yaml", \.checks) { CheckSpecification.readAll($0, problems: &$1) } : []
    var data = try dataTables(package: folder + "data/datapackage.yaml", edition: key)
    for resource in [EditionRecords.queries(in: folder), try errata(in: folder)] where tree.contains(resource.path) {
      data.append(try dataTable(resource, edition: key))
    }
    // An edition of which only the data are there needs none, and may be read again with its texts and more data.
    let hasEntries = files.contains { if case .entry = $0 { true } else { false } }
    let names = hasEntries ? memory.names(in: folder, from: self.data.filter { $0.edition == nil } + data) : .common
    let entryFolder = EntryFolder(folder: folder, sections: sections.map(\.folder), names: names, threads: threads, packs: packs)
    let entries = try entryFolder.entries(files, from: tree, memory: &memory, problems: &problems)
    guard let settings = try text(folder + "edition.yaml").flatMap({ EditionSettings($0, problems: &problems) }) else { return nil }
    var edition = EditionManuscript(key: key, settings: settings)
    (edition.sections, edition.entries, edition.data) = (sections, entries, data)
    (edition.tables, edition.figures, edition.checks) = (tables, figures, checks)
    edition.errata = data.last { $0.name == "errata" }.map(ErratumReader.errata) ?? []
    return edition
  }

  /// `errata.csv` as it is written: some of its columns may be missing. What is wrong with the file is told when it is read.
  private func errata(in folder: String) throws(SourceTree.Failure) -> DataResource {
    let path = EditionRecords.errata(in: folder).path
    var ignored: [Diagnostic] = []
    let file = tree.contains(path) ? try tree.text(path, acceptsGB18030: true, problems: &ignored) : nil
    return EditionRecords.errata(in: folder, optionalColumns: file.map(ErratumReader.optionalColumns) ?? [])
  }

  private mutating func sections(
    _ files: [ContentFile.EditionFile], in folder: String
  ) throws(SourceTree.Failure) -> [(folder: String, settings: SectionSettings)] {
    var sections: [(folder: String, settings: SectionSettings)] = []
    for case .section(let name) in files {
      let settings = try text(folder + name + "/section.yaml").flatMap { SectionSettings($0, problems: &problems) }
      // A section whose file is wrong keeps its entries, so that nothing is reported of these.
      sections.append((name, settings ?? SectionSettings(title: Bilingual { _ in name })))
    }
    return sections
  }

  private mutating func tables(
    _ files: [ContentFile.EditionFile], in folder: String
  ) throws(SourceTree.Failure) -> [TableSpecification] {
    var tables: [TableSpecification] = []
    for case .table(let name) in files {
      tables += try readAll(folder + "tables/\(name).yaml", \.tables) { file, problems in
        TableSpecification(file, name: name, problems: &problems).map { [$0] } ?? []
      }
    }
    return tables
  }

  /// What a file declares, from the memory or from the file.
  private mutating func readAll<Item>(
    _ path: String, _ shelf: WritableKeyPath<ReadingMemory, ReadingMemory.Shelf<[Item]>>,
    _ read: (SourceFile, inout [Diagnostic]) -> [Item]
  ) throws(SourceTree.Failure) -> [Item] {
    let tree = tree
    return try memory[keyPath: shelf].recall(path, problems: &problems) { found throws(SourceTree.Failure) in
      try tree.text(path, problems: &found).map { read($0, &found) } ?? []
    }
  }

  /// The tables of one data package, and every CSV beside it that it does not declare reported.
  private mutating func dataTables(package path: String, edition: String?) throws(SourceTree.Failure) -> [DataTable] {
    let folder = path.prefix(through: path.lastIndex(of: "/")!)
    let files = tree.paths(in: String(folder)).filter { $0.hasSuffix(".csv") }
    guard tree.contains(path) else {
      if let stray = files.first {
        problems.append(
          Diagnostic("missing-file", "'\(path)' is missing", at: SourceLocation(stray), rule: "a data package declares every CSV file"))
      }
      return []
    }
    let resources = try readAll(path, \.packages) { readDataPackage($0, problems: &$1) }
    for stray in files where !resources.contains(where: { $0.path == stray }) {
      problems.append(
        Diagnostic(
          "undeclared-file", "'\(stray)' is not declared in its data package", at: SourceLocation(stray),
          rule: "every CSV file is a resource of the datapackage.yaml beside it", fix: "declare it in \(path)"))
    }
    var tables: [DataTable] = []
    for resource in resources {
      tables.append(try dataTable(resource, edition: edition))
    }
    return tables
  }

  /// Reads the tables of all editions on all threads, so that each edition finds its own in the memory, and what is wrong with them.
  private mutating func readData(ofEditions keys: [String]) throws(SourceTree.Failure) {
    // Each edition tells of its data package itself.
    let known = problems
    defer { problems = known }
    var wanted: [(resource: DataResource, edition: String)] = []
    for key in keys {
      let package = "Content/\(key)/data/datapackage.yaml"
      guard tree.contains(package) else { continue }
      let resources = try readAll(package, \.packages) { readDataPackage($0, problems: &$1) }
      // Where two resources are one file, it is the table of the first.
      var paths: Set<String> = []
      let missing = resources.filter { !memory.knowsDataTable($0.path) && tree.contains($0.path) && paths.insert($0.path).inserted }
      wanted += missing.map { ($0, key) }
    }
    let (unread, files) = (wanted, tree)
    let read = inParallel(count: unread.count, threads: threads) { index -> (table: DataTable, problems: [Diagnostic])? in
      var found: [Diagnostic] = []
      let (resource, edition) = unread[index]
      // The failure is told when the edition is read: then it is always the same one.
      guard let table = try? Self.table(resource, edition: edition, in: files, problems: &found) else { return nil }
      return (table, found)
    }
    for (unread, read) in zip(unread, read) {
      if let read { memory.keep(read.table, read.problems, ofData: unread.resource.path) }
    }
  }

  /// The typed rows; none where the file is missing or no text, so that what refers to the table still finds it by name.
  private mutating func dataTable(_ resource: DataResource, edition: String?) throws(SourceTree.Failure) -> DataTable {
    let table = try memory.dataTable(resource.path, problems: &problems) { found throws(SourceTree.Failure) in
      try Self.table(resource, edition: edition, in: tree, problems: &found)
    }
    data.append(table)
    return table
  }

  private static func table(
    _ resource: DataResource, edition: String?, in tree: SourceTree, problems: inout [Diagnostic]
  ) throws(SourceTree.Failure) -> DataTable {
    let table = DataTable(resource: resource, edition: edition, file: SourceFile(path: resource.path, bytes: []))
    guard tree.contains(resource.path) else {
      problems.append(
        Diagnostic(
          "missing-file", "'\(resource.path)' is missing", at: resource.name.location, rule: "the file of each resource stands beside it"))
      return table
    }
    let file = try tree.text(resource.path, acceptsGB18030: true, problems: &problems)
    return file.map { readDataTable(resource, edition: edition, $0, problems: &problems) } ?? table
  }

  /// The text of a file that must be there.
  private mutating func text(_ path: String) throws(SourceTree.Failure) -> SourceFile? {
    guard tree.contains(path) else {
      problems.append(
        Diagnostic("missing-file", "'\(path)' is missing", at: SourceLocation(path), rule: "'\(path)' describes what is in its folder"))
      return nil
    }
    return try tree.text(path, problems: &problems)
  }
}
