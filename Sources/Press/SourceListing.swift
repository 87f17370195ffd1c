import Diagnostics
import Reading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The sources as their folders listed them, and what is wrong with the listing.
struct SourceListing: Sendable {
  var tree: SourceTree
  var problems: [Diagnostic]

  /// - Throws: ``PressFailure`` where there is no site, or a folder cannot be read.
  init(of workspace: Workspace) throws(PressFailure) {
    problems = []
    tree = try workspace.sources(problems: &problems)
  }

  /// Whether it still holds after some paths have changed: they are files that were files before.
  func holds(after changed: Set<String>, in workspace: Workspace) -> Bool {
    changed.allSatisfy { path in
      var status = stat()
      return tree.contains(path) && lstat(workspace.site + "/" + path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }
}
