#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder opened to be listed. A symbolic link is never followed.
struct FolderListing: ~Copyable {
  struct Entry {
    /// As the system spells it, which need not be UTF-8; ends in a zero.
    let name: [CChar]
    let isFolder: Bool
  }

  private let stream: OpaquePointer
  let number: Int32

  init(opening name: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD) throws(SystemError) {
    let number = try attempt { openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    guard let stream = fdopendir(number) else {
      let reason = errno
      close(number)
      throw SystemError(number: reason)
    }
    self.stream = stream
    self.number = number
  }

  deinit { closedir(stream) }

  /// What the folder holds, without `.` and `..`, in the order of the file system.
  func entries() throws(SystemError) -> [Entry] {
    var entries: [Entry] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = Self.name(of: entry)
      if !Self.isDots(name) { entries.append(Entry(name: name, isFolder: try isFolder(name, Int32(entry.pointee.d_type)))) }
      errno = 0
    }
    if errno != 0 { throw SystemError(number: errno) }
    return entries
  }

  func status() throws(SystemError) -> stat {
    var status = stat()
    try attempt { fstat(number, &status) }
    return status
  }

  /// Some file systems do not tell the kind of an entry in the listing.
  private func isFolder(_ name: [CChar], _ kind: Int32) throws(SystemError) -> Bool {
    if kind != Int32(DT_UNKNOWN) { return kind == Int32(DT_DIR) }
    var status = stat()
    try attempt { fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// Copies no more than the name: the record may end before the 256 bytes that its type declares.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [CChar] {
    let start = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
    let name = start.assumingMemoryBound(to: CChar.self)
    return Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
  }

  private static func isDots(_ name: [CChar]) -> Bool {
    let dot = CChar(UInt8(ascii: "."))
    return name == [dot, 0] || name == [dot, dot, 0]
  }
}
