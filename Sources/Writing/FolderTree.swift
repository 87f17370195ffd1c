#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How much a folder and those within it hold.
struct TreeSize: Equatable {
  /// Everything but folders: files, symbolic links, pipes.
  var files = 0
  /// Without the outermost.
  var folders = 0
  /// Folders, the outermost included, whose mode is not ``StagingFolder/folderMode``.
  var oddFolders = 0
}

/// Counts what is below the folder `name` of the open folder `parent`.
func measureTree(_ name: UnsafePointer<CChar>, in parent: Int32 = AT_FDCWD) throws(SystemError) -> TreeSize {
  var size = TreeSize()
  let listing = try FolderListing(opening: name, in: parent)
  if try listing.status().st_mode & 0o777 != StagingFolder.folderMode { size.oddFolders += 1 }
  for entry in try listing.entries() {
    guard entry.isFolder else {
      size.files += 1
      continue
    }
    let inner = try measureTree(entry.name, in: listing.number)
    size.files += inner.files
    size.folders += inner.folders + 1
    size.oddFolders += inner.oddFolders
  }
  return size
}

/// Removes `name` of the open folder `parent` and, if it is a folder, all below it; nothing to remove is no failure.
///
/// A symbolic link is removed, not followed. Another file system mounted inside is not emptied: the removal fails there with `EBUSY`.
func removeTree(_ name: UnsafePointer<CChar>, in parent: Int32 = AT_FDCWD) throws(SystemError) {
  var status = stat()
  do {
    try attempt { fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) }
  } catch {
    if error.number == ENOENT { return }
    throw error
  }
  if status.st_mode & S_IFMT == S_IFDIR {
    try removeFolder(name, in: parent, of: status.st_dev)
  } else {
    try attempt { unlinkat(parent, name, 0) }
  }
}

private func removeFolder(_ name: UnsafePointer<CChar>, in parent: Int32, of device: dev_t) throws(SystemError) {
  let listing = try FolderListing(opening: name, in: parent)
  if try listing.status().st_dev == device {
    for entry in try listing.entries() {
      if entry.isFolder {
        try removeFolder(entry.name, in: listing.number, of: device)
      } else {
        try attempt { unlinkat(listing.number, entry.name, 0) }
      }
    }
  }
  try attempt { unlinkat(parent, name, AT_REMOVEDIR) }
}
