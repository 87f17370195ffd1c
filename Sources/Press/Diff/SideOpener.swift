import Archiving
import Diagnostics
import Reading
import Rendering
import Writing

/// Opens what a comparison is asked to compare. A site of which both sides are editions is computed once.
struct SideOpener {
  let workspace: Workspace
  private var sites: [String: OpenedSite] = [:]
  /// Gives the sources again, for messages that quote them.
  private(set) var sourceReaders: [@Sendable (String) -> SourceFile?] = []

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// - Parameter argument: `2010`, `2010@FOLDER`, or a folder or file.
  /// - Returns: nothing, with problems, where what is there cannot be read.
  /// - Throws: ``PressFailure`` where nothing of that name is there, or the system refuses.
  mutating func open(_ argument: String, problems: inout [Diagnostic]) throws(PressFailure) -> ComparedSide? {
    if isEditionKey(argument) { return try openSite(at: workspace.site, argument, name: argument, &problems) }
    var (key, path): (String?, String) = (nil, argument)
    if let at = argument.firstIndex(of: "@"), isEditionKey(String(argument[..<at])), !Workspace.exists(argument) {
      (key, path) = (String(argument[..<at]), String(argument[argument.index(after: at)...]))
    }
    guard Workspace.exists(path) else {
      throw .usage(
        "'\(path)' is neither an edition nor a folder or file: name an edition (2010), a site's folder, an archive or a finished site")
    }
    if !Workspace.isFolder(path) || Workspace.exists(path + "/bagit.txt") {
      return try openArchive(at: path, key, name: argument, &problems)
    }
    if Workspace.isFolder(path + "/Content"), Workspace.isFolder(path + "/Templates") {
      return try openSite(at: path, key, name: argument, &problems)
    }
    if isPublishedSite(path) { return try openPublished(path, key, name: argument, &problems) }
    problems.append(
      Diagnostic(
        "not-comparable", "'\(path)' is neither a yearbook, an archive of one nor a finished site", at: SourceLocation(path),
        rule:
          "compared are folders with Content and Templates, archives, and folders that 'yearbook build' made (they hold the file .yearbook)",
        fix: "name one of these, or copy the hidden file .yearbook with the site"))
    return nil
  }

  // MARK: Sites

  private mutating func openSite(
    at folder: String, _ key: String?, name: String, _ problems: inout [Diagnostic]
  ) throws(PressFailure) -> ComparedSide? {
    // Who names an edition may mean a draft.
    let place = folder + (key == nil ? "" : "@")
    if sites[place] == nil {
      let isOther = folder != workspace.site
      let press = try Press(Workspace(site: folder, drafts: key != nil, threads: workspace.threads))
      let reader = press.sourceReader
      sourceReaders.append { path in
        guard isOther else { return reader(path) }
        return path.hasPrefix(folder + "/") ? reader(String(path.dropFirst(folder.utf8.count + 1))) : nil
      }
      let (made, found) = try press.opened()
      problems += isOther ? found.map { $0.moved(below: folder + "/") } : found
      sites[place] = made
    }
    guard let site = sites[place] else { return nil }
    let editions = site.editions
    if let key { try Self.check(key, isAmong: editions, of: folder == workspace.site ? "Content" : "'\(folder)'") }
    return ComparedSide(name: name, key: key, editions: editions)
  }

  // MARK: Finished sites

  private func openPublished(
    _ folder: String, _ key: String?, name: String, _ problems: inout [Diagnostic]
  ) throws(PressFailure) -> ComparedSide? {
    let parts = ["en", "zh", "data"].filter { Workspace.isFolder(folder + "/" + $0) }
    let tree: SourceTree
    var found: [Diagnostic] = []
    do throws(SourceTree.Failure) { tree = try SourceTree(site: folder, parts: parts, problems: &found) } catch {
      throw .machine(error.description)
    }
    problems += found.map { $0.moved(below: folder + "/") }
    let loose = ["index.html", "404.html"].filter { Workspace.exists(folder + "/" + $0) }
    let editions = Self.editions(tree.paths + loose) { address throws(PressFailure) in
      do throws(SourceTree.Failure) { return try SourceTree.readFile(folder + "/" + address, shown: folder + "/" + address) } catch {
        throw .machine(error.description)
      }
    }
    if let key { try Self.check(key, isAmong: editions, of: "'\(folder)'") }
    return ComparedSide(name: name, key: key, editions: editions)
  }

  private static func editions(
    _ addresses: [String], _ read: @escaping @Sendable (String) throws(PressFailure) -> [UInt8]
  ) -> [String: ComparedEdition] {
    let compared = addresses.map { EditionAddress($0) }.filter(\.isCompared)
    return Dictionary(grouping: compared, by: \.key).mapValues { addresses in
      let key = addresses[0].key
      return ComparedEdition(paths: addresses.map(\.path), computed: nil) { path throws(PressFailure) in
        try read(EditionAddress(key: key, path: path).full)
      }
    }
  }

  // MARK: Archives

  private mutating func openArchive(
    at path: String, _ key: String?, name: String, _ problems: inout [Diagnostic]
  ) throws(PressFailure) -> ComparedSide? {
    guard let archive = try ComparedArchive(at: path, workspace, problems: &problems) else { return nil }
    if let key, key != archive.key { throw .usage("'\(path)' has no edition '\(key)': it is the archive of \(archive.key)") }
    return ComparedSide(name: name, key: archive.key, editions: [archive.key: archive.edition])
  }

  static func check(_ key: String, isAmong editions: [String: ComparedEdition], of place: String) throws(PressFailure) {
    if editions[key] != nil { return }
    let keys = editions.keys.filter { !$0.isEmpty }.sorted()
    throw .usage(
      "edition '\(key)' is not in \(place)\(suggestion(for: key, among: keys)); there \(keys.isEmpty ? "is none" : "are " + keys.joined(separator: ", "))"
    )
  }
}
