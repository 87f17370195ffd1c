#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes a file of an author anew, in one step: whoever reads it, also after a crash, finds the old bytes or the new ones.
///
/// Its permissions stay, and its owner where the system lets us. Symbolic links are not followed.
/// - Parameter old: what the file held when it was read.
/// - Returns: false where it holds something else now; nothing is written then.
/// - Throws: ``WritingFailure`` where the system refuses; the file is then as it was.
package func replaceFile(at path: String, holding old: [UInt8], with new: [UInt8]) throws(WritingFailure) -> Bool {
  let status = try explain("read", path, try statusOfFile(at: path, holding: old))
  guard let status else { return false }
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let temporary = (parts.dropLast() + [".\(parts[parts.count - 1]).yearbook-new"]).joined(separator: "/")
  do throws(SystemError) {
    try write(new, to: temporary, like: status)
    guard try isSame(status, at: path) else {
      unlink(temporary)
      return false
    }
    try attempt { rename(temporary, path) }
  } catch {
    unlink(temporary)
    throw WritingFailure("write", path, .system(error.number))
  }
  return true
}

/// The status of the file; nothing where it does not hold `bytes`.
private func statusOfFile(at path: String, holding bytes: [UInt8]) throws(SystemError) -> stat? {
  let file = try Descriptor(opening: path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  let status = try file.status()
  guard status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count else { return nil }
  var held: [UInt8] = []
  try withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer throws(SystemError) in
    while held.count <= bytes.count, case let count = try file.fill(buffer), count > 0 {
      held += UnsafeRawBufferPointer(rebasing: buffer[..<count])
    }
  }
  return held == bytes ? status : nil
}

private func write(_ bytes: [UInt8], to path: String, like status: stat) throws(SystemError) {
  // What a killed run left.
  unlink(path)
  let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
  _ = fchown(file.number, status.st_uid, status.st_gid)
  try file.setMode(status.st_mode & 0o777)
  try bytes.withUnsafeBufferPointer { bytes throws(SystemError) in try file.append(UnsafeRawBufferPointer(bytes)) }
  try attempt { fsync(file.number) }
  try file.finish()
}

/// Whether nobody has written to the file since.
private func isSame(_ status: stat, at path: String) throws(SystemError) -> Bool {
  var now = stat()
  try attempt { lstat(path, &now) }
  return now.st_ino == status.st_ino && now.st_size == status.st_size && now.st_mtim.tv_sec == status.st_mtim.tv_sec
    && now.st_mtim.tv_nsec == status.st_mtim.tv_nsec
}
