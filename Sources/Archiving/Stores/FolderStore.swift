import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A bag in a folder.
struct FolderStore: BagStore {
  let files: [StoredFile]
  private let folder: String

  /// Nothing where it holds what no bag may.
  init?(at path: String, problems: inout [Diagnostic]) throws(ArchivingFailure) {
    var listing = FolderListing(path)
    try listing.listAll()
    problems += listing.problems
    guard listing.problems.isEmpty else { return nil }
    files = listing.files.sorted { bytewise($0.path, $1.path) }
    folder = path
  }

  func read(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(ArchivingFailure.Cause) {
    let file = try OpenFile(folder + "/" + path)
    try file.read(take)
  }
}

/// The files below a folder.
private struct FolderListing {
  private(set) var files: [StoredFile] = []
  private(set) var problems: [Diagnostic] = []
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  /// A folder is closed before those in it are opened: however deep they go, one descriptor is enough.
  mutating func listAll() throws(ArchivingFailure) {
    var folders = [""]
    while let next = folders.popLast() {
      for name in try names(in: next) {
        guard let name else {
          problems.append(unreadableName(in: next))
          continue
        }
        if try take(next + name) { folders.append(next + name + "/") }
      }
    }
  }

  /// Says whether it is a folder.
  private mutating func take(_ path: String) throws(ArchivingFailure) -> Bool {
    var status = stat()
    guard lstat(folder + "/" + path, &status) == 0 else { throw ArchivingFailure("read", folder + "/" + path, .system(errno)) }
    if let reason = BagPath.fault(of: path) {
      problems.append(BagPath.refusal(of: path, in: folder, reason))
      return false
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return true
    case S_IFREG: files.append(StoredFile(path: path, size: status.st_size))
    case S_IFLNK: problems.append(BagPath.refusal(of: path, in: folder, "is a symbolic link"))
    default: problems.append(BagPath.refusal(of: path, in: folder, "is neither a file nor a folder"))
    }
    return false
  }

  /// Nothing in place of a name that is no UTF-8.
  private func names(in part: String) throws(ArchivingFailure) -> [String?] {
    let path = folder + "/" + part
    guard let stream = opendir(path) else { throw ArchivingFailure("read", part.isEmpty ? folder : path, .system(errno)) }
    defer { closedir(stream) }
    var names: [String?] = []
    errno = 0
    while let entry = readdir(stream) {
      let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let name = String(validatingCString: start.assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw ArchivingFailure("read", path, .system(errno)) }
    return names
  }

  private func unreadableName(in part: String) -> Diagnostic {
    let place = part.isEmpty ? folder : "\(folder)/\(part.dropLast())"
    return Diagnostic(
      "file-name", "a file in '\(place)' has a name that is no UTF-8", at: SourceLocation(place),
      rule: "names of files in an archive are text in UTF-8")
  }
}
