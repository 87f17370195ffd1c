#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes one file that belongs to no site: whole or not at all, in place of what was there.
///
/// - Throws: ``WritingFailure`` where its folder is missing, or the disk or a permission refuses.
package func writeFile(_ bytes: [UInt8], to path: String) throws(WritingFailure) {
  let temporary = path + ".part"
  do throws(SystemError) {
    let file = try Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o666)
    try bytes.withUnsafeBufferPointer { bytes throws(SystemError) in try file.append(UnsafeRawBufferPointer(bytes)) }
    try file.finish()
    try attempt { rename(temporary, path) }
  } catch {
    unlink(temporary)
    throw WritingFailure("write", path, .system(error.number))
  }
}
