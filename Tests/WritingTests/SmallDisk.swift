import Foundation

/// A file system of one megabyte in memory, mounted for one test; nothing where the user has not the right.
final class SmallDisk {
  private let path: String

  init?(at path: String) {
    self.path = path
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", path) else { return nil }
  }

  deinit { unmount(at: path) }

  /// To be called where the folder of the disk, or one around it, was renamed.
  func unmount(at path: String) {
    _ = Self.run("umount", path)
  }

  /// Whether mounting works here.
  static let isAvailable: Bool = {
    guard let folder = try? TestFolder() else { return false }
    return SmallDisk(at: folder.path) != nil
  }()

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
