#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A published site as the file system sees it: enough to know later that nobody has touched it, without a look at a byte.
package struct SiteSnapshot: Hashable, Sendable {
  /// What `stat` tells of a file or folder.
  package struct Item: Hashable, Sendable {
    /// Below the site; that of the site itself is empty.
    package var path: String
    package var mode: UInt32
    /// In bytes; 0 of a folder.
    package var size: Int
    package var inode: UInt64
    /// When its bytes were written, and when anything about it was changed, in nanoseconds since 1970; 0 of a folder, whose entries are
    /// items themselves.
    package var written: Int
    package var changed: Int

    package init(path: String, mode: UInt32, size: Int, inode: UInt64, written: Int, changed: Int) {
      (self.path, self.mode, self.size, self.inode, self.written, self.changed) = (path, mode, size, inode, written, changed)
    }

    /// Whether it is a file, no folder and no link.
    package var isFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }

    /// The bytes of the file; nothing where it is not any more the file that was looked at.
    ///
    /// - Parameter folder: that of the site.
    package func bytes(in folder: String) -> [UInt8]? {
      try? { () throws(SystemError) -> [UInt8]? in
        let file = try Descriptor(opening: folder + "/" + path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        guard isFile, self == Self(path: path, try file.status()), let bytes = try file.bytes(size) else { return nil }
        return self == Self(path: path, try file.status()) ? bytes : nil
      }()
    }
  }

  /// By their paths.
  package let items: [Item]

  package init(items: [Item]) { self.items = items }

  /// Nothing where there is no folder, or it cannot be read to its end.
  package init?(_ folder: String) {
    var items: [Item] = []
    do throws(SystemError) {
      let root = try FolderListing(opening: folder)
      items.append(Item(path: "", try root.status()))
      try Self.list(root, "", into: &items)
    } catch {
      return nil
    }
    self.items = items.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private var files: some Sequence<Item> { items.lazy.filter { $0.isFile && $0.path != SiteMarker.name } }

  /// The paths of its files, the marker left out.
  package var pages: Set<String> { Set(files.map(\.path)) }

  /// The size of these.
  package var bytes: Int { files.reduce(0) { $0 + $1.size } }

  private static func list(_ folder: borrowing FolderListing, _ path: String, into items: inout [Item]) throws(SystemError) {
    for entry in try folder.entries() {
      let bytes = entry.name.dropLast().lazy.map(UInt8.init(bitPattern:))
      guard let name = String(validating: bytes, as: UTF8.self) else { throw SystemError(number: EILSEQ) }
      var status = stat()
      try attempt { fstatat(folder.number, entry.name, &status, AT_SYMLINK_NOFOLLOW) }
      items.append(Item(path: path + name, status))
      guard status.st_mode & S_IFMT == S_IFDIR else { continue }
      try list(FolderListing(opening: entry.name, in: folder.number), path + name + "/", into: &items)
    }
  }
}

extension SiteSnapshot.Item {
  fileprivate init(path: String, _ status: stat) {
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    self.init(
      path: path, mode: UInt32(status.st_mode), size: isFolder ? 0 : Int(status.st_size), inode: UInt64(status.st_ino),
      written: isFolder ? 0 : status.st_mtim.nanoseconds, changed: isFolder ? 0 : status.st_ctim.nanoseconds)
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { Int(tv_sec) &* 1_000_000_000 &+ Int(tv_nsec) }
}
