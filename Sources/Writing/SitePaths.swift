#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The paths of a site's folder and of what stands beside it while a build runs.
///
/// The lock makes one fixed staging name enough, so what a killed build left behind is found without a search.
struct SitePaths: Sendable {
  /// The folder that readers see.
  let target: String
  /// The folder in which it and those below stand.
  let parent: String
  /// The new site while it is written, and the old one while it is removed.
  let staging: String
  /// The old site between two renames, on a file system that cannot swap folders.
  let setAside: String
  let lock: String
  /// What a build notes down for the next one.
  let record: String

  /// Throws where `target` does not end in a name.
  init(target: String) throws(WritingFailure) {
    var parts = target.split(separator: "/")
    guard let name = parts.popLast(), name != ".", name != ".." else { throw WritingFailure("publish", target, .unnamed) }
    let start = target.hasPrefix("/") ? "/" : ""
    let folder = start + parts.map { $0 + "/" }.joined()
    parent = folder.isEmpty ? "." : folder
    self.target = folder + name
    staging = "\(folder).\(name).staging-new"
    setAside = "\(folder).\(name).staging-old"
    lock = "\(folder).\(name).staging-lock"
    record = "\(folder).\(name).build-record"
  }

  /// Makes the folder in which the site stands, and those around it, as far as they are missing; the umask decides on their modes.
  func makeParent() throws(WritingFailure) {
    var path = parent.hasPrefix("/") ? "/" : ""
    for part in parent.split(separator: "/") {
      path += part + "/"
      if mkdir(path, 0o777) == 0 { continue }
      let reason = errno
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw WritingFailure("create the folder", path, .system(reason))
      }
    }
  }
}
