#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The site that readers see while the next one is written.
struct PublishedSite: ~Copyable, Sendable {
  enum Comparison {
    case absent, different, same
  }

  let standing: TargetStanding
  private let path: String
  private let folder: Descriptor?

  /// Throws where what stands at the path must not be replaced.
  init(at paths: borrowing SitePaths, for kind: FolderKind) throws(WritingFailure) {
    let standing = try TargetStanding(of: paths, for: kind)
    folder = standing == .absent ? nil : try Descriptor(folder: paths.target)
    path = paths.target
    self.standing = standing
  }

  /// The descriptor for calls relative to the site; -1, which every call refuses, where there is none.
  var number: Int32 {
    switch folder {
    case .some(let folder): folder.number
    case .none: -1
    }
  }

  /// Whether `folder` is a folder, no symbolic link; the one around it must be known to be one.
  func hasFolder(_ folder: String) -> Bool {
    var status = stat()
    return fstatat(number, folder, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Compares the file at `path` with `bytes`. A file with another mode than we give, or that cannot be read, is different.
  func compare(_ path: String, with bytes: UnsafeRawBufferPointer) -> Comparison {
    var status = stat()
    guard fstatat(number, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT != S_IFDIR else { return .absent }
    guard status.st_mode == S_IFREG | StagingFolder.fileMode, status.st_size == bytes.count else { return .different }
    do {
      let file = try Descriptor(opening: path, in: number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      return try Self.content(of: file, equals: bytes) ? .same : .different
    } catch {
      return .different
    }
  }

  /// In bytes; nothing where there is no such file, or one with another mode than we give.
  func size(of path: String) -> Int? {
    var status = stat()
    guard fstatat(number, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode == S_IFREG | StagingFolder.fileMode else { return nil }
    return Int(status.st_size)
  }

  /// Counts what stands there and will be replaced, the marker of a site left out.
  func measure() throws(WritingFailure) -> TreeSize {
    if standing == .absent { return TreeSize() }
    var size = try explain("list the folder", path, try measureTree(path))
    if standing == .site { size.files -= 1 }
    return size
  }

  /// Reading took half the time of mapping the file into memory (20,000 files of 12 KB).
  private static func content(of file: borrowing Descriptor, equals bytes: UnsafeRawBufferPointer) throws(SystemError) -> Bool {
    try withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer throws(SystemError) in
      var rest = bytes
      while true {
        let count = try file.fill(buffer)
        if count == 0 { return rest.isEmpty }
        guard count <= rest.count, memcmp(buffer.baseAddress!, rest.baseAddress!, count) == 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}
