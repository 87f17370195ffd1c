import Diagnostics
import Model
import Parallel

/// Reads files of all editions on all threads, so that each edition finds what they gave in the memory.
///
/// What is wrong with a file is told when its edition asks for it. So is that a file cannot be read: then it is always the same one.
struct ReadAhead {
  let tree: SourceTree
  let threads: Int

  /// Everything but texts, of the editions of these folders, such as `Content/2010/`.
  func read(_ editions: [(folder: String, files: [ContentFile.EditionFile])], into memory: inout ReadingMemory) {
    let packages = editions.map { $0.folder + "data/datapackage.yaml" }
    read(packages, .package, into: &memory)
    read(editions.flatMap { folder, files in files.compactMap { $0.table.map { folder + "tables/\($0).yaml" } } }, .table, into: &memory)
    read(editions.map { $0.folder + "figures.yaml" }, .figures, into: &memory)
    read(editions.map { $0.folder + "checks.yaml" }, .checks, into: &memory)
    readData(of: packages, into: &memory)
  }

  private func read<Item>(_ paths: [String], _ kind: DeclarationKind<Item>, into memory: inout ReadingMemory) {
    let unread = paths.filter { !memory[keyPath: kind.shelf].knows($0) && tree.contains($0) }
    let read = inParallel(count: unread.count, threads: threads) { index -> (items: [Item], problems: [Diagnostic])? in
      var found: [Diagnostic] = []
      guard let file = try? tree.text(unread[index], problems: &found) else { return nil }
      return (kind.read(file, &found), found)
    }
    for (path, read) in zip(unread, read) {
      if let read { memory[keyPath: kind.shelf].keep(read.items, read.problems, of: path) }
    }
  }

  private func readData(of packages: [String], into memory: inout ReadingMemory) {
    var wanted: [(resource: DataResource, edition: String)] = []
    for path in packages {
      var known: [Diagnostic] = []
      guard let resources = memory.packages.known(path, problems: &known) else { continue }
      // Where two resources are one file, it is the table of the first.
      var paths: Set<String> = []
      let unread = resources.filter { !memory.knowsDataTable($0.path) && tree.contains($0.path) && paths.insert($0.path).inserted }
      wanted += unread.map { ($0, String(path.split(separator: "/")[1])) }
    }
    let unread = wanted
    let read = inParallel(count: unread.count, threads: threads) { index -> (table: DataTable, problems: [Diagnostic])? in
      var found: [Diagnostic] = []
      let (resource, edition) = unread[index]
      guard let table = try? DataTable(resource, edition: edition, in: tree, problems: &found) else { return nil }
      return (table, found)
    }
    for (unread, read) in zip(unread, read) {
      if let read { memory.keep(read.table, read.problems, ofData: unread.resource.path) }
    }
  }
}

extension ContentFile.EditionFile {
  fileprivate var table: String? { if case .table(let name) = self { name } else { nil } }
}

extension DataTable {
  /// The typed rows of a file; none where it is missing or no text, so that what refers to the table still finds it by name.
  init(
    _ resource: DataResource, edition: String?, in tree: SourceTree, problems: inout [Diagnostic]
  ) throws(SourceTree.Failure) {
    guard tree.contains(resource.path) else {
      problems.append(
        Diagnostic(
          "missing-file", "'\(resource.path)' is missing", at: resource.name.location, rule: "the file of each resource stands beside it"))
      self.init(resource: resource, edition: edition, file: SourceFile(path: resource.path, bytes: []))
      return
    }
    guard let file = try tree.text(resource.path, acceptsGB18030: true, problems: &problems) else {
      self.init(resource: resource, edition: edition, file: SourceFile(path: resource.path, bytes: []))
      return
    }
    self = readDataTable(resource, edition: edition, file, problems: &problems)
  }
}
