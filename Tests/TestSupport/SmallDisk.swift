import Foundation

/// A file system of its own, in memory and with little room, over an empty folder; gone with its owner. Only root may mount one.
package final class SmallDisk: Sendable {
  package let path: String

  /// Nothing where it cannot be mounted.
  package init?(over path: String, kilobytes: Int) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { return nil }
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { return nil }
    self.path = path
  }

  /// Whether this process may mount file systems.
  package static let isPossible: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return SmallDisk(over: folder.path + "/disk", kilobytes: 64) != nil
  }()

  deinit { umount2(path, Int32(MNT_DETACH)) }
}
