import Archiving
import Diagnostics
import Reading

/// The editions of a site that come from their archives, and the sources of the site as they are with these.
struct ArchivedEditions: Sendable {
  private var editions: [String: ArchivedEdition] = [:]
  /// The sources that are read from an archive, with the edition to which they belong.
  private var sources: [String: String] = [:]
  /// Whether an archive is missing, corrupt or another: nothing can be computed then.
  private(set) var isBroken = false

  init() {}

  /// Opens and verifies the archives.
  ///
  /// - Parameter known: archives that were verified before; they are not verified again as long as they have the same digest.
  /// - Throws: ``PressFailure`` where the system refuses.
  init(in tree: SourceTree, of workspace: Workspace, known: ArchivedEditions, problems: inout [Diagnostic]) throws(PressFailure) {
    let states: [ArchivedState]
    do throws(SourceTree.Failure) { states = try ArchivedState.all(in: tree) } catch { throw .machine(error.description) }
    var found: [Diagnostic] = []
    for state in states {
      var edition = known.editions[state.key].flatMap { $0.isStillThere ? $0 : nil }
      if edition == nil {
        edition = try ArchivedEdition(state, at: workspace.archive(of: state.key), threads: workspace.threads, problems: &found)
      }
      edition?.checkDigest(state, problems: &found)
      editions[state.key] = edition
    }
    isBroken = !found.isEmpty
    problems += found
  }

  var keys: Set<String> { Set(editions.keys) }

  subscript(_ key: String) -> ArchivedEdition? { editions[key] }

  /// The addresses of the files that each of them brings to a site.
  var files: [String: [String]] { editions.mapValues(\.files) }

  // MARK: Sources

  /// The sources with those of archived editions from their archives. Those that still lie in Content must be the same.
  ///
  /// - Throws: ``PressFailure`` where a file cannot be read.
  mutating func overlay(_ tree: SourceTree, problems: inout [Diagnostic]) throws(PressFailure) -> SourceTree {
    guard !editions.isEmpty else { return tree }
    var paths = tree.paths
    for edition in editions.values.sorted(by: { $0.key < $1.key }) {
      let folder = "Content/\(edition.key)/"
      // These two go on: the state is in one, corrections are in the other.
      let living = Set(["edition.yaml", "errata.csv"].map { folder + $0 }.filter(tree.contains))
      for path in tree.paths where path.hasPrefix(folder) && !living.contains(path) {
        try compare(path, with: edition, in: tree, problems: &problems)
      }
      paths.removeAll { $0.hasPrefix(folder) && !living.contains($0) }
      for path in edition.paths.subtracting(living) { sources[path] = edition.key }
    }
    let (sources, editions) = (sources, editions)
    return SourceTree(paths: paths + sources.keys) { path throws(SourceTree.Failure) in
      guard let edition = sources[path].flatMap({ editions[$0] }) else { return try tree.read(path) }
      do throws(ArchivingFailure) { return try edition.source(path) } catch { throw .init(path: path, reason: error.description) }
    }
  }

  private func compare(
    _ path: String, with edition: ArchivedEdition, in tree: SourceTree, problems: inout [Diagnostic]
  ) throws(PressFailure) {
    var reason = "is not in the archive of its edition"
    if edition.paths.contains(path) {
      let same: Bool
      do throws(SourceTree.Failure) {
        same = try tree.read(path) == (try? edition.source(path))
      } catch {
        throw .machine(error.description)
      }
      if same { return }
      reason = "differs from the archive of its edition"
    }
    problems.append(
      Diagnostic(
        "archived-source", "'\(path)' \(reason)", at: SourceLocation(path),
        related: [.init("the archive", SourceLocation(edition.bag.name))],
        rule: "the sources of an archived edition stay as they were archived, or are deleted",
        fix: "take the change back, and write what is to be corrected into Content/\(edition.key)/errata.csv"))
  }

  // MARK: Messages

  /// The same problems, with the places of files that were read from an archive in that archive.
  func shown(_ problems: [Diagnostic]) -> [Diagnostic] {
    guard !sources.isEmpty else { return problems }
    return problems.map { problem in
      // It is about the file in Content.
      if problem.code == "archived-source" { return problem }
      var problem = problem
      if let path = problem.location?.path { problem.location?.path = shownPath(path) }
      for index in problem.related.indices { problem.related[index].location.path = shownPath(problem.related[index].location.path) }
      return problem
    }
  }

  private func shownPath(_ path: String) -> String {
    guard let edition = sources[path].flatMap({ editions[$0] }) else { return path }
    return "\(edition.bag.name)/\(ArchivedEdition.sources)\(path)"
  }

  /// The path of a source that a message calls by its place in an archive.
  func sourcePath(ofShown path: String) -> String {
    for edition in editions.values {
      let folder = "\(edition.bag.name)/\(ArchivedEdition.sources)"
      if path.hasPrefix(folder) { return String(path.dropFirst(folder.utf8.count)) }
    }
    return path
  }
}
