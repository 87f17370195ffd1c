#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A regular file opened for reading, no symbolic link; closed when its owner goes.
struct OpenFile: ~Copyable, Sendable {
  /// How much is read at once.
  static let piece = 1 << 18

  private let number: Int32
  /// In bytes.
  let size: Int

  init(_ path: String) throws(ArchivingFailure.Cause) {
    let number = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard number >= 0 else { throw .system(errno) }
    var status = stat()
    let result = fstat(number, &status)
    guard result == 0, status.st_mode & S_IFMT == S_IFREG else {
      let reason = result == 0 ? EINVAL : errno
      close(number)
      throw .system(reason)
    }
    self.number = number
    size = status.st_size
  }

  deinit { close(number) }

  /// Gives all of it, piece by piece.
  func read(_ take: (UnsafeRawBufferPointer) -> Void) throws(ArchivingFailure.Cause) {
    try withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 16) { buffer throws(ArchivingFailure.Cause) in
      var offset = 0
      while case let count = try fill(buffer, from: offset), count > 0 {
        take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        offset += count
      }
    }
  }

  /// Reads from a place on, as much as fits, and gives the number of bytes: 0 at the end. Several threads may read at once.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, from offset: Int) throws(ArchivingFailure.Cause) -> Int {
    while true {
      let count = pread(number, buffer.baseAddress, buffer.count, offset)
      if count >= 0 { return count }
      if errno != EINTR { throw .system(errno) }
    }
  }
}
