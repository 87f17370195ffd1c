import Diagnostics
import Model
import Reading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes new pieces of a yearbook: files that check clean as they are, with comments that say what to write where.
package struct Skeleton {
  private let site: String

  /// - Throws: ``PressFailure`` where `site` has no Content.
  package init(site: String) throws(PressFailure) {
    self.site = site
    guard Workspace.isFolder(site + "/Content") else {
      throw .usage("'\(site)' has no folder Content: run yearbook in a site's folder, or name it with --site")
    }
  }

  /// The files of a new edition, a draft with one entry. Their paths are given back.
  package func makeEdition(_ year: String) throws(PressFailure) -> [String] {
    guard year.utf8.count == 4, let number = Int(year), number >= 1000 else {
      throw .usage("'\(year)' is not a year: an edition is called by its year, such as 2011")
    }
    let folder = "Content/" + year
    return try make([
      (folder + "/edition.yaml", SkeletonText.edition(year, dataYear: number - 1)),
      (folder + "/notes.en.md", SkeletonText.entry("Editor's notes", SkeletonText.englishHint)),
      (folder + "/notes.zh.md", SkeletonText.entry("编辑说明", SkeletonText.chineseHint)),
      (folder + "/data/datapackage.yaml", SkeletonText.dataPackage(year)),
    ])
  }

  /// Both files of a new entry, `2010/xiamen/training`.
  package func makeEntry(_ path: String) throws(PressFailure) -> [String] {
    guard isEntryPath(path), hasEdition(of: path) else {
      throw .usage(
        "'\(path)' is not the path of an entry: write EDITION/NAME or EDITION/SECTION/NAME in lower-case words, the edition being there; "
          + "data, tables, index and corrections are the program's own names")
    }
    try refuseArchived(path)
    return try make([
      ("Content/\(path).en.md", SkeletonText.entry("A title in English", SkeletonText.englishHint)),
      ("Content/\(path).zh.md", SkeletonText.entry("中文标题", SkeletonText.chineseHint)),
    ])
  }

  /// A new table, `2010/aid-by-year`, which counts what the entries name until it is given a query of its own.
  package func makeTable(_ path: String) throws(PressFailure) -> [String] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, isSlug(parts[1]), hasEdition(of: path) else {
      throw .usage("'\(path)' is not the path of a table: write EDITION/NAME in lower-case words, the edition being there")
    }
    try refuseArchived(path)
    return try make([("Content/\(parts[0])/tables/\(parts[1]).yaml", SkeletonText.table(String(parts[1])))])
  }

  private func hasEdition(of path: String) -> Bool {
    let edition = path.prefix { $0 != "/" }
    return isSlug(edition) && Workspace.exists(site + "/Content/\(edition)/edition.yaml")
  }

  private func refuseArchived(_ path: String) throws(PressFailure) {
    let edition = String(path.prefix { $0 != "/" })
    let tree = try tree
    let archived: [ArchivedState]
    do throws(SourceTree.Failure) { archived = try ArchivedState.all(in: tree) } catch { throw .machine(error.description) }
    guard archived.contains(where: { $0.key == edition }) else { return }
    throw .usage("edition '\(edition)' is archived and stays as it is: write into a later edition, or correct it in that one's errata.csv")
  }

  /// What its author should know of a new entry: that its folder is no section, where one is called almost the same. Nothing otherwise.
  package func hint(onEntry path: String) throws(PressFailure) -> String? {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let edition = path.prefix { $0 != "/" } + "/"
    let sections = try tree.paths.filter { $0.hasPrefix("Content/\(edition)") && $0.hasSuffix("/section.yaml") }
      .map { String($0.dropFirst("Content/".count).dropLast("/section.yaml".count)) }
    guard folder + "/" != edition, !sections.contains(folder) else { return nil }
    let near = suggestion(for: folder, among: sections)
    return near.isEmpty ? nil : "'Content/\(folder)' is no section, for it has no section.yaml\(near)"
  }

  private var tree: SourceTree {
    get throws(PressFailure) {
      var ignored: [Diagnostic] = []
      do throws(SourceTree.Failure) { return try SourceTree(site: site, parts: ["Content"], problems: &ignored) } catch {
        throw .machine(error.description)
      }
    }
  }

  /// Writes the files; nothing where one of them exists.
  private func make(_ files: [(path: String, text: String)]) throws(PressFailure) -> [String] {
    for (path, _) in files where Workspace.exists(site + "/" + path) {
      throw .usage("'\(path)' exists: nothing was made")
    }
    for (path, text) in files {
      try makeFolders(of: path)
      try write(text, to: path)
    }
    return files.map(\.path)
  }

  private func makeFolders(of path: String) throws(PressFailure) {
    var folder = site
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if mkdir(folder, 0o777) != 0 && errno != EEXIST { throw .machine("cannot make '\(folder)': \(String(cString: strerror(errno)))") }
    }
  }

  private func write(_ text: String, to path: String) throws(PressFailure) {
    let descriptor = open(site + "/" + path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .machine("cannot write '\(path)': \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw .machine("cannot write '\(path)': \(String(cString: strerror(errno)))")
    }
  }
}
