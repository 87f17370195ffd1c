#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file or folder held open; closed when its owner goes.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens `path`, taken from `folder` on if it is relative. Children of this process do not inherit it.
  init(opening path: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
    number = try attempt { openat(folder, path, flags | O_CLOEXEC, mode) }
  }

  /// Opens a folder, which must not be a symbolic link.
  init(folder path: String) throws(WritingFailure) {
    self = try explain("open the folder", path, try Descriptor(opening: path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
  }

  deinit { _ = close(number) }

  /// Closes the file. Only now do some file systems (NFS, quotas) say that it could not be stored.
  consuming func finish() throws(SystemError) {
    let result = close(number)
    let reason = errno
    discard self
    if result != 0, reason != EINTR { throw SystemError(number: reason) }
  }

  func status() throws(SystemError) -> stat {
    var status = stat()
    try attempt { fstat(number, &status) }
    return status
  }

  func setMode(_ mode: mode_t) throws(SystemError) {
    try attempt { fchmod(number, mode) }
  }

  /// Writes all of `bytes`, in as many calls as the system needs.
  func append(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = try attempt { write(number, rest.baseAddress, rest.count) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Reads what fits into `buffer` and gives the number of bytes, 0 at the end of the file.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try attempt { read(number, buffer.baseAddress, buffer.count) }
  }

  /// The next `size` bytes; nothing where the file ends before.
  func bytes(_ size: Int) throws(SystemError) -> [UInt8]? {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      do throws(SystemError) {
        while count < size {
          let got = try fill(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
          if got == 0 { break }
          count += got
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes.count == size ? bytes : nil
  }
}
