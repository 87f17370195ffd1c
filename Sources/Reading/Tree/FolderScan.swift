import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SourceTree {
  /// The largest file that is read.
  package static let largestFile = 256 << 20

  /// The files below the folders `parts` of `site`. Symbolic links and special files are errors: nothing outside the site is published.
  package init(site: String, parts: [String] = ["Content", "Templates"], problems: inout [Diagnostic]) throws(Failure) {
    var paths: [String] = []
    for part in parts { try Self.scan(part, in: site, into: &paths, problems: &problems) }
    self.init(paths: paths) { path throws(Failure) in try Self.readFile(site + "/" + path, shown: path) }
  }

  private static func scan(_ folder: String, in site: String, into paths: inout [String], problems: inout [Diagnostic]) throws(Failure) {
    // Subfolders are opened after their parent is closed: however deep they go, one descriptor is enough.
    var folders: [String] = []
    for (name, type) in try entries(of: folder, in: site) {
      guard let name else {
        problems.append(
          Diagnostic(
            "file-name", "a file in '\(folder)' has a name that is no UTF-8", at: SourceLocation(folder),
            rule: "names of files are text in UTF-8", fix: "rename it"))
        continue
      }
      let path = folder + "/" + name
      let kind = try kind(of: type, at: site + "/" + path, shown: path)
      guard !EditorFiles.include(name, isFolder: kind == DT_DIR) else { continue }
      switch kind {
      case DT_DIR: folders.append(path)
      case DT_REG: paths.append(path)
      case DT_LNK:
        problems.append(
          Diagnostic(
            "symbolic-link", "'\(path)' is a symbolic link", at: SourceLocation(path),
            rule: "Content and Templates hold files and folders only, so that a yearbook is whole wherever it is copied",
            fix: "put the file itself here"))
      default:
        problems.append(
          Diagnostic(
            "special-file", "'\(path)' is neither a file nor a folder", at: SourceLocation(path),
            rule: "Content and Templates hold files and folders only", fix: "remove it"))
      }
    }
    for folder in folders { try scan(folder, in: site, into: &paths, problems: &problems) }
  }

  /// What stands in a folder, with its type as `readdir` gives it; nothing for a name that is no UTF-8.
  private static func entries(of folder: String, in site: String) throws(Failure) -> [(name: String?, type: UInt8)] {
    guard let stream = opendir(site + "/" + folder) else { throw Failure(path: folder, reason: String(cString: strerror(errno))) }
    defer { closedir(stream) }
    var entries: [(name: String?, type: UInt8)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      entries.append((name, entry.pointee.d_type))
    }
    guard errno == 0 else { throw Failure(path: folder, reason: String(cString: strerror(errno))) }
    return entries
  }

  /// The type of an entry, asked again where the file system did not say.
  private static func kind(of type: UInt8, at path: String, shown: String) throws(Failure) -> Int {
    if Int(type) != DT_UNKNOWN { return Int(type) }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw Failure(path: shown, reason: String(cString: strerror(errno))) }
    return Int((status.st_mode & S_IFMT) >> 12)
  }

  package static func readFile(_ path: String, shown: String) throws(Failure) -> [UInt8] {
    // What is no file any more since the folders were read is not waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(path: shown, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(path: shown, reason: String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(path: shown, reason: "it is no file") }
    let size = Int(status.st_size)
    guard size <= largestFile else { throw Failure(path: shown, reason: "it is larger than \(largestFile >> 20) MB") }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw Failure(path: shown, reason: String(cString: strerror(failure))) }
    return bytes
  }
}
