#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder beside the target in which the new site grows; no reader looks there.
struct StagingFolder: ~Copyable, Sendable {
  static let fileMode: mode_t = 0o644
  static let folderMode: mode_t = 0o755

  private let folder: Descriptor
  private let target: String
  /// Modes to set after creation; nothing where the umask, or an access list of the parent, leaves them as we ask for them.
  /// A look at the first folder and file spares a call for each other; to read the umask would be to change it for all threads.
  private let forcedFolderMode: mode_t?
  private let forcedFileMode: mode_t?

  /// Makes the folder, in which nothing is but the marker, if it becomes a site; there must be none yet.
  init(at paths: borrowing SitePaths, for kind: FolderKind) throws(WritingFailure) {
    let path = paths.staging
    let folderMode = try explain("create the folder", path, try Self.makeRoot(path))
    let folder = try Descriptor(folder: path)
    forcedFileMode = try explain("write", path + "/" + SiteMarker.name, try Self.makeMarker(in: folder.number, keeping: kind == .site))
    forcedFolderMode = folderMode
    target = paths.target
    self.folder = folder
  }

  /// Makes the folder at `path`; the one around it must exist.
  func makeFolder(_ path: String) throws(WritingFailure) {
    try explain("create the folder", publishedPath(path), try newFolder(path))
  }

  /// Makes the file at `path`, whose folder must exist; one that exists is a failure (`EEXIST`).
  func makeFile(_ path: String, holding bytes: UnsafeRawBufferPointer) throws(WritingFailure) {
    try explain("write", publishedPath(path), try newFile(path, holding: bytes))
  }

  /// Takes the file at `path` over from the published site: the same file under a second name, or else a copy with its time.
  func adopt(
    _ path: String, from published: borrowing PublishedSite, link: (String, Int32, Int32) -> Int32
  ) throws(WritingFailure) {
    let number = link(path, published.number, folder.number)
    switch number {
    case 0: break
    // Another owner's file (protected_hardlinks), too many links, or a file system that has none.
    case EXDEV, EMLINK, EPERM, EOPNOTSUPP, ENOSYS:
      try explain("copy", publishedPath(path), try copy(path, from: published.number))
    default: throw WritingFailure("keep", publishedPath(path), .system(number))
    }
  }

  private func newFolder(_ path: String) throws(SystemError) {
    try attempt { mkdirat(folder.number, path, Self.folderMode) }
    if let forcedFolderMode { try attempt { fchmodat(folder.number, path, forcedFolderMode, 0) } }
  }

  private func newFile(_ path: String, holding bytes: UnsafeRawBufferPointer) throws(SystemError) {
    let file = try newFile(path)
    try file.append(bytes)
    try file.finish()
  }

  private func copy(_ path: String, from published: Int32) throws(SystemError) {
    let source = try Descriptor(opening: path, in: published, O_RDONLY | O_NOFOLLOW)
    let copy = try newFile(path)
    try withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer throws(SystemError) in
      while case let count = try source.fill(buffer), count > 0 {
        try copy.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    let status = try source.status()
    try attempt { futimens(copy.number, [status.st_atim, status.st_mtim]) }
    try copy.finish()
  }

  private func newFile(_ path: String) throws(SystemError) -> Descriptor {
    let file = try Descriptor(opening: path, in: folder.number, O_WRONLY | O_CREAT | O_EXCL, mode: Self.fileMode)
    if let forcedFileMode { try file.setMode(forcedFileMode) }
    return file
  }

  private func publishedPath(_ path: String) -> String { "\(target)/\(path)" }
}

extension StagingFolder {
  private static func makeRoot(_ path: String) throws(SystemError) -> mode_t? {
    var status = stat()
    try attempt { mkdir(path, folderMode) }
    try attempt { lstat(path, &status) }
    if status.st_mode & 0o777 == folderMode { return nil }
    // A folder of a group stays one: its set-group bit is inherited, and chmod would take it away.
    let mode = folderMode | status.st_mode & S_ISGID
    try attempt { chmod(path, mode) }
    return mode
  }

  /// Without `keeping` it is only made to see its mode.
  private static func makeMarker(in folder: Int32, keeping: Bool) throws(SystemError) -> mode_t? {
    let file = try Descriptor(opening: SiteMarker.name, in: folder, O_WRONLY | O_CREAT | O_EXCL, mode: fileMode)
    let mode = try file.status().st_mode & 0o777 == fileMode ? nil : fileMode
    if let mode { try file.setMode(mode) }
    let text = Array((SiteMarker.sentence + "\n").utf8)
    try text.withUnsafeBufferPointer { text throws(SystemError) in try file.append(UnsafeRawBufferPointer(text)) }
    try file.finish()
    if !keeping { try attempt { unlinkat(folder, SiteMarker.name, 0) } }
    return mode
  }
}
