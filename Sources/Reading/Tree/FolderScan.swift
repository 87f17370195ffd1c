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
    guard let stream = opendir(site + "/" + folder) else { throw Failure(path: folder, reason: String(cString: strerror(errno))) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix("."), !name.hasSuffix("~") else { continue }
      let path = folder + "/" + name
      switch try kind(of: entry.pointee.d_type, at: site + "/" + path, shown: path) {
      case DT_DIR: try scan(path, in: site, into: &paths, problems: &problems)
      case DT_REG: paths.append(path)
      case DT_LNK:
        problems.append(
          Diagnostic(
            "symbolic-link", "'\(path)' is a symbolic link", at: SourceLocation(path),
            rule: "Content and Templates hold files and folders only, so that a yearbook is whole wherever it is copied",
            fix: "put the file itself here"))
      default:
        problems.append(
          Diagnostic("special-file", "'\(path)' is neither a file nor a folder", at: SourceLocation(path), fix: "remove it"))
      }
    }
  }

  /// The type of an entry, asked again where the file system did not say.
  private static func kind(of type: UInt8, at path: String, shown: String) throws(Failure) -> Int {
    if Int(type) != DT_UNKNOWN { return Int(type) }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw Failure(path: shown, reason: String(cString: strerror(errno))) }
    return Int((status.st_mode & S_IFMT) >> 12)
  }

  private static func readFile(_ path: String, shown: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw Failure(path: shown, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(path: shown, reason: String(cString: strerror(errno))) }
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
