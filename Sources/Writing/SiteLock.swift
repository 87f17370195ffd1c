#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The right to publish a site; the system takes it back when the process ends, however it ends.
struct SiteLock: ~Copyable, Sendable {
  private let path: String
  private let file: Descriptor

  /// Fails at once where another process, or another writer of this one, holds the lock of the same site.
  init(_ paths: SitePaths) throws(WritingFailure) {
    do {
      file = try Self.lockedFile(paths.lock)
      path = paths.lock
    } catch {
      if error.number == EWOULDBLOCK { throw WritingFailure("lock", paths.target, .busy) }
      throw WritingFailure("lock", paths.lock, .system(error.number))
    }
  }

  deinit { unlink(path) }

  private static func lockedFile(_ path: String) throws(SystemError) -> Descriptor {
    while true {
      let file = try Descriptor(opening: path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o666)
      try attempt { flock(file.number, LOCK_EX | LOCK_NB) }
      // Its last holder may have removed the file after we opened it; then it is a lock that nobody else will find.
      let held = try file.status()
      var named = stat()
      if stat(path, &named) == 0, named.st_dev == held.st_dev, named.st_ino == held.st_ino { return file }
    }
  }
}
