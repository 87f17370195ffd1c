#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What stands at the path of a site and may be replaced by a new one.
enum TargetStanding {
  case absent, emptyFolder, site
  /// One with things in it that a ``FolderKind/replacement`` may replace.
  case otherFolder

  /// Throws, as a refusal, where somebody else's things stand at the path.
  init(of paths: borrowing SitePaths, for kind: FolderKind) throws(WritingFailure) {
    do {
      self = try Self.look(at: paths, for: kind)
    } catch {
      throw WritingFailure("look into the folder", paths.target, error)
    }
  }

  private static func look(at paths: borrowing SitePaths, for kind: FolderKind) throws(WritingFailure.Cause) -> TargetStanding {
    let path = paths.target
    guard let status = try status(of: path, following: false) else { return .absent }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: break
    case S_IFLNK: throw .symbolicLink
    default: throw .notAFolder
    }
    let parent = try self.status(of: paths.parent, following: true)
    guard parent?.st_dev == status.st_dev else { throw .mountPoint }
    if kind == .site, try hasMarker(path) { return .site }
    if try isEmpty(path) { return .emptyFolder }
    switch kind {
    case .site: throw .foreignFolder
    case .new: throw .occupied
    case .replacement: return .otherFolder
    }
  }

  /// Nothing where nothing is at the path.
  private static func status(of path: String, following: Bool) throws(WritingFailure.Cause) -> stat? {
    var status = stat()
    do {
      try attempt { fstatat(AT_FDCWD, path, &status, following ? 0 : AT_SYMLINK_NOFOLLOW) }
      return status
    } catch {
      if error.number == ENOENT { return nil }
      throw .system(error.number)
    }
  }

  static func hasMarker(_ folder: String) throws(WritingFailure.Cause) -> Bool {
    let sentence = Array(SiteMarker.sentence.utf8)
    var start = [UInt8](repeating: 0, count: sentence.count)
    do {
      let file = try Descriptor(opening: folder + "/" + SiteMarker.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      let count = try start.withUnsafeMutableBufferPointer { start throws(SystemError) in
        try file.fill(UnsafeMutableRawBufferPointer(start))
      }
      return count == sentence.count && start == sentence
    } catch {
      if [ENOENT, ELOOP, EISDIR].contains(error.number) { return false }
      throw .system(error.number)
    }
  }

  private static func isEmpty(_ folder: String) throws(WritingFailure.Cause) -> Bool {
    do {
      return try FolderListing(opening: folder).entries().isEmpty
    } catch {
      throw .system(error.number)
    }
  }
}
