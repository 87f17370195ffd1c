#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a build notes down beside its site for the next one. What it says is the builder's matter; here it is bytes.
struct SiteRecord {
  /// That of half a million files is no larger.
  static let largest = 256 << 20

  private let paths: SitePaths

  init(_ paths: SitePaths) { self.paths = paths }

  /// The bytes; nothing where there are none, or no file of ours, or a build is at work on the site or was killed.
  func read() -> [UInt8]? {
    for path in [paths.staging, paths.setAside, paths.lock] {
      var status = stat()
      if lstat(path, &status) == 0 { return nil }
    }
    return try? bytes()
  }

  private func bytes() throws(SystemError) -> [UInt8]? {
    let file = try Descriptor(opening: paths.record, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    let status = try file.status()
    let size = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), size > 0, size <= Self.largest else { return nil }
    return try file.bytes(size)
  }

  /// Puts other bytes in the place of those that are there, in one step, or takes them away. The lock must be held.
  func replace(with bytes: [UInt8]?) {
    let temporary = paths.record + "-new"
    unlink(temporary)
    guard let bytes, bytes.count <= Self.largest, write(bytes, to: temporary), rename(temporary, paths.record) == 0 else {
      unlink(temporary)
      unlink(paths.record)
      return
    }
  }

  private func write(_ bytes: [UInt8], to path: String) -> Bool {
    do throws(SystemError) {
      let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      try bytes.withUnsafeBufferPointer { bytes throws(SystemError) in try file.append(UnsafeRawBufferPointer(bytes)) }
      try file.finish()
      return true
    } catch {
      return false
    }
  }
}

/// What the last build of the site at `target` noted down; nothing where there is nothing, or a build is at work or was killed.
package func readSiteRecord(of target: String) -> [UInt8]? {
  (try? SitePaths(target: target)).flatMap { SiteRecord($0).read() }
}
