#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that is written piece by piece and put in place whole or not at all. For one thread.
package final class GrowingFile {
  private let path: String
  private var file: Descriptor?
  private var failure: SystemError?

  /// - Throws: ``WritingFailure`` where its folder is missing, or the disk or a permission refuses.
  package init(at path: String) throws(WritingFailure) {
    self.path = path
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
    file = try explain("write", path, try Descriptor(opening: path + ".part", flags, mode: 0o666))
  }

  deinit { if file != nil { unlink(path + ".part") } }

  package var hasFailed: Bool { failure != nil }

  /// False where the system refuses; ``publish()`` tells why then.
  package func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard failure == nil else { return false }
    do throws(SystemError) { try file?.append(bytes) } catch { failure = error }
    return failure == nil
  }

  /// Puts the file in the place of what was there.
  package func publish() throws(WritingFailure) {
    let part = path + ".part"
    do throws(SystemError) {
      if let failure { throw failure }
      try file.take()?.finish()
      try attempt { rename(part, path) }
    } catch {
      file = nil
      unlink(part)
      throw WritingFailure("write", path, .system(error.number))
    }
  }

  package func discard() {
    file = nil
    unlink(path + ".part")
  }
}
