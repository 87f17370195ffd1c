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
    let settings = try text("Content/yearbook.yaml").flatMap { YearbookSettings($0, problems: &problems) }
    let registers = try dataTables(package: "Content/registers/datapackage.yaml", edition: nil)
    let editions = try editions(files.sorted { $0.key < $1.key }.map { (key: $0.key, files: $0.value) })
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

  /// First what stands in declarations and data, then the texts of all editions, which need the names in these.
  private mutating func editions(
    _ editions: [(key: String, files: [ContentFile.EditionFile])]
  ) throws(SourceTree.Failure) -> [EditionManuscript] {
    let folders = editions.map { (folder: "Content/\($0.key)/", files: $0.files) }
    let unread = folders.filter { !memory.knowsEdition($0.files, in: $0.folder) }
    ReadAhead(tree: tree, threads: threads).read(unread, into: &memory)
    var drafts: [Draft] = []
    for ((key, files), (folder, _)) in zip(editions, folders) { drafts.append(try draft(of: key, files, in: folder)) }
    try readTexts(of: drafts)
    return drafts.compactMap { edition($0) }
  }

  /// An edition of which all but the texts is read.
  private struct Draft {
    let files: [ContentFile.EditionFile]
    let entryFolder: EntryFolder
    var names = NumeralNames.common
    /// Nothing where edition.yaml cannot be read.
    var edition: EditionManuscript?
    /// Whether nothing is to be read, since the memory has the edition as a whole.
    var isWhole = false
    var problems: [Diagnostic] = []
  }

  private mutating func draft(
    of key: String, _ files: [ContentFile.EditionFile], in folder: String
  ) throws(SourceTree.Failure) -> Draft {
    var found: [Diagnostic] = []
    if let known = memory.edition(files, in: folder, problems: &found) {
      data += known.data
      let entryFolder = EntryFolder(folder: folder, sections: [])
      return Draft(files: files, entryFolder: entryFolder, edition: known, isWhole: true, problems: found)
    }
    swap(&problems, &found)
    defer { swap(&problems, &found) }
    let sections = try sections(files, in: folder)
    let tables = try tables(files, in: folder)
    let figures = try files.contains(.figures) ? readAll(folder + "figures.yaml", .figures) : []
    let checks = try files.contains(.checks) ? readAll(folder + "checks.yaml", .checks) : []
    var data = try dataTables(package: folder + "data/datapackage.yaml", edition: key)
    for resource in [EditionRecords.queries(in: folder), try errata(in: folder)] where tree.contains(resource.path) {
      data.append(try dataTable(resource, edition: key))
    }
    var draft = Draft(files: files, entryFolder: EntryFolder(folder: folder, sections: sections.map(\.folder)))
    // An edition of which only the data are there needs none, and may be read again with its texts and more data.
    let hasEntries = files.contains { if case .entry = $0 { true } else { false } }
    if hasEntries { draft.names = memory.names(in: folder, from: self.data.filter { $0.edition == nil } + data) }
    draft.edition = try text(folder + "edition.yaml").flatMap { EditionSettings($0, problems: &problems) }.map { settings in
      var edition = EditionManuscript(key: key, settings: settings)
      (edition.sections, edition.data) = (sections, data)
      (edition.tables, edition.figures, edition.checks) = (tables, figures, checks)
      edition.errata = data.last { $0.name == "errata" }.map(ErratumReader.errata) ?? []
      return edition
    }
    draft.problems = problems
    return draft
  }

  private mutating func readTexts(of drafts: [Draft]) throws(SourceTree.Failure) {
    let unread = drafts.flatMap { draft in
      draft.isWhole ? [] : draft.entryFolder.unread(draft.files, names: draft.names, besides: memory)
    }
    let packs = tree.paths.count { $0.hasSuffix(".md") } > memory.mostOpenTexts
    try TextReading(tree: tree, threads: threads, packs: packs).read(unread, into: &memory)
  }

  /// The edition with its entries.
  private mutating func edition(_ draft: Draft) -> EditionManuscript? {
    var found = draft.problems
    defer { problems += found }
    if draft.isWhole { return draft.edition }
    let entries = draft.entryFolder.entries(draft.files, from: memory, problems: &found)
    guard var edition = draft.edition else { return nil }
    edition.entries = entries
    if edition.settings.state == .published { found += entries.compactMap(\.unwritten) }
    memory.keep(edition, of: draft.files, found, in: draft.entryFolder.folder)
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
    for case .table(let name) in files { tables += try readAll(folder + "tables/\(name).yaml", .table) }
    return tables
  }

  /// What a file declares, from the memory or from the file.
  private mutating func readAll<Item>(_ path: String, _ kind: DeclarationKind<Item>) throws(SourceTree.Failure) -> [Item] {
    let tree = tree
    return try memory[keyPath: kind.shelf].recall(path, problems: &problems) { found throws(SourceTree.Failure) in
      try tree.text(path, problems: &found).map { kind.read($0, &found) } ?? []
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
    let resources = try readAll(path, .package)
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

  private mutating func dataTable(_ resource: DataResource, edition: String?) throws(SourceTree.Failure) -> DataTable {
    let table = try memory.dataTable(resource.path, problems: &problems) { found throws(SourceTree.Failure) in
      try DataTable(resource, edition: edition, in: tree, problems: &found)
    }
    data.append(table)
    return table
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

extension EntryManuscript {
  /// That it is to be published with a title alone; nothing where it has a text.
  fileprivate var unwritten: Diagnostic? {
    guard !texts.english.isWritten, !texts.chinese.isWritten else { return nil }
    return Diagnostic(
      .warning, "no-text", "entry '\(path)' has no text in either language", at: SourceLocation(texts.english.file),
      rule: "an entry of a published edition has a text below its front matter", fix: "write it, or remove both files until it is written")
  }
}
