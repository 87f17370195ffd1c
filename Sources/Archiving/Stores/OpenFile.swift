#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Whether there is a folder at `path`, or something else.
///
/// - Throws: ``ArchivingFailure`` where there is nothing, or the system refuses.
func isFolder(_ path: String) throws(ArchivingFailure) -> Bool {
  var status = stat()
  guard stat(path, &status) == 0 else { throw ArchivingFailure("read", path, .system(errno)) }
  return status.st_mode & S_IFMT == S_IFDIR
}

/// A regular file opened for reading; closed when its owner goes.
struct OpenFile: ~Copyable, Sendable {
  /// How much is read at once.
  static let piece = 1 << 18

  private let number: Int32
  /// In bytes.
  let size: Int

  /// - Parameter followsLink: whether it may be a symbolic link to one, as what a user names may.
  init(_ path: String, followsLink: Bool = false) throws(ArchivingFailure.Cause) {
    let number = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW))
    guard number >= 0 else { throw .system(errno) }
    var status = stat()
    let result = fstat(number, &status)
    guard result == 0, status.st_mode & S_IFMT == S_IFREG else {
      let reason = errno
      close(number)
      throw result == 0 ? .damaged("it is neither a file nor a folder") : .system(reason)
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

  /// The bytes from a place on; as many, or the file is damaged.
  func bytes(from offset: Int, count: Int) throws(ArchivingFailure.Cause) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 16)
    defer { buffer.deallocate() }
    var end = 0
    while end < count {
      let read = try fill(UnsafeMutableRawBufferPointer(rebasing: buffer[end..<count]), from: offset + end)
      guard read > 0 else { throw .damaged("it ends before its directory says so") }
      end += read
    }
    return Array(buffer[..<count])
  }

  /// Reads from a place on, as much as fits, and gives the number of bytes: 0 at the end. Several threads may read at once.
  ///
  /// - Parameter limit: the most bytes that are wanted.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, from offset: Int, limit: Int = .max) throws(ArchivingFailure.Cause) -> Int {
    while true {
      let count = pread(number, buffer.baseAddress, min(buffer.count, limit), offset)
      if count >= 0 { return count }
      if errno != EINTR { throw .system(errno) }
    }
  }
}
